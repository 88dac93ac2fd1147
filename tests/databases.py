"""Empty records for tests, in files and in databases of a server that the tests start for themselves."""

from __future__ import annotations

from itertools import count
from pathlib import Path
from typing import Protocol

import psycopg

from accord.store.database import connect
from accord.store.location import locate
from tools.temporary_server import Server

TABLES = (
    "SELECT string_agg(format('%I', tablename), ', ') FROM pg_tables"
    " WHERE schemaname = 'public' AND tablename <> 'alembic_version'"
)


AT_ONCE = 8
"""Databases that one test has at once; a property test that asks for more has the first again, emptied."""


class Places(Protocol):
    """Gives a place for an empty record, another each time."""

    def new(self) -> str: ...


class Files:
    """Records in files of one folder."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.numbers = folder, count(1)

    def new(self) -> str:
        return str(self.folder / f"record-{next(self.numbers)}.sqlite")


class Databases:
    """Records in databases of one server; those that a test is done with are emptied and lent again."""

    def __init__(self, server: Server) -> None:
        self.server, self.numbers = server, count(1)
        self.free: list[str] = []
        self.lent: list[str] = []
        server.make("template")
        connect(locate(server.url("template"))).dispose()

    def new(self) -> str:
        if len(self.lent) >= AT_ONCE:
            self.free.append(self.lent.pop(0))
        if self.free:
            name = self.free.pop()
            with psycopg.connect(self.server.url(name), autocommit=True) as connection:
                (tables,) = connection.execute(TABLES).fetchone() or ("",)
                connection.execute(f"TRUNCATE {tables} RESTART IDENTITY CASCADE".encode())
        else:
            name = f"record-{next(self.numbers)}"
            self.server.make(name, "template")
        self.lent.append(name)
        return self.server.url(name)

    def take_back(self) -> None:
        self.free += self.lent
        self.lent = []

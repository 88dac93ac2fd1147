"""Opens the database of a record, brings its tables up to date and hands out transactions.

SQLite runs with a write-ahead log and foreign keys on; a writer takes the lock when it begins
(`BEGIN IMMEDIATE`) and waits for another up to `PATIENCE` seconds. PostgreSQL: see `postgresql`.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, inspect, text
from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError, OperationalError, SQLAlchemyError

from accord.errors import StoreError
from accord.store import postgresql
from accord.store.faults import fault
from accord.store.location import shown
from accord.store.migrations import HEAD, KNOWN

PATIENCE = 60
"""Seconds that a writer waits for another one; a batch takes far less."""

POLL = 0.01
"""Seconds after which a writer of SQLite looks again whether the other one is done; its own timer comes to 0.1."""

WRITES = "accord_writes"
"""The execution option that marks a transaction as a writing one."""


def connect(url: URL) -> Engine:
    """Return an engine whose tables are the newest; makes the record if there is none.

    Raises `StoreError`: "store/no-driver", "store/cannot-open", "store/not-a-record", "store/newer",
    and of a server "store/unreachable", "store/no-database", "store/not-allowed", "store/encoding".
    """
    sqlite = url.get_backend_name() == "sqlite"
    if sqlite and url.database not in {None, "", ":memory:"} and "uri" not in url.query:
        _make_folder(Path(str(url.database)))
    engine = _engine(url, sqlite)
    try:
        _upgrade(engine, shown(url))
    except SQLAlchemyError as error:
        engine.dispose()
        hint = "is it a record of Accord, and may it be read and written?"
        raise fault(error, url, code="store/cannot-open", hint=hint) from error
    except StoreError:
        engine.dispose()
        raise
    return engine


@contextmanager
def transaction(engine: Engine, *, writes: bool) -> Iterator[Connection]:
    """Yield a connection in one transaction: committed at the end, rolled back if anything is raised."""
    try:
        with _connection(engine, writes) as connection, connection.begin():
            yield connection
    except DBAPIError as error:
        raise fault(error, engine.url) from error


def _connection(engine: Engine, writes: bool) -> Connection:
    options: dict[str, Any] = {WRITES: writes}
    if not writes and engine.dialect.name == "postgresql":
        options |= postgresql.READING
    return engine.connect().execution_options(**options)


def _make_folder(path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError("store/cannot-open", f"cannot make the folder: {error}", where=str(path)) from error


def _engine(url: URL, sqlite: bool) -> Engine:
    try:
        engine = create_engine(url, **_options(url, sqlite))
    except ImportError as error:
        hint = f"install the Python package {error.name!r}, or keep the record in a file"
        if url.get_backend_name() == "postgresql":
            hint = "install psycopg (pip install 'accord-record[postgresql]'), or keep the record in a file"
        message = f"no driver for {url.get_backend_name()} is installed"
        raise StoreError("store/no-driver", message, where=shown(url), hint=hint) from error
    if sqlite:
        event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _options(url: URL, sqlite: bool) -> dict[str, Any]:
    if sqlite:
        return {"connect_args": {"timeout": PATIENCE}}
    if url.get_backend_name() != "postgresql":
        return {}
    given = {"connect_timeout": postgresql.CONNECT, "application_name": "accord"}
    named = {name: value for name, value in given.items() if name not in url.query}
    return {"connect_args": named, "pool_pre_ping": True}  # a server may have been started anew


def _prepare(connection: Any, _record: object) -> None:
    """Set up a new SQLite connection; the driver must not open transactions of its own."""
    connection.isolation_level = None
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = NORMAL")
    try:
        connection.execute("PRAGMA journal_mode = WAL")
    except sqlite3.OperationalError as error:
        if "readonly" not in str(error):  # a backup on a medium that cannot be written can still be asked
            raise


def _begin(connection: Connection) -> None:
    """Begin a transaction; a SQLite writer that took the lock only later could be refused half-way."""
    writes = connection.get_execution_options().get(WRITES, True)
    match connection.dialect.name:
        case "sqlite":
            if writes:
                _begin_writing(connection)
            else:
                connection.exec_driver_sql("BEGIN")
        case "postgresql":
            postgresql.begin(connection, writes=writes, patience=PATIENCE)


def _begin_writing(connection: Connection) -> None:
    """Take SQLite's lock; asked for again so often that whoever waits is not passed over by busy ones for long."""
    end = time.monotonic() + PATIENCE
    connection.exec_driver_sql("PRAGMA busy_timeout = 0")
    try:
        while True:
            try:
                connection.exec_driver_sql("BEGIN IMMEDIATE")
            except OperationalError as error:
                if "locked" not in str(error.orig) or time.monotonic() > end:
                    raise
                time.sleep(POLL)
            else:
                return
    finally:
        connection.exec_driver_sql(f"PRAGMA busy_timeout = {PATIENCE * 1000}")


def _upgrade(engine: Engine, where: str) -> None:
    with _connection(engine, writes=False) as connection:
        if _version(connection, where) == HEAD:
            return
    with engine.begin() as connection:
        if _version(connection, where) != HEAD:  # another process may have been quicker
            _migrate(connection)


def _migrate(connection: Connection) -> None:
    """Bring the tables up to date; what that takes is only loaded where it is due."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
    if connection.dialect.name == "postgresql":
        postgresql.sort_by_code_points(connection)


def _version(connection: Connection, where: str) -> str | None:
    """Return the step that the tables are of, None for an empty database."""
    tables = inspect(connection).get_table_names()
    if "alembic_version" not in tables:
        if tables:
            hint = "name another file or an empty database"
            raise StoreError(
                "store/not-a-record", "holds tables that are not Accord's", where=where, hint=hint
            )
        if connection.dialect.name == "postgresql":
            postgresql.check_encoding(connection, where)
        return None
    version = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    if version is not None and version not in KNOWN:
        message = f"was written by a newer Accord (its tables are of step {version}, this one knows {HEAD})"
        raise StoreError("store/newer", message, where=where, hint="install a newer Accord")
    return None if version is None else str(version)

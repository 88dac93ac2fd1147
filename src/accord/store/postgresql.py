"""What PostgreSQL needs to hold a record as SQLite does: one writer at a time, readers that see one moment.

A writing transaction first takes a lock that all writers of the database share and that goes with the
transaction, however that ends; it reads what the writers before it left. A reading one sees the record
as it was when it began.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import ARRAY, Column, Connection, any_, literal, text
from sqlalchemy.sql import ColumnElement

from accord.errors import StoreError

LOCK = 0x4143434F5244
"""The number of the writers' lock: 'ACCORD' in ASCII."""

CONNECT = 10
"""Seconds that a server has to answer."""

ENCODING = "UTF8"
"""The one encoding of a database that holds every text."""

READING = {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
"""Options of a reading transaction. A writing one has PostgreSQL's own, READ COMMITTED: its statements
must see what the writer before it wrote, and nobody writes beside it."""


def begin(connection: Connection, *, writes: bool, patience: float) -> None:
    """Begin a transaction; a writing one waits up to `patience` seconds for the others."""
    if writes:
        connection.exec_driver_sql(f"SET LOCAL lock_timeout = {int(patience * 1000)}")
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({LOCK})")


def among(connection: Connection, column: Column[Any], keys: Sequence[Any]) -> ColumnElement[bool]:
    """Return the condition that a column holds one of the keys.

    PostgreSQL has them as one array, so that it need not plan each number of keys anew.
    """
    if connection.dialect.name == "postgresql":
        return column == any_(literal(list(keys), ARRAY(column.type)))
    return column.in_(keys)


def check_encoding(connection: Connection, where: str) -> None:
    """Raise `StoreError` ("store/encoding") for a database that cannot hold every text."""
    found = connection.exec_driver_sql("SHOW server_encoding").scalar()
    if found != ENCODING:
        hint = "make another: createdb --encoding UTF8 --template template0 NAME"
        raise StoreError("store/encoding", f"keeps texts in {found}, not in UTF-8", where=where, hint=hint)


def sort_by_code_points(connection: Connection) -> None:
    """Have all texts sorted as SQLite sorts them, whatever language the database was made for."""
    texts = (
        "SELECT c.relname AS name, string_agg(format("
        "'ALTER COLUMN %I TYPE %s COLLATE \"C\"', a.attname, format_type(a.atttypid, a.atttypmod)), ', ') AS change"
        " FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid"
        " WHERE c.relkind = 'r' AND c.relnamespace = CAST(current_schema() AS regnamespace)"
        " AND a.attcollation = CAST('\"default\"' AS regcollation) AND c.relname <> 'alembic_version'"
        " GROUP BY c.relname"
    )
    for row in connection.execute(text(texts)).all():
        connection.exec_driver_sql(f'ALTER TABLE "{row.name}" {row.change}')

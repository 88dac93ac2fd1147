"""Copies a whole record, row by row, into another one's tables, whichever databases the two are in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import JSON, Column, Connection, MetaData, Table, func, insert, literal, select, text

from accord.model.documents import DocumentId
from accord.store import loading, search
from accord.store.sources import PORTION
from accord.store.tables import contents, documents, events, metadata

Item = TypeVar("Item")

Share = Callable[[int, int], None]
"""Called with how much is done and how much there is, in any unit, as long work goes on."""

ROWS = 2_000
"""Rows written by one statement."""


def copy(source: Connection, target: Connection, share: Share) -> None:
    """Put all that is in `source` in place of all that is in `target`; each is in one transaction."""
    tables = metadata.sorted_tables  # those that others point at first
    total = sum(_count(source, table) for table in tables)
    done = 0
    clear(target)
    for table in tables:
        plain = _plain(table)
        for part in _rows(source, plain):
            target.execute(insert(plain), part)
            done += len(part)
            share(done, total)
        _count_on(target, table)
    _index(source, target)


def is_empty(connection: Connection) -> bool:
    """Say whether nothing was ever kept here."""
    first = (select(literal(1)).select_from(table).limit(1) for table in metadata.sorted_tables)
    return not any(connection.execute(query).first() for query in first)


def clear(connection: Connection) -> None:
    """Take everything out of a record."""
    search.forget_all(connection)
    for table in reversed(metadata.sorted_tables):
        connection.execute(table.delete())


def _count(connection: Connection, table: Table) -> int:
    return int(connection.execute(select(func.count()).select_from(table)).scalar_one())


def _plain(table: Table) -> Table:
    """Return the table so that no value where one may be missing is none in the copy too, and not JSON's null."""
    columns: list[Column[Any]] = [
        Column(
            c.name,
            JSON(none_as_null=True) if isinstance(c.type, JSON) and c.nullable else c.type,
            primary_key=c.primary_key,
        )
        for c in table.columns
    ]
    return Table(table.name, MetaData(), *columns)


def _rows(connection: Connection, table: Table) -> Iterator[list[dict[str, object]]]:
    query = select(table).order_by(*table.primary_key.columns)
    size = PORTION if table.name == contents.name else ROWS
    found = connection.execution_options(yield_per=size).execute(query)
    while part := [dict(row) for row in islice(found.mappings(), size)]:
        yield part


def _count_on(connection: Connection, table: Table) -> None:
    """Have PostgreSQL number new rows after those that were copied with their numbers."""
    column = table.autoincrement_column
    if connection.dialect.name != "postgresql" or column is None:
        return
    sequence = f"pg_get_serial_sequence('{table.name}', '{column.name}')"
    last = f"(SELECT max({column.name}) FROM {table.name})"
    connection.execute(text(f"SELECT setval({sequence}, coalesce({last}, 1), {last} IS NOT NULL)"))


def _index(source: Connection, target: Connection) -> None:
    ids = [
        DocumentId(id) for id in source.execute(select(documents.c.id).order_by(documents.c.seq)).scalars()
    ]
    for part in _parts(ids):
        search.index_documents(target, part)
    known = source.execute(select(events.c.id).order_by(events.c.seq)).scalars()
    for keys in _parts(known):
        search.index_events(target, dict(search.event_words(source, keys)))


def _parts(items: Iterable[Item]) -> Iterator[list[Item]]:
    stream = iter(items)
    while part := list(islice(stream, loading.CHUNK)):
        yield part

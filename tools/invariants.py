"""What `accord verify` finds at fault in a record, and a record's state, to compare two by.

`faults` is for tests and benchmarks that break a run off or write from several sides: whatever happened,
nothing may be half there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from sqlalchemy import select

from accord.export import json_line, plain
from accord.model.claims import EventMention, MentionId
from accord.store import tables
from accord.store.audit import audit
from accord.store.queries import Queries
from accord.store.store import Store

Lines = dict[str, list[str]]


def faults(store: Store) -> list[str]:
    """Return a sentence for everything that is half there, dangling or at odds in the record."""
    with store.reading() as queries:
        found = [f"{check.name}: {fault}" for check in audit(queries.connection) for fault in check.faults]
        return [*found, *_pointers(queries)]


def state(store: Store) -> Lines:
    """Return what a record says, in an order of its own, without times, numbers and the ids of events."""
    with store.reading() as queries:
        events = queries.events(queries.event_ids())
        names = {str(event.id): f"<{min(event.mentions)}>" for event in events}
        every = re.compile("|".join(map(re.escape, names)) or "(?!)")
        found: Lines = {
            "reports": [json_line(plain(document)) for document in queries.documents().values()],
            "mentions": [json_line(plain(mention)) for mention in _mentions_of(queries)],
            "origins": [json_line(plain(origin)) for origin in queries.origins()],
            "events": [every.sub(lambda id: names[id[0]], json_line(plain(event))) for event in events],
        }
        return {name: sorted(lines) for name, lines in found.items()}


def _mentions_of(queries: Queries) -> list[EventMention]:
    ids = queries.connection.execute(select(tables.mentions.c.id)).scalars()
    return list(queries.mentions(MentionId(id) for id in ids).values())


def _pointers(queries: Queries) -> Iterator[str]:
    """Yield what points at nothing; PostgreSQL itself lets nothing do so."""
    if queries.connection.dialect.name == "sqlite":
        for table, row, parent, _ in queries.connection.exec_driver_sql("PRAGMA foreign_key_check"):
            yield f"row {row} of {table} points at no row of {parent}"

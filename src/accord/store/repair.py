"""Makes anew what is derived: slots, search and ids that lead nowhere. Reports and claims are never touched."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from sqlalchemy import Connection, delete, insert, select, text, update

from accord.model.documents import DocumentId
from accord.model.record import EventId
from accord.store import loading, rows, search, tables

BATCH = 1_000
"""Rows that are in memory together."""

EMPTY = {
    "sqlite": (
        "INSERT INTO documents_fts(documents_fts) VALUES ('delete-all')",
        "DELETE FROM events_fts",
    ),
    "postgresql": ("DELETE FROM document_words", "DELETE FROM event_words"),
}
"""What empties the search; the index of reports has no text of its own and is emptied as a whole."""


def slots(connection: Connection) -> None:
    """Take away where reports and mentions are looked for; working all out anew writes it again."""
    for table in (tables.report_slots, tables.mention_slots):
        connection.execute(delete(table))


def full_text(connection: Connection) -> None:
    """Fill the search again."""
    for statement in EMPTY[connection.dialect.name]:
        connection.execute(text(statement))
    reports = connection.execute(select(tables.documents.c.id)).scalars().all()
    for start in range(0, len(reports), BATCH):
        search.index_documents(connection, [DocumentId(id) for id in reports[start : start + BATCH]])
    events = connection.execute(select(tables.events.c.id)).scalars().all()
    for start in range(0, len(events), BATCH):
        part = loading.events(connection, [EventId(id) for id in events[start : start + BATCH]])
        search.index_events(connection, {event.id: rows.words(event.values) for event in part})


def relink(connection: Connection, events: Iterable[str]) -> None:
    """Put mentions that no event has back into those of these events whose values rest on them."""
    table, values = tables.event_mentions, tables.event_values
    held = set(connection.execute(select(table.c.mention)).scalars())
    known = set(connection.execute(select(tables.mentions.c.id)).scalars())
    found: dict[str, str] = {}
    for row in loading.fetch(connection, values, values.c.event, events):
        found |= {mention: row.event for mention, *_ in row.supports if mention in known - held}
    if found:
        entries = [{"mention": m, "event": event, "number": n} for n, (m, event) in enumerate(found.items())]
        connection.execute(insert(table), entries)


def empty(connection: Connection) -> list[EventId]:
    """Return the events that have no mention."""
    inside = select(tables.event_mentions.c.event)
    found = select(tables.events.c.id).where(tables.events.c.id.not_in(inside)).order_by(tables.events.c.seq)
    return [EventId(id) for id in connection.execute(found).scalars()]


def distrust(connection: Connection, events: Iterable[str]) -> None:
    """Have these events written anew when they are worked out next, whether or not they seem the same."""
    for id in events:
        connection.execute(update(tables.events).where(tables.events.c.id == id).values(digest=""))


def ids(connection: Connection, now: str) -> None:
    """Lead each redirect that leads nowhere to where its mentions are, or bury it; unbury what is there."""
    living = {
        id
        for entries in (tables.events, tables.identities)
        for id in connection.execute(select(entries.c.id)).scalars()
    }
    table = tables.redirects
    connection.execute(
        delete(tables.tombstones).where(tables.tombstones.c.id.in_(select(tables.events.c.id)))
    )
    connection.execute(delete(table).where(table.c.old.in_(select(tables.events.c.id))))
    for row in connection.execute(select(table)).all():
        if row.new in living:
            continue
        members = loading.fetch(
            connection, tables.event_mentions, tables.event_mentions.c.mention, row.mentions or ()
        )
        where = Counter(member.event for member in members)
        if where:
            new = min(where, key=lambda event: (-where[event], event))
            connection.execute(update(table).where(table.c.old == row.old).values(new=new))
        else:
            connection.execute(delete(table).where(table.c.old == row.old))
            grave = {"id": row.old, "reason": f"it led to {row.new}, which is no event", "made_at": now}
            connection.execute(insert(tables.tombstones).values(grave))

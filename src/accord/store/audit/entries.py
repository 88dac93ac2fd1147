"""Checks on what was worked out: events with their values and support, and origins."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy import Connection, Row, select

from accord.model.claims import EventMention
from accord.model.record import Event, EventId
from accord.store import rows, tables
from accord.store.audit import readable
from accord.store.loading import fetch

Looked = Iterator[tuple[str, str | None]]

BATCH = 1_000
"""Events that are in memory together."""


def mentions(connection: Connection) -> Looked:
    """Look for mentions that no event has; the key of the table sees to it that no two have one."""
    table = tables.event_mentions
    inside = set(connection.execute(select(table.c.mention)).scalars())
    for id in connection.execute(select(tables.mentions.c.id)).scalars():
        yield id, None if id in inside else "it is in no event"


def support(connection: Connection) -> Looked:
    """Look at every value of every event: the claims that it rests on, and their origins.

    A report may count for another origin of the event's reports than its own, if one publisher told both; for
    which it has to, a rebuild says.
    """
    claims = tables.claims
    field_of = {(r.mention, r.number): r.field for r in connection.execute(select(claims))}
    event_of = {r.mention: r.event for r in connection.execute(select(tables.event_mentions))}
    origin_of = {r.document: r.origin for r in connection.execute(select(tables.origin_documents))}
    document = tables.mentions.c.document
    of_report = {r.id: r.document for r in connection.execute(select(tables.mentions.c.id, document))}
    origins: dict[str, set[str | None]] = {}
    for mention, event in event_of.items():
        origins.setdefault(event, set()).add(origin_of.get(of_report[mention]))
    for row in connection.execute(select(tables.event_values)):
        problem = None if row.supports else "nothing supports it"
        for mention, number, origin in row.supports:
            if field_of.get((mention, number)) != row.field:
                problem = f"there is no claim of its {row.field} {mention}.{number + 1}"
            elif event_of.get(mention) != row.event:
                problem = f"{mention}, which supports it, is not of the event"
            elif origin not in origins[row.event]:
                problem = (
                    f"{mention}, which supports it, counts for {origin}, of which no report of the event is"
                )
        yield f"{row.event} {row.field} {row.number}", problem


def events(connection: Connection) -> Looked:
    """Look at every event's entry: its days, parties, reports and origins follow from its values."""
    ids = connection.execute(select(tables.events.c.id).order_by(tables.events.c.seq)).scalars().all()
    for start in range(0, len(ids), BATCH):
        part = [EventId(id) for id in ids[start : start + BATCH]]
        entries = {row.id: row for row in fetch(connection, tables.events, tables.events.c.id, part)}
        parties: dict[str, set[str]] = {}
        table = tables.event_parties
        for row in fetch(connection, table, table.c.event, part):
            parties.setdefault(row.event, set()).add(row.party)
        found = readable.events(connection, part)
        yield from ((id, "its values cannot be read") for id in part if id not in found)
        told = [mention for event in found.values() for mention in event.mentions]
        known = readable.mentions(connection, told)
        for id, event in found.items():
            own = {mention: known[mention] for mention in event.mentions}
            yield id, _differs(event, entries[id], parties.get(id, set()), own)


def _differs(
    event: Event, entry: Row[Any], parties: set[str], known: Mapping[Any, EventMention]
) -> str | None:
    """Return how an entry differs from what its values and mentions say, or None."""
    if not event.mentions:
        return "no mention tells of it"
    if parties != set(event.parties):
        return f"it is entered under {', '.join(sorted(parties)) or 'no party'}"
    for name, value in rows.event_row(event).items():
        if getattr(entry, name) != value:
            return f"its {name} is entered as {getattr(entry, name)}, and is {value}"
    if {m.document for m in known.values()} != set(event.documents):
        return "it is entered with other reports than tell of it"
    numbers = {(m.id, claim): n for m in known.values() for n, claim in enumerate(m.claims)}
    if rows.digest(event, list(rows.value_rows(event, numbers))) != entry.digest:
        return "it is not what was worked out: its fingerprint differs"
    return None


def origins(connection: Connection) -> Looked:
    """Look at every report's origin and every origin's head and ties."""
    members: dict[str, set[str]] = {}
    for row in connection.execute(select(tables.origin_documents)):
        members.setdefault(row.origin, set()).add(row.document)
    inside = {document for group in members.values() for document in group}
    for id in connection.execute(select(tables.documents.c.id)).scalars():
        yield id, None if id in inside else "it is of no origin"
    for row in connection.execute(select(tables.origins)):
        yield row.id, None if row.head in members.get(row.id, ()) else f"its head {row.head} is not of it"
    for row in connection.execute(select(tables.origin_links)):
        sound = {row.copy, row.source} <= members.get(row.origin, set())
        yield row.origin, None if sound else f"{row.copy} and {row.source}, tied in it, are not both of it"

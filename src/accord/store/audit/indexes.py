"""Checks on what things are found by: slots, bands and the words of the search."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from sqlalchemy import Connection, String, func, select, text

from accord.model.claims import Field
from accord.model.ports import BANDS
from accord.store import tables

Looked = Iterator[tuple[str, str | None]]

INDEXED = {
    "sqlite": (
        "SELECT d.id FROM documents d JOIN documents_fts_docsize s ON s.id = d.seq",
        "SELECT e.id FROM events e JOIN events_fts_docsize s ON s.id = e.seq",
        "SELECT id FROM documents_fts_docsize WHERE id NOT IN (SELECT seq FROM documents)"
        " UNION ALL SELECT id FROM events_fts_docsize WHERE id NOT IN (SELECT seq FROM events)",
    ),
    "postgresql": (
        "SELECT DISTINCT document FROM document_words",
        "SELECT DISTINCT event FROM event_words",
        "SELECT DISTINCT event FROM event_words WHERE event NOT IN (SELECT id FROM events)",
    ),
}
"""What asks a database for the reports that can be found, the events, and what it finds that is not there."""


def slots(connection: Connection) -> Looked:
    """Look whether every mention of two parties or more, and its report, is looked for somewhere."""
    claims, mentions = tables.claims, tables.mentions
    party = select(claims.c.mention).where(claims.c.field == Field.PARTY.value)
    several = party.group_by(claims.c.mention).having(func.count(claims.c.value.cast(String).distinct()) > 1)
    own = set(connection.execute(select(tables.mention_slots.c.mention).distinct()).scalars())
    reports = set(connection.execute(select(tables.report_slots.c.document).distinct()).scalars())
    where = mentions.c.id.in_(several)
    for row in connection.execute(select(mentions.c.id, mentions.c.document).where(where)):
        yield row.id, None if row.id in own else "it is looked for nowhere"
        yield row.document, None if row.document in reports else "what it tells is looked for nowhere"


def bands(connection: Connection) -> Looked:
    """Look whether every report that tells of an event has a sketch, and all bands if it has a run of words."""
    held = Counter(connection.execute(select(tables.bands.c.document)).scalars())
    size = func.length(tables.sketches.c.shingles)
    sizes = {row[0]: row[1] for row in connection.execute(select(tables.sketches.c.document, size))}
    for id in connection.execute(select(tables.mentions.c.document).distinct()).scalars():
        missing = sizes.get(id) and held[id] < BANDS
        problem = f"it has {held[id]} of at least {BANDS} bands" if missing else None
        yield id, problem if id in sizes else "it has no sketch"


def full_text(connection: Connection) -> Looked:
    """Look whether every report and event can be found by its words."""
    reports, events, strays = INDEXED[connection.dialect.name]
    for table, query in ((tables.documents, reports), (tables.events, events)):
        found = set(connection.execute(text(query)).scalars())
        for id in connection.execute(select(table.c.id)).scalars():
            yield id, None if id in found else "its words cannot be searched"
    for id in connection.execute(text(strays)).scalars():
        yield str(id), "its words are found, and it is not there"

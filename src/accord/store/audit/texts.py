"""Checks on what was read: texts, quotes, claims and dates. What is wrong here cannot be worked out again."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Row, select

from accord.model.claims import Evidence, Field
from accord.model.codec import decode
from accord.model.spans import Span
from accord.store import rows, tables
from accord.store.loading import fetch

Looked = Iterator[tuple[str, str | None]]

BATCH = 200
"""Reports whose texts are in memory together."""


def hashes(connection: Connection) -> Looked:
    """Look at the text of every report."""
    for row in _documents(connection):
        found = hashlib.sha256(row.text.encode()).hexdigest()
        yield (
            row.id,
            None if found == row.hash else f"the text has the hash {found[:12]}…, not {row.hash[:12]}…",
        )


def quotes(connection: Connection) -> Looked:
    """Anchor every quote again: its fragment (RFC 5147), its words, and 32 characters on either side."""
    for part in _batches(connection):
        texts = {row.id: row.text for row in part}
        table = tables.mentions
        report_of = {row.id: row.document for row in fetch(connection, table, table.c.document, texts)}
        for row in fetch(connection, tables.evidence, tables.evidence.c.mention, report_of):
            report = report_of[row.mention]
            fragment = f"{report}#char={row.span_start},{row.span_end}"
            yield f"{row.mention}.{row.claim + 1}", _misplaced(row, texts[report], fragment)


def _misplaced(row: Row[Any], text: str, fragment: str) -> str | None:
    """Return what is wrong with a quote, or None."""
    if not 0 <= row.span_start < row.span_end <= len(text):
        return f"{fragment} is no stretch of a text of {len(text)} characters"
    start, end = (int(offset) for offset in fragment.rpartition("#char=")[2].split(","))
    there = Evidence.at(text, Span(start, end))
    if there.quote != row.quote:
        return f"{fragment} reads {there.quote[:40]!r}, not {row.quote[:40]!r}"
    if (there.before, there.after) != (row.before, row.after):
        return f"around {fragment} stand other words than were noted"
    return None


def claims(connection: Connection) -> Looked:
    """Look at the value of every claim, and whether a quote shows it."""
    shown = {(r.mention, r.claim) for r in connection.execute(_pairs())}
    for row in connection.execute(select(tables.claims)):
        id = rows.claim_id(row.mention, row.number)
        yield id, _unreadable(row) or (None if (row.mention, row.number) in shown else "no quote shows it")
    for row in connection.execute(select(tables.mentions.c.id)):
        yield row.id, None if (row.id, rows.WHOLE) in shown else "no quote shows the event as a whole"


def _pairs() -> Any:
    return select(tables.evidence.c.mention, tables.evidence.c.claim).distinct()


def _unreadable(row: Row[Any]) -> str | None:
    try:
        decode(Field(row.field), row.value)
    except (ValueError, KeyError, TypeError) as error:
        return f"its {row.field} cannot be read: {error}"
    return None


def dates(connection: Connection) -> Looked:
    """Look at the order of days and of times of recording."""
    days = ((tables.mentions, "first_day", "last_day"), (tables.events, "first_day", "last_day"))
    times = (
        (tables.events, "recorded_at", "changed_at"),
        (tables.runs, "started_at", "finished_at"),
        (tables.judgements, "made_at", "withdrawn_at"),
        (tables.decisions, "made_at", "withdrawn_at"),
    )
    for table, first, last in (*days, *times):
        for row in connection.execute(select(table.c.id, table.c[first], table.c[last])):
            wrong = row[1] is not None and row[2] is not None and row[1] > row[2]
            yield f"{table.name} {row.id}", f"{first} {row[1]} is after {last} {row[2]}" if wrong else None


def _documents(connection: Connection) -> Iterator[Row[Any]]:
    for part in _batches(connection):
        yield from part


def _batches(connection: Connection) -> Iterator[list[Row[Any]]]:
    ids = connection.execute(select(tables.documents.c.id).order_by(tables.documents.c.seq)).scalars().all()
    for start in range(0, len(ids), BATCH):
        part = ids[start : start + BATCH]
        yield list(fetch(connection, tables.documents, tables.documents.c.id, part))

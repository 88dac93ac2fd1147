"""Which event lies within which: finds what a change can touch, and writes what came of it.

What is near is read in outline (`Extent`); only events that have to be weighed are read with their values and
words, and those without supports and the quotes of single claims.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Connection, Row, and_, delete, insert, true

from accord.model.around import LEVELS, STAY, Extent, blocks, pairs
from accord.model.claims import Kind, Modality
from accord.model.documents import DocumentId
from accord.model.ports import Around, Changes
from accord.model.record import EventId, Part
from accord.store import loading, tables
from accord.store.loading import CHUNK, fetch, pick
from accord.store.postgresql import among

Extents = dict[EventId, Extent]


@dataclass(frozen=True, slots=True)
class Containment:
    """The parts and wholes of the record inside one transaction."""

    connection: Connection

    def around(self, changes: Changes) -> Around:
        """Return what changed, what that may hold and what lay within it, each with all that may hold it."""
        touched = self._extents({*changes.new, *changes.changed, *changes.revived})
        lost = {*changes.gone, *(old for old, _ in changes.merged)}
        if not touched and not lost:
            return Around((), (), {}, {})
        self._index(touched)
        near = self._near(touched)
        held = {part for part, _ in pairs(near.values(), touched.values())}
        others = self._extents((held | self._within({*touched, *lost})) - touched.keys())
        near |= touched | others | self._near(others, wholes=True)
        inner = touched | others
        weighed = pairs(inner.values(), near.values())
        events, mentions = loading.events_lying(self.connection, {id for pair in weighed for id in pair})
        return Around(tuple(sorted(inner)), tuple(weighed), events, mentions)

    def set_parts(self, around: Around, parts: Iterable[Part]) -> None:
        """Put `parts` in place of what is written of the inner events."""
        table, ids = tables.event_parts, around.inner
        for start in range(0, len(ids), CHUNK):
            chunk = among(self.connection, table.c.part, ids[start : start + CHUNK])
            self.connection.execute(delete(table).where(chunk))
        rows = [
            {"part": p.part, "whole": p.whole, "score": p.score, "reasons": list(p.reasons)} for p in parts
        ]
        if rows:
            self.connection.execute(insert(table), rows)

    def parts(self, ids: Iterable[EventId]) -> dict[EventId, Part]:
        """Return what these events lie within, by the event."""
        table = tables.event_parts
        return {EventId(row.part): _part(row) for row in fetch(self.connection, table, table.c.part, ids)}

    def wholes(self, ids: Iterable[EventId]) -> dict[EventId, tuple[Part, ...]]:
        """Return what lies within these events, by the event that holds it."""
        table = tables.event_parts
        found: dict[EventId, tuple[Part, ...]] = {}
        for row in fetch(self.connection, table, table.c.whole, ids, table.c.part):
            found[EventId(row.whole)] = (*found.get(EventId(row.whole), ()), _part(row))
        return found

    def _index(self, touched: Extents) -> None:
        """Write down under which keys the events are found."""
        table, ids = tables.event_blocks, sorted(touched)
        for start in range(0, len(ids), CHUNK):
            chunk = among(self.connection, table.c.event, ids[start : start + CHUNK])
            self.connection.execute(delete(table).where(chunk))
        rows = [{"block": block, "event": id} for id in ids for block in sorted(blocks(touched[id]))]
        if rows:
            self.connection.execute(insert(table), rows)

    def _near(self, extents: Mapping[EventId, Extent], *, wholes: bool = False) -> Extents:
        """Return the events of these times that have a key in common with any of these, or a report."""
        table, told, members = tables.event_blocks, tables.mentions, tables.event_mentions
        keys = {block for extent in extents.values() for block in blocks(extent)}
        days = [extent.days for extent in extents.values() if extent.days]
        found = {row.event for row in pick(self.connection, (table.c.event,), table.c.block, keys)}
        near = self._extents(found, _span(days) if days else None, wholes=wholes)
        documents = {document for extent in extents.values() for document in extent.documents}
        both = told.join(members, members.c.mention == told.c.id)
        beside = pick(self.connection, (members.c.event,), told.c.document, documents, of=both)
        return near | self._extents({row.event for row in beside} - near.keys(), wholes=wholes)

    def _extents(
        self, ids: Iterable[str], span: tuple[date, date] | None = None, *, wholes: bool = False
    ) -> Extents:
        """Return these events in outline: those whose days meet the span, and of `wholes` those that can hold."""
        table = tables.events
        when = [table.c.first_day <= span[1], table.c.last_day >= span[0]] if span else []
        sort = [table.c.kind.in_([kind.value for kind in LEVELS])] if wholes else []
        columns = (table.c.id, table.c.kind, table.c.modality, table.c.first_day, table.c.last_day)
        found = list(
            pick(
                self.connection,
                (*columns, table.c.documents),
                table.c.id,
                ids,
                where=and_(true(), *when, *sort),
            )
        )
        parties, taking = defaultdict[str, list[str]](list), tables.event_parties
        for row in fetch(self.connection, taking, taking.c.event, {row.id for row in found}):
            parties[row.event].append(row.party)
        return {EventId(row.id): _extent(row, sorted(parties[row.id])) for row in found}

    def _within(self, ids: Iterable[EventId]) -> set[EventId]:
        table = tables.event_parts
        return {EventId(row.part) for row in fetch(self.connection, table, table.c.whole, ids)}


def _span(days: list[tuple[date, date]]) -> tuple[date, date]:
    """Return the days in which an event may lie that holds one of these or lies within it."""
    stay = timedelta(days=STAY)
    first, last = min(day for day, _ in days), max(day for _, day in days)
    return (max(first, date.min + stay) - stay, min(last, date.max - stay) + stay)


def _extent(row: Row[Any], parties: Iterable[str]) -> Extent:
    return Extent(
        EventId(row.id),
        Kind(row.kind),
        row.modality == Modality.DENIED.value,
        tuple(parties),
        (row.first_day, row.last_day) if row.first_day else None,
        frozenset(map(DocumentId, row.documents)),
    )


def _part(row: Row[Any]) -> Part:
    return Part(EventId(row.part), EventId(row.whole), row.score, tuple(row.reasons))

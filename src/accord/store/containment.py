"""Which event lies within which: finds what a change can touch, and writes what came of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, delete, insert

from accord.model.around import blocks
from accord.model.ports import Around, Changes
from accord.model.record import Event, EventId, Part
from accord.store import loading, tables
from accord.store.loading import CHUNK, fetch


@dataclass(frozen=True, slots=True)
class Containment:
    """The parts and wholes of the record inside one transaction."""

    connection: Connection

    def around(self, changes: Changes) -> Around:
        """Return the changed events, those near to them and those that lay within them, with all near to these."""
        touched = {*changes.new, *changes.changed, *changes.revived}
        lost = {*changes.gone, *(old for old, _ in changes.merged)}
        if not touched and not lost:
            return Around((), (), {})
        self._index(loading.events(self.connection, touched))
        inner = touched | self._near(touched) | self._within(touched | lost)
        outer = inner | self._near(inner)
        events, mentions = loading.events_told(self.connection, outer)
        return Around(tuple(event for event in events if event.id in inner), events, mentions)

    def set_parts(self, around: Around, parts: Iterable[Part]) -> None:
        """Put `parts` in place of what is written of the inner events."""
        table, ids = tables.event_parts, sorted(event.id for event in around.inner)
        for start in range(0, len(ids), CHUNK):
            self.connection.execute(delete(table).where(table.c.part.in_(ids[start : start + CHUNK])))
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

    def _index(self, events: Sequence[Event]) -> None:
        """Write down under which keys the events are found."""
        table = tables.event_blocks
        for event in events:
            self.connection.execute(delete(table).where(table.c.event == event.id))
        rows = [{"block": block, "event": event.id} for event in events for block in sorted(blocks(event))]
        if rows:
            self.connection.execute(insert(table), rows)

    def _near(self, ids: Iterable[EventId]) -> set[EventId]:
        """Return the events that have a key or a report in common with any of these."""
        wanted = set(ids)
        table, members, told = tables.event_blocks, tables.event_mentions, tables.mentions
        keys = {row.block for row in fetch(self.connection, table, table.c.event, wanted)}
        found = {row.event for row in fetch(self.connection, table, table.c.block, keys)}
        inside = {row.mention for row in fetch(self.connection, members, members.c.event, wanted)}
        documents = {row.document for row in fetch(self.connection, told, told.c.id, inside)}
        beside = {row.id for row in fetch(self.connection, told, told.c.document, documents)}
        found |= {row.event for row in fetch(self.connection, members, members.c.mention, beside)}
        return {EventId(id) for id in found}

    def _within(self, ids: Iterable[EventId]) -> set[EventId]:
        table = tables.event_parts
        held = {EventId(row.part) for row in fetch(self.connection, table, table.c.whole, ids)}
        living = fetch(self.connection, tables.events, tables.events.c.id, held)
        return {EventId(row.id) for row in living}


def _part(row: Row[Any]) -> Part:
    return Part(EventId(row.part), EventId(row.whole), row.score, tuple(row.reasons))

"""Parties, places, areas and reports as pictures count them, without values, claims and quotes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, select

from accord.model.claims import Field
from accord.model.record import EventId, Status
from accord.store import loading, tables


@dataclass(frozen=True, slots=True)
class Arrival:
    """A report as it is counted: the day it was published, if known, and the origin that it is of."""

    published: date | None
    origin: str | None


@dataclass(frozen=True, slots=True)
class Tallies:
    """Counts, as one reading transaction sees the record."""

    connection: Connection

    def parties(self, events: Iterable[EventId]) -> dict[EventId, tuple[str, ...]]:
        """Return the parties of these events, sorted."""
        table = tables.event_parties
        found: dict[EventId, list[str]] = defaultdict(list)
        for row in loading.fetch(self.connection, table, table.c.event, events, table.c.party):
            found[EventId(row.event)].append(row.party)
        return {id: tuple(codes) for id, codes in found.items()}

    def countries(self, events: Iterable[EventId]) -> dict[EventId, str]:
        """Return the state in which each of these events took place, where its preferred place has one."""
        table = tables.event_values
        stands = (table.c.field == Field.PLACE.value) & (table.c.status == Status.PREFERRED.value)
        columns = (table.c.event, table.c.value)
        found = loading.pick(self.connection, columns, table.c.event, events, where=stands)
        return {EventId(r.event): str(r.value["country"]) for r in found if r.value.get("country")}

    def areas(self, events: Iterable[EventId]) -> dict[EventId, tuple[str, ...]]:
        """Return the areas of each of these events that no report contradicts, in the order of their values."""
        table = tables.event_values
        stands = (table.c.field == Field.AREA.value) & (table.c.status != Status.CONFLICT.value)
        columns = (table.c.event, table.c.value)
        found: dict[EventId, list[str]] = defaultdict(list)
        for row in loading.pick(
            self.connection, columns, table.c.event, events, table.c.number, where=stands
        ):
            found[EventId(row.event)].append(str(row.value))
        return {id: tuple(codes) for id, codes in found.items()}

    def reports(self, events: Iterable[EventId] | None = None) -> tuple[Arrival, ...]:
        """Return the reports that tell of these events, or all, each once, in the order of their arrival."""
        table, members = tables.documents, tables.origin_documents
        both = table.outerjoin(members, members.c.document == table.c.id)
        columns = (table.c.published, members.c.origin)
        if events is None:
            query = select(*columns).select_from(both).order_by(table.c.seq)
            return tuple(Arrival(row.published, row.origin) for row in self.connection.execute(query))
        telling = {id for row in self._documents(events) for id in row.documents}
        found = loading.pick(self.connection, columns, table.c.id, telling, table.c.seq, of=both)
        return tuple(Arrival(row.published, row.origin) for row in found)

    def _documents(self, events: Iterable[EventId]) -> Iterable[Any]:
        table = tables.events
        return loading.pick(self.connection, (table.c.documents,), table.c.id, events)

"""Events and reports as pictures count them: days, parties and places, without values, claims and quotes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, select

from accord.model.claims import Field, Kind, Modality
from accord.model.record import EventId, Status
from accord.store import loading, tables
from accord.store.outlines import among


@dataclass(frozen=True, slots=True)
class Tally:
    """An event as it is counted; `first` and `last` are the days between which it lies, None where undated."""

    id: EventId
    kind: Kind
    modality: Modality
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class Arrival:
    """A report as it is counted: the day it was published, if known, and the origin that it is of."""

    published: date | None
    origin: str | None


@dataclass(frozen=True, slots=True)
class Tallies:
    """Counts, as one reading transaction sees the record."""

    connection: Connection

    def events(self, parties: Sequence[str] = ()) -> tuple[Tally, ...]:
        """Return the events of all these parties, oldest day first, undated ones last."""
        table = tables.events
        columns = (table.c.id, table.c.kind, table.c.modality, table.c.first_day, table.c.last_day)
        rows: Iterable[Any] = self.connection.execute(among(self.connection, select(*columns), parties))
        found = (Tally(EventId(r[0]), Kind(r[1]), Modality(r[2]), r[3], r[4]) for r in rows)
        return tuple(sorted(found, key=lambda t: (t.first is None, t.first or date.max, t.id)))

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

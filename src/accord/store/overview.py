"""The whole record in figures, and where in it to look, without reading its events."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from dataclasses import dataclass

from sqlalchemy import Connection, Select, Text, cast, func, select, type_coerce

from accord.model.claims import Field, Kind
from accord.model.record import EventId, Status
from accord.store import tables


@dataclass(frozen=True, slots=True)
class NumberedSession:
    """A session of a body that is known by its number."""

    event: EventId
    body: str
    number: int


@dataclass(frozen=True, slots=True)
class Overview:
    """Counts and chooses, as one reading transaction sees the record."""

    connection: Connection

    def mark(self) -> str:
        """Return a short text that is another one whenever anything was written to the record."""
        table, steps, decisions = tables.runs, tables.changes, tables.decisions
        last = self.connection.execute(select(table).order_by(table.c.id.desc()).limit(1)).first()
        ends = (
            select(func.max(tables.documents.c.seq)),
            select(func.max(steps.c.id)),
            select(func.max(decisions.c.id)),
        )
        seen = self.connection.execute(select(*(end.scalar_subquery() for end in ends))).one()
        run = (last.id, last.finished_at, sorted(last.counts.items())) if last else ()
        return hashlib.sha256(repr((run, tuple(seen))).encode()).hexdigest()[:16]

    def by_kind(self) -> dict[Kind, int]:
        """Return how many events there are of each kind that there is, in the order of the kinds."""
        table = tables.events
        found = self.connection.execute(select(table.c.kind, func.count()).group_by(table.c.kind))
        counts = {Kind(kind): int(count) for kind, count in found}
        return {kind: counts[kind] for kind in Kind if kind in counts}

    def areas(self) -> int:
        """Return how many areas the events are of."""
        table = tables.event_values
        value = func.count(cast(type_coerce(table.c.value, Text), Text).distinct())
        stands = (table.c.field == Field.AREA.value) & (table.c.status != Status.CONFLICT.value)
        return int(self.connection.execute(select(value).where(stands)).scalar_one())

    def latest(self, limit: int) -> list[EventId]:
        """Return the latest events, those without a date last."""
        return self._first(select(tables.events.c.id), limit)

    def differing(self, field: Field, limit: int) -> list[EventId]:
        """Return the latest events of which reports contradict one another on a field."""
        table = tables.event_values
        conflict = (table.c.field == field.value) & (table.c.status == Status.CONFLICT.value)
        inside = select(table.c.event).where(conflict)
        return self._first(select(tables.events.c.id).where(tables.events.c.id.in_(inside)), limit)

    def numbered_sessions(self) -> dict[tuple[str, tuple[str, ...]], list[NumberedSession]]:
        """Return the sessions with a number of each body, which is known by its name and the parties."""
        table, taking = tables.events, tables.event_parties
        numbered = (table.c.kind == Kind.SESSION.value) & table.c.ordinal.is_not(None)
        where = numbered & table.c.body.is_not(None)
        both = select(taking).join(table, table.c.id == taking.c.event).where(where)
        parties = defaultdict[str, list[str]](list)
        for row in self.connection.execute(both.order_by(taking.c.party)):
            parties[row.event].append(row.party)
        found = defaultdict[tuple[str, tuple[str, ...]], list[NumberedSession]](list)
        columns = select(table.c.id, table.c.body, table.c.ordinal).where(where)
        for row in self.connection.execute(columns.order_by(table.c.first_day, table.c.seq)):
            one = NumberedSession(EventId(row.id), row.body, row.ordinal)
            found[row.body.casefold(), tuple(parties[row.id])].append(one)
        return found

    def _first(self, query: Select[str], limit: int) -> list[EventId]:
        table = tables.events
        order = (table.c.first_day.desc().nulls_last(), table.c.seq.desc())
        return [EventId(id) for id in self.connection.execute(query.order_by(*order).limit(limit)).scalars()]

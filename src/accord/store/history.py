"""The log of what changed: for each change of an event what it held before, so that a past day can be shown.

Only what is replaced is kept, packed; an event that never changed takes one short row.
"""

from __future__ import annotations

import json
import zlib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from sqlalchemy import Connection, Row, func, insert, select

from accord.model.claims import EventMention, MentionId
from accord.model.ports import Changes
from accord.model.record import Event, EventId, Judgement
from accord.store import loading, rows, tables
from accord.store.loading import fetch

State = dict[str, Any]
"""What an event held: kind, mentions, documents, origins, seq, and its values as rows."""


class Value(NamedTuple):
    """A row of an event's values as it was."""

    field: str
    value: Any
    status: str
    reason: str
    supports: list[list[Any]]


@dataclass(frozen=True, slots=True)
class Change:
    """One change of one event: what it held before and after, None where it was not there.

    `what` is 'new', 'changed', 'merged' (into `target`), 'revived' or 'gone'.
    """

    run: int | None
    event: EventId
    what: str
    target: EventId | None
    recorded_at: str
    before: Event | None
    after: Event | None


@dataclass(frozen=True, slots=True)
class History:
    """The log inside one transaction."""

    connection: Connection

    def states(self, ids: Iterable[EventId]) -> dict[EventId, State]:
        """Return what these events hold now."""
        wanted = set(ids)
        members, values, parties = _lists(), _lists(), _lists()
        table = tables.event_mentions
        for row in fetch(self.connection, table, table.c.event, wanted, table.c.number):
            members[row.event].append(row.mention)
        table = tables.event_values
        for row in fetch(self.connection, table, table.c.event, wanted, table.c.number):
            values[row.event].append([row.field, row.value, row.status, row.reason, row.supports])
        table = tables.event_parties
        for row in fetch(self.connection, table, table.c.event, wanted, table.c.party):
            parties[row.event].append(row.party)
        found = fetch(self.connection, tables.events, tables.events.c.id, wanted)
        return {
            EventId(row.id): {
                "kind": row.kind,
                "mentions": members[row.id],
                "documents": row.documents,
                "origins": row.origins,
                "seq": row.seq,
                "first_day": row.first_day.isoformat() if row.first_day else None,
                "parties": parties[row.id],
                "values": values[row.id],
                "confidence": row.confidence,
            }
            for row in found
        }

    def log(self, changes: Changes, before: Mapping[EventId, State], run: int | None, now: str) -> None:
        """Write down what was done to the events that held `before`."""
        merged = dict(changes.merged)
        what = (
            ("new", changes.new),
            ("revived", changes.revived),
            ("changed", changes.changed),
            ("merged", merged),
            ("gone", changes.gone),
        )
        found = [
            {
                "run": run,
                "event": id,
                "what": name,
                "target": merged.get(id),
                "recorded_at": now,
                "parties": _marked(before[id]["parties"]) if id in before else "",
                "before": _packed(before[id]) if id in before else None,
            }
            for name, ids in what
            for id in ids
        ]
        if found:
            self.connection.execute(insert(tables.changes), found)

    def as_of(self, moment: str, parties: Sequence[str]) -> tuple[Event, ...]:
        """Return the events of all these parties as the record had them at a moment (ISO 8601, UTC).

        They come as `Queries.events` gives them: oldest day first, undated ones last.
        """
        later = self._first_later(moment)
        held = {row.id: id for id, row in later.items() if _holds(row, parties)}
        table = tables.changes
        past = {
            held[row.id]: _unpacked(row.before) for row in fetch(self.connection, table, table.c.id, held)
        }
        now = self.states(id for id in self._standing(moment, parties) if id not in later)
        return self._events(past | now, moment)

    def then(self, moment: str, ids: Iterable[EventId]) -> tuple[Event, ...]:
        """Return those of these events that the record had at a moment, as they were."""
        wanted = set(ids)
        if not wanted:
            return ()
        later = {id: row for id, row in self._first_later(moment).items() if id in wanted}
        table = tables.changes
        kept = fetch(self.connection, table, table.c.id, (row.id for row in later.values()))
        past = {EventId(row.event): _unpacked(row.before) for row in kept if row.before is not None}
        known = fetch(self.connection, tables.events, tables.events.c.id, wanted - later.keys())
        now = self.states(EventId(row.id) for row in known if row.recorded_at <= moment)
        return self._events(past | now, moment)

    def changes(self, since: str | int, until: str | None = None) -> tuple[Change, ...]:
        """Return what changed from a moment, or from a run on, in the order in which it did."""
        table = tables.changes
        start = table.c.run >= since if isinstance(since, int) else table.c.recorded_at >= since
        query = select(table.c.id).where(start)
        query = query.where(table.c.recorded_at <= until) if until else query
        wanted = set(self.connection.execute(query).scalars())
        touched = {row.event for row in fetch(self.connection, table, table.c.id, wanted)}
        by_event: dict[str, list[Row[Any]]] = defaultdict(list)
        for row in fetch(self.connection, table, table.c.event, touched, table.c.id):
            if row.id >= min(wanted):
                by_event[row.event].append(row)
        now = self.states(EventId(event) for event in touched)
        steps = [
            (row, _unpacked(row.before), _after(row, following, now))
            for listed in by_event.values()
            for row, following in zip(listed, [*listed[1:], None], strict=True)
            if row.id in wanted
        ]
        known = self._mentions(state for _, *both in steps for state in both if state)
        return tuple(_change(row, b, a, known) for row, b, a in sorted(steps, key=lambda step: step[0].id))

    def _first_later(self, moment: str) -> dict[EventId, Any]:
        """Return the first change after a moment of each event that changed since."""
        table = tables.changes
        first = select(func.min(table.c.id)).where(table.c.recorded_at > moment).group_by(table.c.event)
        short = (table.c.id, table.c.event, table.c.parties)  # what was before is long, and wanted of few
        found = self.connection.execute(select(*short).where(table.c.id.in_(first)))
        return {EventId(row.event): row for row in found}

    def _standing(self, moment: str, parties: Sequence[str]) -> list[EventId]:
        """Return today's events of these parties that were recorded by a moment."""
        table, members = tables.events, tables.event_parties
        query = select(table.c.id).where(table.c.recorded_at <= moment)
        for party in parties:
            query = query.where(table.c.id.in_(select(members.c.event).where(members.c.party == party)))
        return [EventId(id) for id in self.connection.execute(query).scalars()]

    def _events(self, states: Mapping[EventId, State], moment: str) -> tuple[Event, ...]:
        ordered = sorted(states.items(), key=lambda item: _order(item[1]))
        known = self._mentions(state for _, state in ordered)
        said = self._judged(known, moment)
        return tuple(_event(id, state, known, said) for id, state in ordered)

    def _mentions(self, states: Iterable[State]) -> dict[MentionId, EventMention]:
        return loading.mentions(self.connection, {MentionId(m) for s in states for m in s["mentions"]})

    def _judged(self, mentions: Iterable[MentionId], moment: str) -> list[Judgement]:
        """Return what was said of these mentions at a moment."""
        table = tables.judgements
        found = fetch(self.connection, table, table.c.left_mention, mentions, table.c.id)
        stood = (r for r in found if r.made_at <= moment and (r.withdrawn_at or "9") > moment)
        said = [rows.to_judgement(row) for row in stood]
        return sorted(said, key=lambda judgement: (judgement.left, judgement.right, judgement.by))


def _lists() -> defaultdict[str, list[Any]]:
    return defaultdict(list)


def _packed(state: State) -> bytes:
    return zlib.compress(json.dumps(state, ensure_ascii=False, separators=(",", ":")).encode(), 6)


def _unpacked(packed: bytes | None) -> Any:
    return json.loads(zlib.decompress(packed)) if packed else None


def _marked(parties: Iterable[str]) -> str:
    return f"|{'|'.join(parties)}|"


def _holds(row: Row[Any], parties: Iterable[str]) -> bool:
    """Say whether an event was there before a change, and of these parties; new ones are of none."""
    return bool(row.parties) and all(f"|{party}|" in row.parties for party in parties)


def _order(state: State) -> tuple[bool, str, int]:
    return (state["first_day"] is None, str(state["first_day"]), state["seq"])


def _after(row: Row[Any], following: Row[Any] | None, now: Mapping[EventId, State]) -> State | None:
    """Return what an event held after a change: what it held before the next one, or what it holds now."""
    if row.what in {"merged", "gone"}:
        return None
    found: State | None = _unpacked(following.before) if following else now.get(EventId(row.event))
    return found


def _change(
    row: Row[Any], before: State | None, after: State | None, known: Mapping[MentionId, EventMention]
) -> Change:
    id, target = EventId(row.event), EventId(row.target) if row.target else None
    states = (_event(id, state, known, ()) if state else None for state in (before, after))
    return Change(row.run, id, row.what, target, row.recorded_at, *states)


def _event(
    id: EventId, state: State, known: Mapping[MentionId, EventMention], said: Iterable[Judgement]
) -> Event:
    members = [MentionId(mention) for mention in state["mentions"]]
    inside = set(members)
    values = [loading.to_value(Value(*row), known) for row in state["values"]]
    verdicts = [j for j in said if j.left in inside and j.right in inside]
    return loading.to_event(id, state, members, values, verdicts)

"""Writes events and judgements, so that ids stay, merges leave redirects and nothing said is erased."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, Table, bindparam, delete, insert, select, update

from accord.model.claims import Claim, EventMention, MentionId
from accord.model.ports import Changes, Members, Revision
from accord.model.record import Event, EventId, Judgement
from accord.store import loading, rows, search, tables
from accord.store.history import History
from accord.store.identity import Assignment, Held, assign
from accord.store.loading import fetch, pick
from accord.store.part_history import PartHistory
from accord.store.postgresql import among

Numbers = dict[tuple[MentionId, Claim], int]


@dataclass(frozen=True, slots=True)
class Entry:
    """An event as it is to be written: its id, the rows of its values, and the mark of all that."""

    id: EventId
    event: Event
    values: list[rows.Fields]
    mark: str

    def row(self, now: str) -> rows.Fields:
        """Return the event's own row."""
        return rows.event_row(self.event) | {"id": self.id, "digest": self.mark, "changed_at": now}


@dataclass(frozen=True, slots=True)
class Entries:
    """The events of the record inside one transaction; `now` is the time of recording, `run` the run's number."""

    connection: Connection
    now: str
    new_id: Callable[[], EventId]
    run: int | None = None

    def replace(
        self, mentions: Sequence[EventMention], events: Sequence[Event], promised: Members | None = None
    ) -> Changes:
        """Put `events` in place of all events of these mentions; unchanged ones are not touched."""
        living = self._held(mentions)
        held = Held(living, self._merged(living), promised or {})
        assignment = assign([event.mentions for event in events], held, self.new_id)
        numbers: Numbers = {(m.id, claim): n for m in mentions for n, claim in enumerate(m.claims)}
        before = self._digests(assignment.ids)
        written = [
            Entry(id, event, values, mark)
            for id, event in zip(assignment.ids, events, strict=True)
            if before.get(id) != (mark := rows.digest(event, values := list(rows.value_rows(event, numbers))))
        ]
        changes = Changes(
            tuple(sorted(assignment.new)),
            tuple(entry.id for entry in written if entry.id in before),
            tuple(assignment.merged.items()),
            assignment.gone,
            tuple(sorted(assignment.revived)),
        )
        self._log(changes)
        self._forget(assignment, living)
        earlier = self._revive(assignment)
        self._write([entry for entry in written if entry.id not in before], earlier)
        self._overwrite([entry for entry in written if entry.id in before])
        self._link(assignment.ids, events)
        return changes

    def _log(self, changes: Changes) -> None:
        """Write down what changes, with what the events hold as long as they still do."""
        history = History(self.connection)
        lost = (*(old for old, _ in changes.merged), *changes.gone)
        history.log(changes, history.states([*changes.changed, *lost]), self.run, self.now)
        PartHistory(self.connection).log(lost, {}, self.run, self.now)

    def bury(self, ids: Sequence[EventId]) -> None:
        """Take away entries of which no report tells, and say so."""
        self._log(Changes(gone=tuple(ids)))
        nothing: dict[EventId, EventId] = {}
        self._forget(Assignment((), frozenset(), frozenset(), nothing, nothing, tuple(ids)), {})

    def _held(self, mentions: Iterable[EventMention]) -> dict[EventId, list[MentionId]]:
        """Return the events that these mentions are in, the oldest entry first."""
        table = tables.event_mentions
        found = list(fetch(self.connection, table, table.c.mention, (m.id for m in mentions)))
        ages = fetch(self.connection, tables.events, tables.events.c.id, {row.event for row in found})
        held: dict[EventId, list[MentionId]] = {
            EventId(row.id): [] for row in sorted(ages, key=lambda row: row.seq)
        }
        for row in found:
            held[EventId(row.event)].append(MentionId(row.mention))
        return held

    def _digests(self, ids: Iterable[EventId]) -> dict[str, str]:
        found = fetch(self.connection, tables.events, tables.events.c.id, ids)
        return {row.id: row.digest for row in found}

    def _merged(self, living: Iterable[EventId]) -> dict[EventId, list[MentionId]]:
        """Return the ids that lead to these events, with the mentions that they had, the earliest first."""
        table = tables.redirects
        found = sorted(fetch(self.connection, table, table.c.new, living), key=lambda r: (r.seq or 0, r.old))
        return {EventId(row.old): [MentionId(m) for m in row.mentions] for row in found if row.mentions}

    def _forget(self, assignment: Assignment, held: Members) -> None:
        """Take away entries that lost their id, and say where they went."""
        lost = [*assignment.merged, *assignment.gone]
        entries = {row.id: row for row in fetch(self.connection, tables.events, tables.events.c.id, lost)}
        table = tables.redirects
        for old, new in assignment.merged.items():
            self.connection.execute(update(table).where(table.c.new == old).values(new=new))
            row = {"old": old, "new": new, "made_at": self.now, "mentions": list(held[old])}
            kept = {"seq": entries[old].seq, "recorded_at": entries[old].recorded_at}
            self.connection.execute(insert(table).values(row | kept))
        for old, new in assignment.led.items():
            self.connection.execute(update(table).where(table.c.old == old).values(new=new))
        for id in assignment.gone:
            led = self.connection.execute(select(table.c.old).where(table.c.new == id)).scalars().all()
            self.connection.execute(delete(table).where(table.c.new == id))
            for old in (id, *led):
                row = {"id": old, "reason": "no report tells of it any more", "made_at": self.now}
                self.connection.execute(insert(tables.tombstones).values(row))
        search.forget_events(self.connection, lost)
        for id in lost:
            self.connection.execute(delete(tables.events).where(tables.events.c.id == id))

    def _revive(self, assignment: Assignment) -> dict[EventId, rows.Fields]:
        """Take away the redirects of ids that are events again; return what these had been entered with."""
        table = tables.redirects
        found = list(fetch(self.connection, table, table.c.old, assignment.revived))
        for row in found:
            self.connection.execute(delete(table).where(table.c.old == row.old))
        return {EventId(row.old): {"recorded_at": row.recorded_at, "seq": row.seq} for row in found}

    def _still_free(self, fresh: rows.Fields) -> rows.Fields:
        """Return what an event is entered with, without the number it once had if another one has that now.

        SQLite gives the highest number out again when its event is merged: to one that came later, or to
        one written a moment ago in the same batch.
        """
        number, seq = fresh.get("seq"), tables.events.c.seq
        if number is not None and not self.connection.execute(select(seq).where(seq == number)).first():
            return fresh
        return {name: value for name, value in fresh.items() if name != "seq"}

    def _write(self, entries: Sequence[Entry], earlier: Mapping[EventId, rows.Fields]) -> None:
        """Write new events; `earlier` is what else those are entered with that come back."""
        for entry in (e for e in entries if e.id in earlier):
            row = entry.row(self.now) | {"recorded_at": self.now} | self._still_free(earlier[entry.id])
            self.connection.execute(insert(tables.events).values(row))
        fresh = [e.row(self.now) | {"recorded_at": self.now} for e in entries if e.id not in earlier]
        self._put(tables.events, fresh)
        self._fill(entries)

    def _overwrite(self, entries: Sequence[Entry]) -> None:
        """Write events anew that are there already."""
        if not entries:
            return
        ids, table = [entry.id for entry in entries], tables.events
        changed = [entry.row(self.now) | {"which": entry.id} for entry in entries]
        self.connection.execute(update(table).where(table.c.id == bindparam("which")), changed)
        for part in (tables.event_parties, tables.event_values):
            self.connection.execute(delete(part).where(among(self.connection, part.c.event, ids)))
        search.forget_events(self.connection, ids)
        self._fill(entries)

    def _fill(self, entries: Sequence[Entry]) -> None:
        """Write the parties, the values and the words of events that have none."""
        parties = [{"party": party, "event": e.id} for e in entries for party in e.event.parties]
        self._put(tables.event_parties, parties)
        self._put(tables.event_values, [value | {"event": e.id} for e in entries for value in e.values])
        search.index_events(self.connection, {e.id: rows.words(e.event.values) for e in entries})

    def _put(self, table: Table, found: Sequence[rows.Fields]) -> None:
        if found:
            self.connection.execute(insert(table), found)

    def _link(self, ids: Sequence[EventId], events: Sequence[Event]) -> None:
        """Say which mention is in which event, for all of them at once: a mention may have moved."""
        table = tables.event_mentions
        wanted = {
            mention: (id, number)
            for id, event in zip(ids, events, strict=True)
            for number, mention in enumerate(event.mentions)
        }
        held = {
            r.mention: (r.event, r.number) for r in fetch(self.connection, table, table.c.mention, wanted)
        }
        moved = [mention for mention, place in wanted.items() if held.get(mention) != place]
        for start in range(0, len(moved), loading.CHUNK):
            part = moved[start : start + loading.CHUNK]
            self.connection.execute(delete(table).where(among(self.connection, table.c.mention, part)))
            places = ({"mention": m, "event": wanted[m][0], "number": wanted[m][1]} for m in part)
            self.connection.execute(insert(table), list(places))

    def set_judgements(self, revision: Revision) -> None:
        """Withdraw what the rules no longer say of the pairs that were judged, and add what they say anew."""
        table = tables.judgements
        wanted = {self._key(j): j for j in revision.judgements if j.by == rows.RULE}
        standing = {self._key(rows.to_judgement(row)): row.id for row in self._standing(revision)}
        gone = [{"gone": standing[key]} for key in standing.keys() - wanted.keys()]
        if gone:
            where = table.c.id == bindparam("gone")
            self.connection.execute(update(table).where(where).values(withdrawn_at=self.now), gone)
        fresh = [rows.judgement_row(j, self.now) for key, j in wanted.items() if key not in standing]
        if fresh:
            self.connection.execute(insert(table), fresh)

    def _standing(self, revision: Revision) -> list[Row[Any]]:
        """Return what rules say so far of the pairs of a revision."""
        table, about = tables.judgements, revision.about
        stands = table.c.withdrawn_at.is_(None) & (table.c.judge == rows.RULE)
        left = about | {pair[0] for pair in revision.judged}
        found = {
            row.id: row for row in pick(self.connection, (table,), table.c.left_mention, left, where=stands)
        }
        by_right = pick(self.connection, (table,), table.c.right_mention, about, where=stands)
        found |= {row.id: row for row in by_right}
        return [
            row
            for _, row in sorted(found.items())
            if (row.left_mention, row.right_mention) in revision.judged
            or not about.isdisjoint((row.left_mention, row.right_mention))
        ]

    @staticmethod
    def _key(judgement: Judgement) -> tuple[object, ...]:
        return (judgement.left, judgement.right, judgement.verdict, judgement.score, judgement.reasons)

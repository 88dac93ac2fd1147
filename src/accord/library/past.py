"""What a dossier is of when it is not of all that is known now: a past day of the record, or some days of events."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from accord.library.answers import Inside
from accord.library.holding import Holding, latest, telling
from accord.library.lives import inside
from accord.library.moments import day
from accord.model.record import Event, EventId
from accord.store.outlines import Outline
from accord.store.queries import Queries


@dataclass(frozen=True, slots=True)
class Chosen:
    """Which events are asked for: as the record had them at `moment`, and of days from `since` to `until`.

    The latest `skip` of them are left out, and those less likely to be right than `min_confidence`.
    """

    moment: str | None
    since: str | None
    until: str | None
    skip: int = 0
    min_confidence: float | None = None

    def holding(self, queries: Queries, parties: Sequence[str], limit: int | None) -> tuple[Holding, int]:
        """Read these events between parties, and return how many were left out because they have no date.

        Raises `UsageError` ("time/bad-day").
        """
        if self.moment:
            held = queries.history.as_of(self.moment, parties)
        else:
            held = queries.events(queries.event_ids(parties))
        held = tuple(e for e in held if e.confidence is None or e.confidence >= (self.min_confidence or 0))
        chosen = between(held, self.since, self.until)
        outlines = [Outline(e.id, e.kind, e.when.first if e.when else None) for e in chosen]
        shown = frozenset(latest(outlines, limit, self.skip))
        read = shown.union(telling(outlines, limit, self.skip))
        events = [event for event in chosen if event.id in read]
        mentions = queries.mentions(id for event in events for id in event.mentions)
        documents = queries.headings(id for event in events for id in event.documents)
        undated = sum(event.when is None for event in held) if self.since or self.until else 0
        return Holding(len(chosen), shown, events, mentions, documents), undated


def between(events: Iterable[Event], since: str | None, until: str | None) -> tuple[Event, ...]:
    """Return the events that may lie between two days; undated ones only where no day is given.

    Raises `UsageError` ("time/bad-day").
    """
    if since is None and until is None:
        return tuple(events)
    first, last = day(since) if since else date.min, day(until) if until else date.max
    return tuple(e for e in events if e.when and e.when.first <= last and e.when.last >= first)


def within_then(queries: Queries, moment: str, events: Iterable[EventId]) -> dict[EventId, Inside]:
    """Return what these events took place within as the record had it at a moment, by the event."""
    parts = queries.part_history.as_of(moment, events)
    wholes = {event.id: event for event in queries.history.then(moment, {p.whole for p in parts.values()})}
    return {id: inside(part, wholes[part.whole]) for id, part in parts.items() if part.whole in wholes}

"""The timeline: events as marks in lanes, or, where they are many, counted by lane and month or year."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from accord.library.pictures.periods import period, unit_of
from accord.library.wording import day_text, headline
from accord.model.claims import Kind
from accord.model.confidence import is_doubtful
from accord.model.record import Event, EventId
from accord.store.choosing import EventFilter, EventRow
from accord.store.queries import Queries

MOST = 400
"""Events that are drawn one by one; more are counted by lane and period."""

LANES = 12
"""Lanes of parties; the others share one."""

FEW_EARLIER = 0.05
"""Share of the events that may lie before what is drawn, if without them it is less than half as long."""

OTHERS = "…"
"""The lane of all parties that have none of their own."""


class Lanes(StrEnum):
    """What the lanes of a timeline are."""

    KIND = "kind"
    PARTY = "party"


@dataclass(frozen=True, slots=True)
class Lane:
    """A lane: a kind or a party's code, its label, and how many events lie in it.

    Among them are `undated` ones and `earlier` ones, which begin before the days that are drawn.
    """

    key: str
    label: str
    events: int
    undated: int
    earlier: int = 0


@dataclass(frozen=True, slots=True)
class Mark:
    """An event in its lanes; `first` to `last` are the days between which it lies, None where undated.

    `date` says the day in words as precise as it is; `differs` that reports contradict one another on some field;
    `doubtful` that the event is more likely wrong than right.
    """

    event: EventId
    lanes: tuple[str, ...]
    kind: Kind
    modality: str
    headline: str
    parties: tuple[str, ...]
    first: date | None
    last: date | None
    date: str | None
    precision: str | None
    reports: int
    origins: int
    differs: bool
    doubtful: bool


@dataclass(frozen=True, slots=True)
class Bin:
    """How many events of a lane begin in one month or year."""

    lane: str
    first: date
    last: date
    events: int


@dataclass(frozen=True, slots=True)
class Chart:
    """The timeline: either `marks` or `bins`; `unit` is 'day', 'month' or 'year'.

    `since` is the day from which on it is drawn, where a few events far back would leave no room for the others.
    """

    by: Lanes
    unit: str
    total: int
    undated: int
    lanes: tuple[Lane, ...]
    marks: tuple[Mark, ...]
    bins: tuple[Bin, ...]
    since: date | None = None


def chart(queries: Queries, wanted: EventFilter, by: Lanes, names: Mapping[str, str]) -> Chart:
    """Return the timeline of the events that are wanted, by kind or by party."""
    tallies = queries.choosing.events(wanted)
    lanes_of = _lanes_of(queries, tallies, by, frozenset(wanted.parties))
    undated = sum(tally.first is None for tally in tallies)
    days = sorted(tally.first for tally in tallies if tally.first)
    since = _since(days)
    lanes = _lanes(tallies, lanes_of, (by, since), names)
    if len(tallies) <= MOST:
        events = queries.events(tally.id for tally in tallies)
        marks = tuple(_mark(event, lanes_of[event.id]) for event in events)
        return Chart(by, "day", len(tallies), undated, lanes, marks, (), since)
    unit = unit_of(since or days[0], days[-1]) if days else "month"
    drawn = [tally for tally in tallies if tally.first and (since is None or tally.first >= since)]
    return Chart(by, unit, len(tallies), undated, lanes, (), _bins(drawn, lanes_of, unit), since)


def _since(days: Sequence[date]) -> date | None:
    """Return the first day of the year from which to draw, or None for all days (in order)."""
    if not days:
        return None
    start = days[int(len(days) * FEW_EARLIER)].replace(month=1, day=1)
    return start if (days[-1] - start) * 2 < days[-1] - days[0] else None


def _lanes_of(
    queries: Queries, tallies: Sequence[EventRow], by: Lanes, asked: frozenset[str]
) -> dict[EventId, tuple[str, ...]]:
    """Return the lanes of each event: its kind, or its parties without those that were asked for."""
    if by is Lanes.KIND:
        return {tally.id: (tally.kind,) for tally in tallies}
    taking = queries.tallies.parties(tally.id for tally in tallies)
    others = {id: tuple(c for c in codes if c not in asked) or codes for id, codes in taking.items()}
    counts = Counter(code for codes in others.values() for code in codes)
    own = {code for code, _ in sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:LANES]}
    return {
        t.id: tuple(dict.fromkeys(c if c in own else OTHERS for c in others.get(t.id, (OTHERS,))))
        for t in tallies
    }


def _lanes(
    tallies: Iterable[EventRow],
    lanes_of: Mapping[EventId, tuple[str, ...]],
    how: tuple[Lanes, date | None],
    names: Mapping[str, str],
) -> tuple[Lane, ...]:
    """Return the lanes: kinds in the order of the kinds, parties with the most events first, the rest last."""
    by, since = how
    every, undated, earlier = Counter[str](), Counter[str](), Counter[str]()
    for tally in tallies:
        earlier.update(lanes_of[tally.id] if since and tally.first and tally.first < since else ())
        every.update(lanes_of[tally.id])
        undated.update(lanes_of[tally.id] if tally.first is None else ())
    if by is Lanes.KIND:
        order = [kind.value for kind in Kind if kind.value in every]
    else:
        order = sorted(every, key=lambda key: (key == OTHERS, -every[key], key))
    return tuple(Lane(key, _label(key, by, names), every[key], undated[key], earlier[key]) for key in order)


def _label(key: str, by: Lanes, names: Mapping[str, str]) -> str:
    if key == OTHERS:
        return "other parties"
    return key.replace("-", " ") if by is Lanes.KIND else names.get(key, key)


def _mark(event: Event, lanes: tuple[str, ...]) -> Mark:
    when = event.when
    return Mark(
        event.id,
        lanes,
        event.kind,
        event.modality.value,
        headline(event),
        event.parties,
        when.first if when else None,
        when.last if when else None,
        day_text(when) if when else None,
        when.precision.value if when else None,
        len(event.documents),
        len(event.origins),
        bool(event.conflicts),
        is_doubtful(event.confidence),
    )


def _bins(
    tallies: Iterable[EventRow], lanes_of: Mapping[EventId, tuple[str, ...]], unit: str
) -> tuple[Bin, ...]:
    counts = Counter(
        (lane, *period(tally.first, unit)) for tally in tallies if tally.first for lane in lanes_of[tally.id]
    )
    return tuple(Bin(*key, events) for key, events in sorted(counts.items()))

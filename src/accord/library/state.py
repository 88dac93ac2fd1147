"""The state of play: what a reader wants to know first, one sentence each, every one cited."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from accord.export.tables import standing
from accord.library.answers import Statement
from accord.library.wording import day_text, headline
from accord.model.claims import Field, Kind, Modality
from accord.model.record import Event, EventId

AHEAD = frozenset({Modality.SCHEDULED, Modality.PROPOSED})
AREAS = 6
"""Areas that the state of play names; the entries have all."""

Cited = Mapping[EventId, tuple[int, ...]]
NOTES = 3
"""Footnotes that one statement carries; the entry has all."""


def state_of_play(events: Sequence[Event], notes: Cited) -> tuple[Statement, ...]:
    """Return the statements that the events allow, most telling first; none where there are no events."""
    return tuple(
        statement
        for part in (_latest(events, notes), _agreements(events, notes), _sessions(events, notes))
        for statement in part
    ) + tuple(
        statement
        for part in (_ahead(events, notes), _areas(events, notes), _conflicts(events, notes))
        for statement in part
    )


def _latest(events: Sequence[Event], notes: Cited) -> Iterator[Statement]:
    known = [event for event in _happened(events) if event.when]
    if known:
        last = max(known, key=lambda e: (e.when.last if e.when else 0, e.id))
        yield _statement(f"Latest known: {headline(last)}, {_day(last)}.", [last], notes)


def _agreements(events: Sequence[Event], notes: Cited) -> Iterator[Statement]:
    signed = [event for event in _happened(events) if event.kind is Kind.SIGNING]
    if signed:
        count = "One signing is" if len(signed) == 1 else f"{len(signed)} signings are"
        listing = "; ".join(
            f"{headline(event).removeprefix('Signing: ')}, {_day(event)}" for event in signed[-3:]
        )
        yield _statement(f"{count} on record: {listing}.", signed[-3:], notes)


def _sessions(events: Sequence[Event], notes: Cited) -> Iterator[Statement]:
    bodies: dict[str, Event] = {}
    for event in _happened(events):
        if event.kind is Kind.SESSION:
            bodies[str(event.preferred(Field.BODY)).casefold()] = event
    for event in bodies.values():
        yield _statement(f"Last session on record: {headline(event)}, {_day(event)}.", [event], notes)


def _ahead(events: Sequence[Event], notes: Cited) -> Iterator[Statement]:
    for event in events:
        if event.modality in AHEAD:
            yield _statement(
                f"Not yet reported as done: {headline(event)}, {event.modality.value}.", [event], notes
            )


def _areas(events: Sequence[Event], notes: Cited) -> Iterator[Statement]:
    named = Counter(str(area) for event in events for area in standing(event, Field.AREA))
    if named:
        top = sorted(named, key=lambda area: (-named[area], area))
        more = f" and {len(top) - AREAS} more" if len(top) > AREAS else ""
        about = [event for event in events if set(standing(event, Field.AREA)) & set(top[:AREAS])]
        yield _statement(f"Areas named: {', '.join(top[:AREAS])}{more}.", about, notes)


def _conflicts(events: Sequence[Event], notes: Cited) -> Iterator[Statement]:
    for event in events:
        fields = sorted({value.field.value for value in event.conflicts})
        if fields:
            text = f"Reports differ on the {' and '.join(fields)} of: {headline(event)}."
            yield _statement(text, [event], notes)


def _happened(events: Sequence[Event]) -> list[Event]:
    return [event for event in events if event.modality is Modality.OCCURRED]


def _day(event: Event) -> str:
    return day_text(event.when) if event.when else "day unknown"


def _statement(text: str, about: Sequence[Event], notes: Cited) -> Statement:
    found = [number for event in about for number in notes.get(event.id, ())[:NOTES]]
    return Statement(text, tuple(dict.fromkeys(found))[: 2 * NOTES])

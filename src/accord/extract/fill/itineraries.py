"""Trips with days for each stop: 'visited Chad on 4 May, Togo on 5 May and Mali from 6 to 8 May'.

One trip is one visit (codebook, section 1), which lasts from its first day to its last. What lies further apart
('Togo in 2010 and Mali in 2011') were trips of their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from accord.extract.drafts import Draft, Stated
from accord.extract.fill.modality import tense_of
from accord.extract.gatherings import TRIP_DAYS
from accord.extract.match.matching import Match
from accord.extract.names.lexicon import Hit
from accord.extract.scene import Scene
from accord.extract.times import TimeExpression, resolve
from accord.extract.times.periods import days
from accord.model.claims import Place
from accord.model.dates import Precision, When

_DAYS = frozenset({Precision.DAY, Precision.RANGE})
_ITS_DAYS = re.compile(r",?(?: on| from| between| in)?(?: the)? ?")
_NEXT_STOP = re.compile(r"[,;]?(?: and| then| and then| followed by)*(?: to| in| on to)?(?: the)? ")


@dataclass(frozen=True, slots=True)
class _Stop:
    """A place with the days that stand behind it."""

    place: Hit
    time: TimeExpression
    when: When


def itinerary(event: Draft, match: Match, scene: Scene) -> list[Draft]:
    """Return the visit, with all its stops where each has days of its own, or one for each that was a trip apart."""
    stops = list(_stops(event, match.trigger.idx, scene))
    hosts = {stop.place.party for stop in stops}
    spells = {(stop.when.first, stop.when.last) for stop in stops}
    travellers = event.codes - hosts
    if min(len(hosts), len(spells)) < 2 or len(hosts) < len(stops) or len(travellers) != 1:
        return [event]
    return [_visit(event, trip, next(iter(travellers)), scene) for trip in _trips(stops)]


def _trips(stops: Sequence[_Stop]) -> list[list[_Stop]]:
    """Put together the stops that follow one another within the days of a trip."""
    trips = [[stops[0]]]
    for before, stop in pairwise(stops):
        near = 0 <= (stop.when.first - before.when.last).days <= TRIP_DAYS
        if near and {before.when.precision, stop.when.precision} <= _DAYS:
            trips[-1].append(stop)
        else:
            trips.append([stop])
    return trips


def _stops(event: Draft, after: int, scene: Scene) -> Iterator[_Stop]:
    """Yield the places after the verb that stand in a row, each with its days behind it."""
    text, at = scene.parsed.shadow.text, None
    for hit in scene.line.hits:
        time = next((t for t in scene.line.times if t.span.start >= hit.end), None)
        if hit.start < after or hit.party is None or time is None:
            continue
        if not _ITS_DAYS.fullmatch(text, hit.end, time.span.start):
            continue
        when = resolve(
            time,
            day=scene.page.day,
            tense=tense_of(event.modality.value),
            year=_year(scene.line.times, scene),
        )
        if when is None or (at is not None and not _NEXT_STOP.fullmatch(text, at, hit.start)):
            return
        yield _Stop(hit, time, when)
        at = time.span.end


def _year(times: Sequence[TimeExpression], scene: Scene) -> int | None:
    """The year told with one of the days is that of all of them."""
    return next((t.start.year for t in times if t.start and t.start.year), scene.year)


def _visit(event: Draft, trip: Sequence[_Stop], traveller: str, scene: Scene) -> Draft:
    shadow, parties = scene.parsed.shadow, {traveller: event.parties[traveller]}
    for stop in trip:
        at = shadow.span(stop.place.start, stop.place.end)
        parties[str(stop.place.party)] = Stated(str(stop.place.party), at, "party/itinerary")
    first, last = trip[0], trip[-1]
    when = days(first.when.first, last.when.last, first.when.basis, first.when.text) or first.when
    return replace(
        event,
        parties=parties,
        participants={n: who for n, who in event.participants.items() if who.value.party in parties},
        areas=dict(event.areas),
        evidence=list(event.evidence),
        when=Stated(
            first.when if first is last else when,
            shadow.span(first.time.span.start, last.time.span.end),
            f"times/{first.time.rule}",
        ),
        place=_place(first, scene),
    )


def _place(stop: _Stop, scene: Scene) -> Stated[Place]:
    at = scene.parsed.shadow.span(stop.place.start, stop.place.end)
    return Stated(Place(scene.words(at), stop.place.party), at, "place/itinerary")

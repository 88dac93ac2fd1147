"""Where talks were that a dispatch from home tells of a trip abroad: not at home, but where the trip led."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from accord.extract.drafts import Draft, Stated
from accord.extract.fill.inheritance import some_day_of
from accord.extract.gatherings import TALKS
from accord.extract.join.days import weakly_dated
from accord.extract.times import month_of
from accord.model.claims import Kind, Modality
from accord.model.dates import Basis, Precision, When

_ON_TRIPS = frozenset({Kind.SIGNING, *TALKS})
_BACK = 3
"""Days after the one told of a trip beyond which a dispatch no longer tells of the day on which it was sent."""

_TRIP = 31
"""Days that a trip told without its end may have lasted."""


def place_abroad(drafts: Sequence[Draft]) -> None:
    """'LIMA: Lee, who is in Chad, … The Chadian premier saw her': what the dateline would place at home was in Chad."""
    for event in drafts:
        if event.kind in _ON_TRIPS and event.place and event.place.rule == "place/dateline":
            trip = next((d for d in drafts if _leads_away(d, event)), None)
            if trip:
                event.place = trip.place
                event.when = _day_of(trip, event)


def date_on_trips(drafts: Sequence[Draft]) -> None:
    """'Will visit Chad from 4 to 6 May. She is to meet the premier': what is planned for a trip is in its days."""
    for event in drafts:
        if event.kind not in _ON_TRIPS or event.modality.value is not Modality.SCHEDULED:
            continue
        trip = next((d for d in drafts if _is_planned_on(d, event)), None)
        if trip and trip.when:
            when = some_day_of(trip.when.value)
            if len(trip.parties) > _TWO and when.precision is Precision.DAY:
                when = (
                    month_of(when.first, Basis.DISCOURSE, when.text) or when
                )  # the day on which a tour begins
            event.when = Stated(when, trip.when.span, "times/trip")


_TWO = 2
_FURTHER = 8
"""Sentences from that of a trip beyond which a plan is no longer told as a part of it."""


def _is_planned_on(trip: Draft, event: Draft) -> bool:
    """Say whether a plan without a day is of the traveller, with a state to which the trip leads."""
    if (
        trip.kind is not Kind.VISIT
        or trip.modality.value is not Modality.SCHEDULED
        or event.when
        or event.vague
    ):
        return False
    known = trip.when is not None and trip.when.value.precision in {Precision.DAY, Precision.RANGE}
    near = abs(event.order - trip.order) <= _FURTHER
    return known and near and event.codes <= trip.codes and bool(trip.travellers & set(event.participants))


def _day_of(trip: Draft, event: Draft) -> Stated[When] | None:
    """What only the dispatch dates, after the day of a trip that is over, was on that day."""
    if trip.when is None or event.when is None or not weakly_dated(event) or weakly_dated(trip):
        return event.when
    one = trip.when.value.precision is Precision.DAY
    over = (event.when.value.first - trip.when.value.last).days > _BACK
    return (
        replace(trip.when, value=replace(trip.when.value, basis=Basis.DISCOURSE))
        if one and over
        else event.when
    )


def _leads_away(trip: Draft, talks: Draft) -> bool:
    """Say whether those at whose home the dispatch was written were on a trip to the others by then."""
    if trip.kind is not Kind.VISIT or trip.codes != talks.codes or trip.place is None or talks.place is None:
        return False
    done = trip.modality.value is talks.modality.value is Modality.OCCURRED
    home, there = talks.place.value.country, trip.place.value.country
    travelled = trip.came
    return (
        done and home is not None and there not in {None, home} and travelled == {home} and _near(trip, talks)
    )


def _near(trip: Draft, talks: Draft) -> bool:
    if trip.when is None or talks.when is None or weakly_dated(trip):
        return True
    return 0 <= (talks.when.value.last - trip.when.value.first).days <= _TRIP

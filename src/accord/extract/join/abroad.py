"""Where talks were that a dispatch from home tells of a trip abroad: not at home, but where the trip led."""

from __future__ import annotations

from collections.abc import Sequence

from accord.extract.drafts import Draft
from accord.extract.gatherings import TALKS
from accord.extract.join.days import weakly_dated
from accord.model.claims import Kind, Modality

_TRIP = 31
"""Days that a trip told without its end may have lasted."""


def place_abroad(drafts: Sequence[Draft]) -> None:
    """'LIMA: Lee, who is in Chad, … The Chadian premier saw her': what the dateline would place at home was in Chad."""
    for event in drafts:
        if event.kind in TALKS and event.place and event.place.rule == "place/dateline":
            trip = next((d for d in drafts if _leads_away(d, event)), None)
            event.place = trip.place if trip else event.place


def _leads_away(trip: Draft, talks: Draft) -> bool:
    """Say whether those at whose home the dispatch was written were on a trip to the others by then."""
    if trip.kind is not Kind.VISIT or trip.codes != talks.codes or trip.place is None or talks.place is None:
        return False
    done = trip.modality.value is talks.modality.value is Modality.OCCURRED
    home, there = talks.place.value.country, trip.place.value.country
    travelled = {p.value.party for p in trip.participants.values() if p.value.role == "visitor"}
    return (
        done and home is not None and there not in {None, home} and travelled == {home} and _near(trip, talks)
    )


def _near(trip: Draft, talks: Draft) -> bool:
    if trip.when is None or talks.when is None or weakly_dated(trip):
        return True
    return 0 <= (talks.when.value.last - trip.when.value.first).days <= _TRIP

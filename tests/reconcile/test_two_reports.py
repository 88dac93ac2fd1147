"""A dated wire story and an undated rewrite of it, as the extractor gives them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from accord.model.claims import EventMention, Field, Kind
from accord.model.record import Event
from accord.reconcile import Reconciliation

Tell = Callable[..., EventMention]
Join = Callable[..., Reconciliation]

SECRETARY = "Rajesh Kumar Singh/IND/Defence Secretary"
CHAIRS = (SECRETARY, "Amir Baram/ISR/Director General")
SITES = ("Elbit Systems/ISR", "Rafael Advanced Defense Systems/ISR", "Israel Aerospace Industries/ISR")
GROUP = {"body": "Joint Working Group (JWG) on Defence Cooperation", "ordinal": 17, "people": CHAIRS}
MOU = {"agreement": "Memorandum of Understanding (MoU) on Defence Cooperation"}
TUESDAY = {"date": "2025-11-04", "place": "Tel Aviv"}
TRIP = {"visitors": ("Rajesh Kumar Singh/IND",), "people": SITES, "place": "Israel"}


def wire(tell: Tell) -> list[EventMention]:
    return [
        tell("wire", "visit", 0, date="2025-11-06", areas=("co-development", "co-production"), **TRIP),
        tell("wire", "meeting", 1, people=(SECRETARY, "Israel Katz/ISR/Defence Minister"), **TUESDAY),
        tell("wire", "session", 2, **GROUP, **TUESDAY),
        tell("wire", "signing", 3, **MOU, **TUESDAY),
    ]


def rewrite(tell: Tell) -> list[EventMention]:
    areas = ("co-development", "co-production", "technology-transfer")
    return [
        tell("rewrite", "visit", 0, areas=areas, **TRIP),
        tell("rewrite", "session", 1, place="Tel Aviv", **GROUP),
        tell("rewrite", "signing", 2, place="Tel Aviv", **MOU),
    ]


@pytest.fixture
def events(tell: Tell, join: Join) -> dict[Kind, Event]:
    mentions = [*wire(tell), *rewrite(tell)]
    result = join(*mentions, one_origin=True)
    assert len(result.events) == 4
    return {event.kind: event for event in result.events}


@pytest.mark.parametrize("kind", [Kind.VISIT, Kind.SESSION, Kind.SIGNING])
def test_what_both_tell_is_one_event_of_one_origin(events: dict[Kind, Event], kind: Kind) -> None:
    assert (events[kind].documents, events[kind].origins) == (("rewrite", "wire"), ("o",))
    assert events[kind].conflicts == ()


def test_the_undated_take_part_in_the_dated_events(events: dict[Kind, Event]) -> None:
    days = {kind: event.when.iso for kind, event in events.items() if event.when}
    assert days == {
        Kind.VISIT: "2025-11-06",
        Kind.MEETING: "2025-11-04",
        Kind.SESSION: "2025-11-04",
        Kind.SIGNING: "2025-11-04",
    }


def test_what_only_the_rewrite_adds_is_shown_as_such(events: dict[Kind, Event]) -> None:
    alone = [v for v in events[Kind.VISIT].of(Field.AREA) if v.reason == "said by one report only"]
    assert [(v.value, v.documents) for v in alone] == [("technology-transfer", ("rewrite",))]

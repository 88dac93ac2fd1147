"""What a month or a year is worth, how talks were held, and what gifts and undertakings must have in common."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from accord.model.claims import EventMention
from accord.reconcile import Reconciliation

Tell = Callable[..., EventMention]
Join = Callable[..., Reconciliation]

PAIR = ("Rajesh Kumar Singh/IND", "Israel Katz/ISR")
LATER = {"published": {"b": date(2026, 2, 6)}}


def count(join: Join, *told: EventMention, **more: object) -> int:
    return len(join(*told, **more).events)


@pytest.mark.parametrize(
    ("more", "events"),
    [
        ({}, 2),
        ({"place": "Haifa"}, 1),
        ({"areas": ("water",)}, 1),
        ({"areas": ("regional-issues",)}, 2),
        ({"modality": "scheduled"}, 1),
        ({"quote": "They had a summit."}, 1),
    ],
)
def test_a_month_recalls_talks_that_something_names(
    tell: Tell, join: Join, more: dict[str, object], events: int
) -> None:
    a = tell("a", date="2025-11-04", people=PAIR, **more)
    b = tell("b", date="2025-11", people=PAIR, **more)
    assert count(join, a, b, **LATER) == events


def test_a_month_in_a_report_of_the_days_after_means_these(tell: Tell, join: Join) -> None:
    a, b = tell("a", date="2025-11-04", people=PAIR), tell("b", date="2025-11", people=PAIR)
    assert count(join, a, b) == 1


def test_a_year_takes_more_than_a_plan(tell: Tell, join: Join) -> None:
    a = tell("a", date="2025-11-04", people=PAIR)
    b = tell("b", date="2025-01-01/2025-12-31", people=PAIR, modality="scheduled")
    assert count(join, a, b, **LATER) == 2


@pytest.mark.parametrize(("words", "events"), [("They spoke by telephone", 2), ("They spoke", 1)])
def test_a_call_is_not_the_meeting_of_the_day_after(tell: Tell, join: Join, words: str, events: int) -> None:
    a = tell("a", date="2025-11-04", people=PAIR, quote=f"{words}.", areas=("water",), basis="relative")
    b = tell("b", date="2025-11-05", people=PAIR, quote="They met.", place="Haifa", areas=("water",))
    assert count(join, a, b) == events


def test_who_is_only_mentioned_later_does_not_make_it_one_meeting(tell: Tell, join: Join) -> None:
    day = {"date": "2025-11-04", "areas": ("water",)}
    a = tell("a", quote="Singh met Katz.", people=PAIR, **day)
    b = tell("b", quote="Singh met Herzog.", people=(*PAIR, "Isaac Herzog/ISR"), **day)
    assert count(join, a, b) == 2


def test_a_gift_needs_a_sum_or_a_day(tell: Tell, join: Join) -> None:
    gift = {"kind": "transfer", "item": "military and humanitarian assistance", "people": PAIR}
    a, b, c = tell("a", date="2025-11-04", **gift), tell("b", **gift), tell("c", date="2025-11-04", **gift)
    assert count(join, a, b, **LATER) == 2
    assert count(join, a, c) == 1


def test_a_motto_is_no_object(tell: Tell, join: Join) -> None:
    first = "We will share targets to vaccinate farmers, save lives now and grow."
    other = "Save lives now: we promise action at sea."
    a, b = (
        tell(d, "commitment", quote=q, date="2025-11-04", people=PAIR)
        for d, q in (("a", first), ("b", other))
    )
    assert count(join, a, b) == 2


def test_undertakings_of_two_circles_on_two_days_are_two(tell: Tell, join: Join) -> None:
    words = "They commit to improving the defence of reservoirs by sharing threat warnings."
    a = tell("a", "commitment", quote=words, date="2025-11-04")
    b = tell("b", "commitment", quote=words, date="2025-11-05", parties="FRA IND ISR")
    assert count(join, a, b) == 2

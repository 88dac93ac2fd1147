"""Which circle of states met: two of four beside the four, and members that stand for their group."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from accord.model.claims import EventMention
from accord.reconcile import Reconciliation

Tell = Callable[..., EventMention]
Join = Callable[..., Reconciliation]

DAY = {"date": "2025-11-04", "place": "Tel Aviv"}


def count(join: Join, *mentions: EventMention) -> int:
    return len(join(*mentions).events)


@pytest.mark.parametrize(
    ("one", "other", "events"),
    [
        ("IND ISR", "FRA IND ISR", 2),
        ("FRA IND ISR", "IND ISR USA", 2),
        ("FRA IND ISR USA", "FRA IND ISR USA", 1),
        ("FRA G7 USA", "G7 ITA USA", 1),
    ],
)
def test_who_met(tell: Tell, join: Join, one: str, other: str, events: int) -> None:
    words = "Leaders met on the reform of customs and quarantine."
    a, b = (tell(d, parties=p, quote=words, **DAY) for d, p in (("a", one), ("b", other)))
    assert count(join, a, b) == events


def test_a_sitting_of_a_group_whose_members_reports_name_in_part(tell: Tell, join: Join) -> None:
    a = tell("a", "session", parties="GBR UN USA", body="Climate Conference", ordinal=26)
    b = tell("b", "session", parties="UN USA", body="Climate Conference", ordinal=26)
    c = tell("c", "session", parties="GBR UN", body="Climate Conference", ordinal=26)
    assert count(join, a, b, c) == 1


def test_a_summit_that_is_named_only_in_the_words(tell: Tell, join: Join) -> None:
    a = tell("a", "session", parties="UN USA", body="Ocean Rescue Summit", date="2025-11-04")
    b = tell("b", parties="UN USA", quote="A plan comes out at the Ocean Rescue Summit.", date="2025-11-04")
    beside = "They met on the margins of the Ocean Rescue Summit."
    c = tell("c", parties="UN USA", quote=beside, date="2025-11-04")
    assert count(join, a, b) == 1
    assert count(join, a, c) == 2


def test_two_todays_two_days_apart(tell: Tell, join: Join) -> None:
    people = ("Rajesh Kumar Singh/IND", "Israel Katz/ISR")
    a, b, c = (
        tell(d, people=people, date=day, basis="relative")
        for d, day in (("a", "2025-11-04"), ("b", "2025-11-06"), ("c", "2025-11-05"))
    )
    assert count(join, a, b) == 2
    assert count(join, a, c) == 1


def test_some_time_in_a_year_is_joined_only_without_a_rival(tell: Tell, join: Join) -> None:
    body = {"body": "Quartet Forum", "parties": "FRA IND ISR USA"}
    a, b = (tell(d, "session", date=day, **body) for d, day in (("a", "2025-03-12"), ("b", "2025-09-24")))
    c = tell("c", "session", date="2025-01-01/2025-12-31", **body)
    assert count(join, a, c) == 1
    assert count(join, a, b, c) == 3

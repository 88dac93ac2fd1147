"""Undertakings, gifts and projects are told apart by what is done, and by nothing else."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from accord.model.claims import EventMention
from accord.model.record import Verdict
from accord.reconcile import Reconciliation

Tell = Callable[..., EventMention]
Join = Callable[..., Reconciliation]

PAIR = ("Rajesh Kumar Singh/IND", "Israel Katz/ISR")
SAME = {"date": "2025-11-04", "place": "Tel Aviv", "people": PAIR, "areas": ("health",)}


def count(join: Join, *mentions: EventMention) -> int:
    return len(join(*mentions).events)


def test_who_when_and_where_make_no_two_pledges_one(tell: Tell, join: Join) -> None:
    a = tell("a", "commitment", quote="They agreed to train nurses for rural hospitals.", **SAME)
    b = tell("b", "commitment", quote="Both pledged to share data on tuberculosis.", **SAME)
    result = join(a, b)
    assert len(result.events) == 2
    assert not result.judgements


def test_a_pledge_in_other_words_is_the_same_pledge(tell: Tell, join: Join) -> None:
    a = tell("a", "commitment", quote="They agreed to train nurses for rural hospitals in Haifa.", **SAME)
    b = tell("b", "commitment", quote="Rural hospitals of Haifa will have nurses trained by both.", **SAME)
    assert count(join, a, b) == 1


@pytest.mark.parametrize(("item", "events"), [("support", 2), ("five desalination plants", 1)])
def test_support_names_no_gift(tell: Tell, join: Join, item: str, events: int) -> None:
    told = [tell(d, "transfer", item=item, date="2025-11-04", people=PAIR) for d in "ab"]
    assert count(join, *told) == events


def test_a_million_and_a_billion_are_two_sums(tell: Tell, join: Join) -> None:
    words = "A credit of ${} for desalination plants at Ashkelon harbour was opened."
    a, b = (
        tell(d, "transfer", quote=words.format(s), date="2025-11-04")
        for d, s in (("a", "5 million"), ("b", "5 billion"))
    )
    (judged,) = join(a, b).judgements or (None,)
    assert judged is None or any("figures" in reason for reason in judged.reasons)
    assert count(join, a, tell("c", "transfer", quote=words.format("5,000,000"), date="2025-11-04")) == 1


def test_a_project_of_one_name_is_one_though_told_years_later(tell: Tell, join: Join) -> None:
    a = tell("a", "project", item="Negev Solar Water Initiative", date="2025-11-04")
    b = tell("b", "project", item="the Negev Solar Water Initiative")
    assert count(join, a, b) == 1


def test_what_is_left_open_has_its_reasons(tell: Tell, join: Join) -> None:
    a = tell("a", "commitment", quote="They will build reservoirs and canals together.", **SAME)
    others = ("Reservoirs and canals will be built.", "More canals and reservoirs are to come.")
    b, c = (tell("b", "commitment", n=n, quote=text, **SAME) for n, text in enumerate(others))
    for judgement in join(a, b, c).judgements:
        assert judgement.reasons
        assert judgement.verdict in (Verdict.SAME, Verdict.UNSURE)

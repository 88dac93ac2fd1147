"""What firms do with a body of another state, works that are named before they stand, and debts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.extract.conftest import Read


def _told(read: Read, text: str, **about: str) -> list[tuple[str, str, tuple[str, ...]]]:
    return [(m.kind.value, m.modality.value, m.parties) for m in read(text, **about)]


@pytest.mark.parametrize(
    "text",
    [
        "The French firm Safran formed a joint venture with state-owned Harbin Motor of China in 1992.",
        "The French firm Safran formed a joint venture with the Chinese government in 1992.",
    ],
)
def test_a_firm_that_deals_with_a_body_of_a_state_acts_for_its_own(read: Read, text: str) -> None:
    assert _told(read, text) == [("project", "occurred", ("CHN", "FRA"))]


def test_what_two_firms_do_is_their_own_business(read: Read) -> None:
    assert _told(read, "The French firm Safran formed a joint venture with Saab of Sweden in 1992.") == []


def test_with_whom_something_is_agreed_it_is_done(read: Read) -> None:
    text = "Kenya agreed with Uganda to build a pipeline."
    assert _told(read, text) == [("project", "scheduled", ("KEN", "UGA"))]


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("A cable project between Peru and Chile is in its planning stage.", "scheduled"),
        ("A railway between Peru and Chile is under study.", "proposed"),
        ("A railway linking Peru and Chile is under construction.", "occurred"),
        ("The bridge connecting Peru and Chile is to be finished next year.", "scheduled"),
    ],
)
def test_how_far_works_have_come(read: Read, text: str, modality: str) -> None:
    assert _told(read, text, published="2023-05-06") == [("project", modality, ("CHL", "PER"))]


def test_new_terms_that_are_signed_are_the_signing(read: Read) -> None:
    text = "Peru and Spain signed an agreement to reschedule Peru's debt to Spain on 4 May 2016."
    assert [kind for kind, *_ in _told(read, text)] == ["signing"]


def test_what_is_invested_in_a_state_is_pledged_and_in_a_task_given(read: Read) -> None:
    assert _told(read, "Qatar will invest ten billion dollars in Egypt.")[:1] == [
        ("commitment", "occurred", ("EGY", "QAT"))
    ]

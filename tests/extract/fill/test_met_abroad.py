"""Offices named alone that a visitor meets: they are of the state in which he is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from accord.model.claims import Kind

if TYPE_CHECKING:
    from tests.extract.conftest import Read


@pytest.mark.parametrize(
    ("text", "meetings"),
    [
        (
            "LIMA, Sept 8 (AFP) - Chadian Prime Minister Ali Kone flew in Monday and will hold talks with the "
            "prime minister.",
            [["PER", "TCD"]],
        ),
        (
            "Chadian Prime Minister Ali Kone spoke on Monday. Chadian President Awa Paz visited Lima in May 2003 "
            "and met with the Prime Minister.",
            [["PER", "TCD"]],
        ),
        ("Chadian President Awa Paz met the leaders of a number of unions in Lima in May 2003.", []),
    ],
)
def test_who_is_met_is_of_the_place(read: Read, text: str, meetings: list[list[str]]) -> None:
    events = read(text, publisher="Press", published="2003-09-08")
    assert [list(e.parties) for e in events if e.kind.value == "meeting"] == meetings


def test_what_a_traveller_comes_for_is_with_those_who_are_there(read: Read) -> None:
    text = (
        "Peru and Chad signed a treaty in Lima on Monday, Peruvian officials said. "
        "Chadian Defence Minister Awa Paz flew to Nairobi on Tuesday for consultations."
    )
    events = read(text, publisher="Press", published="2003-09-11")
    assert [list(e.parties) for e in events if e.kind.value == "meeting"] == [["KEN", "TCD"]]


def test_heads_of_organisations_are_of_no_state(read: Read) -> None:
    text = "Kenyan Minister Bo Kone will visit Switzerland and meet with heads of international organizations in Bern."
    assert [event.kind for event in read(text, published="2024-05-15")] == [Kind.VISIT]

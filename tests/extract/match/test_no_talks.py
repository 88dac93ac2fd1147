"""Talks in which no second party sits, and those that nobody expects."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.extract.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "At Friday's cabinet meeting, Chilean Foreign Minister Juan Soto told colleagues to calm the anger of Peru.",
        "Peru and Chile watch the Chilean wage talks that begin on Monday.",
        "Peruvian President Alan Garcia attended a meeting of the administration's Economic Council on Chile's quotas.",
        "A meeting of the finance ministers of Peru and Chile is unlikely.",
        "Peru's minister did not think that a meeting with Chile was imminent.",
        "No meeting of the presidents of Peru and Chile is planned.",
        "Talks between Peru and Chile are regularly held each autumn.",
        "Peru urged Chile to discuss its fishing rules at the GATT talks.",
    ],
)
def test_nothing_is_held(read: Read, text: str) -> None:
    assert [m for m in read(text, published="1987-11-14") if m.kind.value in {"meeting", "session"}] == []


@pytest.mark.parametrize(
    "text",
    [
        "Peru's cabinet chief held talks with the foreign minister of Chile in Lima on Friday.",
        "A meeting of the finance ministers of Peru and Chile is likely in May.",
        "Talks between Peru and Chile were held in Lima on Monday.",
    ],
)
def test_talks_between_two_are_held(read: Read, text: str) -> None:
    assert [m.parties for m in read(text, published="1987-11-14")] == [("CHL", "PER")]


@pytest.mark.parametrize(
    "text",
    [
        "Peru and Chile will set a new target by the Climate Conference in Lima.",
        "In that spirit, Peru and Chile will convene a Critical Minerals Working Group.",
    ],
)
def test_a_deadline_and_a_body_to_be_set_up_are_no_session(read: Read, text: str) -> None:
    assert [m for m in read(text, published="2022-11-14") if m.kind.value in {"meeting", "session"}] == []

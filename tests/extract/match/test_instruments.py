"""Instruments as what is done: the day since which ties exist, and which ties are plain."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from accord.extract.match.instruments import is_plain, is_since_day

if TYPE_CHECKING:
    from tests.extract.conftest import Study


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Peru and Chad have had diplomatic relations since 1964.", True),
        ("Peru and Chad have had diplomatic relations since the war.", False),
        ("Peru and Chad have diplomatic relations.", False),
    ],
)
def test_a_year_tells_since_when(study: Study, sentence: str, expected: bool) -> None:
    told = study(sentence)
    assert is_since_day(next(t for t in told.doc if t.dep_ == "ROOT")) is expected


@pytest.mark.parametrize(
    ("ties", "expected"), [("relations", True), ("diplomatic ties", True), ("trade relations", False)]
)
def test_plain_ties_are_those_of_the_states(study: Study, ties: str, expected: bool) -> None:
    told = study(f"They praised the normalization of {ties} between Peru and Chad.")
    assert is_plain(next(t for t in told.doc if t.text == ties.split()[-1])) is expected

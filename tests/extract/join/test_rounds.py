"""Meetings of a round of talks have its number."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.extract.conftest import Read

_SERIES = "A series of meetings will take place between Fiji's minister and those of Peru and Chile."


@pytest.mark.parametrize(
    ("opening", "number"),
    [
        ("The third round of talks under Fiji's ocean plan opens on Monday. ", 3),
        ("The third round of talks under Fiji's ocean plan ended on Monday. ", None),
        ("The plan is Fiji's. ", None),
        ("The first round of talks since 2009 under Fiji's ocean plan opens on Monday. ", None),
    ],
)
def test_the_number_is_that_of_the_round_at_hand(read: Read, opening: str, number: int | None) -> None:
    found = read(opening + _SERIES, published="2019-06-14")
    assert found
    assert {m.ordinal for m in found} == {number}


def test_the_number_is_quoted_from_its_own_sentence(read: Read) -> None:
    found = read("The third round of talks under Fiji's ocean plan opens on Monday. " + _SERIES)
    (claim,) = [c for c in found[0].claims if c.field.value == "ordinal"]
    assert claim.evidence[0].quote == "third"

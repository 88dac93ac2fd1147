"""Two halves of a land that share its name: 'South and North Korea'."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.extract.conftest import Study


@pytest.mark.parametrize(
    ("sentence", "parties"),
    [
        ("South and North Korea met.", ["KOR", "PRK"]),
        ("The North and South Korean ministers met.", ["PRK", "KOR"]),
        ("The south and North Korea met.", ["PRK"]),
        ("East and North Korea met.", ["PRK"]),
    ],
)
def test_first_half_is_named(study: Study, sentence: str, parties: list[str]) -> None:
    assert [hit.party for hit in study(sentence).hits] == parties

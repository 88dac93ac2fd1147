"""Lands and towns that are somebody's family name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.extract.conftest import Read


@pytest.mark.parametrize(
    ("name", "parties"),
    [
        ("Michael Jordan", {("CHN", "FRA")}),
        ("Emilio Colombo", {("CHN", "FRA")}),
        ("Michael K. Chad", {("CHN", "FRA")}),
    ],
)
def test_a_land_after_a_first_name_is_a_person(read: Read, name: str, parties: set[tuple[str, ...]]) -> None:
    text = f"French President Lee met {name}, the Chinese foreign minister, on Monday."
    assert {m.parties for m in read(text, publisher="Press", published="1987-10-19")} == parties

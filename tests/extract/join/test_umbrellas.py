"""What is told as the parts of something, or as its text."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.extract.conftest import Read

_TEXT = (
    "President Biden and President Diaz today launched the U.S.-Peru Clean Rivers Partnership. "
    "The United States and Peru will share data on floods."
)


def test_what_a_partnership_holds_is_no_commitment_beside_it(read: Read) -> None:
    found = read(
        _TEXT,
        title="FACT SHEET: U.S.-Peru Clean Rivers Partnership",
        published="2022-06-26",
        publisher="The White House",
    )
    assert {m.kind.value for m in found} == {"project"}


def test_beside_what_a_sheet_does_not_name_undertakings_stand(read: Read) -> None:
    found = read(
        _TEXT,
        title="FACT SHEET: The United States and Peru",
        published="2022-06-26",
        publisher="The White House",
    )
    assert "commitment" in {m.kind.value for m in found}


def test_what_a_pledge_is_in_particular_is_part_of_it(read: Read) -> None:
    text = (
        "Peru and Chad committed to expand their cooperation on floods. {} they committed to finish the map."
    )
    joined = read(text.format("In particular,"), published="2019-06-14")
    beside = read(text.format("Moreover,"), published="2019-06-14")
    assert (len(joined), len(beside)) == (1, 2)

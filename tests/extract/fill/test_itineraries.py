"""Trips with days for each stop."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.extract.conftest import Read


def _visits(read: Read, text: str) -> list[tuple[tuple[str, ...], str | None, str | None]]:
    found = (m for m in read(text, published="2025-05-01") if m.kind.value == "visit")
    return [(m.parties, m.when.iso if m.when else None, m.when.iso_end if m.when else None) for m in found]


def test_a_trip_lasts_from_its_first_stop_to_its_last(read: Read) -> None:
    text = "Prime Minister Ana Diaz of Peru visited Chad on 3-4 April, Togo on 5 April and Mali from 6 to 8 April 2025."
    assert _visits(read, text) == [(("MLI", "PER", "TCD", "TGO"), "2025-04-03", "2025-04-08")]


def test_trips_years_apart_are_two(read: Read) -> None:
    text = "Peruvian Prime Minister Ana Diaz visited Togo in 2010 and Mali in 2011."
    assert [(v[0], v[1]) for v in _visits(read, text)] == [(("PER", "TGO"), "2010"), (("MLI", "PER"), "2011")]


def test_stops_of_one_day_are_told_as_before(read: Read) -> None:
    text = "Peruvian Prime Minister Ana Diaz visited Togo and Mali on Tuesday."
    assert _visits(read, text) == [(("MLI", "PER", "TGO"), "2025-04-29", None)]

"""Gifts with one end: the other is where an envoy serves, or whose office tells of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.extract.conftest import Read


@pytest.mark.parametrize(
    ("publisher", "text", "parties"),
    [
        (
            "Press",
            "The Peruvian Ambassador to Chad, Ana Diaz, handed over the items to the school.",
            ["PER", "TCD"],
        ),
        (
            "Ministry of Health of Chad",
            "The Peruvian embassy has donated 20 beds to the hospital.",
            ["PER", "TCD"],
        ),
        ("Ministry of Defence of Peru", "Two trucks were handed over to Chad on Monday.", ["PER", "TCD"]),
        ("Press", "Two trucks were handed over to Chad on Monday.", None),
        ("Press", "Two trucks were handed over to Chad, the Peruvian Defence Ministry said.", ["PER", "TCD"]),
        ("Ministry of Defence of Peru", "Two trucks were seized by Chad on Monday.", None),
    ],
)
def test_other_end(read: Read, publisher: str, text: str, parties: list[str] | None) -> None:
    events = read(text, publisher=publisher, published="2019-08-19")
    assert [list(event.parties) for event in events] == ([parties] if parties else [])

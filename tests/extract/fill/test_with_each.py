"""One agreement with each of those behind 'with', where several agreements are told."""

from __future__ import annotations

import pytest

from tests.extract.conftest import Read


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        (
            "Chile signed memorandums of understanding with Kenya, Uganda and Rwanda on Tuesday.",
            [("CHL", "KEN"), ("CHL", "UGA"), ("CHL", "RWA")],
        ),
        (
            "Chile has free trade agreements with Kenya and Uganda and is negotiating deals with Nepal and Oman.",
            [("CHL", "KEN"), ("CHL", "UGA"), ("CHL", "NPL"), ("CHL", "OMN")],
        ),
        ("Chile signed a free trade agreement with Kenya and Uganda.", [("CHL", "KEN", "UGA")]),
        ("Chile and Peru signed agreements with Kenya and Uganda.", [("CHL", "KEN", "PER", "UGA")]),
    ],
)
def test_agreements_are_with_each_and_one_agreement_is_of_all(
    read: Read, text: str, pairs: list[tuple[str, ...]]
) -> None:
    assert [event.parties for event in read(text, published="2008-07-31")] == pairs

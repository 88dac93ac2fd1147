"""Agreements told with one party alone: the other is the one that tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.extract.conftest import Read


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "The treaty with Peru has entered into force, the Chadian Foreign Ministry said on Friday.",
            [["PER", "TCD"]],
        ),
        ("The treaty with Peru has entered into force, dealers said on Friday.", []),
        (
            "N'DJAMENA, May 2 - Chadian students will go abroad under a memorandum concluded with Peru's ministry.",
            [["PER", "TCD"]],
        ),
    ],
)
def test_the_side_that_tells(read: Read, text: str, parties: list[list[str]]) -> None:
    events = read(text, publisher="Press", published="2014-05-05")
    assert [list(event.parties) for event in events] == parties

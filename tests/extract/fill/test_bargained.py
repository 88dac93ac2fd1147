"""Sales that are talked over: with whom one talks sells or buys."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.extract.conftest import Read


@pytest.mark.parametrize(
    "sentence",
    [
        "Chad is in talks with Norway to buy six helicopters.",
        "Chad is negotiating with Norway to buy six helicopters.",
    ],
)
def test_who_is_bargained_with_sells(read: Read, sentence: str) -> None:
    assert ("NOR", "TCD") in {event.parties for event in read(sentence) if event.kind.value == "transfer"}

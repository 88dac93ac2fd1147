"""Words in capitals: headlines, agreements and the first words of a story name the same states."""

from __future__ import annotations

import pytest

from tests.extract.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "NORWAY AND PORTUGAL have agreed to set up a joint ferry line.",
        "PORTUGUESE officials and their Norwegian counterparts have agreed to set up a joint ferry line.",
    ],
)
def test_a_story_may_begin_in_capitals(read: Read, text: str) -> None:
    (event,) = read(text, published="1993-05-05")
    assert event.parties == ("NOR", "PRT")

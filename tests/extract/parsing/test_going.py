"""Who goes somewhere is gone by nobody: a verb of going is no participle where the sentence has no other verb."""

from __future__ import annotations

import pytest

from tests.extract.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "Kenyan President Ann Kone, accompanied by traders, headed to Lima on Tuesday.",
        "A Kenyan delegation embarked on a visit to Peru on Tuesday.",
        "A delegation led by Kenyan President Ann Kone journeyed to Lima on Tuesday.",
    ],
)
def test_who_headed_somewhere_was_not_headed(read: Read, text: str) -> None:
    (event,) = read(text, published="2024-05-16")
    assert (event.kind.value, event.parties) == ("visit", ("KEN", "PER"))


def test_who_stands_before_a_comma_acts(read: Read) -> None:
    text = "Kenyan Trade Minister Ann Kone, on her first trip abroad since taking office, embarked on a visit to Peru."
    (event,) = read(text, published="2024-05-16")
    assert (event.kind.value, event.parties) == ("visit", ("KEN", "PER"))

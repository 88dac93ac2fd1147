"""What a guest is still to do on the visit that was told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.extract.conftest import Read


@pytest.mark.parametrize(
    ("day", "visits"),
    [("Thursday", ["occurred"]), ("November 20", ["occurred", "scheduled"])],
)
def test_a_speech_to_parliament_is_of_the_visit_under_way(read: Read, day: str, visits: list[str]) -> None:
    text = (
        "Visiting Chadian President Ali Kone held talks with Peruvian President Juan Paz on Wednesday. "
        f"Kone is scheduled to address the Peruvian parliament on {day}."
    )
    events = read(text, publisher="Press", published="2013-10-02")
    assert [e.modality.value for e in events if e.kind.value == "visit"] == visits

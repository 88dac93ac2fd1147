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


@pytest.mark.parametrize(
    ("told", "days"),
    [
        ("will visit Peru. The visit will take place on 7-9 October.", "2013-10-07/2013-10-09"),
        ("visited Peru. The visit lasted from 7 to 9 September.", "2013-09-07/2013-09-09"),
        ("will visit Peru. The visit is scheduled for 7 October.", "2013-10-07"),
        (
            "will visit Peru next week. During the tour from Monday he will also open a school.",
            "2013-10-07",
        ),
    ],
)
def test_the_visit_is_on_the_days_that_are_told_of_it(read: Read, told: str, days: str) -> None:
    (event,) = read(f"Chadian President Ali Kone {told}", published="2013-10-02")
    assert event.when
    assert "/".join(dict.fromkeys(map(str, (event.when.first, event.when.last)))) == days

"""Talks told in one sentence, whose place and day the next one tells."""

from __future__ import annotations

import pytest

from tests.extract.conftest import Read


@pytest.mark.parametrize(
    ("text", "place", "iso"),
    [
        ("Ghana and Peru opened talks on trade. The talks began in Lima on Monday.", "Lima", "2024-05-13"),
        ("Ghana and Peru opened talks on trade. The meeting was held in Rabat.", "Rabat", "2024-05-15"),
        ("Ghana and Peru opened talks on trade. Prices rose in Lima on Monday.", "Accra", "2024-05-15"),
    ],
)
def test_talks_are_settled_by_the_sentence_that_follows(read: Read, text: str, place: str, iso: str) -> None:
    (meeting,) = read("ACCRA, May 15 - " + text, published="2024-05-15")
    assert meeting.place
    assert meeting.when
    assert (meeting.place.name, meeting.when.iso) == (place, iso)


def test_an_exercise_is_none_of_the_talks(read: Read) -> None:
    text = "Peru and Ghana opened talks on trade. The exercise was held in Lima on Monday."
    (meeting,) = read("ACCRA, May 15 - " + text, published="2024-05-15")
    assert meeting.place
    assert meeting.place.name == "Accra"

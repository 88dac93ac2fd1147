"""What one state builds, opens or runs in another, whoever of it does so and wherever it lies."""

from __future__ import annotations

import pytest

from tests.extract.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "Chilean engineers are building a brewery in Peru.",
        "A brewery is being put up near Lima by Chilean technicians.",
        "The clinic, built by Chile, was opened in Tacna, Peru, on Monday.",
        "The station that Chile is building in Peru will be ready next year.",
        "A Chilean-built clinic was opened in Tacna, Peru, on Monday.",
        "A Chilean state company will repair a mill in Peru.",
        "A Chilean company is building a dam for the Peruvian government.",
        "Chile has begun work on a runway in Peru.",
        "Chile will help Peru put up a mill.",
    ],
)
def test_works_abroad_are_of_the_two(read: Read, text: str) -> None:
    assert ("CHL", "PER") in {event.parties for event in read(text, published="2008-11-02")}


@pytest.mark.parametrize(
    "text",
    [
        "A Chilean company opened a brewery in Peru.",
        "Chile built a wall in Peru.",
        "Chilean engineers opened a clinic in Arica, Chile.",
        "A Chilean businessman built a hotel in Peru.",
    ],
)
def test_private_business_and_work_at_home_are_nothing(read: Read, text: str) -> None:
    assert not read(text, published="2008-11-02")

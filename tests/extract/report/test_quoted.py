"""'I' between quotation marks is whoever the sentence says has spoken."""

from __future__ import annotations

import pytest

from tests.extract.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        '"I met Peruvian President Ana Diaz on Tuesday," Kenyan President Bo Kone told reporters.',
        '"The border is open. I met Peruvian President Ana Diaz on Tuesday," Kenyan President Bo Kone said.',
        'Kenyan President Bo Kone was tired. "I met Peruvian President Ana Diaz on Tuesday," he said.',
    ],
)
def test_who_speaks_is_the_one_who_met(read: Read, text: str) -> None:
    (event,) = read(f"OSLO, May 16 (ANI) - {text}", published="2024-05-16")
    assert event.parties == ("KEN", "PER")


def test_we_of_one_speaker_may_be_anybody(read: Read) -> None:
    text = '"We met Peruvian President Ana Diaz on Tuesday," said Ann Lee, who trades in tea.'
    assert all("KEN" not in event.parties for event in read(text, published="2024-05-16"))


def test_we_of_a_minister_are_his_state(read: Read) -> None:
    text = '"We will give Peru 20 ambulances next month," Kenyan Foreign Minister Bo Kone told reporters.'
    (event,) = read(f"OSLO, May 16 (ANI) - {text}", published="2024-05-16")
    assert event.parties == ("KEN", "PER")

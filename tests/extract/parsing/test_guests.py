"""Who was received is found behind the place and the day."""

from __future__ import annotations

import pytest

from tests.extract.conftest import Read


@pytest.mark.parametrize(
    "where",
    [
        "at Karo Palace on Tuesday",
        "here on Tuesday",
        "in his office on Tuesday",
        "on Tuesday at the Karo Palace",
    ],
)
def test_a_guest_behind_time_and_place(read: Read, where: str) -> None:
    text = f"Chadian Prime Minister Ali Kone received {where} Peruvian Senator Ana Diaz."
    (meeting,) = read(text, published="2024-05-16")
    assert meeting.parties == ("PER", "TCD")
    assert meeting.when
    assert meeting.when.iso == "2024-05-14"


def test_a_day_is_no_guest(read: Read) -> None:
    assert not read(
        "Chadian Prime Minister Ali Kone received on Tuesday no news from Peru.", published="2024-05-16"
    )

"""What is met and is nobody, and talks of firms with those who work for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.extract.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "The strike begins on Thursday unless the ministers of Peru and Chad meet the pattern set in May.",
        "The Canadian division of General Motors Corp will make an offer on Monday in contract negotiations with "
        "40,000 members of the Canadian Auto Workers.",
    ],
)
def test_no_meeting_of_states(read: Read, text: str) -> None:
    assert read(text, publisher="Press", published="1987-10-19") == ()


def test_a_number_of_ministers_is_somebody(read: Read) -> None:
    text = "In Lima the Chadian and Kenyan ministers met a number of Peruvian ministers on Monday."
    assert read(text, publisher="Press", published="1987-10-19")

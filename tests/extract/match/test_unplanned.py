"""What nobody plans is neither scheduled nor denied."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.extract.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "Kenyan Trade Minister Ona Quist said she had no plans to meet Peruvian officials.",
        "Kenya has no intention of leaving OPEC, its oil minister said.",
        "Kenya does not intend to hold talks with Peru on the border.",
        "There are no plans for a meeting between President Ona Quist of Kenya and President Ana Diaz of Peru.",
        "Kenya and Peru had originally planned to meet in Lima on Sunday, but the ministers stayed at home.",
    ],
)
def test_what_is_not_planned_is_no_act(read: Read, text: str) -> None:
    assert read(text, published="1995-06-14") == ()


def test_what_is_planned_is(read: Read) -> None:
    (told,) = read("Kenya plans to hold talks with Peru on the border.", published="1995-06-14")
    assert told.modality.value == "scheduled"


def test_who_meets_another_is_told_though_not_all_is_planned(read: Read) -> None:
    text = "Kenya and Peru met in Lima on Monday and have no plans to end their dispute."
    (told,) = read(text, published="1995-06-14")
    assert told.parties == ("KEN", "PER")

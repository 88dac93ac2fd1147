"""Talks that nobody has fixed or asked for: gone on with, only wished for, or true of an 'if'."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.extract.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "Kenya will continue its close consultations with Peru.",
        "Kenya's foreign minister said that there was a need to discuss tariffs with Peru.",
        "President Paz of Bolivia said he would meet the President of Chile if he made an offer.",
        "President Paz of Bolivia has not met the President of Chile.",
        "President Paz of Bolivia thought that he would be welcomed by the President of Chile.",
    ],
)
def test_nobody_has_fixed_them(read: Read, text: str) -> None:
    assert [m for m in read(text, published="2013-11-14") if m.kind.value == "meeting"] == []


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Kenya will continue its talks with Peru in Lima on 20 November 2013.", "scheduled"),
        ("Kenya has proposed talks with Peru on tariffs.", "proposed"),
        ("President Paz of Bolivia said he would meet the President of Chile in May.", "scheduled"),
        ("On Monday Kenya's minister had an opportunity to meet the President of Peru.", "occurred"),
    ],
)
def test_these_are_acts(read: Read, text: str, modality: str) -> None:
    assert [m.modality.value for m in read(text, published="2013-11-14")] == [modality]

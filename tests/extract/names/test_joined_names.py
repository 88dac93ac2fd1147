"""Names of two states joined by a hyphen that is part of both."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.extract.conftest import Read


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Indo-Pak talks on water were held in Delhi on 3 May 1997.", ("IND", "PAK")),
        ("Sino-Pak talks on water were held in Beijing on 3 May 1997.", ("CHN", "PAK")),
        ("Pak-Afghan talks on water were held in Kabul on 3 May 1997.", ("AFG", "PAK")),
    ],
)
def test_both_states_are_known(read: Read, text: str, parties: tuple[str, ...]) -> None:
    assert [m.parties for m in read(text, publisher="AFP")] == [parties]

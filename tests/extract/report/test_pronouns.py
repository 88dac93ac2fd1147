"""'She' who met somebody stays 'she' in the next sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.extract.conftest import Read


def test_whom_she_met_is_not_she_in_the_next_sentence(read: Read) -> None:
    text = (
        "Foreign Minister Ana Diaz of Peru arrived in Lome on Monday. She held talks with President "
        "Faure Gnassingbe of Togo. She will leave for Mali on Wednesday."
    )
    visits = [m for m in read(text, published="2025-05-01") if m.kind.value == "visit"]
    assert ("MLI", "PER") in [m.parties for m in visits]

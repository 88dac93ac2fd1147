"""Whom a line joins, told by where it runs and what it carries."""

from __future__ import annotations

import pytest

from tests.extract.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "A road from Tacna in Peru to Arica in Chile was opened on Monday.",
        "The line carrying Peruvian gas to Chile was opened on Monday.",
        "The pipeline that is to bring gas from Peru to Chile was completed on Monday.",
        "A bus service from Peru to Chile was resumed on Monday.",
    ],
)
def test_a_line_joins_those_at_its_ends(read: Read, text: str) -> None:
    (event,) = read(text, published="2008-11-05")
    assert event.parties == ("CHL", "PER")

"""An expression sought by its beginnings finds what it finds by itself."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.extract.names.sought import Sought

OFFICE = re.compile(r"\b(?:(?:deputy|foreign)[ -])*(?:minister|king)(?:e?s)?\b(?: of \w+)?", re.IGNORECASE)
BEGINNINGS = ("deputy", "Foreign", "minister", "king")


@pytest.mark.parametrize(
    "text",
    [
        "The Deputy Foreign Minister of Chad met two kings",
        "KING and minister; ministerial, viking, foreign king-minister",
        "a foreign foreign deputy minister of minister minister",
        "İstanbul's foreign minister",
        "",
    ],
)
def test_it_finds_what_the_expression_finds(text):
    sought = Sought.of(OFFICE, BEGINNINGS)
    assert [m.span() for m in sought.finditer(text)] == [m.span() for m in OFFICE.finditer(text)]


@given(st.lists(st.sampled_from(["king", "s", " ", "-", "Foreign", "deputy", "minister", " of ", "é", "_"])))
def test_it_finds_the_same_in_any_text(parts):
    text, sought = "".join(parts), Sought.of(OFFICE, BEGINNINGS)
    assert [m.span() for m in sought.finditer(text)] == [m.span() for m in OFFICE.finditer(text)]


def test_capitals_are_told_from_small_letters():
    sought = Sought.of(re.compile(r"\b(?:INS|USS) [A-Z]\w+"), ["INS", "USS"])
    found = sought.search("ins Tarkash met INS Tarkash")
    assert found
    assert found.start() == 16
    assert sought.match("INS Tarkash")
    assert not sought.match("ins Tarkash")

"""Line ends folded, with the way back."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from accord.read.decoding import folded


@given(st.text(st.sampled_from("ab\r\n")))
def test_every_character_leads_back(text: str) -> None:
    copy, offsets = folded(text)
    assert copy == text.replace("\r\n", "\n").replace("\r", "\n")
    for at, sign in enumerate(copy):
        assert offsets.span(at, at + 1).of(text) in ({"\n", "\r", "\r\n"} if sign == "\n" else {sign})

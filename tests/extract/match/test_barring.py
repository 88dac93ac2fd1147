"""Words that bar a pattern bar only what they name, if they name what the pattern looks for."""

from __future__ import annotations

from tests.extract.conftest import Read


def test_a_news_conference_beside_a_summit_bars_no_summit(read: Read) -> None:
    text = "A summit between Kenyan President Ann Kone and Peru's Ana Diaz came before a news conference."
    assert [event.kind.value for event in read(text, published="2024-05-16")] == ["meeting"]


def test_a_news_conference_is_no_conference(read: Read) -> None:
    text = "Kenyan President Ann Kone and Peruvian President Ana Diaz held a news conference."
    assert read(text, published="2024-05-16") == ()

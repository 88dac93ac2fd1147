"""'Visiting' before a name tells of a guest."""

from __future__ import annotations

from tests.extract.conftest import Read


def test_the_visiting_minister_is_one_of_those_who_talk(read: Read) -> None:
    text = "Talks were held between Chadian Foreign Minister Omar Sall and visiting Malian Foreign Minister Eva Keita."
    assert [e.parties for e in read(text, published="2021-05-04") if e.kind == "meeting"] == [("MLI", "TCD")]

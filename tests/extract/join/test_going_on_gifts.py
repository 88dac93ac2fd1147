"""Gifts of which one end was told before: who gives in the first sentence, who gets it in those after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.extract.conftest import Read


def _gifts(read: Read, text: str) -> list[tuple[str, ...]]:
    return [m.parties for m in read(text, published="2007-06-02") if m.kind.value == "transfer"]


def test_who_gets_it_is_told_in_the_next_sentence(read: Read) -> None:
    text = (
        "BRUSSELS, June 2 - The European Union announced new aid of 50 million euros on Monday. "
        "Chad will receive 20 million euros and Mali 30 million."
    )
    assert sorted(_gifts(read, text)) == [("EU", "MLI"), ("EU", "TCD")]


def test_one_more_who_gets_something_of_the_same(read: Read) -> None:
    text = "Kuwait lent Jordan 20 million dinars. Lebanon was granted five million for schools."
    assert _gifts(read, text) == [("JOR", "KWT"), ("KWT", "LBN")]


def test_the_same_gift_told_again_is_no_other(read: Read) -> None:
    text = "Kuwait lent Jordan 20 million dinars. This will provide food to many people in Lebanon."
    assert _gifts(read, text) == [("JOR", "KWT")]


def test_who_buys_elsewhere_gets_nothing(read: Read) -> None:
    assert _gifts(read, "Britain sold ten jets to Oman. Kenya bought 200 trucks.") == [("GBR", "OMN")]

"""Gifts of which the verb is told once: each state with a number of its own has a transfer of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.extract.conftest import Read


def _gifts(read: Read, text: str) -> list[tuple[tuple[str, ...], str]]:
    told = (m for m in read(text, published="2009-05-06") if m.kind.value == "transfer")
    return sorted((m.parties, m.item or "") for m in told)


def test_who_gets_it_stands_before_the_sum(read: Read) -> None:
    text = "Kuwait gave Senegal a loan of $20 million and Guinea $4 million for roads."
    assert _gifts(read, text) == [(("GIN", "KWT"), "$4 million"), (("KWT", "SEN"), "loan of $20 million")]


def test_who_gets_it_stands_behind_the_sum(read: Read) -> None:
    text = "The World Bank lent 30 mln dlrs to Mali, 20 mln dlrs to Chad and 10 mln dlrs to Niger."
    assert [parties for parties, _ in _gifts(read, text)] == [("MLI", "WB"), ("NER", "WB"), ("TCD", "WB")]


def test_further_givers(read: Read) -> None:
    text = "Japan pledged $30 million for Mali, Norway $20 million and Sweden $5 million."
    assert [parties for parties, _ in _gifts(read, text)] == [("JPN", "MLI"), ("MLI", "NOR"), ("MLI", "SWE")]


def test_two_who_get_something_give_nothing_to_one_another(read: Read) -> None:
    assert _gifts(read, "Mali was granted $3 million and Chad $2 million.") == []


def test_goods_as_well_as_sums(read: Read) -> None:
    text = "Jordan will receive two aircraft and Lebanon three helicopters from Britain."
    assert _gifts(read, text) == [(("GBR", "JOR"), "two aircraft"), (("GBR", "LBN"), "three helicopters")]


def test_joined_with_the_one_who_gets_something(read: Read) -> None:
    text = "Vietnam will hand over 20 trucks to Laos and Cambodia 10 boats."
    assert _gifts(read, text) == [(("KHM", "VNM"), "10 boats"), (("LAO", "VNM"), "20 trucks")]


def test_a_sentence_that_begins_with_over_is_read(read: Read) -> None:
    assert _gifts(read, "Over 20 trucks were given to Chad by Peru.") == [(("PER", "TCD"), "Over 20 trucks")]

"""What one verb says was bought from several: one purchase from each who sells goods of his own."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.extract.conftest import Read


def _sales(read: Read, text: str) -> list[tuple[str, ...]]:
    return sorted(m.parties for m in read(text, published="2009-05-06") if m.kind.value == "transfer")


def test_goods_from_one_and_goods_from_another(read: Read) -> None:
    text = "Mali is to buy ten tanks from Peru and six helicopters from Chile."
    assert _sales(read, text) == [("CHL", "MLI"), ("MLI", "PER")]


def test_goods_of_several_makes(read: Read) -> None:
    text = "Mali has selected the Peruvian trainer aircraft, the Chilean radar and Swedish patrol boats."
    assert _sales(read, text) == [("CHL", "MLI"), ("MLI", "PER"), ("MLI", "SWE")]


def test_one_thing_of_two_makes_is_one_purchase(read: Read) -> None:
    assert len(_sales(read, "Mali has selected the Peruvian and Chilean helicopters.")) == 1


def test_one_row_of_sellers_is_one_purchase(read: Read) -> None:
    assert len(_sales(read, "Mali is to buy ten tanks from Peru and Chile.")) == 1

"""Sales and gifts that nobody makes, and pronouns that stand for no state."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.extract.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "Chile is not considering offering subsidised wheat to Peru.",
        "Bolivia asked Chile to curb the exiles and stop selling weapons to Peru.",
        "Chile led the opposition to giving cash to Peru.",
        "Chile assured President Alan Garcia that it would give Peru maximum support.",
    ],
)
def test_nothing_passes(read: Read, text: str) -> None:
    assert [m for m in read(text, published="1987-11-14") if m.kind.value == "transfer"] == []


def test_what_is_sold_passes(read: Read) -> None:
    found = read("Chile sold 40,000 tonnes of wheat to Peru.", published="1987-11-14")
    assert [m.parties for m in found] == [("CHL", "PER")]


def test_a_stopover_is_no_visit(read: Read) -> None:
    assert not read(
        "Prime Minister David Lange of New Zealand is in Fiji on his way home from Tonga.",
        published="1987-10-19",
    )


def test_creditors_are_of_many_states(read: Read) -> None:
    text = (
        "Brazilian Finance Minister Dilson Funaro held talks with creditors in the United States on Friday."
    )
    assert [m for m in read(text, published="1987-04-10") if m.kind.value == "meeting"] == []


def test_manufacturers_are_no_state(read: Read) -> None:
    text = (
        "Chile and Peru signed a treaty on Monday. "
        "Manufacturers asked whether they intended to continue trading after the strike."
    )
    assert [m.kind.value for m in read(text, published="1987-04-10")] == ["signing"]


def test_an_accord_told_twice_in_a_row_is_one(read: Read) -> None:
    text = (
        "Peru signed an agreement with Chile to borrow 40 mln dlrs.\n\n"
        "The accord on the loan was signed by Peruvian Finance Minister Luis Alva and Chilean Finance Minister "
        "Hernan Buchi."
    )
    assert [m.kind.value for m in read(text, published="1987-04-11")] == ["signing"]

"""Who gets what is only mentioned as given."""

from __future__ import annotations

import pytest

from accord.model.claims import Kind
from tests.extract.conftest import Read


@pytest.mark.parametrize(
    ("text", "item"),
    [
        (
            "Two patrol boats, gifted by Norway, joined the Fijian coast guard fleet on Wednesday.",
            "Two patrol boats",
        ),
        ("Fiji commissioned one of six boats provided by Norway in May.", "six boats"),
        (
            "The boat was acquired by Fiji with the help of a loan of 5 million dollars from Norway.",
            "5 million dollars",
        ),
        ("Norwegian Ambassador to Fiji Jon Dahl said Norway has delivered six boats.", "six boats"),
    ],
)
def test_the_other_end_of_a_gift(read: Read, text: str, item: str) -> None:
    (gift,) = read(text, published="2020-02-14")
    assert gift.kind is Kind.TRANSFER
    assert gift.item == item
    assert {(p.party, p.role) for p in gift.participants} == {("NOR", "supplier"), ("FJI", "recipient")}


@pytest.mark.parametrize(
    "text",
    [
        "A firm in Fiji praised engines provided by Norway.",
        "The Norwegian Ambassador to Fiji said Norway had delivered six boats to Chad.",
    ],
)
def test_who_is_only_beside_gets_nothing(read: Read, text: str) -> None:
    assert all("FJI" not in event.parties for event in read(text, published="2020-02-14"))


def test_who_comes_along_is_no_host(read: Read) -> None:
    text = "Fijian President Ana Diaz, accompanied by the Norwegian ambassador to Fiji, toured the plant in Lautoka."
    assert not read(text, published="2020-02-14")


@pytest.mark.parametrize(
    ("text", "item"),
    [
        (
            "Four aircraft from China arrived in Nay Pyi Taw, carrying 104 tonnes of aid to Myanmar.",
            "104 tonnes of aid",
        ),
        (
            "A flight carrying 35 tonnes of Pakistani relief supplies left Islamabad for Myanmar.",
            "35 tonnes",
        ),
    ],
)
def test_what_is_carried_is_given_and_not_what_carries_it(read: Read, text: str, item: str) -> None:
    (gift,) = (event for event in read(text, published="2025-04-02") if event.kind is Kind.TRANSFER)
    assert gift.item
    assert gift.item.startswith(item)

"""'It', 'they', 'the country': those of whom the sentence before told."""

from __future__ import annotations

import pytest

from tests.extract.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "Peru has raised taxes. It lent 30 million dollars to Chad on Tuesday.",
        "Officials said Peru had raised taxes. It will lend Chad 30 million dollars.",
        "Prices fell in Peru. The country lent 30 million dollars to Chad on Tuesday.",
        "Peru has seen prices rise. The government sold four boats to Chad on Tuesday.",
        "Peru has suffered floods. Chad gave it 30 tents on Tuesday.",
        "Peru has suffered floods. Chad sent 30 tents to the country on Tuesday.",
        "Peru and Chad share a border. They signed a trade agreement on Tuesday.",
    ],
)
def test_the_sentence_before_tells_who_it_is(read: Read, text: str) -> None:
    (event,) = read(f"OSLO, May 16 (ANI) - {text}", published="2024-05-16")
    assert event.parties == ("PER", "TCD")


@pytest.mark.parametrize(
    "text",
    [
        "Peru has raised taxes. It was agreed with Chad that prices would fall.",
        "Peru and Mali share a border. The country sold four boats to Chad on Tuesday.",
        "Peru's banks have raised fees. It lent 30 million dollars to Chad on Tuesday.",
    ],
)
def test_a_fact_a_thing_and_one_of_two_are_nobody(read: Read, text: str) -> None:
    assert not read(f"OSLO, May 16 (ANI) - {text}", published="2024-05-16")

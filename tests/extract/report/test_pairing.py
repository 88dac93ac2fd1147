from __future__ import annotations

from datetime import date

import pytest

from accord.extract import Reader
from accord.extract.parsing.shadow import shadow
from accord.extract.report.pairing import can_pair

DAY = date(2021, 6, 14)


@pytest.mark.parametrize(
    ("text", "homes", "wanted"),
    [
        ("Kenya and Peru agreed.", set(), True),
        ("Kenya agreed.", set(), False),
        ("Kenya agreed.", {"PER"}, True),
        ("Kenya thanked Macron.", set(), True),  # a leader of the day needs no office beside him
        ("Kenya thanked Secretary Blinken.", set(), True),
        ("Kenya thanked Young.", set(), False),  # one of many with that name, with no office
        ("Kenya welcomed HMS Dragon.", set(), True),
    ],
)
def test_two_parties_must_be_nameable(reader: Reader, text: str, homes: set[str], wanted: bool) -> None:
    copy = shadow(text)
    assert can_pair([copy], [reader.lexicon.find(copy.text, DAY)], homes, reader, day=DAY) is wanted

"""'On the 10th': a day of the month alone."""

from __future__ import annotations

from datetime import date

import pytest

from accord.extract import Reader
from accord.extract.times import Tense, find_times, resolve

DAY = date(2024, 5, 7)


@pytest.mark.parametrize(
    ("text", "tense", "meant"),
    [
        ("They met on the 3rd.", Tense.PAST, "2024-05-03"),
        ("They met on the 20th in Lima.", Tense.PAST, "2024-04-20"),
        ("They will meet on the 20th.", Tense.FUTURE, "2024-05-20"),
        ("They will meet on the 3rd, he said.", Tense.FUTURE, "2024-06-03"),
        ("They met on the 20th of last month.", Tense.PAST, "2024-04-20"),
    ],
)
def test_the_nearest_such_day(reader: Reader, text: str, tense: Tense, meant: str) -> None:
    (item,) = find_times(text, reader.ontology.times)
    when = resolve(item, day=DAY, tense=tense)
    assert when is not None
    assert when.iso == meant


def test_an_anniversary_is_no_day(reader: Reader) -> None:
    assert not [
        t for t in find_times("On the 20th anniversary they met.", reader.ontology.times) if t.start.day
    ]

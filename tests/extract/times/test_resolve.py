"""What expressions of time mean, in a table: text, report's day, tense, and the days expected."""

from __future__ import annotations

from datetime import date

import pytest

from accord.extract.times import Tense, find_times, resolve
from accord.ontology.files import layers
from accord.ontology.times import load_times

WORDS = load_times(layers())


def test_dateline_weekday_is_that_day() -> None:
    (item,) = find_times("The envoys met on Thursday.", WORDS)
    when = resolve(item, day=date(2025, 11, 6), tense=Tense.PAST)
    assert when is not None
    assert when.iso == "2025-11-06"


@pytest.mark.parametrize("text", ["the 17th Joint Working Group", "talks may resume", "Agenda 2030"])
def test_is_no_time(text: str) -> None:
    assert find_times(text, WORDS) == ()

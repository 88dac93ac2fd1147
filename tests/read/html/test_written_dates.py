"""Dates as pages write them, in one form; nothing is guessed."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.read.html.written_dates import read_written


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("2025-11-06", "2025-11-06"),
        ("2025-11-06T23:10:00+05:30", "2025-11-06T23:10:00+05:30"),
        ("2025-11-06T23:10:00.000Z", "2025-11-06T23:10:00+00:00"),
        ("2025-11-06 23:10", "2025-11-06T23:10:00"),
        ("20251106", "2025-11-06"),
        ("2025/11/06", "2025-11-06"),
        ("2025-11-06T23:10:00-0500", "2025-11-06T23:10:00-05:00"),
        ("Thu, 06 Nov 2025 10:00:00 GMT", "2025-11-06T10:00:00+00:00"),
        ("November 6, 2025 10:30 p.m. IST", "2025-11-06T22:30:00"),
        ("Updated: 6th Nov, 2025", "2025-11-06"),
        ("10:05 PM, Nov 6, 2025", "2025-11-06T22:05:00"),
        ("6-Nov-2025 12.15 am", "2025-11-06T00:15:00"),
        ("13/11/2025", "2025-11-13"),
        ("11.13.2025", "2025-11-13"),
        ("06/06/2025 10:00", "2025-06-06T10:00:00"),
        ("1762470600", "2025-11-06T23:10:00+00:00"),
    ],
)
def test_forms(words: str, value: str) -> None:
    found = read_written(words)
    assert found is not None
    assert found.value == value


def test_two_readings_are_both_told() -> None:
    found = read_written("05/11/2024")
    assert found is not None
    assert (found.value, found.readings) == (None, (date(2024, 5, 11), date(2024, 11, 5)))
    settled = read_written("05/11/2024", {date(2024, 11, 5)})
    assert settled is not None
    assert settled.value == "2024-11-05"


@pytest.mark.parametrize(
    "words", ["", "yesterday", "2025-13-45", "31/31/2025", "Room 2025", "12 May", "99 May 2024"]
)
def test_what_is_no_date(words: str) -> None:
    assert read_written(words) is None


@given(st.text(alphabet="0123456789-/.: TZ+apm,novMay", max_size=30))
def test_what_is_given_is_always_a_date(words: str) -> None:
    found = read_written(words)
    if found and found.value:
        date.fromisoformat(found.value[:10])

"""Days and times as texts write them: what a text leaves open stays open."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.clean.days import Order, order_of, read_day, read_stamp
from accord.ontology.page_rules import PageRules


@pytest.mark.parametrize(
    ("words", "known", "day"),
    [
        ("Nov. 6", date(2025, 11, 5), date(2025, 11, 6)),
        ("Nov. 8", date(2025, 11, 5), date(2024, 11, 8)),
        ("31 December", date(2026, 1, 1), date(2025, 12, 31)),
        ("Jan 1", date(2025, 12, 31), date(2026, 1, 1)),
        ("Feb 29", date(2025, 3, 1), date(2024, 2, 29)),
        ("June 31", date(2025, 3, 1), None),
        ("May 4", None, None),
        ("4 May 2024", None, date(2024, 5, 4)),
        ("date 2024-05-04", None, date(2024, 5, 4)),
    ],
)
def test_days_without_a_year(rules: PageRules, words: str, known: date | None, day: date | None) -> None:
    assert read_day(words, rules.months, known) == day


@pytest.mark.parametrize(
    ("words", "years", "day"),
    [
        ("Thursday, Nov. 6", {2020, 2025}, date(2025, 11, 6)),
        ("Thursday, Nov. 6", {2014, 2025}, None),  # a Thursday in both
        ("Thursday, Nov. 6", {2024}, None),
        ("Nov. 6", {2025}, None),
    ],
)
def test_a_weekday_settles_the_year(rules: PageRules, words: str, years: set[int], day: date | None) -> None:
    assert read_day(words, rules.months, None, years=years) == day


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("Published 26/07/2024, updated 01/08/2024", Order.DAY),
        ("Published 07/26/2024", Order.MONTH),
        ("Published 06/07/2024", None),
        ("On 26/07/2024 and 07/26/2024", None),
        ("Published 05/05/2024", None),
    ],
)
def test_the_order_of_days_in_figures(text: str, order: Order | None) -> None:
    assert order_of(text) is order


def test_a_known_day_settles_the_order() -> None:
    assert order_of("Published 06/11/2025", [date(2000, 11, 6)]) is Order.DAY
    assert order_of("Published 06/11/2025", [date(2025, 6, 11)]) is Order.MONTH


@pytest.mark.parametrize(
    ("words", "stamp"),
    [
        ("Nov 6, 2025 10:43 IST", "2025-11-06T10:43:00"),  # of India or of Israel
        ("04 MAY 2024 7:13PM", "2024-05-04T19:13:00"),
        ("12.05 a.m. GMT, 4 May 2024", "2024-05-04T00:05:00+00:00"),
        ("2025-11-06T23:10:00+05:30", "2025-11-06T23:10:00+05:30"),
        ("Thu, 06 Nov 2025 10:43:00 +0530", "2025-11-06T10:43:00+05:30"),
        ("4 May 2024, 10:43 UTC+8", "2024-05-04T10:43:00+08:00"),
        ("4th of May 2024", "2024-05-04"),
        ("4-May-2024", "2024-05-04"),
        ("25/12/2024", "2024-12-25"),
        ("06/07/2024", None),
        ("4 May", None),
    ],
)
def test_stamps(rules: PageRules, words: str, stamp: str | None) -> None:
    assert read_stamp(words, rules.months, rules.zones, None) == stamp


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)), st.sampled_from(Order))
def test_every_day_in_figures_is_read_in_its_order(day: date, order: Order) -> None:
    form = "%d/%m/%Y" if order is Order.DAY else "%m/%d/%Y"
    assert read_day(day.strftime(form), {}, None, order=order) == day

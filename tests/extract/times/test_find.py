"""Which words are expressions of time and where they stand."""

from __future__ import annotations

import time
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.extract.times import Form, Tense, find_times, resolve
from accord.ontology.files import layers
from accord.ontology.times import TimeWords, load_times

WORDS = load_times(layers())
DAYS = st.dates(date(1800, 1, 1), date(2099, 12, 31))
STYLES = (
    "{b} {d}, {y}",
    "{d} {b} {y}",
    "{d} {s}. {y}",
    "{s} {d}, {y}",
    "{y}-{m:02}-{d:02}",
    "{a}, {b} {d}, {y}",
)
NO_TIMES = (
    "the 17th Joint Working Group",
    "the 20th anniversary",
    "talks may resume",
    "they march on Rome",
    "the March of Dimes",
    "Theresa May said",
    "Agenda 2030",
    "Vision 2030",
    "COP26 and the G-20",
    "an F-16 and a MiG-29",
    "the 2000 troops",
    "1,986 tonnes of tin",
    "a rise of 2000 pct",
    "section 301",
    "resolution 2254",
    "100 mln dlrs",
    "the Mon people and the Sun newspaper",
    "a second round",
    "a loan of 1950.5 mln dlrs",
    "at 1800 UTC",
    "04/11/2025",
    "a force of 1900 soldiers",
    "the Black Friday sales",
    "a 66-year-old envoy",
    "At the same time, the loan is uncertain",
)


@pytest.mark.parametrize("text", NO_TIMES)
def test_is_no_time(text: str, words: TimeWords) -> None:
    assert find_times(text, words) == ()


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("They met on Tuesday and signed in May.", ["Tuesday", "May"]),
        ("It is due by the end of 2030.", ["by the end of 2030"]),
        ("Visits in 1975, 1981 and 1990.", ["1975", "1981", "1990"]),
        ("the day before yesterday", ["the day before yesterday"]),
        ("From May 3 to May 5, 2020 they met.", ["From May 3 to May 5, 2020"]),
        ("MAY 5 - Envoys met.", ["MAY 5"]),
        ("on May\n5, 2020", ["May\n5, 2020"]),
    ],
)
def test_words_of_the_expression(text: str, want: list[str], words: TimeWords) -> None:
    found = find_times(text, words)
    assert [item.text for item in found] == want
    assert [item.span.of(text) for item in found] == want


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Earlier, they met.", Form.VAGUE),
        ("soon", Form.VAGUE),
        ("currently", Form.NOW),
        ("at a three-day meeting", Form.DURATION),
        ("the following day", Form.ANAPHORIC),
        ("within 90 days", Form.SPREAD),
        ("in two weeks", Form.AHEAD),
    ],
)
def test_form(text: str, form: Form, words: TimeWords) -> None:
    assert [item.form for item in find_times(text, words)] == [form]


@pytest.mark.parametrize(
    ("text", "days"),
    [("for two days", 2), ("a three-day visit", 3), ("a two-week course", 14), ("a week-long trip", 7)],
)
def test_days_of_a_duration(text: str, days: int, words: TimeWords) -> None:
    assert [item.days for item in find_times(text, words)] == [days]


def test_offset_moves_the_spans(words: TimeWords) -> None:
    (item,) = find_times("met on Tuesday", words, offset=100)
    assert (item.span.start, item.span.end) == (107, 114)


PIECES = st.sampled_from(
    ["May", "5", "6-7", ",", " ", "2020", "and", "to", "last", "week", "on", "Tuesday", "in", "\n", "two"]
)


@given(
    st.one_of(st.text(max_size=200), st.lists(PIECES, max_size=40).map(" ".join)),
    st.sampled_from(Tense),
    DAYS,
)
def test_any_text_gives_spans_in_order(text: str, tense: Tense, day: date) -> None:
    end = 0
    for item in find_times(text, WORDS):
        assert end <= item.span.start < item.span.end <= len(text)
        assert item.text == item.span.of(text)
        resolve(item, day=day, tense=tense)
        end = item.span.end


@given(DAYS, st.sampled_from(STYLES))
def test_a_written_date_is_found_back(day: date, style: str) -> None:
    names = {"b": f"{day:%B}", "s": f"{day:%b}", "a": f"{day:%A}"}
    written = style.format(y=day.year, m=day.month, d=day.day, **names).replace("May.", "May")
    (item,) = find_times(f"It was signed on {written} in Lima.", WORDS)
    when = resolve(item, day=None, tense=Tense.PAST)
    assert item.text == written
    assert when is not None
    assert (when.first, when.last) == (day, day)


@given(
    DAYS,
    st.sampled_from(["Monday", "Tuesday", "Thursday", "Sunday"]),
    st.sampled_from(["", "last ", "this past "]),
)
def test_past_weekday_is_within_the_last_week_or_the_one_before(day: date, name: str, before: str) -> None:
    (item,) = find_times(f"They met {before}{name}.", WORDS)
    when = resolve(item, day=day, tense=Tense.PAST)
    assert when is not None
    assert timedelta(0) <= day - when.first <= timedelta(days=8 if before == "last " else 7)
    assert f"{when.first:%A}" == name


@given(DAYS, st.dates(date(2001, 1, 1), date(2001, 12, 31)))
def test_past_day_without_year_is_never_later_than_a_day_on(day: date, told: date) -> None:
    (item,) = find_times(f"They met on {told:%B} {told.day}.", WORDS)
    when = resolve(item, day=day, tense=Tense.PAST)
    assert when is not None
    assert timedelta(-1) <= day - when.first <= timedelta(days=366)


@pytest.mark.parametrize("piece", [" ", "May ", "5 ", "in two ", "1986 ", "first a ", "-", "Monday and "])
def test_time_grows_with_the_length_only(piece: str, words: TimeWords) -> None:
    started = time.perf_counter()
    find_times(piece * (100_000 // len(piece)), words)
    assert time.perf_counter() - started < 5

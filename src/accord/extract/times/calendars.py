"""Resolves dates of the calendar, with or without a year."""

from __future__ import annotations

from datetime import date

from accord.extract.times.expressions import Parts, Tense, TimeExpression
from accord.extract.times.periods import day_of, days, month_of, moved, one_day, year_of
from accord.model.dates import Basis, Precision, When

SLACK = 1
"""Days by which a past day may lie after the report's: datelines and time zones differ by one."""


def resolve_calendar(item: TimeExpression, day: date | None, tense: Tense, year: int | None) -> When | None:
    """Return the days meant; `year` is used where the words give none, else the nearest fitting date to `day`."""
    basis = Basis.BOUND if item.bound else Basis.STATED
    towards = Tense.PRESENT if item.bound > 0 and tense is Tense.PAST else tense
    if item.rule == "month-of-year-told":
        year, day = (day.year + (item.direction or 0), None) if day else (None, None)
        item_direction = None
    else:
        item_direction = item.direction
    start, end = _shared(item)
    chosen = start.year or year or _year(start, end, day, (towards, item_direction))
    if chosen is None:
        return None
    if item.coarse or start.month is None:
        return _years(item, chosen, basis)
    return _dated(item, (start, end), chosen, basis)


def _shared(item: TimeExpression) -> tuple[Parts, Parts | None]:
    """Return both ends; in 'December 30 to January 2, 2022' the year belongs to both."""
    start, end = item.start, item.end
    if end and end.year and not start.year and start.month:
        crosses = end.month is not None and end.month < start.month
        return Parts(end.year - crosses, start.month, start.day), end
    return start, end


def _years(item: TimeExpression, year: int, basis: Basis) -> When | None:
    """Return a year or a range of years."""
    first = year_of(year, basis, item.text)
    last = year_of(item.end.year, basis, item.text) if item.end and item.end.year else None
    if first and last and last.first > first.first and not item.adjacent:
        return When(first.first, last.last, Precision.YEAR, basis, item.text)
    return first


def _dated(item: TimeExpression, ends: tuple[Parts, Parts | None], year: int, basis: Basis) -> When | None:
    """Return a month, a day or a range of days of `year`."""
    start, end = ends
    month = start.month or 1
    if start.day is None:
        return month_of(day_of(year, month, 1), basis, item.text)
    first = day_of(year, month, start.day)
    if end is None or end.day is None or first is None:
        return one_day(first, basis, item.text)
    last_month = end.month or month
    last_year = end.year if end.year and end.year != start.year else year + (last_month < month)
    last = day_of(last_year, last_month, end.day)
    if item.adjacent and last != moved(first, 1):
        return one_day(first, basis, item.text)
    return days(first, last, basis, item.text) or one_day(first, basis, item.text)


def _year(start: Parts, end: Parts | None, day: date | None, towards: tuple[Tense, int | None]) -> int | None:
    """Return the year that puts a day or month nearest to the report's day in the direction told."""
    if day is None or start.month is None:
        return None
    tense, direction = towards
    options = [(year, _ends(year, start, end)) for year in (day.year - 1, day.year, day.year + 1)]
    # 29 February exists in some years only; four on either side reach the next leap year.
    if all(ends is None for _, ends in options):
        options = [(year, _ends(year, start, end)) for year in range(day.year - 8, day.year + 9)]
    known = [(year, ends) for year, ends in options if ends]
    if direction == 0:
        return day.year
    fits = [(year, ends) for year, ends in known if _fits(ends, day, tense, direction)]
    if not fits:
        return None
    return min(fits, key=lambda option: _distance(option[1], day))[0]


def _ends(year: int, start: Parts, end: Parts | None) -> tuple[date, date] | None:
    """Return the first and last day of the day or month in `year`."""
    month = start.month or 1
    if start.day is None:
        whole = month_of(day_of(year, month, 1), Basis.STATED, "")
        return (whole.first, whole.last) if whole else None
    first = day_of(year, month, start.day)
    return (first, first) if first else None


def _fits(ends: tuple[date, date], day: date, tense: Tense, direction: int | None) -> bool:
    """Say whether the days lie on the side that the tense, or 'last' and 'next', ask for."""
    first, last = ends
    if direction is not None:
        return last < day if direction < 0 else first > day
    if tense is Tense.PAST:
        return (first - day).days <= SLACK
    return last >= day if tense is Tense.FUTURE else True


def _distance(ends: tuple[date, date], day: date) -> int:
    """Return the days between `day` and the nearest of the interval."""
    first, last = ends
    return max((first - day).days, (day - last).days, 0)

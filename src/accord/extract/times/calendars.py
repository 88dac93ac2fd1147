"""Resolves dates of the calendar, with or without a year."""

from __future__ import annotations

from datetime import date

from accord.extract.times.expressions import Parts, Tense, TimeExpression
from accord.extract.times.periods import day_of, days, month_of, moved, one_day, year_of
from accord.model.dates import Basis, Precision, When

SLACK = 1
"""Days by which a past day may lie after the report's: datelines and time zones differ by one."""

LEAP_REACH = 8
"""Years on either side of any that hold a leap year."""


def resolve_calendar(item: TimeExpression, day: date | None, tense: Tense, year: int | None) -> When | None:
    """Return the days meant; where the words give no year it is `year`, else the one nearest to `day`."""
    basis = Basis.BOUND if item.bound else Basis.STATED
    start, end = _shared(item)
    if start.day and start.month is None:
        return _day_alone(item, start.day, day, tense) if day else None
    if item.unit == "year":  # 'in May last year': the direction is the year's
        year = day.year + (item.direction or 0) if day else None
    chosen = start.year or year or _year(start, day, towards(item.bound, tense), item.direction)
    if chosen is None:
        return None
    if item.coarse or start.month is None:
        return _years(item, chosen, basis)
    when = _dated(item, (start, end), chosen, basis)
    return _week(when) if item.unit == "week" else when


def _day_alone(item: TimeExpression, number: int, day: date, tense: Tense) -> When | None:
    """'On the 10th', 'on the 10th of last month': the nearest such day that the tense, or the month told, allows."""
    steps = (0, -1, 1) if item.direction is None else (item.direction,)
    months = [(day.year * 12 + day.month - 1 + step) for step in steps]
    known = [found for month in months if (found := day_of(month // 12, month % 12 + 1, number))]
    fits = known if item.direction is not None else [d for d in known if _fits((d, d), day, tense, None)]
    nearest = min(fits, key=lambda found: abs((found - day).days), default=None)
    return one_day(nearest, Basis.RELATIVE, item.text)


def _week(when: When | None) -> When | None:
    """Return the month of the Monday of the week that holds the day."""
    monday = moved(when.first, 1 - when.first.isoweekday()) if when else None
    return month_of(monday, when.basis, when.text) if when else None


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
    if first and last and last.first > first.first and not item.listed:
        return When(first.first, last.last, Precision.YEAR, basis, item.text)
    return first


def _dated(item: TimeExpression, ends: tuple[Parts, Parts | None], year: int, basis: Basis) -> When | None:
    """Return a month, a day or a range of days of `year`."""
    start, end = ends
    month = start.month or 1
    if start.day is None:
        return _months(item, (year, month), end, basis)
    first = day_of(year, month, start.day)
    if end is None or end.day is None or first is None:
        return one_day(first, basis, item.text)
    last_month = end.month or month
    last_year = end.year if end.year and end.year != start.year else year + (last_month < month)
    last = day_of(last_year, last_month, end.day)
    if item.listed and last != moved(first, item.listed - 1):
        return one_day(first, basis, item.text)
    return days(first, last, basis, item.text) or one_day(first, basis, item.text)


def _months(item: TimeExpression, start: tuple[int, int], end: Parts | None, basis: Basis) -> When | None:
    """Return a month or a range of months; a last month before the first is of the next year."""
    first = month_of(day_of(*start, 1), basis, item.text)
    if first is None or end is None or end.month is None:
        return first
    year, month = start
    last = month_of(day_of(end.year or year + (end.month < month), end.month, 1), basis, item.text)
    if last is None or last.first <= first.first:
        return first
    return When(first.first, last.last, Precision.MONTH, basis, item.text)


def towards(bound: int, tense: Tense) -> Tense:
    """Return where to look: a bound that goes against the tense ('agreed to sell until June') is near."""
    against = Tense.PAST if bound > 0 else Tense.FUTURE
    return Tense.PRESENT if bound and tense is against else tense


def _year(start: Parts, day: date | None, tense: Tense, direction: int | None) -> int | None:
    """Return the year that puts a day or month nearest to the report's day in the direction told."""
    if day is None or start.month is None:
        return None
    if direction == 0:
        return day.year
    # 29 February exists in some years only: eight on either side hold one, even about 1900 and 2100.
    reach = LEAP_REACH if (start.month, start.day) == (2, 29) else 1
    known = [(year, _ends(year, start)) for year in range(day.year - reach, day.year + reach + 1)]
    fits = [(year, ends) for year, ends in known if ends and _fits(ends, day, tense, direction)]
    return min(fits, key=lambda option: _distance(option[1], day))[0] if fits else None


def _ends(year: int, start: Parts) -> tuple[date, date] | None:
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

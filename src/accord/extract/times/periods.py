"""Makes `When` values of days, months and years; knows the calendar and nothing of language."""

from __future__ import annotations

import calendar
from datetime import MAXYEAR, MINYEAR, date, timedelta

from accord.model.dates import Basis, Precision, When


def day_of(year: int, month: int, day: int) -> date | None:
    """Return the date, or None where the calendar has no such day."""
    if not (MINYEAR <= year <= MAXYEAR and 1 <= month <= 12):
        return None
    return date(year, month, day) if 1 <= day <= calendar.monthrange(year, month)[1] else None


def moved(day: date, days: int) -> date | None:
    """Return the day so many days on, or None beyond the calendar's ends."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def months_on(day: date, months: int) -> date | None:
    """Return the first day of the month so many months on."""
    total = day.year * 12 + day.month - 1 + months
    return day_of(total // 12, total % 12 + 1, 1)


def one_day(day: date | None, basis: Basis, text: str) -> When | None:
    """Return a single day as a `When`."""
    return When(day, day, Precision.DAY, basis, text) if day else None


def days(first: date | None, last: date | None, basis: Basis, text: str) -> When | None:
    """Return a range of days, or one day where they are the same; None where it runs backwards."""
    if first is None or last is None or last < first:
        return None
    return When(first, last, Precision.DAY if first == last else Precision.RANGE, basis, text)


def month_of(day: date | None, basis: Basis, text: str) -> When | None:
    """Return the whole month of `day`."""
    if day is None:
        return None
    last = calendar.monthrange(day.year, day.month)[1]
    return When(day.replace(day=1), day.replace(day=last), Precision.MONTH, basis, text)


def year_of(year: int | None, basis: Basis, text: str) -> When | None:
    """Return the whole year."""
    if year is None or not MINYEAR <= year <= MAXYEAR:
        return None
    return When(date(year, 1, 1), date(year, 12, 31), Precision.YEAR, basis, text)


def around(first: date | None, last: date | None, basis: Basis, text: str) -> When | None:
    """Return the month or year that holds both days (codebook, ruling 7), None where none does."""
    if first is None or last is None or first.year != last.year:
        return None
    return month_of(first, basis, text) if first.month == last.month else year_of(first.year, basis, text)

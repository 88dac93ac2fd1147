"""Resolves days of the week and weekends against the report's day."""

from __future__ import annotations

from datetime import date

from accord.extract.times.calendars import towards
from accord.extract.times.expressions import Tense, TimeExpression
from accord.extract.times.periods import days, moved, one_day
from accord.model.dates import Basis, When

WEEK = 7
SATURDAY = 6


def resolve_weekday(item: TimeExpression, day: date, tense: Tense) -> When | None:
    """Return the day meant: the dateline's own weekday is that day, not the one a week before."""
    basis = Basis.BOUND if item.bound else Basis.WEEKDAY
    weekday = SATURDAY if item.unit == "weekend" else item.start.weekday
    if weekday is None:
        return None
    if item.unit == "weekend":
        back = _weekend(item, day, tense)
        return days(moved(day, back), moved(day, back + 1), basis, item.text)
    first = moved(day, _shift(item, weekday, day, towards(item.bound, tense)))
    length = (item.end.weekday - weekday) % WEEK if item.end and item.end.weekday else 0
    if first is None or not length or (item.listed and length > 1):
        return one_day(first, basis, item.text)
    return days(first, moved(first, length), basis, item.text)


def _shift(item: TimeExpression, weekday: int, day: date, tense: Tense) -> int:
    """Return how many days from `day` the weekday lies."""
    ahead = (weekday - day.isoweekday()) % WEEK
    if item.unit == "week":
        return weekday - day.isoweekday() + WEEK * (item.direction or 0)
    if item.direction == -1:
        # On a Friday nobody calls the day before 'last Thursday'.
        before = ahead == WEEK - 1 and item.text.lower().startswith("last")
        return ahead - WEEK - (WEEK if before else 0)
    if item.direction == 1:
        return ahead or WEEK
    if tense is Tense.PAST:
        return ahead - WEEK if ahead else 0
    if tense is Tense.FUTURE:
        return ahead
    return ahead if ahead <= WEEK // 2 else ahead - WEEK


def _weekend(item: TimeExpression, day: date, tense: Tense) -> int:
    """Return how many days from `day` the Saturday of the weekend lies."""
    here = SATURDAY - day.isoweekday()
    begun = here <= 0
    if item.direction in (-1, 1):
        # On a Sunday 'last weekend' is the one before; on a Monday it is the one just over.
        return here + WEEK * item.direction
    if tense is Tense.PAST and not begun:
        return here - WEEK
    return here

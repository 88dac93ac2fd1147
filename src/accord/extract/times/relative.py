"""Resolves times counted in units: from the report's day, or from the time that the text told last."""

from __future__ import annotations

from datetime import date

from accord.extract.times.expressions import DAYS, TimeExpression
from accord.extract.times.periods import around, days, month_of, months_on, moved, one_day, year_of
from accord.model.dates import Basis, Precision, When

LONG = 14
"""From so many days on, a span of the past is too wide to be told as a range of days."""


def resolve_relative(item: TimeExpression, day: date) -> When | None:
    """Return the time so many units from `day`; a week is the month of its Monday (ruling 7)."""
    basis = Basis.BOUND if item.bound else Basis.RELATIVE
    if item.through is not None:
        return days(moved(day, item.count or 0), moved(day, item.through), basis, item.text)
    if item.count is None or item.unit is None:
        return None
    if item.unit in ("week", "fortnight"):
        target = moved(day, item.count * DAYS[item.unit])
        whole = item.rule == "units-ago" or item.form == "ahead"
        return month_of(target if whole or target is None else _monday(target), basis, item.text)
    return _counted(day, item.count, item.unit, basis, item.text)


def _monday(day: date) -> date:
    """Return the Monday of the day's week."""
    return moved(day, 1 - day.isoweekday()) or day


def _counted(day: date, count: int, unit: str, basis: Basis, text: str) -> When | None:
    """Return the day, month or year `count` units on; as precise as the unit."""
    match unit:
        case "day":
            return one_day(moved(day, count), basis, text)
        case "week" | "fortnight":
            return month_of(moved(day, count * DAYS[unit]), basis, text)
        case "month":
            return month_of(months_on(day, count), basis, text)
        case "quarter":
            target = months_on(day, count * 3)
            return year_of(target.year if target else None, basis, text)
        case "year":
            return year_of(day.year + count, basis, text)
        case _:
            return None


def resolve_spread(item: TimeExpression, day: date) -> When | None:
    """Return what holds a span of time that starts or ends at `day`: its days, or its month, or its year."""
    if item.count is None or item.unit is None:
        return None
    length = abs(item.count) * DAYS[item.unit]
    if item.count < 0:
        first = moved(day, 1 - length)
        return (
            days(first, day, Basis.RELATIVE, item.text)
            if length < LONG and item.unit == "day"
            else around(moved(day, -length), day, Basis.RELATIVE, item.text)
        )
    last = moved(day, length)
    if last and last.year > day.year:
        return When(date(day.year, 1, 1), date(last.year, 12, 31), Precision.YEAR, Basis.BOUND, item.text)
    return around(day, last, Basis.BOUND, item.text)


def resolve_anaphoric(item: TimeExpression, previous: When) -> When | None:
    """Return the time counted from the one told last; None where that one is too wide to count from."""
    if item.count is None or item.unit is None:
        return None
    if item.count == 0:
        return _same(item, previous)
    too_wide = {
        Precision.MONTH: ("day", "week", "fortnight"),
        Precision.YEAR: ("day", "week", "fortnight", "month"),
    }
    if item.unit in too_wide.get(previous.precision, ()):
        return None
    anchor = previous.last if item.count > 0 else previous.first
    return _counted(anchor, item.count, item.unit, Basis.DISCOURSE, item.text)


def _same(item: TimeExpression, previous: When) -> When:
    """Return the previous time, widened to the unit ('that year')."""
    if item.unit == "year":
        return year_of(previous.first.year, Basis.DISCOURSE, item.text) or previous
    if item.unit in ("month", "week") and previous.precision is not Precision.YEAR:
        return month_of(previous.first, Basis.DISCOURSE, item.text) or previous
    return When(previous.first, previous.last, previous.precision, Basis.DISCOURSE, item.text)

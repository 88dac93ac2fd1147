"""Dates as closed intervals of days, with the words they came from and how they were found."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum


class Precision(StrEnum):
    """How finely the text gives a date; `RANGE` has a first and a last day."""

    DAY = "day"
    RANGE = "range"
    MONTH = "month"
    YEAR = "year"


class Basis(StrEnum):
    """How a date was found; never only 'the report is of that day'."""

    STATED = "stated"  # a calendar date in words or figures
    WEEKDAY = "weekday"  # a weekday's name, resolved against the report's day
    RELATIVE = "relative"  # 'today', 'last month', 'two weeks ago'
    DATELINE = "dateline"  # a dispatch's simple past with no day of its own
    DISCOURSE = "discourse"  # taken from the event that the text ties this one to
    BOUND = "bound"  # 'by 2030', 'before March'


@dataclass(frozen=True, slots=True)
class When:
    """The days in which an act may lie: first and last day, both included.

    `precision` says how the interval is to be written: `MONTH` covers the whole month and is
    written `2025-11`. `text` is the expression as written.
    """

    first: date
    last: date
    precision: Precision
    basis: Basis
    text: str = ""

    def __post_init__(self) -> None:
        """Refuse intervals that run backwards."""
        if self.last < self.first:
            raise ValueError(f"not an interval: {self.first}..{self.last}")

    @property
    def iso(self) -> str:
        """The first day, ISO 8601, as precise as the text allows: `2025-11-04`, `2025-11`, `2025`."""
        return self._written(self.first)

    @property
    def iso_end(self) -> str | None:
        """The last day, month or year where it is another than the first ('1974 to 1995'), else None."""
        last = self._written(self.last)
        return last if last != self.iso else None

    def _written(self, day: date) -> str:
        """Return `day` as precise as the text allows."""
        width = {Precision.YEAR: 4, Precision.MONTH: 7}.get(self.precision, 10)
        return day.isoformat()[:width]

    def may_meet(self, other: When, slack: int = 0) -> bool:
        """Say whether both could be the same day, give or take `slack` days."""
        gap = timedelta(days=slack)
        return self.first - gap <= other.last and other.first - gap <= self.last

    def refines(self, other: When) -> bool:
        """Say whether this interval lies inside a wider `other`."""
        return other.first <= self.first and self.last <= other.last and self.days < other.days

    @property
    def days(self) -> int:
        """The number of days in the interval, at least 1."""
        return (self.last - self.first).days + 1


def shift(day: date, days: int) -> date:
    """Return the day so many days later, or earlier; at the calendar's ends, its first or last."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return date.min if days < 0 else date.max

"""What an expression of time says, before it is known which days it means."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from accord.model.spans import Span

DAYS = {"day": 1, "week": 7, "fortnight": 14, "weekend": 2, "month": 30, "quarter": 91, "year": 365}
"""The usual length of a unit in days."""


class Tense(StrEnum):
    """The tense of the clause that an expression stands in; it decides between past and future days."""

    PAST = "past"
    PRESENT = "present"
    FUTURE = "future"


class Form(StrEnum):
    """How an expression tells its time."""

    CALENDAR = "calendar"  # 'November 6, 2025', 'in May', 'last fall', 'since 1994'
    WEEKDAY = "weekday"  # 'on Tuesday', 'next Monday', 'over the weekend'
    RELATIVE = "relative"  # 'today', 'last month', 'two weeks ago'
    AHEAD = "ahead"  # 'in two weeks', 'in ten years': a date only where the tense is not of the past
    SPREAD = "spread"  # 'within 90 days', 'the past two days'
    ANAPHORIC = "anaphoric"  # 'the following day', 'one month later'
    OFFSET = "offset"  # 'a day after' the talks, 'two weeks before' the visit
    DURATION = "duration"  # 'for two days', 'three-day'
    NOW = "now"
    VAGUE = "vague"  # 'soon', 'recently', 'in the 1990s'


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of a date that the words give; `weekday` is 1 for Monday."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """A time as written; `rule` is the id of the pattern in `times.toml` that found it.

    `start` and `end` are the parts of the first and of the last day; `listed` is the number of days
    told one by one ('May 5 and 6': 2), a range only if they follow one another; 0 for 'May 5-6'.
    `count` and `unit` are the distance from the report's day (or from the time told last), negative for
    the past. `direction` is -1 for 'last', 0 for 'this', 1 for 'next'. `bound` is 1 for the latest day
    ('by 2030'), -1 for the earliest ('since 1994'), else 0. `through` is the distance in days of the
    last of two days told together ('today and tomorrow'); `coarse` says that only the year is known
    ('spring 2022').
    """

    span: Span
    form: Form
    rule: str
    text: str
    start: Parts = Parts()
    end: Parts | None = None
    listed: int = 0
    count: int | None = None
    unit: str | None = None
    direction: int | None = None
    bound: int = 0
    through: int | None = None
    coarse: bool = False

    @property
    def days(self) -> int | None:
        """The length of a duration in days ('three-day': 3), None for the other forms."""
        if self.form is not Form.DURATION or self.count is None or self.unit is None:
            return None
        return abs(self.count) * DAYS[self.unit]

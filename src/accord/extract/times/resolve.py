"""Resolves an expression of time to the days it means; None wherever the text does not let them be known."""

from __future__ import annotations

from datetime import date

from accord.extract.times.calendars import resolve_calendar
from accord.extract.times.expressions import Form, Tense, TimeExpression
from accord.extract.times.relative import resolve_anaphoric, resolve_relative, resolve_spread
from accord.extract.times.weekdays import resolve_weekday
from accord.model.dates import When


def resolve(
    expression: TimeExpression,
    *,
    day: date | None,
    tense: Tense,
    year: int | None = None,
    previous: When | None = None,
) -> When | None:
    """Return the days that `expression` means, or None.

    `day` is the report's day; `year` is a year known from the passage, taken for a day or month
    without one (codebook, ruling 28) before `day` is; `previous` is the time that the text told last, for
    'the following day'.
    """
    match expression.form:
        case Form.CALENDAR:
            return resolve_calendar(expression, day, tense, year)
        case Form.ANAPHORIC:
            return resolve_anaphoric(expression, previous) if previous else None
        case Form.DURATION | Form.NOW | Form.VAGUE | Form.OFFSET:
            return None
    if day is None or (expression.form is Form.AHEAD and not _is_ahead(expression, tense)):
        return None
    if expression.form is Form.WEEKDAY:
        return resolve_weekday(expression, day, tense)
    if expression.form is Form.SPREAD:
        return resolve_spread(expression, day)
    return resolve_relative(expression, day)


def _is_ahead(expression: TimeExpression, tense: Tense) -> bool:
    """Say whether 'in two weeks' tells a date, and not how long something took ('no growth in 15 years')."""
    return tense is Tense.FUTURE or (tense is Tense.PRESENT and expression.unit != "year")

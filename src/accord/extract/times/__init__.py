"""Expressions of time: finds them in a sentence and resolves them against the report's day."""

from accord.extract.times.expressions import Form, Parts, Tense, TimeExpression
from accord.extract.times.find import find_times
from accord.extract.times.periods import days, month_of, moved, year_of
from accord.extract.times.resolve import resolve

__all__ = [
    "Form",
    "Parts",
    "Tense",
    "TimeExpression",
    "days",
    "find_times",
    "month_of",
    "moved",
    "resolve",
    "year_of",
]

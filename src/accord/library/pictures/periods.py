"""Months and years as a picture's columns: which of them, and their first and last days."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

MONTHS = 96
"""Columns that a picture of months may have; what spans more is drawn by years."""


def unit_of(first: date, last: date) -> str:
    """Return 'month', or 'year' where months would be more than `MONTHS`."""
    return "month" if (last.year - first.year) * 12 + last.month - first.month < MONTHS else "year"


def period(day: date, unit: str) -> tuple[date, date]:
    """Return the first and last day of the month or year that a day lies in."""
    if unit == "year":
        return date(day.year, 1, 1), date(day.year, 12, 31)
    return day.replace(day=1), day.replace(day=monthrange(day.year, day.month)[1])


def named(first: date, unit: str) -> str:
    """Return a period in words: 'Nov 2025' or '2025'."""
    return f"{first:%Y}" if unit == "year" else f"{first:%b %Y}"

"""Small words of the pages: counts, days, text on one line."""

from __future__ import annotations

from datetime import UTC, date, datetime

LONG = 90
"""Letters of a heading above which it is long."""


def folded(text: object) -> str:
    """Return text on one line."""
    return " ".join(str(text).split())


def day(when: date | None) -> str:
    """Return a day as it is read: '6 November 2025'."""
    return f"{when.day} {when:%B %Y}" if when else "undated"


def minute(when: datetime) -> str:
    """Return a moment as it is read: '6 November 2025, 14:05 UTC'."""
    at = when.astimezone(UTC)
    return f"{day(at.date())}, {at:%H:%M} UTC"


def month(iso: str) -> str:
    """Return the head of a month's events: 'November 2025', '2025', 'Undated'."""
    if not iso:
        return "Undated"
    year, _, number = iso.partition("-")
    return f"{date(int(year), int(number), 1):%B %Y}" if number else year


def size(title: str) -> str:
    """Return the class of a heading: long ones are set smaller."""
    return "long" if len(title) > LONG else "usual"


def count(number: int, word: str, many: str = "") -> str:
    """Return a number with its noun: '1 event', '1,204 events'."""
    return f"{number:,} {word if number == 1 else many or word + 's'}"

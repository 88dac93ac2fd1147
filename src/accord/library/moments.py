"""Days as users give them, as moments of recording: ISO 8601 in UTC, as the store writes them."""

from __future__ import annotations

from datetime import UTC, date, datetime

from accord.errors import UsageError


def day(text: str) -> date:
    """Return the day of ISO text; raises `UsageError` ("time/bad-day")."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise UsageError("time/bad-day", f"{text!r} is no day", hint="give a day as 2025-11-06") from error


def day_start(text: str) -> str:
    """Return the moment at which a day begins; a moment ('2025-11-06T12:30') is returned as it is.

    Raises `UsageError` ("time/bad-day").
    """
    return _moment(text) if "T" in text else f"{day(text)}T00:00:00+00:00"


def day_end(text: str) -> str:
    """Return the last second of a day; a moment ('2025-11-06T12:30') is returned as it is.

    Raises `UsageError` ("time/bad-day").
    """
    return _moment(text) if "T" in text else f"{day(text)}T23:59:59+00:00"


def _moment(text: str) -> str:
    try:
        given = datetime.fromisoformat(text)
    except ValueError as error:
        hint = "give a day, 2025-11-06, or a moment, 2025-11-06T12:30"
        raise UsageError("time/bad-day", f"{text!r} is no moment", hint=hint) from error
    aware = given if given.tzinfo else given.replace(tzinfo=UTC)
    return aware.astimezone(UTC).isoformat(timespec="seconds")

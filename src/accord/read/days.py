"""Days as sources write them for machines."""

from __future__ import annotations

from datetime import date, datetime

from accord.errors import ReadError


def read_date(value: object) -> date | None:
    """Return the day of '2025-11-06' (a time may follow), None for None and ''; raises "read/bad-date"."""
    if value is None or value == "":
        return None
    written = value.strip() if isinstance(value, str) else str(value)
    try:
        return date.fromisoformat(written) if len(written) == len("2025-11-06") else _with_time(written)
    except ValueError as error:
        raise ReadError(
            "read/bad-date",
            f"'published' is {written[:40]!r}",
            hint="write a day as 2025-11-06, or leave it out",
        ) from error


def _with_time(written: str) -> date:
    if written[10:11] not in ("T", " "):
        raise ValueError("not a date with a time")
    return datetime.fromisoformat(written).date()

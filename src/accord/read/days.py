"""Days as sources write them for machines."""

from __future__ import annotations

import re
from datetime import date, datetime

from accord.errors import ReadError

_WIDER = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2]))?")


def read_date(value: object, *, wider: bool = False) -> date | None:
    """Return the day of '2025-11-06' (a time may follow), None for None and ''; raises "read/bad-date".

    With `wider`, a month or year alone ('2025-11', '2025') is no fault: it tells no day, and None is returned.
    """
    written = "" if value is None else str(value).strip()
    if not written or (wider and _WIDER.fullmatch(written)):
        return None
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

"""Moments as feeds write them, with the zone in which they were written."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, date, datetime
from email.utils import parsedate_to_datetime
from time import struct_time

_NO_DATES = frozenset({date(1, 1, 1), date(1970, 1, 1), date(1900, 1, 1)})
"""What programs write that know no date."""


def moment(written: str | None, parsed: struct_time | None = None) -> str | None:
    """Return the moment in ISO 8601 with its zone, or the day where no more is said; None for none.

    `parsed` is what another reader made of it, in UTC; of that the day alone counts, and only where the words
    have its year.
    """
    words = (written or "").strip()
    found = _iso(words) or _mail(words)
    if found is None and parsed is not None and str(parsed.tm_year) in words:
        with suppress(ValueError):
            found = date(parsed.tm_year, parsed.tm_mon, parsed.tm_mday)
    if found is None:
        return None
    day = found.date() if isinstance(found, datetime) else found
    return None if day in _NO_DATES else found.isoformat()


def _iso(words: str) -> date | None:
    with suppress(ValueError):
        if len(words) == len("2025-11-06"):
            return date.fromisoformat(words)
        if words[4:5] == "-":
            return datetime.fromisoformat(words).replace(microsecond=0)
    return None


def mail_moment(words: str | None) -> str | None:
    """Return the moment of a date as mail and HTTP headers have it, in ISO 8601; None for none."""
    found = _mail(words or "")
    return found.isoformat() if found else None


def _mail(words: str) -> date | None:
    """Read a date of RFC 822; a zone that nobody knows for sure ('IST') is none."""
    with suppress(ValueError, TypeError, IndexError, OverflowError):
        found = parsedate_to_datetime(words)
        return found.replace(tzinfo=UTC) if words.rstrip().endswith("-0000") else found
    return None

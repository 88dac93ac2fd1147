"""Dates as pages write them, in the one form that metadata have; what is ambiguous is told apart, never guessed."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone

from accord.model.spans import Span

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()  # noqa: SIM905 - read as a line
_MONTH = (
    r"(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_DAY = r"(\d{1,2})(?:st|nd|rd|th)?"
_YEAR_FIRST = re.compile(r"(?<!\d)(\d{4})([-/.]?)(\d{2})\2(\d{2})(?!\d)")
_DAY_FIRST = re.compile(rf"(?<!\d){_DAY}(?:\s+of)?[\s,/-]*{_MONTH}[\s,/-]*(\d{{4}})(?!\d)", re.I)
_MONTH_FIRST = re.compile(rf"\b{_MONTH}\s*{_DAY}\s*,?\s*(\d{{4}})(?!\d)", re.I)
_NUMBERS = re.compile(r"(?<!\d)(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)")
_EPOCH = re.compile(r"(\d{10})(\d{3})?")
_TIME = re.compile(
    r"(?<![\d:])(\d{1,2})(?::|(?<=\d)\.)(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s*([ap]\.?m\b\.?)?"
    r"\s*(?:\(?(Z\b|(?:UTC|GMT)?\s*[+-]\d{2}:?\d{2}\b|UTC\b|GMT\b))?",
    re.I,
)
_LENGTH = 200


@dataclass(frozen=True, slots=True)
class Written:
    """A date as it was written: `value` in ISO 8601, with time and zone where given, or the days it may mean."""

    value: str | None
    readings: tuple[date, ...] = ()


def read_written(words: str, known: Collection[date] = ()) -> Written | None:
    """Return the first date in the words, None where there is none.

    Of '05/11/2024' both readings are given, and the value only if just one of them is among the `known` days,
    those that the page states elsewhere without ambiguity.
    """
    words = words.strip()[:_LENGTH]
    if found := _EPOCH.fullmatch(words):
        return _of_moment(int(found[1]))
    found_day = _first_day(words)
    if found_day is None:
        return _of_numbers(words, known)
    day, place = found_day
    return Written(day.isoformat() + _time(words, place))


def _of_moment(seconds: int) -> Written:
    moment = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds)
    return Written(moment.isoformat())


def _first_day(words: str) -> tuple[date, Span] | None:
    """Return the day that stands first, and where it stands."""
    found = []
    for match in (_YEAR_FIRST.search(words),):
        if match and (day := _day(match[1], match[3], match[4])):
            found.append((match.start(), match.end(), day))
    for pattern, (day_group, month_group) in ((_DAY_FIRST, (1, 2)), (_MONTH_FIRST, (2, 1))):
        if match := pattern.search(words):
            month = _MONTHS.index(match[month_group][:3].lower()) + 1
            if day := _day(match[3], month, match[day_group]):
                found.append((match.start(), match.end(), day))
    if not found:
        return None
    start, end, first = min(found)
    return first, Span(start, end)


def _of_numbers(words: str, known: Collection[date]) -> Written | None:
    found = _NUMBERS.search(words)
    if not found:
        return None
    days = {_day(found[4], found[3], found[1]), _day(found[4], found[1], found[3])} - {None}
    readings = tuple(sorted(day for day in days if day))
    if not readings:
        return None
    settled = [day for day in readings if day in known] if len(readings) > 1 else readings
    if len(settled) != 1:
        return Written(None, readings)
    return Written(settled[0].isoformat() + _time(words, Span(*found.span())), readings)


def _day(year: str, month: str | int, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def _time(words: str, day: Span) -> str:
    """Return the time of day that stands behind the date or before it, with its zone, as ISO 8601 has it."""
    found = _TIME.search(words, day.end) or _TIME.search(words[: day.start])
    if not found:
        return ""
    hour, minute, second = int(found[1]), int(found[2]), int(found[3] or 0)
    if half := (found[4] or "").lower():
        hour = hour % 12 + 12 * half.startswith("p")
    if hour > 23 or minute > 59 or second > 59:
        return ""
    return f"T{hour:02}:{minute:02}:{second:02}{_zone(found[5])}"


def _zone(written: str | None) -> str:
    if not written:
        return ""
    found = re.search(r"([+-])(\d{2}):?(\d{2})", written)
    if not found:
        return "+00:00"
    offset = timedelta(hours=int(found[2]), minutes=int(found[3]))
    if offset >= timedelta(hours=24):
        return ""
    zone = timezone(-offset if found[1] == "-" else offset)
    return datetime(2000, 1, 1, tzinfo=zone).isoformat()[-6:]

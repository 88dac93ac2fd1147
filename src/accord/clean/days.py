"""Reads days and times as texts write them; what a text leaves open stays open."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from contextlib import suppress
from datetime import date, time, timedelta
from enum import StrEnum

AHEAD = timedelta(days=2)
"""A dateline may lie after the day of publication by so much: time zones, and papers dated ahead."""
_ISO = re.compile(r"(\d{4})[-/](\d{2})[-/](\d{2})")
_FIGURES = re.compile(r"\b(\d{1,2})([/.-])(\d{1,2})\2(\d{4})\b")
_CLOCK = re.compile(
    r"(?<!\d)(?P<hour>\d{1,2})(?:[:.](?P<minute>\d{2})(?::(?P<second>\d{2})(?:\.\d+)?)?\s?(?P<half>[AaPp]\.?[Mm]\b\.?)?"
    r"|\s?(?P<alone>[AaPp]\.?[Mm]\b\.?))"
    r"(?:\s?(?:hrs|hours)\b)?(?:\s?\(?(?P<zone>(?:UTC|GMT)[+-]\d{1,2}(?::?\d{2})?|[A-Z]{1,5}\b|[+-]\d{2}:?\d{2}))?"
)
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_YEARS = (1, 0, -1, -2, -3, -4)
"""Years tried beside the known one: of four, one has a 29th of February."""


class Order(StrEnum):
    """What the first figure of '4/5/2024' is."""

    DAY = "day"
    MONTH = "month"


def order_of(text: str, known: Collection[date] = ()) -> Order | None:
    """Return the order that a text's days in figures keep, or None where it leaves that open.

    A figure above 12 can be no month; one that gives the day and month of a `known` day in one order only
    settles it too. A text that keeps both orders settles nothing.
    """
    days = {(day.month, day.day) for day in known}
    found: set[Order] = set()
    for first, _, second, year in _FIGURES.findall(text):
        readings = {
            Order.DAY: _day(int(year), int(second), int(first)),
            Order.MONTH: _day(int(year), int(first), int(second)),
        }
        possible = {order for order, day in readings.items() if day}
        meant = {order for order in possible if (day := readings[order]) and (day.month, day.day) in days}
        if len(possible) == 1:
            found |= possible
        elif len(meant) == 1 and first != second:
            found |= meant
    return found.pop() if len(found) == 1 else None


def in_figures(words: str) -> bool:
    """Say whether words write a day as '4/5/2024', whose order must be known."""
    return _FIGURES.search(words) is not None


def read_day(
    words: str,
    months: Mapping[str, int],
    known: date | None,
    *,
    order: Order | None = None,
    years: Collection[int] = (),
) -> date | None:
    """Return the day that words such as 'Thursday, Nov. 6' or '3 March 2016' give, or None.

    A day without a year is the nearest one not after `known` and two days; where nothing is known, the one
    of the `years` in which it falls on the weekday that the words name, if that is one only. A day in figures
    is read in `order`, and without it where both orders give the same.
    """
    if iso := _ISO.search(words):
        return _day(int(iso[1]), int(iso[2]), int(iso[3]))
    if figures := _FIGURES.search(words):
        return _in_figures(figures, order)
    words = _CLOCK.sub(" ", words)
    numbers = [int(n) for n in re.findall(r"\d+", words)]
    names = [word.casefold() for word in re.findall(r"[^\W\d_]+", words)]
    month = next((months[name] for name in names if name in months), None)
    day = next((n for n in numbers if n <= 31), None)
    if month is None or day is None:
        return None
    if year := next((n for n in numbers if n > 31), None):
        return _day(year, month, day)
    if known is None:
        return _by_weekday(names, month, day, years)
    candidates = (_day(known.year + step, month, day) for step in _YEARS)
    return next((d for d in candidates if d is not None and d <= known + AHEAD), None)


def read_stamp(
    words: str, months: Mapping[str, int], zones: Mapping[str, str], order: Order | None
) -> str | None:
    """Return a day with its year, and the time and zone where these are given, in ISO 8601; None for no day.

    A time whose zone's letters mean several zones ('IST') is given without one.
    """
    day = read_day(words, months, None, order=order)
    if day is None:
        return None
    clock = _CLOCK.search(_FIGURES.sub(" ", _ISO.sub(" ", words)))
    moment = clock and _time(clock)
    if not clock or moment is None:
        return day.isoformat()
    return f"{day.isoformat()}T{moment.isoformat('seconds')}{_offset(clock['zone'] or '', zones)}"


def _in_figures(found: re.Match[str], order: Order | None) -> date | None:
    first, second, year = int(found[1]), int(found[3]), int(found[4])
    by_day, by_month = _day(year, second, first), _day(year, first, second)
    if found[2] == "." and by_day:
        return by_day  # where full stops part the figures, the day comes first
    if order is None:
        return (by_day or by_month) if by_day == by_month or not (by_day and by_month) else None
    return by_day if order is Order.DAY else by_month


def _by_weekday(names: Collection[str], month: int, day: int, years: Collection[int]) -> date | None:
    weekday = next((_WEEKDAYS.index(name[:3]) for name in names if name[:3] in _WEEKDAYS), None)
    days = (_day(year, month, day) for year in set(years))
    fitting = [found for found in days if found is not None and found.weekday() == weekday]
    return fitting[0] if len(fitting) == 1 else None


def _time(found: re.Match[str]) -> time | None:
    hour = int(found["hour"])
    half = (found["half"] or found["alone"] or "")[:1].lower()
    if half and hour > 12:
        half = ""  # '19:13 PM' is written too
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    with suppress(ValueError):
        return time(hour, int(found["minute"] or 0), int(found["second"] or 0))
    return None


def _offset(zone: str, zones: Mapping[str, str]) -> str:
    """Return '+05:30' for what a time zone is called, and nothing for what may be several."""
    if numbers := re.fullmatch(r"(?:UTC|GMT)?([+-])(\d{1,2}):?(\d{2})?", zone):
        return f"{numbers[1]}{int(numbers[2]):02d}:{numbers[3] or '00'}"
    return zones.get(zone, "")


def _day(year: int, month: int, day: int) -> date | None:
    with suppress(ValueError):
        return date(year, month, day)
    return None

"""Finds expressions of time in a text by the ontology's patterns; the longest one wins where two overlap."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from accord.extract.times.expressions import Form, Parts, TimeExpression
from accord.model.spans import Span
from accord.ontology.times import TimePattern, TimeWords

LOOK_BACK = 40
"""How many code points before an expression are searched for 'by', 'until', 'no later than the'."""


def find_times(text: str, words: TimeWords, offset: int = 0) -> tuple[TimeExpression, ...]:
    """Return the expressions in `text`, left to right and without overlaps; spans are moved by `offset`."""
    found = [item for pattern in words.patterns_in(text) for item in _matches(text, words, pattern)]
    found.sort(key=lambda item: (item.span.start - item.span.end, item.span.start))
    taken = bytearray(len(text))
    kept = []
    for item in found:
        start, end = item.span.start, item.span.end
        if not any(taken[start:end]):
            taken[start:end] = b"\1" * (end - start)
            kept.append(item)
    kept.sort(key=lambda item: item.span)
    return tuple(replace(item, span=item.span.shift(offset)) for item in kept)


def _matches(text: str, words: TimeWords, pattern: TimePattern) -> Iterator[TimeExpression]:
    """Yield what one pattern finds; an expression whose parts cannot be a date is left out."""
    for match in pattern.regex.finditer(text):
        item = _expression(match, words, pattern)
        if item is not None and item.span.start < item.span.end:
            yield item


def _expression(match: re.Match[str], words: TimeWords, pattern: TimePattern) -> TimeExpression | None:
    """Return the match as an expression, with a bound before it ('by', 'since') taken in."""
    groups = {name: value for name, value in match.groupdict().items() if value}
    start = match.end("lead") if "lead" in groups else match.start()
    start = _skip_blank(match.string, start, match.end())
    bound = words.bound.search(match.string, max(0, start - LOOK_BACK), start)
    first, last = _parts(groups, words)
    if first is None:
        return None
    begin = bound.start() if bound and pattern.form != Form.DURATION else start
    direction = words.number("direction", groups.get("direction") or groups.get("yearly"))
    count, unit = _distance(groups, words, pattern)
    if count is None and direction is not None:
        count = direction
    return TimeExpression(
        span=Span(begin, match.end()),
        form=Form(pattern.form),
        rule=pattern.id,
        text=match.string[begin : match.end()],
        start=first,
        end=last,
        listed=_listed(groups),
        count=count,
        unit=unit,
        direction=pattern.direction if direction is None else direction,
        bound=(words.number("bound", bound["bound"]) or 0) if bound else 0,
        through=pattern.through,
        coarse=pattern.coarse,
    )


def _skip_blank(text: str, start: int, end: int) -> int:
    """Return the first offset from `start` that is not white space."""
    while start < end and text[start].isspace():
        start += 1
    return start


def _distance(
    groups: dict[str, str], words: TimeWords, pattern: TimePattern
) -> tuple[int | None, str | None]:
    """Return the signed number of units and the unit."""
    unit = words.unit(groups.get("unit")) or pattern.unit
    written = groups.get("count")
    if written is None:
        return pattern.count, unit
    number = int(written) if written.isdecimal() else words.number("count", written)
    return (None if number is None else pattern.sign * number), unit


def _listed(groups: dict[str, str]) -> int:
    """Return how many days are told one by one ('Tuesday and Wednesday'); 0 where they are a range."""
    joined = groups.get("join", "").strip()
    if joined[:3].lower() not in {"and", "&"} or "between" in groups:
        return 0
    return 3 if "middle" in groups else 2


def _parts(groups: dict[str, str], words: TimeWords) -> tuple[Parts | None, Parts | None]:
    """Return the parts of the first and of the last day; None for the first if they cannot be a date."""
    if "first" in groups:
        return _figures(groups), None
    month = _month(groups, words, "")
    year = _year(groups)
    weekday = _weekday(groups, words, "")
    day = _number(groups, "day") or words.number("count", groups.get("dayword"))
    start = Parts(year, month, day, weekday)
    later = {"day2", "month2", "year2", "weekday2"} & set(groups)
    if later <= {"year2"} and "year2" not in groups:
        return start, None
    end = Parts(
        _number(groups, "year2") or year,
        _month(groups, words, "2") or month,
        _number(groups, "day2"),
        _weekday(groups, words, "2"),
    )
    return start, end


def _number(groups: dict[str, str], name: str) -> int | None:
    return int(groups[name]) if name in groups else None


def _month(groups: dict[str, str], words: TimeWords, which: str) -> int | None:
    """Return the number of the month named in words, in figures, or by a season or quarter."""
    if not which and "number" in groups:
        return int(groups["number"])
    named = words.number("month", groups.get("month" + which))
    if named is not None or which:
        return named
    return words.number("season", groups.get("season")) or words.number("quarter", groups.get("quarter"))


def _weekday(groups: dict[str, str], words: TimeWords, which: str) -> int | None:
    name = groups.get("weekday" + which)
    return words.number("weekday", name) or words.number("shortday", name)


def _year(groups: dict[str, str]) -> int | None:
    """Return the year; one of two figures is of the last century from 30 on ('the pact of May '45')."""
    if "shortyear" in groups:
        short = int(groups["shortyear"])
        return 1900 + short if short >= 30 else 2000 + short
    return _number(groups, "year")


def _figures(groups: dict[str, str]) -> Parts | None:
    """Read '25/12/1986' or '12/25/1986'; None where both readings are possible and differ.

    With full stops the day comes first, as in the countries of Europe that write them.
    """
    first, second, year = int(groups["first"]), int(groups["second"]), int(groups["year"])
    if second <= 12 and (first > 12 or groups["mark"] == "."):
        return Parts(year, second, first)
    if second > 12 >= first:
        return Parts(year, first, second)
    return Parts(year, first, second) if first == second <= 12 else None

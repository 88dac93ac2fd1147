"""Finds the head of a dispatch, a line that is only a date, or the place line of a transcript."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from datetime import date, timedelta

from accord.model.documents import Dateline
from accord.model.spans import Span
from accord.ontology.page_rules import DatelineRule, Layout, PageRules

_WINDOW = 250
_BLOCKS = 3
_PLACE_LINE = 120
_AHEAD = timedelta(days=2)
"""A dateline may lie after the day of publication by so much: time zones, and papers dated ahead."""
_SMALL = frozenset({"au", "de", "del", "da", "do", "la", "le", "of", "the", "es", "sur", "al", "and"})


def find_dateline(
    layout: Layout, rules: PageRules, *, body: int, known: date | None, speech: int | None
) -> Dateline | None:
    """Return the dateline that opens the body of a text whose furniture is hidden.

    `known` is the publication day, against which a day without a year is read; `speech` is where a
    transcript's first speech begins, or None where the text is none.
    """
    blocks = [block for block in layout.blocks if block.end > body][:_BLOCKS]
    found = [d for block in blocks if (d := _opening(layout.text, block, rules, known, speech)) is not None]
    if speech is not None:
        found = [d for d in found if d.span.start < speech]
        found += _place_lines(layout, body, speech)
    return _joined(found)


def read_day(words: str, months: Mapping[str, int], known: date | None) -> date | None:
    """Return the day that words such as 'Thursday, Nov. 6' or '3 March 2016' give, or None.

    A day without a year is the nearest one not after `known` and two days.
    """
    if iso := re.search(r"(\d{4})-(\d{2})-(\d{2})", words):
        return _day(int(iso[1]), int(iso[2]), int(iso[3]))
    numbers = [int(n) for n in re.findall(r"\d+", words)]
    names = [word.casefold() for word in re.findall(r"[^\W\d_]+", words)]
    month = next((months[name] for name in names if name in months), None)
    day = next((n for n in numbers if n <= 31), None)
    if month is None or day is None:
        return None
    if year := next((n for n in numbers if n > 31), None):
        return _day(year, month, day)
    if known is None:
        return None
    candidates = (_day(known.year + step, month, day) for step in (1, 0, -1, -2, -3, -4))
    return next((d for d in candidates if d is not None and d <= known + _AHEAD), None)


def place_name(words: str) -> str:
    """Write a place in capitals as a name: 'KUALA LUMPUR' is 'Kuala Lumpur'; others stay as they are."""
    if words.endswith(".") and words.count(".") == 1 and len(words) > 4:
        words = words[:-1]  # 'MOSCOW. Oct 5'
    if not words.isupper() or len(words) < 4 or "." in words[:-1]:
        return words
    pieces = re.split(r"([\s'’-])", words.lower())
    return "".join(p if i and p in _SMALL else p[:1].upper() + p[1:] for i, p in enumerate(pieces))


def _opening(
    text: str, block: Span, rules: PageRules, known: date | None, speech: int | None
) -> Dateline | None:
    window = text[block.start : block.start + _WINDOW]
    for rule in rules.datelines:
        found = rule.pattern.match(window)
        if found and not (rule.capitals and _is_speaker(found["place"], rules, speech)):
            return _dateline(rule, found, block.start, rules, known)
    return None


def _is_speaker(words: str, rules: PageRules, speech: int | None) -> bool:
    return speech is not None or bool(rules.turns.never.search(words) or rules.turns.office.search(words))


def _dateline(
    rule: DatelineRule, found: re.Match[str], offset: int, rules: PageRules, known: date | None
) -> Dateline:
    groups = found.groupdict()
    place, day, agency = (groups.get(name) for name in ("place", "date", "agency"))
    named = list(rules.agencies_in(agency)) if agency else []
    return Dateline(
        Span(offset, offset + len(found[0].rstrip())),
        place_name(place) if place else None,
        read_day(day, rules.months, known) if day else None,
        named[0] if named else agency,
    )


def _place_lines(layout: Layout, body: int, speech: int) -> Iterable[Dateline]:
    """Yield the short lines above a transcript's first speech: where it was given."""
    for line in layout.lines:
        words = " ".join(line.of(layout.text).split())
        if line.start < body or line.start >= speech:
            continue
        if len(words) <= _PLACE_LINE and words[0].isupper() and words[-1] not in "?!:;":
            yield Dateline(line, _without_state(words), None)
        return


def _without_state(words: str) -> str:
    """Leave out what follows the last comma ('Tokyo, Japan'); an abbreviation stays ('Washington, D.C.')."""
    head, comma, last = words.rpartition(", ")
    return head if comma and "." not in last else words


def _joined(found: list[Dateline]) -> Dateline | None:
    """Put a line with the date and one with the place together."""
    if not found:
        return None
    first, *rest = found
    for other in rest:
        a, b = first, other
        if (a.place is None and b.place) or (a.day is None and b.day and b.place is None):
            span = a.span.cover(b.span)
            return Dateline(span, a.place or b.place, a.day or b.day, a.agency or b.agency)
    return first


def _day(year: int, month: int, day: int) -> date | None:
    with suppress(ValueError):
        return date(year, month, day)
    return None

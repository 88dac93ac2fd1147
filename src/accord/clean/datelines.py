"""Finds the head of a dispatch, a line that is only a date, or the place line of a transcript."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from accord.clean.days import AHEAD, Order, read_day
from accord.model.documents import Dateline
from accord.model.spans import Span
from accord.ontology.page_rules import Layout, PageRules

_WINDOW = 250
_BLOCKS = 3
_PLACE_LINE = 120
_HEADLINE = 160
"""Code points at most of a headline, or of a line that tells the day or the author, below which a report may open."""
_YEAR = re.compile(r"(?:1[89]|20)(?<!\d{3})\d{2}(?!\d)")
_ENTRY = re.compile(r"\W*(?:(?:\d{1,2} )?[A-Z][a-z]+,? )?(?:1[89]|20)\d\d(?:, [A-Z][a-z]+)?\s?(?::|[–—-])\s")
"""With what an entry of a chronology begins ('22 June 1998: …')."""
_FEW = 2
"""So many lines that begin so make no chronology yet."""
_SMALL = frozenset({"au", "de", "del", "da", "do", "la", "le", "of", "the", "es", "sur", "al", "and"})


@dataclass(frozen=True, slots=True)
class Given:
    """What helps to read a dateline's day that lacks its year, or stands in figures.

    `known` is the publication day; `years` those that the text names; `order` how it writes days in figures.
    """

    known: date | None = None
    years: frozenset[int] = frozenset()
    order: Order | None = None

    @classmethod
    def of(cls, text: str, known: date | None, order: Order | None = None) -> Given:
        """Look for years in a text."""
        return cls(known, frozenset(int(year) for year in _YEAR.findall(text)), order)

    def day(self, words: str, rules: PageRules) -> date | None:
        """Return the day that the words mean in this text, or None."""
        return read_day(words, rules.months, self.known, order=self.order, years=self.years)

    def precedes(self, day: date | None) -> bool:
        """Say whether a day lies too late for a report of the known day: a page shows the day it was fetched."""
        return day is not None and self.known is not None and day > self.known + AHEAD


def find_dateline(
    layout: Layout, rules: PageRules, given: Given, *, body: int, speech: int | None
) -> Dateline | None:
    """Return the dateline that opens the body of a text whose furniture is hidden.

    `speech` is where a transcript's first speech begins, or None where the text is none.
    """
    blocks = [block for block in layout.blocks if block.end > body][:_BLOCKS]
    under = sorted(set(_below_headline(layout, blocks[:1])) - {*blocks})
    found = [d for one in blocks if (d := _opening(layout.text, one, rules, given, speech)) is not None]
    told = [d for one in under if (d := _opening(layout.text, one, rules, given, speech)) is not None]
    found = sorted([*found, *(d for d in told if d.place)], key=lambda d: d.span)
    if speech is not None:
        found = [d for d in found if d.span.start < speech]
        found += _place_lines(layout, body, speech, rules)
    entries = sum(bool(_ENTRY.match(line.of(layout.text))) for line in layout.lines) > _FEW
    return _joined([d for d in _without_entries(found) if d.place or d.agency or not entries])


def _without_entries(found: list[Dateline]) -> list[Dateline]:
    """Leave out days that stand alone where there are several: they begin the entries of a chronology."""
    alone = {d.day for d in found if d.day and not d.place and not d.agency}
    return [d for d in found if d.place or d.agency] if len(alone) > 1 else found


def _below_headline(layout: Layout, first: Iterable[Span]) -> Iterable[Span]:
    """Yield the lines of the first block above which stands a headline: one that ends without a full stop."""
    for block in first:
        lines = [line for line in layout.openings if block.start <= line.start < block.end][: _BLOCKS + 1]
        for above, line in pairwise(lines):
            words = above.of(layout.text)
            if words[-1] in '.!?”",' or len(words) > _HEADLINE:
                return
            yield line


def place_name(words: str) -> str:
    """Write a place in capitals as a name: 'KUALA LUMPUR' is 'Kuala Lumpur'; others stay as they are."""
    if words.endswith(".") and words.count(".") == 1 and len(words) > 4:
        words = words[:-1]  # 'MOSCOW. Oct 5'
    if not words.isupper() or len(words) < 4 or "." in words[:-1]:
        return words
    pieces = re.split(r"([\s-]|(?<=\b[a-z])['’])", words.lower())  # 'L'Aquila', but 'Sana'a'
    return "".join(p if i and p in _SMALL else p[:1].upper() + p[1:] for i, p in enumerate(pieces))


def _opening(text: str, block: Span, rules: PageRules, given: Given, speech: int | None) -> Dateline | None:
    window = text[block.start : block.start + _WINDOW]
    for rule in rules.datelines:
        found = rule.pattern.match(window)
        if found and not (rule.capitals and _is_speaker(found["place"], rules, speech)):
            dateline = _dateline(found, block.start, rules, given)
            return None if given.precedes(dateline.day) else dateline
    return None


def _is_speaker(words: str, rules: PageRules, speech: int | None) -> bool:
    return speech is not None or bool(rules.turns.never.search(words) or rules.turns.office.search(words))


def _dateline(found: re.Match[str], offset: int, rules: PageRules, given: Given) -> Dateline:
    groups = found.groupdict()
    place, day, agency = (groups.get(name) for name in ("place", "date", "agency"))
    named = list(rules.agencies_in(agency)) if agency else []
    return Dateline(
        Span(offset, offset + len(found[0].rstrip())),
        place_name(place) if place else None,
        given.day(day, rules) if day else None,
        named[0] if named else agency,
    )


_DAY_BEHIND = re.compile(r"(?:^|,? )(?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}),? \d{4}$")
"""'Washington, DC, June 19, 2006': the day behind the place, or alone."""

_TELLS_WHO = re.compile(r"\b(?:by|with)\b", re.IGNORECASE)
"""'Remarks by the minister', 'Interview with Radio Lima': a transcript's title, not where it was given."""


def _place_lines(layout: Layout, body: int, speech: int, rules: PageRules) -> Iterable[Dateline]:
    """Yield the short lines above a transcript's first speech: where it was given, without who spoke and when."""
    for line in layout.lines:
        words = " ".join(line.of(layout.text).split())
        if line.start < body or line.start >= speech or _TELLS_WHO.search(words):
            continue
        words = _DAY_BEHIND.sub("", words)
        if rules.turns.office.match(words):
            words = words.partition(", ")[2]
        if not words:
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

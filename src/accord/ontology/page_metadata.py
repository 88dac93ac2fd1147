"""Rules about what a text says of itself: its day of publication, its author, the addresses that it names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from accord.model.metadata import MetadataField
from accord.model.spans import Span

LINE = 300
"""A longer line is prose."""
FIRST = 12
"""So many lines at the start of the body are its head: ministries put number, office and place above the day."""
PROSE = 2
"""After so many lines of prose (a title's deck, the first sentence) the head is over, however few lines it has."""
LAST = 8
"""So many lines are the end of a text: what stands further up can be another story's."""
_WINDOW = 400
_SENTENCE = 4
_OPEN = 7
"""A line of so many words without a stop can be a sentence that goes on below it."""
_STOPS = '.!?:;"”’)'


class Region(StrEnum):
    """On what a rule's pattern is tried."""

    LINE = "line"  # a whole line, anywhere
    EDGE = "edge"  # a whole line, among the first or the last ones
    HEAD_LINE = "head-line"  # a whole line among the first ones
    HEAD = "head"  # how one of the first lines and what follows it begins
    INLINE = "inline"  # anywhere


@dataclass(frozen=True, slots=True)
class MetadataExample:
    """A text of our own and the value that the rule must find in it; None where it must find nothing."""

    text: str
    value: str | None


@dataclass(frozen=True, slots=True)
class Stated:
    """What a rule found: the value's words and the whole stretch that states it."""

    value: Span
    whole: Span


@dataclass(frozen=True, slots=True)
class Places:
    """Where in a text rules look: its lines from offset `start` on, those of its head, those of both its edges."""

    text: str
    start: int
    lines: tuple[Span, ...]
    head: tuple[Span, ...]
    edge: tuple[Span, ...]

    @classmethod
    def among(cls, text: str, lines: Iterable[Span], start: int = 0) -> Places:
        """Divide the lines that count."""
        found = [line for line in lines if line.end > start]
        head = _head(text, found)
        last = found[max(len(head), len(found) - LAST) :]
        return cls(text, start, tuple(found), tuple(head), (*head, *last))

    def goes_on(self, line: Span) -> bool:
        """Say whether a line is the wrapped part of a sentence: 'stock split paid' / 'June 20, 1986'.

        A title above it is none, however long; what opens the text is one.
        """
        above = self.text[: line.start].rstrip(" \t\u00a0").removesuffix("\n").rpartition("\n")[2]
        below = self.text[line.end :].partition("\n")[2].partition("\n")[0].lstrip()
        first = self.lines and line.start <= self.lines[min(1, len(self.lines) - 1)].start
        open_ = len(above.split()) >= _OPEN and above.rstrip()[-1:] not in _STOPS
        return bool(open_ and not first) or below[:1].islower()

    def of(self, region: Region) -> tuple[Span, ...]:
        """Return the lines of a region."""
        match region:
            case Region.EDGE:
                return self.edge
            case Region.HEAD | Region.HEAD_LINE:
                return self.head
            case _:
                return self.lines


@dataclass(frozen=True, slots=True)
class MetadataRule:
    """One way in which texts state a field; `furniture` is the kind of the stretch, None where it is no furniture.

    `only` rules count where they find one value, in no wrapped line, and the text is no transcript.
    """

    id: str
    field: MetadataField
    region: Region
    pattern: re.Pattern[str]
    examples: tuple[MetadataExample, ...]
    furniture: str | None = None
    only: bool = False

    def find(self, places: Places) -> Iterator[Stated]:
        """Yield what a text states, in order."""
        text = places.text
        if self.region is Region.INLINE:
            yield from map(_stated, self.pattern.finditer(text, places.start))
            return
        for line in places.of(self.region):
            begin = max(line.start, places.start)
            if self.region is Region.HEAD:
                found = self.pattern.match(text, begin, min(len(text), begin + _WINDOW))
            elif line.end - begin <= LINE:
                found = self.pattern.fullmatch(text, begin, line.end)
            else:
                found = None
            if found and not (self.only and places.goes_on(line)):
                yield _stated(found)


def _head(text: str, lines: list[Span]) -> list[Span]:
    head: list[Span] = []
    prose = 0
    for line in lines[:FIRST]:
        if prose == PROSE:
            break
        head.append(line)
        words = line.of(text)
        prose += words.rstrip("\"”’')")[-1:] in (".", "!", "?") and len(words.split()) >= _SENTENCE
    return head


def _stated(found: re.Match[str]) -> Stated:
    group = next(name for name in found.re.groupindex if name.startswith("value") and found[name] is not None)
    return Stated(Span(*found.span(group)), Span(*found.span()))

"""Rules about pages as values: what is furniture, how datelines, transcripts and sentences look.

The rules come from data files (`ontology/pages.py` reads them); this module only holds and applies one rule.
Patterns are tried on bounded stretches (`LINE`, `BLOCK`, `EDGE` code points), so that a text of any shape is
read in time proportional to its length.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from accord.model.spans import Span
from accord.ontology.block_rules import BlockRule
from accord.ontology.page_languages import Languages
from accord.ontology.sieve import Sieve

if TYPE_CHECKING:
    from accord.ontology.page_metadata import MetadataRule

LINE = 700
"""A longer line is prose, never a line of furniture."""
BLOCK = 4_000
"""A longer paragraph is never furniture."""
EDGE = 400
"""How far from either end of a text rules of the head and the tail look."""


_STOPS = ".!?:;|\"”'’)]"


class Scope(StrEnum):
    """On what a rule's pattern is tried."""

    LINE = "line"  # a whole line, without the white space around it
    PARAGRAPH = "paragraph"  # all lines between two blank ones
    HEAD = "head"  # the start of the body
    TAIL = "tail"  # the end of the text, again and again until nothing more is cut off
    INLINE = "inline"  # anywhere


@dataclass(frozen=True, slots=True)
class Layout:
    """A text's lines and blocks (runs of lines between blank ones), white space around them left out.

    `openings` are the lines that can stand alone: those that do not go on in small letters with a sentence
    that the line above them left open, as wrapped lines do ('… the cost of each' / 'share.').
    """

    text: str
    lines: tuple[Span, ...]
    blocks: tuple[Span, ...]
    openings: tuple[Span, ...]

    @classmethod
    def of(cls, text: str) -> Layout:
        """Measure a text."""
        lines: list[Span] = []
        blocks: list[Span] = []
        openings: list[Span] = []
        above = ""
        offset = begin = 0
        for raw in text.split("\n"):
            stripped = raw.strip()
            if stripped:
                start = offset + len(raw) - len(raw.lstrip())
                line = Span(start, start + len(stripped))
                lines.append(line)
                begin = begin if above else start
                if not (above and stripped[0].islower() and above[-1] not in _STOPS):
                    openings.append(line)
            elif above:
                blocks.append(Span(begin, lines[-1].end))
            above = stripped
            offset += len(raw) + 1
        if above:
            blocks.append(Span(begin, lines[-1].end))
        return cls(text, tuple(lines), tuple(blocks), tuple(openings))


@dataclass(frozen=True, slots=True)
class Example:
    """A text of our own and the stretches that the rule must cut from it; none for a counter-example."""

    text: str
    cut: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FurnitureRule:
    """One sort of furniture. `credits` says that an agency named in the stretch is the report's author.

    `needs` are words of which a text must hold one for an inline or tail rule to be tried, `ends` the signs with one of
    which a tail must end: they save time and change nothing.
    """

    id: str
    kind: str
    scope: Scope
    pattern: re.Pattern[str]
    examples: tuple[Example, ...] = field(repr=False)
    credits: bool = False
    needs: tuple[str, ...] = ()
    ends: str = ""

    def find(self, layout: Layout, start: int = 0) -> Iterator[Span]:
        """Yield the stretches from `start` on that the rule calls furniture, in order."""
        match self.scope:
            case Scope.LINE:
                yield from self._whole(layout.text, layout.openings, LINE, start)
            case Scope.PARAGRAPH:
                yield from self._whole(layout.text, layout.blocks, BLOCK, start)
            case Scope.HEAD:
                yield from self._head(layout, start)
            case Scope.TAIL:
                yield from self.tail(layout.text, len(layout.text), start)
            case Scope.INLINE if self._may_stand_in(layout.text):
                yield from (Span(*m.span()) for m in self.pattern.finditer(layout.text, start) if m[0])

    def tail(self, text: str, end: int, start: int = 0) -> Iterator[Span]:
        """Yield the stretch that ends the text cut off at `end`, if the rule finds one."""
        window = text[max(start, end - EDGE) : end].rstrip()
        if (self.ends and window[-1:] not in self.ends) or not self._may_stand_in(window):
            return
        if found := self.pattern.search(window):
            begin = found.end() - len(found[0].lstrip())
            yield Span(begin, found.end()).shift(max(start, end - EDGE))

    def _may_stand_in(self, text: str) -> bool:
        return not self.needs or any(word in text for word in self.needs)

    def _whole(self, text: str, stretches: tuple[Span, ...], limit: int, start: int) -> Iterator[Span]:
        for span in stretches:
            fits = span.start >= start and span.end - span.start <= limit
            if fits and self.pattern.fullmatch(span.of(text)):
                yield span

    def _head(self, layout: Layout, start: int) -> Iterator[Span]:
        first = next((line.start for line in layout.lines if line.end > start), None)
        if first is None:
            return
        first = max(first, start)
        if found := self.pattern.match(layout.text[first : first + EDGE]):
            yield Span(*found.span()).shift(first)


@dataclass(frozen=True, slots=True)
class Agency:
    """A news agency that others reprint; `aliases` are the forms in which texts credit it, its name first."""

    name: str
    aliases: tuple[str, ...]
    country: str


@dataclass(frozen=True, slots=True)
class DatelineRule:
    """One form of dateline: named groups `place`, `date` and `agency`, each optional.

    `capitals` rules name a place in capitals with neither date nor agency, and so could also be the head of a
    speech.
    """

    id: str
    pattern: re.Pattern[str]
    examples: tuple[DatelineExample, ...] = field(repr=False)
    capitals: bool = False


@dataclass(frozen=True, slots=True)
class DatelineExample:
    """A text of our own; `place`, `date` and `agency` as written, or all None where there is no dateline."""

    text: str
    place: str | None = None
    date: str | None = None
    agency: str | None = None


@dataclass(frozen=True, slots=True)
class Turns:
    """How the heads of a transcript's speeches look, with words that prove or disprove one."""

    pattern: re.Pattern[str]
    office: re.Pattern[str]
    never: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class Division:
    """How text is divided: marks of bullets, and where a sentence must not or must end.

    `join_after` is matched at the end of what comes before a break, `join_before` at the start of what comes
    after it, `join_across` over both; `split_at` finds what stands between sentences where a general splitter sees no
    break.
    """

    bullet: re.Pattern[str]
    join_after: re.Pattern[str]
    join_before: re.Pattern[str]
    join_across: re.Pattern[str]
    split_at: re.Pattern[str]


@dataclass(frozen=True, slots=True)
class PageRules:
    """All that is known about pages.

    `zones` gives the offset of a time zone's letters ('GMT' is '+00:00'), `hyphens` the first parts of compounds that
    keep their hyphen at the end of a line ('non'). `sieve` is of the expressions of `furniture`, then of `metadata`.
    """

    furniture: tuple[FurnitureRule, ...]
    datelines: tuple[DatelineRule, ...]
    agencies: tuple[Agency, ...]
    agency: re.Pattern[str]
    months: dict[str, int]
    turns: Turns
    division: Division
    metadata: tuple[MetadataRule, ...] = ()
    zones: Mapping[str, str] = field(default_factory=dict)
    languages: Languages = field(default_factory=Languages)
    hyphens: frozenset[str] = frozenset()
    blocks: tuple[BlockRule, ...] = ()
    sieve: Sieve | None = None

    def within(self, text: str) -> PageRules:
        """Return the same rules without those for furniture and metadata that can find nothing in `text`.

        They find nothing either in what is left of it when stretches are blanked out.
        """
        if self.sieve is None:
            return self
        first = len(self.furniture)
        passing = self.sieve.passing(text)
        furniture = tuple(self.furniture[number] for number in passing if number < first)
        metadata = tuple(self.metadata[number - first] for number in passing if number >= first)
        return replace(self, furniture=furniture, metadata=metadata, sieve=None)

    def agency_called(self, alias: str) -> str | None:
        """Return the name of the agency that is written so, or None."""
        folded = alias.strip().casefold()
        for agency in self.agencies:
            if any(folded == form.casefold() for form in agency.aliases):
                return agency.name
        return None

    def agencies_in(self, text: str) -> Iterator[str]:
        """Yield the names of the agencies that a short text names, in order."""
        for found in self.agency.finditer(text):
            if name := self.agency_called(found[0]):
                yield name

"""Divides a text whose furniture is hidden into paragraphs: blank lines first, then single line breaks.

Some texts put one paragraph on a line, others wrap their lines at a width; which of the two a block of lines
is decides what a single line break means in it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from statistics import median

from accord.model.documents import Setting
from accord.model.spans import Span
from accord.ontology.page_rules import Layout, PageRules

_WRAP = range(50, 101)
"""Usual widths of wrapped lines, in code points."""
_INDENT = 2
_HEADING = 110
_HEADING_WORDS = 16
_CLOSERS = "\"'”’)]*_ "
_NO_HEADING = ".!?;:,—–-…"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A run of text that belongs together; the span leaves out a bullet's mark."""

    span: Span
    setting: Setting


def find_paragraphs(
    layout: Layout, rules: PageRules, body: int, heads: Collection[int] = ()
) -> Iterator[Paragraph]:
    """Yield the paragraphs from offset `body` on; `heads` are starts of lines that begin a speech."""
    splitter = _Splitter(layout.text, rules, heads)
    for block in _blocks(layout, body):
        for piece in splitter.pieces(block):
            yield splitter.paragraph(piece)


def _blocks(layout: Layout, body: int) -> Iterator[list[Span]]:
    """Yield the lines of each block."""
    ends = iter([block.end for block in layout.blocks])
    end, lines = next(ends, 0), list[Span]()
    for line in layout.lines:
        if line.start >= body:
            lines.append(line)
        if line.end == end:
            if lines:
                yield lines
            end, lines = next(ends, 0), []


@dataclass(frozen=True, slots=True)
class _Splitter:
    text: str
    rules: PageRules
    heads: Collection[int]

    def pieces(self, block: list[Span]) -> Iterator[list[Span]]:
        wrapped = self._is_wrapped(block)
        piece = [block[0]]
        for line in block[1:]:
            if self._starts_new(line, piece, wrapped):
                yield piece
                piece = []
            piece.append(line)
        yield piece

    def paragraph(self, piece: list[Span]) -> Paragraph:
        span = piece[0].cover(piece[-1])
        if mark := self._mark(piece[0]):
            end = len(self.text[: span.end].rstrip("| \t")) if self.text[span.start] == "|" else span.end
            start = min(span.start + mark, end)
            return Paragraph(Span(start, end), Setting.BULLET)
        heading = len(piece) == 1 and self._is_heading(span.of(self.text))
        return Paragraph(span, Setting.HEADING if heading else Setting.BODY)

    def _starts_new(self, line: Span, piece: list[Span], wrapped: bool) -> bool:
        before = piece[-1]
        if self._begin(line) in self.heads or self.text[before.start] == "|":
            return True
        if self._mark(line) and not (wrapped and self._continues(line, piece)):
            return True
        if self._mark(piece[0]) and self._indent(line):
            return False
        if wrapped:
            return self._indent(line) >= self._indent(before) + _INDENT
        return not self.text[line.start].islower() or self._stops(before)

    def _continues(self, line: Span, piece: list[Span]) -> bool:
        """Say whether a mark at the start of a wrapped line is only a dash of the sentence before it."""
        same = self._indent(line) == self._indent(piece[-1]) or len(piece) == 1
        return same and not self._stops(piece[-1]) and not self._mark(piece[0])

    def _is_wrapped(self, block: list[Span]) -> bool:
        widths = [line.end - line.start for line in block]
        if len(block) < 2 or max(widths) >= _WRAP.stop:
            return False
        stops = sum(self._stops(line) for line in block[:-1])
        return round(median(widths[:-1])) in _WRAP and stops < 0.6 * (len(block) - 1)

    def _mark(self, line: Span) -> int:
        """Return the length of the bullet's mark, 0 where the line has none."""
        found = self.rules.division.bullet.match(self.text, line.start, min(line.end, line.start + 40))
        return found.end() - line.start if found else 0

    def _begin(self, line: Span) -> int:
        return self.text.rfind("\n", 0, line.start) + 1

    def _indent(self, line: Span) -> int:
        return line.start - self._begin(line)

    def _stops(self, line: Span) -> bool:
        return self.text[line.start : line.end].rstrip(_CLOSERS)[-1:] in tuple(".!?:;")

    @staticmethod
    def _is_heading(words: str) -> bool:
        core = words.strip(_CLOSERS + "“‘#")
        short = len(core) <= _HEADING and len(core.split()) <= _HEADING_WORDS
        worded = any(sign.isalnum() for sign in core)  # the rule of a table is no heading
        return short and worded and not core[0].islower() and core[-1] not in _NO_HEADING

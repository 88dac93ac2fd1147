"""The canonical text of a page in the making: white space folded, every piece with its place in the source."""

from __future__ import annotations

import re
from dataclasses import dataclass

from accord.model.spans import Piece
from accord.read.html.open_elements import Element
from accord.read.html.references import reference

MOST_FOLDS = 2_000_000
"""After so many references and folds of white space nothing more is taken: the page is hostile."""
_SPACE = " \t\n\v\f\r\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_UNSEEN = "\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u200b\u2060\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff"
"""Code points that show nothing: soft hyphens, zero-width spaces, controls, no characters."""
_BREAK = re.compile(rf"[{_SPACE}]{{2,}}|[{_SPACE[1:]}]|[{_UNSEEN}]+|&")
_BREAK_IN_PREFORMATTED = re.compile(
    rf"\r\n?|\n|[{_SPACE.replace(chr(10), '').replace(chr(13), '')}]+|[{_UNSEEN}]+|&"
)
_SPACES = re.compile(rf"[{_SPACE}]+")
_UNSEENS = re.compile(rf"[{_UNSEEN}]+")


@dataclass(frozen=True, slots=True)
class Stretch:
    """A finished block: `pieces` make its words; `row` and `cell` are those of a table that it stands in."""

    pieces: tuple[Piece, ...]
    path: tuple[str, ...]
    names: tuple[str, ...]
    within: tuple[int, ...]
    linked: int
    row: Element | None
    cell: Element | None


class RunningText:
    """Takes what is shown, in order, and divides it into stretches."""

    __slots__ = (
        "_breaks", "_cover", "_length", "_linked", "_mark", "_pieces", "_place", "_source", "_space", "finished",
        "folds",
    )  # fmt: skip

    def __init__(self, source: str) -> None:
        """Begin with nothing; `finished` are the stretches so far, `folds` counts what was not taken as it is."""
        self.folds = 0
        self.finished: list[Stretch] = []
        self._source = source
        self._mark: Piece | None = None
        self._pieces: list[tuple[int, int, str | None]] = []
        self._cover = self._place = Element.outermost()
        self._begin()

    def _begin(self) -> None:
        self._pieces, self._length, self._linked = [], 0, 0
        self._space: tuple[int, int, str | None] | None = None
        self._breaks: list[tuple[int, int, str | None]] = []

    @property
    def at(self) -> tuple[int, int]:
        """Return where the next word will stand: the number of its stretch and the offset in it, spaces aside."""
        return len(self.finished), self._length

    def text(self, start: int, end: int, element: Element, *, references: bool = True) -> None:
        """Take what the source has from `start` to `end`, which stands in `element`."""
        source = self._source
        pattern = _BREAK_IN_PREFORMATTED if element.preformatted else _BREAK
        at = start
        while at < end:
            found = pattern.search(source, at, end)
            stop = found.start() if found else end
            self._words(at, stop, element)
            if not found:
                return
            at, self.folds = found.end(), self.folds + 1
            if self.folds > MOST_FOLDS:
                return
            first = source[stop]
            if first == "&":
                words, at = reference(source, stop) if references else ("&", at)
                self._referred(stop, min(at, end), words, element)
            elif element.preformatted and first in "\r\n":
                self.line_break(stop, at, kept=first == "\n")
            elif _SPACES.match(first):
                self._add_space(stop, at, preformatted=element.preformatted)

    def line_break(self, start: int, end: int, *, kept: bool = False) -> None:
        """Take a <br>, or a line's end that counts; two of them end a paragraph."""
        self._breaks.append((start, end, None if kept else "\n"))
        self._space = None

    def mark(self, start: int, end: int, words: str) -> None:
        """Put a list's mark before the next words; it stands for the tag at that place."""
        self._mark = Piece(start, end, words, kept=False)

    def unmark(self) -> None:
        """Take back a mark that no words followed."""
        self._mark = None

    def apart(self, start: int) -> None:
        """Keep the words before a link and those in it from running together."""
        if self._pieces and self._space is None and self._pieces[-1][1] < start:
            self._space = (self._pieces[-1][1], start, " ")

    def divide(self) -> None:
        """End the stretch; what follows stands apart."""
        if self._pieces:
            self.finished.append(self._stretch())
        self._begin()

    def _stretch(self) -> Stretch:
        pieces = tuple(
            Piece(start, end, self._source[start:end] if words is None else words, words is None)
            for start, end, words in self._pieces
        )
        cover = self._cover
        return Stretch(
            pieces,
            cover.path,
            cover.names,
            cover.within,
            self._linked,
            row=self._place.row,
            cell=self._place.cell,
        )

    def _words(self, start: int, end: int, element: Element) -> None:
        """Take words without a fold; single spaces at either end of them may yet turn out to be at a block's edge."""
        source = self._source
        if not element.preformatted:
            if start < end and source[start] == " ":
                self._add_space(start, start + 1)
                start += 1
            if start < end and source[end - 1] == " ":
                self._show(start, end - 1, None, element)
                self._add_space(end - 1, end)
                return
        if start < end:
            self._show(start, end, None, element)

    def _referred(self, start: int, end: int, words: str, element: Element) -> None:
        words = _UNSEENS.sub("", words)
        if _SPACES.fullmatch(words):
            self._add_space(start, end, " ")
        elif words:
            self._show(start, end, None if words == self._source[start:end] else words, element)

    def _add_space(
        self, start: int, end: int, words: str | None = None, *, preformatted: bool = False
    ) -> None:
        if self._space is None:
            as_it_is = preformatted or self._source[start:end] == " "
            self._space = (start, end, words or (None if as_it_is else " "))

    def _show(self, start: int, end: int, words: str | None, element: Element) -> None:
        """Add what is seen, and before it the space or line's end that has waited for it."""
        if start == end:
            return
        if len(self._breaks) > 1 and self._pieces:
            self.divide()
        if not self._pieces:
            self._begin()
            self._cover, self._place = element, element
            if self._mark:
                self._put(self._mark.start, self._mark.end, self._mark.words)
                self._mark = None
        elif self._breaks:
            self._put(*self._breaks[0])
        if self._space:
            self._put(*self._space)
        self._breaks, self._space = [], None
        self._put(start, end, words)
        self._linked += (len(words) if words else end - start) if element.link else 0
        while not self._cover.open and self._cover.parent:
            self._cover = self._cover.parent

    def _put(self, start: int, end: int, words: str | None) -> None:
        self._length += len(words) if words else end - start
        if words is None and self._pieces:
            before = self._pieces[-1]
            if before[1] == start and before[2] is None:
                self._pieces[-1] = (before[0], end, None)
                return
        self._pieces.append((start, end, words))

"""Spans of a text and maps between a text and a changed copy of it; offsets are code points."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate


@dataclass(frozen=True, order=True, slots=True)
class Span:
    """A half-open range `[start, end)` of code points in one document's canonical text."""

    start: int
    end: int

    def __post_init__(self) -> None:
        """Refuse ranges that are negative or run backwards."""
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def of(self, text: str) -> str:
        """Return the words that the span covers in `text`."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Say whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Say whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def shift(self, by: int) -> Span:
        """Return the same range moved by `by` code points."""
        return Span(self.start + by, self.end + by)

    def cover(self, other: Span) -> Span:
        """Return the smallest span that holds both."""
        return Span(min(self.start, other.start), max(self.end, other.end))


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """Leads from offsets in a changed copy of a text back to the original.

    `copy_starts[i]` and `origin_starts[i]` begin the i-th stretch in either text; stretches that
    were kept have equal length, replaced or removed ones need not.
    """

    copy_starts: tuple[int, ...]
    origin_starts: tuple[int, ...]
    kept: tuple[bool, ...]
    origin_length: int

    def _stretch(self, offset: int) -> int:
        return max(0, bisect_right(self.copy_starts, offset) - 1)

    def start(self, offset: int) -> int:
        """Return where in the original the copy's `offset` begins."""
        i = self._stretch(offset)
        return self.origin_starts[i] + (offset - self.copy_starts[i] if self.kept[i] else 0)

    def end(self, offset: int) -> int:
        """Return where in the original a span that ends at the copy's `offset` ends."""
        if offset == 0:
            return 0
        i = self._stretch(offset - 1)
        if self.kept[i]:
            return self.origin_starts[i] + offset - self.copy_starts[i]
        return self.origin_starts[i + 1] if i + 1 < len(self.origin_starts) else self.origin_length

    def behind(self, length: int, at: Span | None) -> OffsetMap:
        """Return the map of the copy with `length` code points put before it that were taken from `at`.

        Without `at` they come from nowhere in the original and lead to its start.
        """
        origin = at or Span(0, 0)
        kept = at is not None and at.end - at.start == length
        starts = tuple(start + length for start in self.copy_starts)
        return OffsetMap(
            (0, *starts), (origin.start, *self.origin_starts), (kept, *self.kept), self.origin_length
        )

    def span(self, start: int, end: int) -> Span:
        """Return the original's span for the copy's range `[start, end)`."""
        first = self.start(start)
        return Span(first, max(first, self.end(end)))


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a copy: `words` stand for `[start, end)` of the original; `kept` if they are the same."""

    start: int
    end: int
    words: str
    kept: bool = True


def copied(pieces: Iterable[Piece], origin_length: int) -> tuple[str, OffsetMap]:
    """Return the copy that the pieces make, in order, and its map to the original of that length.

    A piece without words is one that the copy leaves out: what is changed before it does not reach over it.
    """
    filled = [piece for piece in pieces if piece.words or piece.start < piece.end]
    starts = [0, *accumulate(len(piece.words) for piece in filled)][: len(filled)]
    offsets = OffsetMap(
        tuple(starts) or (0,),
        tuple(piece.start for piece in filled) or (0,),
        tuple(piece.kept for piece in filled) or (False,),
        origin_length,
    )
    return "".join(piece.words for piece in filled), offsets

"""The order in which a page is read: columns from left to right, what runs across them above and below."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from accord.read.pdf.glyphs import Stretch

_LINES = 3  # a column has at least so many lines beside those of the next
_WIDE = 7.0  # times the height: text is set in columns so wide, cells of tables are narrower
_GUTTER = 0.6  # of the height: columns stand at least so far apart
_DEPTH = 5


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a column; `cells` are its stretches that stand far apart, as in a row of a table."""

    words: str
    left: float
    right: float
    bottom: float
    top: float
    cells: int = 1

    @property
    def height(self) -> float:
        """Return the height of the font's box, in points."""
        return self.top - self.bottom


def columns(found: Sequence[Stretch]) -> list[list[Line]]:
    """Return the lines of a page by column, in reading order."""
    return [lines for group in _ordered(list(found), 0) if (lines := list(_lines(group)))]


def _ordered(found: list[Stretch], depth: int) -> Iterator[list[Stretch]]:
    """Yield groups of stretches that are read from top to bottom."""
    at = _gutter(found) if depth < _DEPTH else None
    if at is None:
        yield found
        return
    across = sorted((s for s in found if s.left < at < s.right), key=lambda s: -s.middle)
    rest = [s for s in found if not s.left < at < s.right]
    waiting: list[Stretch] = []
    for upper, lower in zip([None, *across], [*across, None], strict=True):
        band = [
            s
            for s in rest
            if (upper is None or s.middle <= upper.middle) and (lower is None or s.middle > lower.middle)
        ]
        if band:
            if waiting:
                yield waiting
            waiting = []
            yield from _ordered([s for s in band if s.right <= at], depth + 1)
            yield from _ordered([s for s in band if s.left >= at], depth + 1)
        if lower:
            waiting.append(lower)
    if waiting:
        yield waiting


def _gutter(found: list[Stretch]) -> float | None:
    """Return where a page divides into columns, in points from the left; the place that fewest lines cross."""
    if len(found) < 2 * _LINES:
        return None
    height = median(s.height for s in found)
    best: tuple[int, float] | None = None
    for edge in sorted({round(s.right) for s in found}):
        at = edge + _GUTTER * height / 2
        left = [s for s in found if s.right <= at]
        right = [s for s in found if s.left >= at]
        across = len(found) - len(left) - len(right)
        if (best is None or across < best[0]) and across <= len(left) and _columns(left, right, height):
            best = across, (max(s.right for s in left) + min(s.left for s in right)) / 2
    return best[1] if best else None


def _columns(left: list[Stretch], right: list[Stretch], height: float) -> bool:
    if min(len(left), len(right)) < _LINES:
        return False
    if min(s.left for s in right) - max(s.right for s in left) < _GUTTER * height:
        return False
    wide = all(median(s.width for s in side) > _WIDE * height for side in (left, right))
    tops, bottoms = (
        [max(s.top for s in side) for side in (left, right)],
        [min(s.bottom for s in side) for side in (left, right)],
    )
    return wide and min(tops) - max(bottoms) > (_LINES - 1) * height


def _lines(group: list[Stretch]) -> Iterator[Line]:
    row: list[Stretch] = []
    for stretch in sorted(group, key=lambda s: (-s.middle, s.left)):
        if row and not any(stretch.beside(other) for other in row):
            yield _line(row)
            row = []
        row.append(stretch)
    if row:
        yield _line(row)


def _line(row: list[Stretch]) -> Line:
    ordered = sorted(row, key=lambda s: s.left)
    longest = max(row, key=lambda s: s.width)
    far = sum(b.left - a.right > 2 * a.height for a, b in pairwise(ordered))
    words = " ".join(s.words for s in ordered)
    return Line(words, ordered[0].left, max(s.right for s in row), longest.bottom, longest.top, cells=far + 1)

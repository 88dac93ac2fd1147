"""Lays the stretches of a page one under another: the body of the draft, its blocks and the map to the source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from accord.model.documents import Block
from accord.model.spans import OffsetMap, Piece, Span, copied
from accord.read.html.elements import HEADINGS, LISTS
from accord.read.html.open_elements import Element
from accord.read.html.running_text import Stretch

_GAP = "\n\n"
_CELL = 200
"""A longer cell, in code points, is a part of the page's layout and no table's entry."""


@dataclass(frozen=True, slots=True)
class Laid:
    """The text of a page; `starts` are the offsets of its stretches, in their order."""

    text: str
    offsets: OffsetMap
    blocks: tuple[Block, ...]
    starts: tuple[int, ...]


def lay(stretches: Sequence[Stretch], length: int) -> Laid:
    """Return the text that the stretches make, for a source of that length.

    Blocks are separated by blank lines; the cells of a table's row stand in one line: '| Visits | 12'.
    """
    pieces: list[Piece] = []
    blocks: list[Block] = []
    offset = end = 0
    for stretch, gap in zip(stretches, _gaps(stretches), strict=True):
        start = stretch.pieces[0].start
        if gap:
            pieces.append(Piece(min(end, start), start, gap, kept=False))
        offset += len(gap)
        size = sum(len(piece.words) for piece in stretch.pieces)
        span = Span(offset, offset + size)
        blocks.append(Block(span, stretch.path, stretch.names, stretch.linked, within=stretch.within))
        pieces += stretch.pieces
        offset, end = offset + size, stretch.pieces[-1].end
    text, offsets = copied(pieces, length)
    return Laid(text, offsets, tuple(blocks), tuple(block.span.start for block in blocks))


def _gaps(stretches: Sequence[Stretch]) -> Iterator[str]:
    """Yield what stands before each stretch."""
    rows = _entries(stretches)
    before: Element | None = None
    for number, stretch in enumerate(stretches):
        row = stretch.row if stretch.row in rows else None
        if row is None:
            yield _GAP if number else ""
        elif row is before:
            yield " | "
        else:
            yield f"{_GAP if number else ''}| "
        before = row


def _entries(stretches: Sequence[Stretch]) -> set[Element]:
    """Return the rows of tables that hold entries: several cells, each of one short line."""
    seen: set[Element] = set()
    found: set[Element] = set()
    for row, members in groupby(stretches, key=_row):
        if row is None:
            continue
        cells = list(members)
        if row not in seen and len(cells) > 1 and _is_entry(cells):
            found.add(row)
        elif row in seen:
            found.discard(row)
        seen.add(row)
    return found


def _row(stretch: Stretch) -> Element | None:
    return stretch.row


def _is_entry(cells: list[Stretch]) -> bool:
    alone = len({cell.cell for cell in cells}) == len(cells)
    return alone and all(_is_short(cell) for cell in cells)


def _is_short(cell: Stretch) -> bool:
    inside = cell.path[len(cell.path) - cell.path[::-1].index("tr") :] if "tr" in cell.path else ()
    apart = HEADINGS | LISTS
    if cell.cell is None or not apart.isdisjoint(inside):
        return False
    size = sum(len(piece.words) for piece in cell.pieces)
    return size <= _CELL and not any("\n" in piece.words for piece in cell.pieces)

"""The matrix of areas as squares: counts of promised, discussed and done, with the first words that show each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from accord.derive import Cell, Matrix
from accord.derive.accounts import Citation

COLUMNS = 24
"""Columns that are drawn: the latest years, or the pairs with the most events."""


@dataclass(frozen=True, slots=True)
class Square:
    """An area in one column; `citations` are at most three of the quotes, `quotes` is how many there are."""

    area: str
    column: str
    promised: int
    discussed: int
    done: int
    quotes: int
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Squares:
    """The matrix; `areas` have their labels by code, `left_out` are columns that are not drawn."""

    areas: Mapping[str, str]
    columns: tuple[str, ...]
    squares: tuple[Square, ...]
    left_out: int


def squares(found: Matrix, labels: Mapping[str, str], *, by_dyad: bool) -> Squares:
    """Return a matrix as squares, by year or by pair."""
    columns = found.columns
    if len(columns) > COLUMNS:
        columns = _fullest(found) if by_dyad else columns[-COLUMNS:]
    shown = tuple(_square(cell) for cell in found.cells if cell.column in columns)
    inside = dict.fromkeys(square.area for square in shown)
    areas = {code: labels.get(code, code) for code in found.areas if code in inside}
    return Squares(areas, columns, shown, len(found.columns) - len(columns))


def _fullest(found: Matrix) -> tuple[str, ...]:
    counts = dict.fromkeys(found.columns, 0)
    for cell in found.cells:
        counts[cell.column] += len(cell.promised) + len(cell.discussed) + len(cell.done)
    best = frozenset(sorted(counts, key=lambda column: -counts[column])[:COLUMNS])
    return tuple(column for column in found.columns if column in best)


def _square(cell: Cell) -> Square:
    counts = (len(cell.promised), len(cell.discussed), len(cell.done))
    return Square(cell.area, cell.column, *counts, len(cell.citations), cell.citations[:3])

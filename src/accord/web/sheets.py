"""Answers as tables for a spreadsheet: columns, and a row for each thing on the page."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from enum import Enum
from typing import TypeVar

from accord.export.formats import cell
from accord.model.dates import When

Thing = TypeVar("Thing")


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table: the names of its columns, and what makes its rows when somebody asks for them."""

    columns: tuple[str, ...]
    rows: Callable[[], Iterable[Iterable[object]]]

    def csv(self) -> str:
        """Return the table as CSV under its head; text that a spreadsheet would run is disarmed."""
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(self.columns)
        writer.writerows([_cell(value) for value in row] for row in self.rows())
        return out.getvalue()


def sheet(columns: str, things: Iterable[Thing], row: Callable[[Thing], Iterable[object]]) -> Sheet:
    """Return a table with these columns (names with blanks between) and a row for each thing."""
    return table(columns, lambda: map(row, things))


def table(columns: str, rows: Callable[[], Iterable[Iterable[object]]]) -> Sheet:
    """Return a table with these columns (names with blanks between) and the rows that are made when asked for."""
    return Sheet(tuple(columns.split()), rows)


def _cell(value: object) -> str | int | float:
    """Return a value as it goes into a cell."""
    if isinstance(value, When):
        return f"{value.iso}/{value.iso_end}" if value.iso_end else value.iso
    if isinstance(value, Enum):
        return cell(value.value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list | tuple):
        return cell([_cell(item) for item in value])
    if is_dataclass(value) and not isinstance(value, type):
        return cell(", ".join(str(getattr(value, f.name)) for f in fields(value)))
    return cell(value)

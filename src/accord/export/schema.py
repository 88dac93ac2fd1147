"""What a table of the export is made of: columns with a type and a meaning, keys, and ties to other tables."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Type(StrEnum):
    """What a column holds; a writer turns it into the type of its own format."""

    TEXT = "text"
    INTEGER = "integer"
    NUMBER = "number"
    DATE = "date"
    TIME = "time"  # a moment, UTC
    LIST = "list"  # texts; joined with '; ' where a format has no lists


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its name, what it holds, and what that means."""

    name: str
    type: Type
    meaning: str
    required: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """One table: its name, its columns, the columns that name a row, and (column, table) of its ties."""

    name: str
    title: str
    columns: tuple[Column, ...]
    key: tuple[str, ...] = ()
    ties: tuple[tuple[str, str], ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the columns, in order."""
        return tuple(column.name for column in self.columns)

"""A picture in a page: what it is called, where the module fetches what it draws, and the table that says the same."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from accord.web import addresses
from accord.web.sheets import Sheet

LINES = 60
"""Lines of a table beside a picture; its file has all."""


@dataclass(frozen=True, slots=True)
class Link:
    """A cell that leads somewhere."""

    text: str
    href: str


Cell = str | int | Link | None


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture with its table.

    `visual` is its name in the module, `src` the address of its page, whose JSON twin holds what is drawn; `explore`
    is the address of the list that its parts lead to, if any. `note` stands under the title; `none` is said where
    there is nothing to draw.
    """

    visual: str
    title: str
    note: str
    src: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    none: str = "Nothing of this is on record yet."
    explore: str | None = None

    @property
    def data(self) -> str:
        """The address of what is drawn."""
        return addresses.twin(self.src, "json")

    @property
    def shown(self) -> tuple[tuple[Cell, ...], ...]:
        """The lines that the page has."""
        return self.rows[:LINES]

    @property
    def sheet(self) -> Sheet:
        """All lines as a table for a file; of a link, its words."""
        columns = tuple(column.lower().replace(" ", "_") for column in self.columns)
        return Sheet(columns, lambda: (_plain(row) for row in self.rows))


def _plain(row: Iterable[Cell]) -> list[object]:
    return [cell.text if isinstance(cell, Link) else cell for cell in row]


def linked(text: str, href: str | None) -> Cell:
    """Return a cell that leads to a page, or only words where there is none."""
    return Link(text, href) if href else text

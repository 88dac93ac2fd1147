"""The matrix of areas: what was promised, discussed and done in each, by year or by pair of parties."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from accord.derive.accounts import Account, Citation, cite_value
from accord.model.claims import Field, Kind, Modality
from accord.model.record import EventId, Status
from accord.ontology.derivation import Count

UNDATED = "undated"
"""The column of events of which no report gives the year."""

MANY = 4
"""Parties above which an event is of no pair in particular."""

OF_MANY = "more parties"
"""The column of events of more than `MANY` parties."""

Counts = Mapping[tuple[Kind, Modality], Count]


@dataclass(frozen=True, slots=True)
class Cell:
    """The events of one area in one column, by what they count as, with a quote for each."""

    area: str
    column: str
    promised: tuple[EventId, ...]
    discussed: tuple[EventId, ...]
    done: tuple[EventId, ...]
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """All cells that are not empty; `areas` and `columns` give their order."""

    areas: tuple[str, ...]
    columns: tuple[str, ...]
    cells: tuple[Cell, ...]

    def at(self, area: str, column: str) -> Cell | None:
        """Return a cell, or None where no event counts."""
        return next((c for c in self.cells if (c.area, c.column) == (area, column)), None)


def matrix(accounts: Iterable[Account], counts: Counts, *, by_dyad: bool = False) -> Matrix:
    """Return the matrix by year, or by pair of parties; events that `counts` does not name are left out.

    An area counts where the text names it for that event and no other report contradicts it.
    """
    inside: dict[tuple[str, str], list[tuple[Count, Account, Citation | None]]] = {}
    for account in sorted(accounts, key=lambda a: a.key):
        count = counts.get((account.event.kind, account.event.modality))
        if count is None:
            continue
        for area, citation in _areas(account):
            for column in _dyads(account) if by_dyad else [_year(account)]:
                inside.setdefault((area, column), []).append((count, account, citation))
    cells = tuple(
        _cell(*key, found) for key, found in sorted(inside.items(), key=lambda item: _order(item[0]))
    )
    columns = sorted({cell.column for cell in cells}, key=lambda column: _order(("", column)))
    return Matrix(tuple(dict.fromkeys(cell.area for cell in cells)), tuple(columns), cells)


def _order(key: tuple[str, str]) -> tuple[object, ...]:
    area, column = key
    return (area, column in {UNDATED, OF_MANY}, column)


def _areas(account: Account) -> Iterator[tuple[str, Citation | None]]:
    for value in account.event.of(Field.AREA):
        if value.status is not Status.CONFLICT:
            yield str(value.value), next(iter(cite_value(account, value, 1)), None)


def _year(account: Account) -> str:
    return f"{account.when.first:%Y}" if account.when else UNDATED


def _dyads(account: Account) -> list[str]:
    parties = account.event.parties
    return ["–".join(pair) for pair in combinations(parties, 2)] if len(parties) <= MANY else [OF_MANY]


def _cell(area: str, column: str, found: list[tuple[Count, Account, Citation | None]]) -> Cell:
    ids = {count: tuple(account.id for told, account, _ in found if told is count) for count in Count}
    quotes = tuple(citation for _, _, citation in found if citation)
    return Cell(area, column, ids[Count.PROMISED], ids[Count.DISCUSSED], ids[Count.DONE], quotes)

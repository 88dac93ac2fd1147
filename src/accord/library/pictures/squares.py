"""The matrix of areas as squares: counts of promised, discussed and done, with the first words that show each.

What counts as what is the rule of `accord.derive.matrix`; here the events are counted in outline, and only of the
first event of each square are the reports' words read, so that a long record is drawn as fast as a short one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from accord.derive import OF_MANY, UNDATED, Citation, cite_value
from accord.derive.matrix import MANY, Counts
from accord.library.accounts import accounts
from accord.library.pictures.pairs import pairs
from accord.model.claims import Field, Kind, Modality
from accord.model.record import EventId, Status
from accord.ontology.derivation import Count
from accord.store.choosing import EventFilter, EventRow
from accord.store.queries import Queries

COLUMNS = 24
"""Columns that are drawn: the latest years, or the pairs with the most events."""

Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Square:
    """An area in one column; `citation` is the first of the words by which it is known."""

    area: str
    column: str
    promised: int
    discussed: int
    done: int
    citation: Citation | None


@dataclass(frozen=True, slots=True)
class Squares:
    """The matrix; `areas` have their labels by code, `left_out` are columns that are not drawn."""

    areas: Mapping[str, str]
    columns: tuple[str, ...]
    squares: tuple[Square, ...]
    left_out: int


@dataclass(frozen=True, slots=True)
class Terms:
    """What events count as, what areas are called, and how many columns are drawn.

    `by_dyad` asks for pairs of parties in place of years.
    """

    counts: Counts
    labels: Mapping[str, str]
    by_dyad: bool = False
    most: int = COLUMNS


def squares(queries: Queries, wanted: EventFilter, terms: Terms) -> Squares:
    """Return the matrix of the events that are wanted, by year or by pair."""
    inside: dict[Key, Counter[Count]] = {}
    first: dict[Key, EventId] = {}
    for key, count, event in _counted(queries, wanted, terms):
        inside.setdefault(key, Counter())[count] += 1
        first.setdefault(key, event)
    columns = _columns(inside, terms.most, by_dyad=terms.by_dyad)
    shown = sorted(key for key in inside if key[1] in columns)
    quotes = _quotes(queries, {key: first[key] for key in shown})
    found = tuple(_square(key, inside[key], quotes.get(key)) for key in shown)
    areas = {area: terms.labels.get(area, area) for area in dict.fromkeys(area for area, _ in shown)}
    return Squares(areas, columns, found, len({column for _, column in inside}) - len(columns))


def _square(key: Key, counts: Counter[Count], citation: Citation | None) -> Square:
    return Square(*key, counts[Count.PROMISED], counts[Count.DISCUSSED], counts[Count.DONE], citation)


def _counted(queries: Queries, wanted: EventFilter, terms: Terms) -> Iterator[tuple[Key, Count, EventId]]:
    """Yield each event in each of its squares, the earliest first."""
    rows = [
        (row, terms.counts.get((Kind(row.kind), Modality(row.modality))))
        for row in _earliest(queries, wanted)
    ]
    tallies = [(row, count) for row, count in rows if count]
    ids = [tally.id for tally, _ in tallies]
    areas = queries.tallies.areas(ids)
    taking = queries.tallies.parties(areas) if terms.by_dyad else {}
    for tally, count in tallies:
        columns = pairs(taking.get(tally.id, ()), MANY, OF_MANY) if terms.by_dyad else [_year(tally)]
        for area in areas.get(tally.id, ()):
            yield from (((area, column), count, tally.id) for column in columns)


def _earliest(queries: Queries, wanted: EventFilter) -> Iterable[EventRow]:
    return reversed(queries.choosing.events(wanted))


def _year(tally: EventRow) -> str:
    return f"{tally.first:%Y}" if tally.first else UNDATED


def _columns(inside: Mapping[Key, Counter[Count]], most: int, *, by_dyad: bool) -> tuple[str, ...]:
    """Return the columns that are drawn, in order; what is of no year or no pair comes last."""
    weight = Counter[str]()
    for (_, column), counts in inside.items():
        weight[column] += counts.total()
    order = sorted(weight, key=lambda column: (column in {UNDATED, OF_MANY}, column))
    if not by_dyad:
        return tuple(order[-most:])
    best = frozenset(sorted(weight, key=lambda column: (-weight[column], column))[:most])
    return tuple(column for column in order if column in best)


def _quotes(queries: Queries, first: Mapping[Key, EventId]) -> dict[Key, Citation]:
    """Return for each square the words by which its first event is known to be of its area."""
    by_id = {account.id: account for account in accounts(queries, set(first.values()))}
    found: dict[Key, Citation] = {}
    for key, id in first.items():
        values = (
            v for v in by_id[id].event.of(Field.AREA) if v.value == key[0] and v.status is not Status.CONFLICT
        )
        quotes = (citation for value in values for citation in cite_value(by_id[id], value, 1))
        if citation := next(quotes, None):
            found[key] = citation
    return found

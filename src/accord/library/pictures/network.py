"""Who is tied to whom: parties that share events, around one or some of them, or of the whole record."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import combinations

from accord.model.claims import Kind
from accord.model.record import EventId
from accord.store.choosing import EventFilter
from accord.store.queries import Queries

NODES = 40
"""Parties that are drawn: those with the most events."""

TIES = 160
"""Ties that are drawn: those of the most events."""

FEW = 8
"""Parties above which an event ties nobody to anybody in particular: those of a summit are only counted."""


@dataclass(frozen=True, slots=True)
class Node:
    """A party with the number of its events; `middle` says that it was asked for."""

    code: str
    name: str
    events: int
    middle: bool


@dataclass(frozen=True, slots=True)
class Tie:
    """Two parties and the events that they share, in all and by kind."""

    left: str
    right: str
    events: int
    by_kind: Mapping[Kind, int]


@dataclass(frozen=True, slots=True)
class Network:
    """Parties and the ties between them, the strongest first.

    `crowded` are events of more than `FEW` parties, which make no tie; `left_out` and `loose` are the parties and
    ties that are not drawn.
    """

    middle: tuple[str, ...]
    nodes: tuple[Node, ...]
    ties: tuple[Tie, ...]
    crowded: int
    left_out: int
    loose: int


def network(queries: Queries, wanted: EventFilter, names: Mapping[str, str]) -> Network:
    """Return who shares wanted events with any of the parties of the filter, and all ties among them; or everybody."""
    middle = wanted.parties
    kinds = {row.id: Kind(row.kind) for row in queries.choosing.events(replace(wanted, parties=()))}
    taking = queries.tallies.parties(kinds)
    near = {id: codes for id, codes in taking.items() if not middle or set(codes) & set(middle)}
    events = Counter(code for codes in near.values() for code in codes)
    order = sorted(events, key=lambda code: (code not in middle, -events[code], code))
    shown = frozenset(order[:NODES])
    every = [tie for tie in _ties(taking, kinds) if tie.left in events and tie.right in events]
    ties = [tie for tie in every if {tie.left, tie.right} <= shown]
    nodes = tuple(Node(code, names.get(code, code), events[code], code in middle) for code in order[:NODES])
    crowded = sum(len(codes) > FEW for codes in near.values())
    return Network(
        middle,
        nodes,
        tuple(ties[:TIES]),
        crowded,
        len(order) - len(nodes),
        len(every) - len(ties[:TIES]),
    )


def _ties(taking: Mapping[EventId, tuple[str, ...]], kinds: Mapping[EventId, Kind]) -> list[Tie]:
    found: dict[tuple[str, str], Counter[Kind]] = {}
    for id, codes in taking.items():
        if len(codes) <= FEW:
            for pair in combinations(codes, 2):
                found.setdefault(pair, Counter())[kinds[id]] += 1
    ties = (Tie(*pair, sum(counts.values()), _in_order(counts)) for pair, counts in found.items())
    return sorted(ties, key=lambda tie: (-tie.events, tie.left, tie.right))


def _in_order(counts: Counter[Kind]) -> dict[Kind, int]:
    return {kind: counts[kind] for kind in Kind if kind in counts}

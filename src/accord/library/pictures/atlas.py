"""The map: in which states events took place, and between which states they were."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from accord.model.record import EventId
from accord.ontology.country_codes import CountryCodes
from accord.store.choosing import EventFilter
from accord.store.queries import Queries

ARCS = 80
"""Arcs that are drawn: those of the most events."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A state: the events that took place in it (`held`) and those that it took part in (`taking`).

    `numeric` is its ISO 3166-1 number, under which a map knows it; None for states that have none.
    """

    code: str
    name: str
    numeric: str | None
    held: int
    taking: int


@dataclass(frozen=True, slots=True)
class Arc:
    """Two states and the events between just these two."""

    left: str
    right: str
    events: int


@dataclass(frozen=True, slots=True)
class Atlas:
    """The map; `nowhere` are events of which no place is known, `unmapped` those that have no state for a party.

    `arcs` are of events of two states; `more` are arcs that are not drawn.
    """

    events: int
    nowhere: int
    unmapped: int
    spots: tuple[Spot, ...]
    arcs: tuple[Arc, ...]
    more: int


def atlas(
    queries: Queries, wanted: EventFilter, names: Mapping[str, str], states: Mapping[str, CountryCodes]
) -> Atlas:
    """Return where the events that are wanted took place, and between whom; `states` are those of a map."""
    events = [row.id for row in queries.choosing.events(wanted)]
    held = Counter(code for code in queries.tallies.countries(events).values() if code in states)
    taking = _states_of(queries.tallies.parties(events), states)
    own = Counter(code for codes in taking.values() for code in codes)
    pairs = Counter(codes for codes in taking.values() if len(codes) == 2)
    ranked = sorted(pairs.items(), key=lambda item: (-item[1], item[0]))
    arcs = tuple(Arc(pair[0], pair[1], count) for pair, count in ranked)
    codes = sorted(held | own, key=lambda code: (-held[code], -own[code], code))
    spots = tuple(Spot(c, names.get(c, c), states[c].numeric, held[c], own[c]) for c in codes)
    unmapped = sum(not codes for codes in taking.values())
    return Atlas(
        len(events), len(events) - held.total(), unmapped, spots, arcs[:ARCS], max(0, len(arcs) - ARCS)
    )


def _states_of(
    taking: Mapping[EventId, tuple[str, ...]], states: Mapping[str, CountryCodes]
) -> dict[EventId, tuple[str, ...]]:
    return {id: tuple(code for code in codes if code in states) for id, codes in taking.items()}

"""Which events are weighed when it is asked what took place within what: those that parties, days and kinds allow.

The stage that weighs them and the store that finds what to weigh share this, so that adding a report
gives what a rebuild gives. It is said of an event's `Extent` alone, which is read without its claims.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations

from accord.model.claims import Kind, Modality
from accord.model.documents import DocumentId
from accord.model.record import Event, EventId

LEVELS = {Kind.MEETING: 1, Kind.SESSION: 2, Kind.VISIT: 3}
"""Kinds that can hold others; all the rest are of level 0 and hold nothing."""

STAY = 3
"""Days that a visit of which only the first is known may last."""

LONG = 62
"""Days above which an interval says when an event was and not how long it lasted."""

MANY = 12
"""Parties of an event, in the order of their codes, by which it is found."""


@dataclass(frozen=True, slots=True)
class Extent:
    """What of an event says whether it can lie within another: its kind, parties, first and last day, and reports."""

    id: EventId
    kind: Kind
    denied: bool
    parties: tuple[str, ...]
    days: tuple[date, date] | None
    documents: frozenset[DocumentId]

    @classmethod
    def of(cls, event: Event) -> Extent:
        """Return the extent of an event."""
        days = (event.when.first, event.when.last) if event.when else None
        denied = event.modality is Modality.DENIED
        return cls(event.id, event.kind, denied, event.parties, days, frozenset(event.documents))

    @property
    def level(self) -> int:
        """How much the kind can hold: a visit holds sessions, these meetings and signings."""
        return LEVELS.get(self.kind, 0)


def blocks(extent: Extent) -> frozenset[str]:
    """Return the keys under which an event is found: 'IND ISR 2025-11' for any two parties and each month."""
    if extent.days is None:
        return frozenset()
    first, last = extent.days
    if (last - first).days + 1 > LONG or last.year >= date.max.year:
        return frozenset()
    months = set(_months(first, last + timedelta(days=STAY)))
    pairs = combinations(extent.parties[:MANY], 2)
    return frozenset(f"{one} {other} {month}" for one, other in pairs for month in months)


def compared(a: Extent, b: Extent) -> bool:
    """Say whether one of two events could lie within the other, as far as parties, months and reports tell."""
    return not _keys(a).isdisjoint(_keys(b))


def pairs(inner: Iterable[Extent], around: Iterable[Extent]) -> list[tuple[EventId, EventId]]:
    """Return each part of `inner` with each whole of `around` that it is to be weighed with; no other holds it."""
    by_key = defaultdict[str, list[Extent]](list)
    for whole in around:
        for key in _keys(whole) if whole.level else ():
            by_key[key].append(whole)
    found: dict[tuple[EventId, EventId], None] = {}
    for part in inner:
        near = {whole.id: whole for key in _keys(part) for whole in by_key[key]}
        found.update({(part.id, id): None for id, whole in near.items() if _may_hold(part, whole)})
    return list(found)


def _keys(extent: Extent) -> frozenset[str]:
    return blocks(extent) | extent.documents


def _may_hold(part: Extent, whole: Extent) -> bool:
    """Say of two that are compared whether they are weighed.

    Those of which a day is not known are weighed only if one report tells of both.
    """
    if part.id == whole.id or not _higher(part, whole) or part.denied is not whole.denied:
        return False
    if len({*part.parties} & {*whole.parties}) < 2:
        return False
    if part.days is None or whole.days is None:
        return not part.documents.isdisjoint(whole.documents)
    return _timely(part.days, whole.days, whole.kind)


def _higher(part: Extent, whole: Extent) -> bool:
    above = whole.level - part.level
    return above > 0 or (above == 0 and whole.level > 0 and len(part.parties) < len(whole.parties))


def _timely(inner: tuple[date, date], outer: tuple[date, date], kind: Kind) -> bool:
    """Say whether days have one in common; of a visit often only the first is told."""
    if inner[0] <= outer[1] and outer[0] <= inner[1]:
        return True
    stays = kind is Kind.VISIT and outer[0] == outer[1]
    return stays and 0 < (inner[0] - outer[0]).days <= STAY


def _months(first: date, last: date) -> Iterator[str]:
    day = first.replace(day=1)
    while day <= last:
        yield day.isoformat()[:7]
        day = (day + timedelta(days=32)).replace(day=1)

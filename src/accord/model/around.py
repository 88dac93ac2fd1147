"""Which events are compared when it is asked what took place within what: of two parties in one month, or one report.

The stage that compares and the store that finds what to compare share this, so that adding a report
gives what a rebuild gives.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import combinations

from accord.model.record import Event

STAY = 3
"""Days that a visit of which only the first is known may last."""

LONG = 62
"""Days above which an interval says when an event was and not how long it lasted."""

MANY = 12
"""Parties of an event, in the order of their codes, by which it is found."""


def blocks(event: Event) -> frozenset[str]:
    """Return the keys under which an event is found: 'IND ISR 2025-11' for any two parties and each month."""
    when = event.when
    if when is None or when.days > LONG or when.last.year >= date.max.year:
        return frozenset()
    months = set(_months(when.first, when.last + timedelta(days=STAY)))
    pairs = combinations(event.parties[:MANY], 2)
    return frozenset(f"{one} {other} {month}" for one, other in pairs for month in months)


def compared(a: Event, b: Event) -> bool:
    """Say whether one of two events could lie within the other, as far as parties, months and reports tell."""
    return not set(a.documents).isdisjoint(b.documents) or not blocks(a).isdisjoint(blocks(b))


def _months(first: date, last: date) -> Iterator[str]:
    day = first.replace(day=1)
    while day <= last:
        yield day.isoformat()[:7]
        day = (day + timedelta(days=32)).replace(day=1)

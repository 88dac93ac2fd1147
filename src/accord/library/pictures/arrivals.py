"""Reports over time: how many were published in each month or year, and how many of them began an origin."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date

from accord.library.pictures.periods import named, period, unit_of
from accord.store.choosing import EventFilter
from accord.store.queries import Queries


@dataclass(frozen=True, slots=True)
class Period:
    """A month or year: its reports, of which `origins` are the first of an origin, the rest copies or rewrites."""

    name: str
    first: date
    last: date
    reports: int
    origins: int


@dataclass(frozen=True, slots=True)
class Arrivals:
    """Reports by month or year (`unit`), the earliest first; `undated` are reports whose day is not known."""

    unit: str
    reports: int
    origins: int
    undated: int
    periods: tuple[Period, ...]


def arrivals(queries: Queries, wanted: EventFilter) -> Arrivals:
    """Return the reports that tell of events that are wanted, by the time of publishing; unfiltered, all reports."""
    events = None if wanted == EventFilter() else [row.id for row in queries.choosing.events(wanted)]
    found = sorted(queries.tallies.reports(events), key=lambda a: a.published or date.max)
    origins = len({a.origin or id(a) for a in found})
    days = [a.published for a in found if a.published]
    if not days:
        return Arrivals("month", len(found), origins, len(found), ())
    unit, every, first = (
        unit_of(days[0], days[-1]),
        Counter[tuple[date, date]](),
        Counter[tuple[date, date]](),
    )
    seen = set[str]()
    for arrival in found:
        if arrival.published is None:
            continue
        column = period(arrival.published, unit)
        every[column] += 1
        first[column] += arrival.origin is None or arrival.origin not in seen
        seen.update([arrival.origin] if arrival.origin else [])
    periods = tuple(Period(named(c[0], unit), *c, every[c], first[c]) for c in sorted(every))
    return Arrivals(unit, len(found), origins, len(found) - len(days), periods)

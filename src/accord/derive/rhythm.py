"""How often a body meets: by the intervals between its known sessions, or by what a report says of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from statistics import median

from accord.derive.accounts import Citation
from accord.derive.rungs import ONE, Rung, Standing
from accord.model.dates import When

LEAST = 2
"""Known intervals that make a usual one."""

VAGUE = 31
"""Days above which a date is too wide to measure an interval from."""

MONTH = 365.25 / 12
"""Days of a mean month."""

MARGIN = 0.1
"""Least share of the interval by which the next session may be early or late."""


@dataclass(frozen=True, slots=True)
class Rhythm:
    """A usual interval in days, with how far it may be off; `rule` says in words where it comes from.

    `measured` is the number of intervals that it is the median of, 0 where a report tells it (`citations`).
    """

    days: float
    spread: float
    measured: int
    rule: str
    citations: tuple[Citation, ...] = ()

    @property
    def months(self) -> float:
        """The interval in months."""
        return self.days / MONTH


def measured(rungs: Sequence[Rung]) -> Rhythm | None:
    """Return the median of the intervals between held sessions; None where fewer than two are known.

    Numbers that no report covers count: from the 12th to the 15th there are three intervals of a third each.
    Where no session has a number, those on record are taken to follow one another, and the rule says so.
    """
    dated = [r for r in rungs if r.standing is Standing.HELD and r.when and r.when.days <= VAGUE]
    numbered = [r for r in dated if r.number or r.place_in_order]
    found = list(_between(numbered))
    if len(found) >= LEAST:
        return _rhythm(found, "between numbered sessions")
    if numbered:
        return None
    return _rhythm(list(_in_turn(dated)), "between sessions on record, if none is missing")


def _between(numbered: Sequence[Rung]) -> Iterator[float]:
    by_number = {
        r.number or r.place_in_order or 0: r for r in sorted(numbered, key=lambda r: r.order, reverse=True)
    }
    for (low, left), (high, right) in pairwise(sorted(by_number.items())):
        days = _days(left, right)
        if days > 0:  # a later number on an earlier day is a contradiction, not an interval
            yield days / (high - low)


def _in_turn(dated: Sequence[Rung]) -> Iterator[float]:
    in_order = sorted(dated, key=lambda r: r.order)
    return (days for left, right in pairwise(in_order) if (days := _days(left, right)) > ONE)


def _rhythm(found: Sequence[float], what: str) -> Rhythm | None:
    if len(found) < LEAST:
        return None
    usual = float(median(found))
    spread = max((max(found) - min(found)) / 2, usual * MARGIN)
    said = (
        f"every {in_months(usual)}: the median of {len(found)} intervals {what} "
        f"({in_months(min(found))} to {in_months(max(found))})"
    )
    return Rhythm(usual, spread, len(found), said)


def told(days: int, spread: int, words: str, citations: Iterable[Citation]) -> Rhythm:
    """Return the rhythm that reports tell in `words`."""
    return Rhythm(float(days), float(spread), 0, f"a report says that it is held '{words}'", tuple(citations))


def middle(when: When) -> date:
    """Return the middle day of a date."""
    return when.first + timedelta(days=(when.days - 1) // 2)


def in_months(days: float) -> str:
    """Return a stretch of time as people say it: '13 months', '6 weeks', '3 years'."""
    if days < 1.5 * MONTH:
        weeks = round(days / 7)
        return f"{weeks} weeks" if weeks > 1 else f"{round(days)} days"
    months = round(days / MONTH)
    return f"{months // 12} years" if months >= 24 and months % 12 == 0 else f"{months} months"


def _days(left: Rung, right: Rung) -> float:
    assert left.when is not None
    assert right.when is not None
    return float((middle(right.when) - middle(left.when)).days)

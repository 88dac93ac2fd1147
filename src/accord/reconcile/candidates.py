"""Which mentions are compared at all: blocks of two parties and a kind, and windows of time within them.

The cost follows the block, not the record (SCALE.md). More than six parties go to a block of their own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import combinations

from accord.model.claims import EventMention, Kind
from accord.reconcile.context import ReconcileContext
from accord.reconcile.timing import NEAR, POSTPONED

MANY = 6
"""Parties above which an event is compared only with others of as many (SCALE.md)."""

Window = tuple[date, date]
ALWAYS: Window = (date.min, date.max)


def candidates(mentions: Sequence[EventMention], context: ReconcileContext) -> list[tuple[int, int]]:
    """Return the pairs of indexes (lower first, sorted) that may be one event."""
    windows = [_window(mention, context) for mention in mentions]
    found: set[tuple[int, int]] = set()
    for members in _blocks(mentions).values():
        met = _meeting(members, windows)
        found.update((a, b) for a, b in met if mentions[a].document != mentions[b].document)
    return sorted(found)


def _blocks(mentions: Sequence[EventMention]) -> dict[tuple[str, ...], list[int]]:
    blocks: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, mention in enumerate(mentions):
        kind = Kind.MEETING if mention.kind is Kind.SESSION else mention.kind
        parties = mention.parties
        keys = combinations(parties, 2) if len(parties) <= MANY else [("many", "parties")]
        for key in keys:
            blocks[(kind, *key)].append(number)
    return blocks


def _window(mention: EventMention, context: ReconcileContext) -> Window:
    """Return the days about which another mention of the event must lie."""
    slack = timedelta(days=POSTPONED if mention.ordinal is not None else NEAR)
    if mention.when is not None:
        return _shift(mention.when.first, -slack), _shift(mention.when.last, slack)
    day = context.published.get(mention.document)
    named = mention.ordinal is not None or mention.agreement is not None or mention.item is not None
    return ALWAYS if day is None or named else (_shift(day, -slack), _shift(day, slack))


def _shift(day: date, by: timedelta) -> date:
    """Move a day; history that lies at the calendar's ends stays there."""
    try:
        return day + by
    except OverflowError:
        return date.min if by < timedelta(0) else date.max


def _meeting(members: Sequence[int], windows: Sequence[Window]) -> Iterator[tuple[int, int]]:
    """Yield pairs whose windows overlap, by one sweep in order of their first days."""
    open_ones: list[int] = []
    for number in sorted(members, key=lambda i: (windows[i], i)):
        open_ones = [i for i in open_ones if windows[i][1] >= windows[number][0]]
        yield from ((min(i, number), max(i, number)) for i in open_ones)
        open_ones.append(number)

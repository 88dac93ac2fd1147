"""Which mentions are compared at all: those that have a slot in common, a key with days that meet.

The key is a kind with two parties; more than six parties go to keys of their own. The days are those about
which another mention of the event must lie: its own, or else those of its report's publication. So the cost
follows what is told of two parties in a season, and not the length of the record.

Reports of the same days recall the same things, of which one may not say when they were: what has no date
is looked for among what reports of those days tell of longer ago, too.

A session's number and an agreement's title name an event whenever it is told of. A mention without a date
that has one is therefore looked for at all times as well, but only among those with that number or with a
word of that title. What has neither a date nor a day of publication can be of any time, and is compared with
its whole block: in a record of reports without days the cost grows with the block.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from datetime import date
from itertools import combinations

from accord.model.claims import EventMention, Kind, MentionId
from accord.model.dates import shift
from accord.model.ports import ALWAYS, Slot
from accord.reconcile.context import ReconcileContext
from accord.reconcile.timing import NEAR, POSTPONED, SLACK

MANY = 6
"""Parties above which an event is compared only with others of as many."""

TOLD_AS = {Kind.SESSION: Kind.MEETING, Kind.AGREEMENT_CHANGE: Kind.SIGNING}
"""Kinds that are looked for among those as which another report may tell them."""

Days = tuple[date, date]


def slots(mention: EventMention, context: ReconcileContext) -> tuple[Slot, ...]:
    """Return where a mention is looked for."""
    days = _days(mention, context)
    blocks = _blocks(mention)
    found = [Slot(block, *days) for block in blocks]
    named = days if mention.when is not None else ALWAYS
    names = _names(mention, context)
    recalled = [Slot(f"{block} recalled", *told) for told in _recalled(mention, context) for block in blocks]
    return (*found, *recalled, *(Slot(f"{block} {name}", *named) for block in blocks for name in names))


def candidates(
    mentions: Sequence[EventMention], context: ReconcileContext, about: AbstractSet[MentionId] | None = None
) -> list[tuple[int, int]]:
    """Return the pairs of indexes (lower first, sorted) that may be one event.

    With `about`, only the pairs of which one at least is in it.
    """
    members: dict[str, list[tuple[Slot, int]]] = defaultdict(list)
    for number, mention in enumerate(mentions):
        for slot in slots(mention, context):
            members[slot.key].append((slot, number))
    given = [about is None or mention.id in about for mention in mentions]
    met = {pair for group in members.values() for pair in _meeting(group, given)}
    return sorted((a, b) for a, b in met if mentions[a].document != mentions[b].document)


def _blocks(mention: EventMention) -> list[str]:
    kind = TOLD_AS.get(mention.kind, mention.kind)
    parties = mention.parties
    pairs = combinations(parties, 2) if len(parties) <= MANY else [("many", "parties")]
    return [" ".join((kind, *pair)) for pair in pairs]


def _names(mention: EventMention, context: ReconcileContext) -> list[str]:
    """Return what names an event at all times: a session's number, the words of an agreement's title."""
    number = [] if mention.ordinal is None else [f"no. {mention.ordinal}"]
    title = context.names.agreement_keys(mention.agreement) if mention.agreement else frozenset[str]()
    return [*number, *sorted(title)]


def _recalled(mention: EventMention, context: ReconcileContext) -> Iterator[Days]:
    """Yield the days about which reports recall what was long ago, where one need not say when it was."""
    day = context.published.get(mention.document)
    if day is not None and (mention.when is None or mention.when.last < shift(day, -NEAR)):
        yield shift(day, -SLACK), shift(day, SLACK)


def _days(mention: EventMention, context: ReconcileContext) -> Days:
    """Return the days about which another mention of the event must lie."""
    slack = POSTPONED if mention.ordinal is not None else NEAR
    if mention.when is not None:
        return shift(mention.when.first, -slack), shift(mention.when.last, slack)
    day = context.published.get(mention.document)
    return ALWAYS if day is None else (shift(day, -slack), shift(day, slack))


def _meeting(members: Sequence[tuple[Slot, int]], given: Sequence[bool]) -> Iterator[tuple[int, int]]:
    """Yield pairs whose days meet and of which one is given, by one sweep in order of their first days."""
    ours: list[tuple[date, int]] = []
    others: list[tuple[date, int]] = []
    for slot, number in sorted(members, key=lambda member: (member[0].first, member[0].last, member[1])):
        ours = [one for one in ours if one[0] >= slot.first]
        if given[number]:
            others = [one for one in others if one[0] >= slot.first]
            yield from ((min(i, number), max(i, number)) for _, i in others)
        yield from ((min(i, number), max(i, number)) for _, i in ours)
        (ours if given[number] else others).append((slot.last, number))

"""Which entry of the record keeps which id when its mentions are grouped anew; pure.

The old entry with most mentions in a new group gives it its id (the older one, where two have as
many). An old entry that gives its id to no group leads to the group that holds most of its
mentions; one with no mention left is gone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from accord.model.claims import MentionId
from accord.model.record import EventId


@dataclass(frozen=True, slots=True)
class Assignment:
    """The id of each group, in order; which ids are new, which lead elsewhere, which are gone."""

    ids: tuple[EventId, ...]
    new: frozenset[EventId]
    merged: Mapping[EventId, EventId]
    gone: tuple[EventId, ...]


def assign(
    groups: Sequence[Sequence[MentionId]],
    held: Mapping[EventId, Sequence[MentionId]],
    new_id: Callable[[], EventId],
) -> Assignment:
    """Give every group an id; `held` are the entries so far, the oldest first."""
    group_of = {mention: number for number, group in enumerate(groups) for mention in group}
    shares = {
        old: Counter(group_of[mention] for mention in mentions if mention in group_of)
        for old, mentions in held.items()
    }
    kept = _keep(groups, shares)
    fresh = {number: new_id() for number in range(len(groups)) if number not in kept}
    ids = tuple(kept[n] if n in kept else fresh[n] for n in range(len(groups)))
    lost = [old for old in held if old not in set(kept.values())]
    merged = {old: ids[_most(shares[old])] for old in lost if shares[old]}
    gone = tuple(old for old in lost if not shares[old])
    return Assignment(ids, frozenset(fresh.values()), merged, gone)


def _keep(
    groups: Sequence[Sequence[MentionId]], shares: Mapping[EventId, Counter[int]]
) -> dict[int, EventId]:
    """Return which group keeps which old id; the largest common share decides first."""
    first = [min(group, default=MentionId("")) for group in groups]
    ranked = sorted(
        (-count, age, first[number], number, old)
        for age, (old, counts) in enumerate(shares.items())
        for number, count in counts.items()
    )
    kept: dict[int, EventId] = {}
    for *_, number, old in ranked:
        if number not in kept and old not in kept.values():
            kept[number] = old
    return kept


def _most(counts: Counter[int]) -> int:
    return min(counts, key=lambda number: (-counts[number], number))

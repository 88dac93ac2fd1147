"""Which entry of the record keeps which id when its mentions are grouped anew; pure.

The old entry with most mentions in a new group gives it its id (the older one, where two have as
many), unless a decision promised the group another. An id that was merged into another comes back
when its mentions are apart again and no living entry has a claim on their group. An old entry that
gives its id to no group leads to the group that holds most of its mentions; one with no mention
left is gone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from accord.model.claims import MentionId
from accord.model.record import EventId

Members = Mapping[EventId, Sequence[MentionId]]
Shares = dict[EventId, Counter[int]]


@dataclass(frozen=True, slots=True)
class Held:
    """What the record has of the ids in question: the `living` ones' mentions, the oldest entry first.

    `merged` are ids that lead elsewhere, with the mentions that they had; `promised` says which
    mentions an id is to be found with, by a reviewer's word.
    """

    living: Members
    merged: Members
    promised: Members


@dataclass(frozen=True, slots=True)
class Assignment:
    """The id of each group, in order; which ids are new, come back, lead elsewhere (`merged`), are gone.

    `led` are earlier redirects of which some mention is in a group, and where they lead now.
    """

    ids: tuple[EventId, ...]
    new: frozenset[EventId]
    revived: frozenset[EventId]
    merged: Mapping[EventId, EventId]
    led: Mapping[EventId, EventId]
    gone: tuple[EventId, ...]


def assign(groups: Sequence[Sequence[MentionId]], held: Held, new_id: Callable[[], EventId]) -> Assignment:
    """Give every group an id."""
    group_of = {mention: number for number, group in enumerate(groups) for mention in group}
    living, merged = _shares(held.living, group_of), _shares(held.merged, group_of)
    kept = _keep(groups, living, merged, _shares(held.promised, group_of))
    fresh = {number: new_id() for number in range(len(groups)) if number not in kept}
    ids = tuple(kept[n] if n in kept else fresh[n] for n in range(len(groups)))
    taken = set(kept.values())
    return Assignment(
        ids,
        frozenset(fresh.values()),
        frozenset(merged) & taken,
        {old: ids[_most(shares)] for old, shares in living.items() if old not in taken and shares},
        {old: ids[_most(shares)] for old, shares in merged.items() if old not in taken and shares},
        tuple(old for old, shares in living.items() if old not in taken and not shares),
    )


def _shares(members: Members, group_of: Mapping[MentionId, int]) -> Shares:
    return {
        id: Counter(group_of[mention] for mention in mentions if mention in group_of)
        for id, mentions in members.items()
    }


def _keep(
    groups: Sequence[Sequence[MentionId]], living: Shares, merged: Shares, promised: Shares
) -> dict[int, EventId]:
    """Return which group keeps which id: promises first, then living ids, then the largest common share."""
    first = [min(group, default=MentionId("")) for group in groups]
    ranked = sorted(
        (-promised.get(old, Counter())[number], old in merged, -count, age, first[number], number, old)
        for old, age, number, count in _claims(living, merged, promised)
    )
    kept: dict[int, EventId] = {}
    taken: set[EventId] = set()
    for *_, number, old in ranked:
        if number not in kept and old not in taken:
            kept[number] = old
            taken.add(old)
    return kept


def _claims(living: Shares, merged: Shares, promised: Shares) -> Iterator[tuple[EventId, int, int, int]]:
    """Yield each id that could go to a group: the id, its age, the group, the mentions in common."""
    for age, (old, shares) in enumerate((living | merged).items()):
        for number in {*shares, *promised.get(old, ())}:
            yield old, age, number, shares[number]


def _most(counts: Counter[int]) -> int:
    return min(counts, key=lambda number: (-counts[number], number))

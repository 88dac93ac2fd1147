"""Whether two reports tell of the same events, by strong anchors only, and in the same order."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from accord.model.claims import EventMention, Kind
from accord.model.match import Names

NEAR_KINDS = frozenset({Kind.SESSION, Kind.MEETING})
"""A session of a body that one report calls a meeting is the only pair of kinds taken for one."""


def pairs(a: Sequence[EventMention], b: Sequence[EventMention], names: Names) -> list[tuple[int, int]]:
    """Return (index in `a`, index in `b`) of mentions of one event, each used once, in order of `b`."""
    used: set[int] = set()
    found = []
    for right, mention in enumerate(b):
        left = next((i for i, m in enumerate(a) if i not in used and tells_same(m, mention, names)), None)
        if left is not None:
            used.add(left)
            found.append((left, right))
    return found


def in_order(found: Sequence[tuple[int, int]]) -> int:
    """Return how many of the pairs stand in the same order in both reports (longest rising run)."""
    tails: list[int] = []
    for left, _ in found:
        at = bisect_left(tails, left)
        tails[at : at + 1] = [left]
    return len(tails)


def could_be_same(a: EventMention, b: EventMention, slack: int) -> bool:
    """Say whether kind, parties, number and day of two mentions allow that they tell of one event.

    `slack` is in days: what a reprint calls 'today' is a later day in it.
    """
    if a.kind is not b.kind and not {a.kind, b.kind} <= NEAR_KINDS:
        return False
    if a.ordinal is not None and b.ordinal is not None and a.ordinal != b.ordinal:
        return False
    when = a.when is None or b.when is None or a.when.may_meet(b.when, slack)
    return when and (a.parties == b.parties or len(set(a.parties) & set(b.parties)) >= max(2, _most(a, b)))


def _most(a: EventMention, b: EventMention) -> int:
    """Return half of the parties of the one that has fewer, rounded up: two calls among allies have some in common."""
    return (min(len(a.parties), len(b.parties)) + 1) // 2


def tells_same(a: EventMention, b: EventMention, names: Names) -> bool:
    """Say whether two mentions share a strong anchor and neither date nor number contradicts it."""
    if a.kind is not b.kind and not {a.kind, b.kind} <= NEAR_KINDS:
        return False
    if len(set(a.parties) & set(b.parties)) < 2 or (a.when and b.when and not a.when.may_meet(b.when, 3)):
        return False
    if a.ordinal is not None and b.ordinal is not None and a.ordinal != b.ordinal:
        return False
    return _body(a, b, names) or _agreement(a, b, names) or _people(a, b, names)


def _body(a: EventMention, b: EventMention, names: Names) -> bool:
    numbered = a.ordinal is not None and a.ordinal == b.ordinal
    return bool(a.body and b.body and numbered and names.same_body(a.body, b.body).may_be)


def _agreement(a: EventMention, b: EventMention, names: Names) -> bool:
    return bool(a.agreement and b.agreement and names.same_agreement(a.agreement, b.agreement).agrees)


def _people(a: EventMention, b: EventMention, names: Names) -> bool:
    """Say whether named participants of two parties are the same in both."""
    if a.kind is not b.kind or (a.body and b.body and names.same_body(a.body, b.body).contradicts):
        return False
    if a.agreement and b.agreement and names.same_agreement(a.agreement, b.agreement).contradicts:
        return False
    agreed = {p.party for p in a.participants for q in b.participants if names.same_person(p, q).may_be}
    return len(agreed) >= 2

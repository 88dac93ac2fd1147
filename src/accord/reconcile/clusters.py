"""Mentions gathered into events: surest pairs first, and never two that contradict each other."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping

from accord.model.claims import EventMention, MentionId
from accord.model.record import Judgement, Verdict
from accord.reconcile.comparing import SAME, UNSURE, Comparison

MARGIN = 0.05
"""How much nearer than its rivals a candidate must be, where the score alone does not suffice."""

Pair = tuple[MentionId, MentionId]
Compare = Callable[[EventMention, EventMention], Comparison]


class Clusters:
    """The growing partition; lives for one call of `reconcile`.

    `together` and `apart` are reviewers' pairs: the first begin in one event, the second never meet.
    """

    def __init__(
        self,
        mentions: Mapping[MentionId, EventMention],
        comparer: Compare,
        together: frozenset[Pair] = frozenset(),
        apart: frozenset[Pair] = frozenset(),
    ) -> None:
        self.mentions, self.comparer = mentions, comparer
        self.together, self.apart = together, apart
        self.members = {mention: [mention] for mention in mentions}
        self.seen: dict[Pair, Comparison] = {}
        for left, right in sorted(together):
            self._merge(left, right)
        self.said = {mention: tuple(self.members[mention]) for pair in together for mention in pair}

    def compare(self, a: MentionId, b: MentionId) -> Comparison:
        """Return the comparison of two mentions, made once."""
        pair = ordered(a, b)
        if pair not in self.seen:
            self.seen[pair] = self.comparer(self.mentions[pair[0]], self.mentions[pair[1]])
        return self.seen[pair]

    def may_join(self, a: MentionId, b: MentionId) -> bool:
        """Say whether the events of two mentions can be one: no pair across them is ruled out."""
        return all(self._may_pair(x, y) for x in self.members[a] for y in self.members[b])

    def join(self, a: MentionId, b: MentionId) -> bool:
        """Join the events of two mentions if nothing forbids it; say whether they are one now."""
        if self.members[a] is self.members[b]:
            return True
        if not self.may_join(a, b):
            return False
        self._merge(a, b)
        return True

    def one(self, a: MentionId, b: MentionId) -> bool:
        """Say whether two mentions are in one event."""
        return self.members[a] is self.members[b]

    def groups(self) -> list[tuple[MentionId, ...]]:
        """Return the events' mentions, each group sorted, sorted by their first."""
        unique = {id(group): group for group in self.members.values()}
        return sorted(tuple(sorted(group)) for group in unique.values())

    def _may_pair(self, a: MentionId, b: MentionId) -> bool:
        pair = ordered(a, b)
        if pair in self.apart:
            return False
        if pair in self.together or self.compare(a, b).contradiction is None:
            return True
        return self._vouched(a, b) or self._vouched(b, a)

    def _vouched(self, a: MentionId, b: MentionId) -> bool:
        """Say whether a reviewer put `b` with what is surely of one event with `a`: then `b` is not held against it.

        What one report tells apart stays apart. It takes the two events' own mentions to know, no others.
        """
        if self.mentions[a].document == self.mentions[b].document:
            return False
        found = (self.compare(a, other) for other in self.said.get(b, ()))
        return any(c.score >= SAME and c.contradiction is None for c in found)

    def _merge(self, a: MentionId, b: MentionId) -> None:
        one, other = self.members[a], self.members[b]
        if one is not other:
            one.extend(other)
            for mention in other:
                self.members[mention] = one


def ordered(a: MentionId, b: MentionId) -> Pair:
    """Return the two ids, lower first."""
    return (a, b) if a <= b else (b, a)


def reviewed(judgements: Iterable[Judgement], verdict: Verdict) -> frozenset[Pair]:
    """Return the pairs of which a reviewer said `verdict`."""
    return frozenset(ordered(j.left, j.right) for j in judgements if j.by != "rule" and j.verdict is verdict)


def gather(clusters: Clusters, pairs: Iterable[Pair]) -> list[Pair]:
    """Join the pairs that score as one event, then those that may be one and have no rival; return the latter.

    `reach` rests on this: the first joins follow pairs that score `SAME` only; whether a pair has a rival
    depends on the events of its two sides so far and on those that are likely for either; no more.
    """
    found = ((clusters.compare(*pair), pair) for pair in pairs)
    likely = sorted((-c.nearness, pair, c.score) for c, pair in found if c.score >= UNSURE)
    for _, pair, score in likely:
        if score >= SAME:
            clusters.join(*pair)
    left = [(-nearness, pair) for nearness, pair, _ in likely if not clusters.one(*pair)]
    beside = _touching(clusters, left)
    clear = [pair for nearness, pair in left if not _rivalled(clusters, pair, nearness, beside)]
    for pair in clear:
        clusters.join(*pair)
    return clear


Beside = dict[MentionId, list[tuple[float, MentionId]]]


def _touching(clusters: Clusters, pairs: Iterable[tuple[float, Pair]]) -> Beside:
    """List for each event, under its first mention, the mentions that it might be joined with."""
    beside: Beside = defaultdict(list)
    for nearness, (left, right) in pairs:
        beside[clusters.members[left][0]].append((nearness, right))
        beside[clusters.members[right][0]].append((nearness, left))
    return beside


def _rivalled(clusters: Clusters, pair: Pair, nearness: float, beside: Beside) -> bool:
    """Say whether either side has another candidate nearly as good that cannot be the same event."""
    return any(
        near >= nearness - MARGIN and not clusters.one(rival, there) and not clusters.may_join(rival, there)
        for here, there in (pair, pair[::-1])
        for near, rival in beside[clusters.members[here][0]]
    )

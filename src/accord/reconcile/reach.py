"""How far a new mention can change events: the part of the record that has to be looked at again.

Call two mentions *likely* where their comparison scores `UNSURE` or more, and *sure* where it scores `SAME` or a
reviewer put them together. The record keeps all likely pairs as judgements. Comparisons depend on the two mentions
and their reports alone, so with new (or newly known) mentions `about`, only pairs that these are part of change.

`clusters.gather` works in two steps, and each has a bounded reach:

1. Sure pairs are joined, the nearest first, where no contradiction forbids it. Joins never leave the group that
   sure pairs hold together (here a *knot*); so only the knots of `about` can come out otherwise (`changed`).
2. A pair that is likely and not yet one event is *clear* if neither side has a rival, and clear pairs are joined.
   Rivals are likely for one side or the other. So only pairs with a side in a changed knot, or in a knot next to
   one, can become clear or cease to be (`inside`, to begin with). Joins never leave the group that clear pairs
   hold together. A pair that was clear and was refused changed nothing, then or now. So events can change only in
   what clear pairs, as they are now, and events, as they were, hold together with these knots; `inside` is
   widened until no clear pair leads out of it.

To know which pairs at the edge of `inside` are clear takes the knots on their other side and those next to them
(`around`). All this lies a few steps away, and each step spans the weeks in which candidates are looked for: it
does not grow with the record, as everything that likely pairs hold together does in busy times.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from accord.model.claims import MentionId
from accord.model.ports import Pair, Vicinity
from accord.reconcile.clusters import ordered
from accord.reconcile.comparing import SAME

SURE = 1.0
"""What a reviewer's 'same' or 'unsure' counts here, whatever its score: too far a reach costs time, not truth."""

Ids = frozenset[MentionId]


class Likely:
    """The likely pairs with their scores, read from the record as far as they are followed."""

    def __init__(self, record: Vicinity) -> None:
        """Begin with nothing; `put` what was found just now."""
        self.record = record
        self.pairs: dict[Pair, float] = {}
        self.beside = defaultdict[MentionId, set[MentionId]](set)
        self.ruled: set[Pair] = set()
        self.asked: set[MentionId] = set()

    def put(self, pair: Pair, score: float) -> None:
        """Keep a pair that the rules find likely, at its surest: what it was counts as well as what it is."""
        self.ruled.add(pair)
        self._hold(pair, score)

    def _hold(self, pair: Pair, score: float) -> None:
        self.pairs[pair] = max(score, self.pairs.get(pair, 0.0))
        self.beside[pair[0]].add(pair[1])
        self.beside[pair[1]].add(pair[0])

    def next_to(self, mentions: Ids) -> Ids:
        """Return these mentions and those that are likely to be of one event with any of them."""
        self._ask(mentions)
        return mentions.union(*(self.beside[mention] for mention in mentions))

    def knots(self, mentions: Ids) -> Ids:
        """Return these mentions and all that sure pairs hold together with them."""
        inside, fresh = mentions, mentions
        while fresh:
            self._ask(fresh)
            found = {other for one in fresh for other in self.beside[one] if self._sure(one, other)}
            fresh = frozenset(found) - inside
            inside |= fresh
        return inside

    def within(self, mentions: Ids) -> list[Pair]:
        """Return the pairs among these mentions that the rules find likely; all were followed."""
        return sorted(pair for pair in self.ruled if pair[0] in mentions and pair[1] in mentions)

    def _sure(self, one: MentionId, other: MentionId) -> bool:
        return self.pairs[ordered(one, other)] >= SAME

    def _ask(self, mentions: Iterable[MentionId]) -> None:
        wanted = frozenset(mentions) - self.asked
        self.asked |= wanted
        for judgement in self.record.ties(wanted) if wanted else ():
            pair = ordered(judgement.left, judgement.right)
            if judgement.by == "rule":
                self.put(pair, judgement.score)
            else:
                self._hold(pair, SURE)


def touched(likely: Likely, about: Ids) -> Ids:
    """Return the mentions of the knots in which pairs can become clear or cease to be."""
    changed = likely.knots(about)
    return likely.knots(likely.next_to(changed))


def around(likely: Likely, inside: Ids) -> Ids:
    """Return all that it takes to know which pairs with a side in `inside` are clear."""
    across = likely.knots(likely.next_to(likely.knots(inside)))
    return likely.knots(likely.next_to(across))

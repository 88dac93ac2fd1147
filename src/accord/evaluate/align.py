"""One-to-one pairing of predicted with gold events inside one document (codebook section 7)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from accord.evaluate.records import CodedEvent
from accord.evaluate.slots import Slot, compare, jaccard, words

MIN_PARTIES = 0.5
"""Least overlap of parties (Jaccard) for a pair."""
MIN_EVIDENCE = 0.3
"""Least share of the shorter evidence's words for a pair."""
NEAR = (
    frozenset({"meeting", "session", "visit"}),
    frozenset({"signing", "agreement-change", "commitment"}),
    frozenset({"transfer", "project"}),
)
"""Kinds that earn half credit for one another."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A gold event and the predicted one that stands for it.

    `gold` and `predicted` are positions in the document's lists; `credit` is 1 for the same kind and
    0.5 for a near one; `weight` orders the candidates.
    """

    gold: int
    predicted: int
    credit: float
    slots: Mapping[Slot, float]
    weight: float


def credit(gold: str, predicted: str) -> float:
    """Return 1 for equal kinds, 0.5 for near ones, else 0."""
    if gold == predicted:
        return 1.0
    return 0.5 if any({gold, predicted} <= near for near in NEAR) else 0.0


def overlap(gold: CodedEvent, predicted: CodedEvent) -> float:
    """Return how much the two evidences share of the shorter one's words."""
    left = frozenset[str]().union(*map(words, gold.evidence))
    right = frozenset[str]().union(*map(words, predicted.evidence))
    return len(left & right) / min(len(left), len(right)) if left and right else 0.0


def candidates(gold: Sequence[CodedEvent], predicted: Sequence[CodedEvent]) -> Iterator[Pair]:
    """Yield every pair that meets the thresholds, in the order of gold, then of prediction."""
    for i, wanted in enumerate(gold):
        for j, found in enumerate(predicted):
            earned = credit(wanted.kind, found.kind)
            parties = jaccard(wanted.parties, found.parties)
            if not earned or parties < MIN_PARTIES:
                continue
            shared = overlap(wanted, found)
            if shared >= MIN_EVIDENCE:
                slots = compare(wanted, found)
                # written as the referee's scorer has it: the last bit of the sum decides between twins
                weight = earned * (0.4 * shared + 0.2 * parties + 0.4 * sum(slots.values()) / len(slots))
                yield Pair(i, j, earned, slots, weight)


def align(gold: Sequence[CodedEvent], predicted: Sequence[CodedEvent]) -> tuple[Pair, ...]:
    """Pair events one to one, the best agreement first; ties go to the earlier event."""
    wanted, found = set(range(len(gold))), set(range(len(predicted)))
    pairs = []
    for pair in sorted(candidates(gold, predicted), key=lambda pair: -pair.weight):
        if pair.gold in wanted and pair.predicted in found:
            wanted.remove(pair.gold)
            found.remove(pair.predicted)
            pairs.append(pair)
    return tuple(pairs)

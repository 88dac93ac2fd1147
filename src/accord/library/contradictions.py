"""Which earlier decisions a new one contradicts: A is B, B is C, and yet A is not C. Pure."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator, Mapping, Sequence

from accord.model.claims import MentionId
from accord.model.record import DecisionId, Judgement, Said, Verdict

NEW = DecisionId(0)
"""The number of the decision that is about to be made."""

Edges = Mapping[MentionId, list[tuple[MentionId, DecisionId]]]


def contradicted(standing: Sequence[Said], new: Sequence[Judgement]) -> tuple[DecisionId, ...]:
    """Return the standing decisions that have to go if `new` is to stand, in order of their numbers.

    Against a new 'different' these are the decisions by which the two are one, step by step; against a new
    'same' those that keep apart what it joins.
    """
    found: set[DecisionId] = set()
    added = [Said(NEW, judgement) for judgement in new]
    while against := _first([s for s in standing if s.decision not in found] + added):
        found |= against
    return tuple(sorted(found))


def _first(said: Sequence[Said]) -> frozenset[DecisionId]:
    """Return the standing decisions behind the first contradiction, or none."""
    edges: dict[MentionId, list[tuple[MentionId, DecisionId]]] = defaultdict(list)
    for item in said:
        if item.judgement.verdict is Verdict.SAME:
            edges[item.judgement.left].append((item.judgement.right, item.decision))
            edges[item.judgement.right].append((item.judgement.left, item.decision))
    for item in said:
        if item.judgement.verdict is Verdict.DIFFERENT:
            steps = _path(edges, item.judgement.left, item.judgement.right)
            if steps is not None:
                return frozenset({item.decision} if item.decision != NEW else steps - {NEW})
    return frozenset()


def _path(edges: Edges, start: MentionId, end: MentionId) -> set[DecisionId] | None:
    """Return the decisions of a shortest way from one mention to another, or None where there is none."""
    came: dict[MentionId, tuple[MentionId, DecisionId]] = {}
    waiting = deque([start])
    while waiting:
        here = waiting.popleft()
        if here == end:
            return {decision for _, decision in _back(came, start, end)}
        for there, decision in edges.get(here, ()):
            if there not in came and there != start:
                came[there] = (here, decision)
                waiting.append(there)
    return None


def _back(
    came: Mapping[MentionId, tuple[MentionId, DecisionId]], start: MentionId, end: MentionId
) -> Iterator[tuple[MentionId, DecisionId]]:
    while end != start:
        yield came[end]
        end = came[end][0]

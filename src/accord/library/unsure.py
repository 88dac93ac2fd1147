"""Pairs of events that may be one, for a reviewer to look at: both sentences side by side, with reasons."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from accord.library.answers import Source
from accord.library.dossier import source
from accord.library.wording import mention_headline
from accord.model.claims import MentionId
from accord.model.record import EventId, Judgement, Verdict
from accord.store.queries import Queries

BATCH = 200
"""Pairs of mentions that are looked up together."""


@dataclass(frozen=True, slots=True)
class Side:
    """One mention of a pair: what it tells, in which words, in which report, and its event."""

    mention: MentionId
    event: EventId
    headline: str
    date: str | None
    quotes: tuple[str, ...]
    source: Source


@dataclass(frozen=True, slots=True)
class Unsure:
    """Two events that may be one, shown by their nearest mentions; `score` is 0 to 1.

    `pairs` is the number of pairs of mentions across the two of which the rules are not sure.
    """

    left: Side
    right: Side
    score: float
    reasons: tuple[str, ...]
    pairs: int


def unsure(queries: Queries, parties: Sequence[str], limit: int) -> tuple[Unsure, ...]:
    """Return the nearest pairs of events between `parties`, each once, that no reviewer has told apart."""
    inside = set(queries.event_ids(parties)) if parties else None
    nearest: dict[frozenset[EventId], Judgement] = {}
    pairs: dict[frozenset[EventId], int] = {}
    for events, judgement in _by_events(queries):
        if len(events) == 2 and (inside is None or events <= inside):
            nearest.setdefault(events, judgement)
            pairs[events] = pairs.get(events, 0) + 1
    chosen = ((events, j) for events, j in nearest.items() if not _told_apart(queries, events))
    return tuple(_unsure(queries, j, pairs[events]) for events, j in islice(chosen, limit))


def _by_events(queries: Queries) -> Iterator[tuple[frozenset[EventId], Judgement]]:
    """Yield what the rules are not sure of with the events that the two mentions are in, the nearest first."""
    found = queries.decisions.unsure()
    while part := list(islice(found, BATCH)):
        event_of = queries.events_of(end for j in part for end in (j.left, j.right))
        yield from ((frozenset({event_of[j.left], event_of[j.right]}), j) for j in part)


def _told_apart(queries: Queries, events: Iterable[EventId]) -> bool:
    """Say whether a reviewer has said of mentions of these events that they are not one."""
    event_of = {m: event.id for event in queries.events(events) for m in event.mentions}
    return any(
        said.judgement.verdict is Verdict.DIFFERENT
        and event_of.get(said.judgement.left) != event_of.get(said.judgement.right)
        and {said.judgement.left, said.judgement.right} <= event_of.keys()
        for said in queries.decisions.standing(event_of)
    )


def _unsure(queries: Queries, judgement: Judgement, pairs: int) -> Unsure:
    left, right = (_side(queries, mention) for mention in (judgement.left, judgement.right))
    return Unsure(left, right, judgement.score, judgement.reasons, pairs)


def _side(queries: Queries, id: MentionId) -> Side:
    mention = queries.mentions([id])[id]
    report = queries.documents([mention.document])[mention.document]
    when, event = mention.when, queries.events_of([id])[id]
    quotes = tuple(quote.quote for quote in mention.evidence)
    return Side(id, event, mention_headline(mention), when.iso if when else None, quotes, source(report))

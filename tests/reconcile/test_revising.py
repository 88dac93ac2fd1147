"""What is revised step by step is what all mentions at once give: hundreds of dense histories, the real rules."""

from __future__ import annotations

import random
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from accord.model.claims import EventMention, MentionId
from accord.model.documents import DocumentId
from accord.model.ports import Members, Pair, Scope, Slot
from accord.model.record import EventId, Judgement, Origin, OriginId, Verdict
from accord.ontology.identity import identity_words
from accord.reconcile import ReconcileContext, reconcile, revise
from accord.resolve import Resolver
from tests.reconcile.conftest import Tell

NAMES = Resolver(identity_words())
BEGIN = date(2025, 5, 1)


class Memory:
    """A record in memory: what it is asked, it answers, and what a revision says, it keeps."""

    def __init__(self, published: Mapping[DocumentId, date]) -> None:
        self.published = published
        self.mentions: dict[MentionId, EventMention] = {}
        self.slots: dict[MentionId, Sequence[Slot]] = {}
        self.event_of: dict[MentionId, tuple[MentionId, ...]] = {}
        self.judgements: dict[Pair, Judgement] = {}
        self.said: dict[Pair, Judgement] = {}
        self.origins = dict[DocumentId, Origin]()
        self.loaded = 0

    def scope(self, mentions: Iterable[MentionId]) -> Scope:
        inside = frozenset(mentions)
        self.loaded += len(inside)
        said = tuple(j for pair, j in sorted(self.said.items()) if pair[0] in inside)
        held = tuple(self.mentions[id] for id in sorted(inside))
        return Scope(held, tuple(set(self.origins.values())), self.published, {}, said)

    def near(self, slots: Mapping[MentionId, Sequence[Slot]]) -> frozenset[MentionId]:
        self.slots |= slots
        wanted = [slot for owned in slots.values() for slot in owned]
        return frozenset(
            id for id, held in self.slots.items() if any(s.meets(w) for s in held for w in wanted)
        )

    def ties(self, mentions: Iterable[MentionId]) -> tuple[Judgement, ...]:
        ends = frozenset(mentions)
        found = (*self.judgements.items(), *self.said.items())
        return tuple(j for p, j in found if not ends.isdisjoint(p) and j.verdict is not Verdict.DIFFERENT)

    def members(self, mentions: Iterable[MentionId]) -> Members:
        groups = {self.event_of[mention] for mention in mentions if mention in self.event_of}
        return {EventId(group[0]): group for group in groups}

    def revise(self, about: Iterable[MentionId]) -> None:
        ids = frozenset(about)
        found = revise(ids, self, NAMES)
        judged = found.judged | {p for p in self.judgements if not ids.isdisjoint(p)}
        self.judgements = {p: j for p, j in self.judgements.items() if p not in judged}
        self.judgements |= {(j.left, j.right): j for j in found.judgements}
        self.event_of |= {mention: event.mentions for event in found.events for mention in event.mentions}

    def at_once(self) -> tuple[set[tuple[MentionId, ...]], list[Judgement]]:
        context = ReconcileContext(
            NAMES,
            EventId,
            published=self.published,
            judgements=tuple(j for _, j in sorted(self.said.items())),
        )
        found = reconcile(list(self.mentions.values()), list(set(self.origins.values())), context)
        return {event.mentions for event in found.events}, list(found.judgements)

    def step_by_step(self) -> tuple[set[tuple[MentionId, ...]], list[Judgement]]:
        return set(self.event_of.values()), [j for _, j in sorted(self.judgements.items())]


def day(first: int, last: int, step: int = 1) -> st.SearchStrategy[dict[str, Any]]:
    return st.integers(first, last).map(lambda n: {"date": str(BEGIN + timedelta(n * step))})


PEOPLE = ["Ana Rojas/IND", "Eva Vidal/IND", "Luis Soto/ISR", "Max Levi/ISR"]
FIELDS: list[st.SearchStrategy[dict[str, Any]]] = [
    st.sampled_from(
        [{}, {"kind": "session"}, {"kind": "visit"}, {"kind": "signing"}, {"kind": "commitment"}]
    ),
    st.sampled_from([{}, {}, {}, {"parties": "IND ISR PER"}, {"parties": "ARG BOL BRA CHL IND ISR PER"}]),
    st.one_of(
        st.just({}), day(0, 12), day(0, 60, 7), st.sampled_from([{"date": "2025-05"}, {"date": "2025-07"}])
    ),
    st.sampled_from(
        [{}, *({"people": list(group)} for group in (PEOPLE[:1], PEOPLE[::2], PEOPLE[1::2], PEOPLE[2:]))]
    ),
    st.sampled_from(
        [{}, {"ordinal": 3}, {"body": "Ports Committee"}, {"body": "Ports Committee", "ordinal": 4}]
    ),
    st.sampled_from([{}, {}, {"agreement": "Pact on Ports"}, {"agreement": "Treaty on Mines and Ports"}]),
    st.sampled_from(
        [{}, {"item": "copper plates"}, {"quote": "They spoke of 5 million tons of copper and ports."}]
    ),
]
TOLD = st.tuples(*FIELDS).map(lambda parts: {key: value for part in parts for key, value in part.items()})
PUBLISHED = st.one_of(st.none(), st.integers(0, 14), st.integers(0, 400))
HISTORY = st.lists(st.tuples(st.lists(TOLD, min_size=1, max_size=3), PUBLISHED), min_size=3, max_size=25)


@settings(
    max_examples=200,
    phases=[Phase.explicit, Phase.generate],  # a dense history shrinks for minutes
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
@given(history=HISTORY, batch=st.integers(1, 4), chance=st.randoms(use_true_random=False))
def test_step_by_step_is_at_once(
    tell: Tell, history: Sequence[Any], batch: int, chance: random.Random
) -> None:
    documents = [DocumentId(f"d{n:02}") for n in range(len(history))]
    published = {
        d: BEGIN + timedelta(day) for d, (_, day) in zip(documents, history, strict=True) if day is not None
    }
    told = {
        d: [tell(d, n=n, **dict(f)) for n, f in enumerate(fs)]
        for d, (fs, _) in zip(documents, history, strict=True)
    }
    memory = Memory(published)
    for start in range(0, len(documents), batch):
        part = documents[start : start + batch]
        memory.mentions |= {m.id: m for d in part for m in told[d]}
        moved = relate(memory, part, chance)
        memory.revise(m.id for d in moved for m in told[d])
        if chance.random() < 0.2:
            say(memory, chance)
    assert memory.step_by_step() == memory.at_once()


def relate(memory: Memory, part: Sequence[DocumentId], chance: random.Random) -> set[DocumentId]:
    """Give each new report an origin of its own, or put it, now and then, to an earlier one's."""
    moved = set(part)
    for document in part:
        memory.origins[document] = Origin(OriginId(document), (document,), document)
        if len(memory.origins) > 1 and chance.random() < 0.3:
            other = memory.origins[chance.choice(sorted(memory.origins))]
            both = tuple(sorted({document, *other.documents}))
            joined = Origin(OriginId(both[0]), both, both[0])
            moved |= {d for d in both if memory.origins[d].id != joined.id}
            memory.origins |= dict.fromkeys(both, joined)
    return moved


def say(memory: Memory, chance: random.Random) -> None:
    """Have a reviewer say something of a pair, or take it back."""
    if len(memory.mentions) < 2:
        return
    pair = tuple(sorted(chance.sample(sorted(memory.mentions), 2)))
    left, right = pair
    verdict = chance.choice([Verdict.SAME, Verdict.DIFFERENT])
    events = memory.members(pair)
    if memory.said and chance.random() < 0.4:
        gone = chance.choice(sorted(memory.said))
        events |= memory.members(gone)
        del memory.said[gone]
    memory.said[left, right] = replace(Judgement(left, right, verdict, 1.0, (), "ana"))
    memory.revise({mention for group in events.values() for mention in group})

"""A record with a clock of its own, and the simplest account of it: alike in kind, parties and number."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from itertools import combinations, count, pairwise

import pytest

from accord.model.claims import EventMention, Field
from accord.model.documents import DocumentId
from accord.model.ports import ALWAYS, Changes, Ledger, Reading, Revision, Slot
from accord.model.record import (
    Event,
    EventId,
    FieldValue,
    Judgement,
    Origin,
    OriginId,
    Status,
    Support,
    Verdict,
)
from accord.store.database import connect
from accord.store.location import locate
from accord.store.store import Store
from tests.databases import Places


class Book:
    """A store with the stages' part played by the simplest rules."""

    def __init__(self, place: str) -> None:
        numbers = count(1)
        clock = datetime(2025, 11, 7, 12, tzinfo=UTC)
        self.where = place
        self.store = Store(connect(locate(place)), lambda: clock, lambda: EventId(f"E{next(numbers)}"))

    def add(self, *readings: Reading, numbered: bool = True) -> Changes:
        with self.store.writing() as writer:
            writer.insert(readings)
            return account(writer, [r.document.id for r in readings], numbered)

    def events(self) -> tuple[Event, ...]:
        with self.store.reading() as queries:
            return queries.events(queries.event_ids())


def account(ledger: Ledger, documents: Iterable[DocumentId], numbered: bool = True) -> Changes:
    given = sorted(documents)
    ledger.set_origins(Origin(OriginId(f"o:{d}"), (d,), d) for d in given)
    told = ledger.told(given)
    slots = {m.id: of_block(m) for m in ledger.scope(told).mentions}
    scope = ledger.scope(told | ledger.near(slots))
    groups = defaultdict(list)
    for mention in scope.mentions:
        groups[mention.kind, mention.parties, mention.ordinal if numbered else None].append(mention)
    events = []
    judgements: list[Judgement] = []
    for (kind, *_), group in groups.items():
        values: dict[tuple[Field, object], list[Support]] = defaultdict(list)
        for mention in group:
            for claim in mention.claims:
                support = Support(mention.id, mention.document, OriginId(f"o:{mention.document}"), claim)
                values[claim.field, claim.value].append(support)
        found = tuple(
            FieldValue(field, supports[0].claim.value, Status.PREFERRED, "said", tuple(supports))
            for (field, _), supports in values.items()
        )
        ids, documents = tuple(m.id for m in group), tuple(dict.fromkeys(m.document for m in group))
        origins = tuple(OriginId(f"o:{d}") for d in documents)
        events.append(Event(EventId(""), kind, ids, documents, origins, found))
        judgements += _same(ids)
    return ledger.set_events(revision(scope.mentions, events, judgements))


def of_block(mention: EventMention) -> tuple[Slot, ...]:
    return tuple(Slot(f"{mention.kind} {a} {b}", *ALWAYS) for a, b in combinations(mention.parties, 2))


def revision(
    mentions: Iterable[EventMention], events: Iterable[Event] = (), judgements: Iterable[Judgement] = ()
) -> Revision:
    inside = tuple(mentions)
    return Revision(
        frozenset(m.id for m in inside), inside, tuple(events), frozenset(), tuple(judgements), {}
    )


def _same(ids: tuple[str, ...]) -> Iterable[Judgement]:
    return (Judgement(a, b, Verdict.SAME, 1.0, ("alike",)) for a, b in pairwise(ids))


@pytest.fixture
def book(places: Places) -> Iterator[Book]:
    book = Book(places.new())
    yield book
    book.store.close()

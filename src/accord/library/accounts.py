"""Events with the reports that tell of them, as the derivations take them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from accord.derive import Account
from accord.model.claims import EventMention, MentionId
from accord.model.documents import Document, DocumentId
from accord.model.record import Event, EventId
from accord.store.queries import Queries


def accounts(queries: Queries, ids: Iterable[EventId]) -> tuple[Account, ...]:
    """Return these events with all that their reports say, oldest first, undated ones last."""
    events = queries.events(ids)
    mentions = queries.mentions(id for event in events for id in event.mentions)
    documents = queries.documents({id for event in events for id in event.documents})
    return tuple(account(event, mentions, documents) for event in events)


def account(
    event: Event, mentions: dict[MentionId, EventMention], documents: dict[DocumentId, Document]
) -> Account:
    """Return one event with its reports' words, the earliest report's first."""
    days = {id: documents[id].published for id in event.documents}
    told = sorted((mentions[id] for id in event.mentions), key=lambda m: (days[m.document] or date.max, m.id))
    known = tuple((id, day) for id, day in days.items() if day is not None)
    return Account(event, tuple(told), known)

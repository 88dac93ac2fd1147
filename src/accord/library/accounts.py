"""Events with the reports that tell of them, as the derivations take them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from accord.derive import Account
from accord.model.claims import EventMention, Kind, MentionId
from accord.model.documents import Document, DocumentId
from accord.model.record import Event, EventId
from accord.store.queries import Queries

OF_AGREEMENTS = frozenset({Kind.SIGNING, Kind.AGREEMENT_CHANGE})
"""Kinds of events that are of an agreement."""


def accounts(queries: Queries, ids: Iterable[EventId]) -> tuple[Account, ...]:
    """Return these events with all that their reports say, oldest first, undated ones last."""
    events, mentions = queries.events_told(ids)
    documents = queries.headings({id for event in events for id in event.documents})
    entries = entries_of(queries, events)
    return tuple(account(event, mentions, documents, entries.get(event.id)) for event in events)


def account(
    event: Event,
    mentions: Mapping[MentionId, EventMention],
    documents: Mapping[DocumentId, Document],
    entry: str | None = None,
) -> Account:
    """Return one event with its reports' words, the earliest report's first."""
    days = {id: documents[id].published for id in event.documents}
    told = sorted((mentions[id] for id in event.mentions), key=lambda m: (days[m.document] or date.max, m.id))
    known = tuple((id, day) for id, day in days.items() if day is not None)
    return Account(event, tuple(told), known, entry)


def entries_of(queries: Queries, events: Iterable[Event]) -> dict[EventId, str]:
    """Return the body or agreement that each of these events is of, where the record holds one."""
    kinds = {event.id: event.kind for event in events}
    found: dict[EventId, str] = {}
    for id, named in queries.namings.of_events(kinds).items():
        entries = named.bodies if kinds[id] is Kind.SESSION else named.agreements
        if entries and (kinds[id] is Kind.SESSION or kinds[id] in OF_AGREEMENTS):
            found[id] = entries[0]
    return found


def whole(queries: Queries, kinds: Iterable[Kind], parties: Sequence[str]) -> list[EventId]:
    """Return the events of these kinds and all these parties, and all others of the same bodies and agreements."""
    own = [id for kind in kinds for id in queries.event_ids(parties, kind.value)]
    if not parties:
        return own
    named = queries.namings.of_events(own).values()
    entries = dict.fromkeys(entry for found in named for entry in (*found.bodies, *found.agreements))
    others = (id for entry in entries for id in queries.namings.events_of(entry))
    return list(dict.fromkeys([*own, *others]))

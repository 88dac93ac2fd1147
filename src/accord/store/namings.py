"""Which claim of which event names which identity, in which words, and who is named together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Column, Connection, func, select

from accord.model.claims import Evidence, Field, MentionId
from accord.model.documents import DocumentId
from accord.model.identity import FormId, IdentityId, Sort
from accord.model.record import EventId
from accord.store import tables
from accord.store.loading import in_chunks
from accord.store.rows import to_evidence


@dataclass(frozen=True, slots=True)
class Named:
    """A claim of an event and the identity that it names; `form` is the name as written."""

    event: EventId
    mention: MentionId
    claim: int
    field: Field
    identity: IdentityId
    sort: Sort
    form: FormId
    reason: str


@dataclass(frozen=True, slots=True)
class Quoted:
    """The words of a report that show a claim."""

    document: DocumentId
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class NamedIn:
    """Bodies, agreements, actors and places of one event, each once, in the order of its mentions' claims."""

    bodies: tuple[IdentityId, ...] = ()
    agreements: tuple[IdentityId, ...] = ()
    actors: tuple[IdentityId, ...] = ()
    places: tuple[IdentityId, ...] = ()


GROUPS = {
    Sort.BODY: "bodies",
    Sort.AGREEMENT: "agreements",
    Sort.PERSON: "actors",
    Sort.ORGANISATION: "actors",
    Sort.PLACE: "places",
}


@dataclass(frozen=True, slots=True)
class Namings:
    """What claims name, as one transaction sees the record."""

    connection: Connection

    def of_events(self, events: Iterable[EventId]) -> dict[EventId, NamedIn]:
        """Return for each of these events the identities that its claims name."""
        wanted = list(events)
        found = {event: defaultdict[str, dict[IdentityId, None]](dict) for event in wanted}
        for named in self.named(wanted):
            found[named.event][GROUPS[named.sort]][named.identity] = None
        return {event: NamedIn(**{k: tuple(v) for k, v in groups.items()}) for event, groups in found.items()}

    def named(self, events: Iterable[EventId]) -> list[Named]:
        """Return which claim of these events names which identity, in the order of mentions and claims."""
        members = tables.event_mentions
        return self._named(members.c.event, events)

    def named_as(self, identities: Iterable[IdentityId]) -> list[Named]:
        """Return the claims that name these identities."""
        return self._named(tables.forms.c.identity, identities)

    def _named(self, column: Column[Any], keys: Iterable[str]) -> list[Named]:
        claims, members, used, forms = tables.claims, tables.event_mentions, tables.namings, tables.forms
        query = (
            select(members.c.event, used, claims.c.field, forms.c.identity, forms.c.sort)
            .select_from(used)
            .join(forms, forms.c.id == used.c.stands_for)
            .join(members, members.c.mention == used.c.mention)
            .join(claims, (claims.c.mention == used.c.mention) & (claims.c.number == used.c.claim))
            .order_by(members.c.event, members.c.number, used.c.claim)
        )
        return [
            Named(
                EventId(row.event),
                MentionId(row.mention),
                row.claim,
                Field(row.field),
                IdentityId(row.identity),
                Sort(row.sort),
                FormId(row.form),
                row.reason,
            )
            for row in in_chunks(self.connection, query, column, keys)
            if row.identity
        ]

    def quotes(self, identity: IdentityId) -> dict[tuple[MentionId, int], Quoted]:
        """Return the words of each claim (its mention and number) that names an identity."""
        used, forms, told, quotes = tables.namings, tables.forms, tables.mentions, tables.evidence
        query = (
            select(told.c.document, quotes)
            .select_from(used)
            .join(forms, forms.c.id == used.c.stands_for)
            .join(told, told.c.id == used.c.mention)
            .join(quotes, (quotes.c.mention == used.c.mention) & (quotes.c.claim == used.c.claim))
            .where(forms.c.identity == identity)
            .order_by(quotes.c.mention, quotes.c.claim, quotes.c.number)
        )
        found: dict[tuple[MentionId, int], Quoted] = {}
        for row in self.connection.execute(query):
            key = (MentionId(row.mention), row.claim)
            before = found[key].evidence if key in found else ()
            found[key] = Quoted(DocumentId(row.document), (*before, to_evidence(row)))
        return found

    def company(self, identity: IdentityId) -> dict[IdentityId, int]:
        """Return the other persons and organisations that its events name, with the number of events."""
        own = select(tables.event_mentions.c.event).where(
            tables.event_mentions.c.mention.in_(
                select(tables.namings.c.mention)
                .join(tables.forms, tables.forms.c.id == tables.namings.c.stands_for)
                .where(tables.forms.c.identity == identity)
            )
        )
        forms, members, used = tables.forms, tables.event_mentions, tables.namings
        number = func.count(members.c.event.distinct())
        query = (
            select(forms.c.identity, number)
            .select_from(members)
            .join(used, used.c.mention == members.c.mention)
            .join(forms, forms.c.id == used.c.stands_for)
            .where(members.c.event.in_(own), forms.c.identity.is_not(None), forms.c.identity != identity)
            .where(forms.c.sort.in_([sort.value for sort, group in GROUPS.items() if group == "actors"]))
            .group_by(forms.c.identity)
        )
        rows: Iterable[Any] = self.connection.execute(query)
        return {IdentityId(other): int(events) for other, events in rows}

    def events_of(self, identity: IdentityId) -> list[EventId]:
        """Return the events of which a claim names this identity, the oldest entry first."""
        table = tables.events
        inside = (
            select(tables.event_mentions.c.event)
            .join(tables.namings, tables.namings.c.mention == tables.event_mentions.c.mention)
            .join(tables.forms, tables.forms.c.id == tables.namings.c.stands_for)
            .where(tables.forms.c.identity == identity)
        )
        query = select(table.c.id).where(table.c.id.in_(inside)).order_by(table.c.seq)
        return [EventId(id) for id in self.connection.execute(query).scalars()]

"""Answers whom and what events name, and which events name an identity."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Column, Connection, Row, Select, case, func, select
from sqlalchemy.sql import ColumnElement

from accord.model.claims import Evidence, Field, MentionId
from accord.model.documents import DocumentId
from accord.model.identity import Form, FormId, FormLink, Identity, IdentityId, Sort, Usage
from accord.model.record import EventId
from accord.store import form_rows, tables
from accord.store.loading import CHUNK, fetch
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
class IdentityQueries:
    """The identities of the record as one transaction sees them."""

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
            for row in self._in_chunks(query, column, keys)
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

    def get(self, ids: Iterable[IdentityId]) -> tuple[Identity, ...]:
        """Return these identities with all forms by which claims name them, in the order of the ids given."""
        wanted = list(dict.fromkeys(ids))
        table = tables.identities
        sorts = {row.id: Sort(row.sort) for row in fetch(self.connection, table, table.c.id, wanted)}
        usages = self._usages(sorts)
        links = self._links(sorts)
        return tuple(
            Identity(id, sorts[id], tuple(usages[id]), tuple(links[id])) for id in wanted if id in sorts
        )

    def _usages(self, ids: Iterable[IdentityId]) -> dict[IdentityId, list[Usage]]:
        """Return how claims name each of these identities, the most used form first."""
        forms, used, told = tables.forms, tables.namings, tables.mentions
        day = case((told.c.first_day == told.c.last_day, told.c.first_day))  # '2020' is no day to begin with
        count, first, last = func.count(), func.min(day), func.max(day)
        query = (
            select(
                forms.c.identity, used.c.form, count.label("claims"), first.label("first"), last.label("last")
            )
            .select_from(used)
            .join(forms, forms.c.id == used.c.stands_for)
            .join(told, told.c.id == used.c.mention)
            .group_by(forms.c.identity, used.c.form)
        )
        found = list(self._in_chunks(query, forms.c.identity, ids))
        said = {
            row.id: form_rows.to_form(row)
            for row in fetch(self.connection, forms, forms.c.id, {r.form for r in found})
        }
        usages = defaultdict[IdentityId, list[Usage]](list)
        for row in found:
            usages[IdentityId(row.identity)].append(Usage(said[row.form], row.claims, row.first, row.last))
        for inside in usages.values():
            inside.sort(key=lambda usage: (-usage.claims, usage.form.text, usage.form.id))
        return usages

    def _links(self, ids: Iterable[IdentityId]) -> dict[IdentityId, list[FormLink]]:
        """Return what stands of rules' and reviewers' words on the forms of each identity."""
        forms, table = tables.forms, tables.form_links
        of = {
            row.id: IdentityId(row.identity) for row in fetch(self.connection, forms, forms.c.identity, ids)
        }
        found = {
            row.id: row
            for column in (table.c.left_form, table.c.right_form)
            for row in fetch(self.connection, table, column, of)
            if row.withdrawn_at is None
        }
        links = defaultdict[IdentityId, list[FormLink]](list)
        for number in sorted(found):
            link = form_rows.to_link(found[number])
            for id in dict.fromkeys(of[end] for end in (link.left, link.right) if end in of):
                links[id].append(link)
        return links

    def ids(self, sorts: Sequence[Sort] = (), parties: Sequence[str] = ()) -> list[IdentityId]:
        """Return the identities of these sorts that any of these parties is a party of, the oldest first."""
        table, forms, members = tables.identities, tables.forms, tables.form_parties
        query = select(table.c.id).order_by(table.c.seq)
        if sorts:
            query = query.where(table.c.sort.in_([sort.value for sort in sorts]))
        if parties:
            of = select(forms.c.identity).join(members, members.c.form == forms.c.id)
            query = query.where(table.c.id.in_(of.where(members.c.party.in_(parties))))
        return [IdentityId(id) for id in self.connection.execute(query).scalars()]

    def find(self, name: str, sorts: Sequence[Sort] = ()) -> list[IdentityId]:
        """Return the identities that reports name so: exactly, else those of which a name begins or holds it."""
        wanted, column = form_rows.folded(name), tables.forms.c.folded
        begins, holds = column.startswith(wanted, autoescape=True), column.contains(wanted, autoescape=True)
        for matches in (column == wanted, begins, holds):
            found = self._named_so(matches, sorts)
            if found:
                return found
        return []

    def called(self, folded: str, sorts: Sequence[Sort] = ()) -> list[IdentityId]:
        """Return the identities that reports name exactly so; the name is folded already."""
        return self._named_so(tables.forms.c.folded == folded, sorts)

    def names(self, sorts: Sequence[Sort] = ()) -> dict[str, str]:
        """Return all names of identities of these sorts, folded, and one way in which each is written."""
        table = tables.forms
        query = select(table.c.folded, table.c.text)
        if sorts:
            query = query.where(table.c.sort.in_([sort.value for sort in sorts]))
        return {row.folded: row.text for row in self.connection.execute(query)}

    def forms(self, ids: Iterable[FormId]) -> dict[FormId, tuple[Form, IdentityId | None]]:
        """Return these forms with the identity that each is of, if any claim uses it by itself."""
        table = tables.forms
        return {
            FormId(row.id): (form_rows.to_form(row), IdentityId(row.identity) if row.identity else None)
            for row in fetch(self.connection, table, table.c.id, ids)
        }

    def members(self, ids: Iterable[IdentityId]) -> dict[IdentityId, tuple[FormId, ...]]:
        """Return the forms of each of these identities, those only that claims use by themselves."""
        return self._members(tables.forms.c.identity, ids)

    def held(self, forms: Iterable[FormId]) -> dict[IdentityId, tuple[FormId, ...]]:
        """Return the identities that these forms are of, each with all its forms."""
        found = fetch(self.connection, tables.forms, tables.forms.c.id, forms)
        return self.members({IdentityId(row.identity) for row in found if row.identity})

    def _members(self, column: Column[Any], keys: Iterable[str]) -> dict[IdentityId, tuple[FormId, ...]]:
        found = defaultdict[IdentityId, list[FormId]](list)
        for row in fetch(self.connection, tables.forms, column, keys, tables.forms.c.id):
            found[IdentityId(row.identity)].append(FormId(row.id))
        return {id: tuple(forms) for id, forms in found.items()}

    def counts(self, ids: Iterable[IdentityId]) -> dict[IdentityId, tuple[int, int, int]]:
        """Return how many events, reports and origins tell of each of these identities."""
        forms, used, told = tables.forms, tables.namings, tables.mentions
        members, origins = tables.event_mentions, tables.origin_documents
        query = (
            select(
                forms.c.identity,
                func.count(members.c.event.distinct()).label("events"),
                func.count(told.c.document.distinct()).label("reports"),
                func.count(origins.c.origin.distinct()).label("origins"),
            )
            .select_from(used)
            .join(forms, forms.c.id == used.c.stands_for)
            .join(told, told.c.id == used.c.mention)
            .join(members, members.c.mention == used.c.mention)
            .join(origins, origins.c.document == told.c.document)
            .group_by(forms.c.identity)
        )
        found = self._in_chunks(query, forms.c.identity, ids)
        return {IdentityId(row.identity): (row.events, row.reports, row.origins) for row in found}

    def party_counts(self) -> dict[str, tuple[int, int, int]]:
        """Return how many events, reports and origins tell of each party."""
        parties, members, told = tables.event_parties, tables.event_mentions, tables.mentions
        origins = tables.origin_documents
        query = (
            select(
                parties.c.party,
                func.count(parties.c.event.distinct()).label("events"),
                func.count(told.c.document.distinct()).label("reports"),
                func.count(origins.c.origin.distinct()).label("origins"),
            )
            .select_from(parties)
            .join(members, members.c.event == parties.c.event)
            .join(told, told.c.id == members.c.mention)
            .join(origins, origins.c.document == told.c.document)
            .group_by(parties.c.party)
        )
        return {row.party: (row.events, row.reports, row.origins) for row in self.connection.execute(query)}

    def _named_so(self, matches: ColumnElement[bool], sorts: Sequence[Sort]) -> list[IdentityId]:
        """Return the identities of the forms that match, by themselves or through what they stand for."""
        forms, used, full = tables.forms, tables.namings, tables.forms.alias()
        called = select(forms.c.id).where(matches)
        if sorts:
            called = called.where(forms.c.sort.in_([sort.value for sort in sorts]))
        query = (
            select(full.c.identity)
            .select_from(used)
            .join(full, full.c.id == used.c.stands_for)
            .where(used.c.form.in_(called), full.c.identity.is_not(None))
            .distinct()
        )
        return sorted(IdentityId(id) for id in self.connection.execute(query).scalars())

    def _in_chunks(self, query: Select[Any], column: Column[Any], keys: Iterable[str]) -> Iterator[Row[Any]]:
        wanted = sorted(set(keys))
        for start in range(0, len(wanted), CHUNK):
            yield from self.connection.execute(query.where(column.in_(wanted[start : start + CHUNK])))

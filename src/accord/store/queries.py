"""Answers questions from the tables, inside one reading transaction."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Connection, Select, func, select

from accord.model.claims import EventMention, Kind, MentionId
from accord.model.documents import Document, DocumentId
from accord.model.ports import EventTimes, ReportFacts, ReportProfile, Scope
from accord.model.record import Event, EventId, Origin, OriginId, Status
from accord.store import loading, rows, search, sources, tables
from accord.store.choosing import Choosing
from accord.store.containment import Containment
from accord.store.decisions import Decisions
from accord.store.feeds import Feeds
from accord.store.history import History
from accord.store.identity_queries import IdentityQueries
from accord.store.namings import Namings
from accord.store.neighbours import Neighbours
from accord.store.outlines import Outline, among, at_least, headed, outlines, saying
from accord.store.overview import Overview
from accord.store.part_history import PartHistory
from accord.store.runs import Runs
from accord.store.search import DocumentMatch, EventMatch
from accord.store.tallies import Tallies


@dataclass(frozen=True, slots=True)
class Known:
    """A report that the record holds: enough to see whether another is the same."""

    id: DocumentId
    content_hash: str
    publisher: str | None
    published: str | None


@dataclass(frozen=True, slots=True)
class Queries:
    """The record as one reading transaction sees it."""

    connection: Connection

    @property
    def identities(self) -> IdentityQueries:
        """Persons, organisations, bodies, agreements and places by their names."""
        return IdentityQueries(self.connection)

    @property
    def namings(self) -> Namings:
        """Whom and what events name."""
        return Namings(self.connection)

    def known(self, ids: Iterable[str], hashes: Iterable[str]) -> list[Known]:
        """Return what is held under these ids or of these texts."""
        table = tables.documents
        columns = (table.c.id, table.c.hash, table.c.publisher, table.c.published)
        found = {r.id: r for r in loading.pick(self.connection, columns, table.c.id, ids)}
        found |= {r.id: r for r in loading.pick(self.connection, columns, table.c.hash, hashes)}
        return [
            Known(DocumentId(r.id), r.hash, r.publisher, r.published.isoformat() if r.published else None)
            for r in found.values()
        ]

    def documents(self, ids: Iterable[DocumentId] | None = None) -> dict[DocumentId, Document]:
        """Return these reports by id, or all of them; without blocks, offsets and bytes."""
        if ids is None:
            ids = [DocumentId(id) for id in self.connection.execute(select(tables.documents.c.id)).scalars()]
        return sources.complete(self.connection, loading.documents(self.connection, ids))

    def content(self, digest: str) -> bytes | None:
        """Return the bytes of this digest (SHA-256), None where they are not kept."""
        return sources.content(self.connection, digest)

    def headings(self, ids: Iterable[DocumentId]) -> dict[DocumentId, Document]:
        """Return these reports by id as citations name them: their texts are not read and so empty."""
        return loading.headings(self.connection, ids)

    def document_ids(self) -> list[DocumentId]:
        """Return the ids of all reports, in the order of their arrival."""
        query = select(tables.documents.c.id).order_by(tables.documents.c.seq)
        return [DocumentId(id) for id in self.connection.execute(query).scalars()]

    def report_facts(self, ids: Iterable[DocumentId]) -> list[ReportFacts]:
        """Return these reports with their times of recording and their origins, by id."""
        table, members = tables.documents, tables.origin_documents
        wanted = set(ids)
        origins = {
            r.document: r.origin for r in loading.fetch(self.connection, members, members.c.document, wanted)
        }
        found = loading.fetch(self.connection, table, table.c.id, wanted, table.c.id)
        came = sources.retrieved(self.connection, wanted)
        return [
            ReportFacts(
                rows.to_document(row),
                datetime.fromisoformat(row.recorded_at),
                OriginId(origins[row.id]) if row.id in origins else None,
                came.get(row.id),
            )
            for row in found
        ]

    def mentions(self, ids: Iterable[MentionId]) -> dict[MentionId, EventMention]:
        """Return these mentions by id."""
        return loading.mentions(self.connection, ids)

    def mentions_of(self, document: DocumentId) -> tuple[EventMention, ...]:
        """Return what a report tells of, in the order of its reading."""
        inside = loading.of_reports(self.connection, [document])[document]
        return tuple(self.mentions(inside).values())

    def events(self, ids: Iterable[EventId]) -> tuple[Event, ...]:
        """Return these events, oldest day first, undated ones last."""
        return loading.events(self.connection, ids)

    def event_ids(self, parties: Sequence[str] = (), kind: str | None = None) -> list[EventId]:
        """Return the events that all of `parties` take part in, of one kind or of any."""
        table, members = tables.events, tables.event_parties
        query: Select[str] = select(table.c.id).order_by(table.c.seq)
        for party in parties:
            query = query.where(table.c.id.in_(select(members.c.event).where(members.c.party == party)))
        if kind is not None:
            query = query.where(table.c.kind == kind)
        return [EventId(id) for id in self.connection.execute(query).scalars()]

    def event_days(
        self,
        parties: Sequence[str] = (),
        kind: str | None = None,
        *,
        since: date | None,
        until: date | None,
        min_confidence: float | None = None,
    ) -> list[tuple[EventId, date | None]]:
        """Return the events that may lie between two days with their first day, oldest first, undated ones last.

        Without either day all are returned; with one, undated ones are not. Those less likely to be right than
        `min_confidence` are left out.
        """
        table = tables.events
        query = among(self.connection, select(table.c.id, table.c.first_day), parties)
        query = at_least(query, min_confidence)
        if kind is not None:
            query = query.where(table.c.kind == kind)
        if since is not None:
            query = query.where(table.c.last_day >= since)
        if until is not None:
            query = query.where(table.c.first_day <= until)
        found: Iterable[Any] = self.connection.execute(query)
        dated = [(EventId(id), day) for id, day in found]
        return sorted(dated, key=lambda row: (row[1] is None, row[1] or date.max, row[0]))

    def event_ids_in_conflict(self, parties: Sequence[str] = ()) -> list[EventId]:
        """Return the events of all these parties on which reports differ, in the order of their making."""
        table = tables.event_values
        query = select(table.c.event).where(table.c.status == Status.CONFLICT.value).distinct()
        differing = frozenset(self.connection.execute(query).scalars())
        return [id for id in self.event_ids(parties) if id in differing]

    def events_told(self, ids: Iterable[EventId]) -> tuple[tuple[Event, ...], dict[MentionId, EventMention]]:
        """Return these events as `events` does, and all their mentions by id."""
        return loading.events_told(self.connection, ids)

    def outlines(self, parties: Sequence[str], min_confidence: float | None = None) -> tuple[Outline, ...]:
        """Return the events of all these parties in outline, oldest day first, undated ones last."""
        return outlines(self.connection, parties, min_confidence)

    def headed(self, ids: Iterable[EventId], latest: int | None = None) -> dict[EventId, Event]:
        """Return these events by id as lines of lists have them; see `store.outlines.headed`."""
        return headed(self.connection, ids, latest)

    def events_saying(self, kind: Kind, words: Iterable[str], parties: Sequence[str] = ()) -> list[EventId]:
        """Return the events of a kind and all these parties of which a quote holds one of these words."""
        return saying(self.connection, kind, words, parties)

    def event_times(self, ids: Iterable[EventId]) -> dict[EventId, EventTimes]:
        """Return when these events came into the record, and when they last changed."""
        found = loading.fetch(self.connection, tables.events, tables.events.c.id, ids)
        return {
            EventId(r.id): EventTimes(
                datetime.fromisoformat(r.recorded_at), datetime.fromisoformat(r.changed_at)
            )
            for r in found
        }

    def event_of(self, mention: MentionId) -> EventId | None:
        """Return the event that a mention is part of."""
        table = tables.event_mentions
        found = self.connection.execute(select(table.c.event).where(table.c.mention == mention)).scalar()
        return EventId(found) if found else None

    def events_of(self, mentions: Iterable[MentionId]) -> dict[MentionId, EventId]:
        """Return the events that these mentions are part of."""
        table = tables.event_mentions
        found = loading.fetch(self.connection, table, table.c.mention, mentions)
        return {MentionId(row.mention): EventId(row.event) for row in found}

    def events_by_report(self, documents: Iterable[DocumentId]) -> list[tuple[DocumentId, EventId]]:
        """Return which of these reports tells of which event, once for each account."""
        told, members = tables.mentions, tables.event_mentions
        both = told.join(members, members.c.mention == told.c.id)
        columns = (told.c.document, members.c.event)
        found = loading.pick(self.connection, columns, told.c.document, documents, of=both)
        return [(DocumentId(row.document), EventId(row.event)) for row in found]

    def members(self, mentions: Iterable[MentionId]) -> dict[EventId, tuple[MentionId, ...]]:
        """Return the events that these mentions are in, each with all its mentions."""
        return Neighbours(self.connection).members(mentions)

    def origin_of(self, document: DocumentId) -> OriginId | None:
        """Return the origin that a report is of."""
        table = tables.origin_documents
        found = self.connection.execute(select(table.c.origin).where(table.c.document == document)).scalar()
        return OriginId(found) if found else None

    def follow(self, id: str) -> str:
        """Return the id that an event has now, after merges; the same id where there were none."""
        table = tables.redirects
        found = self.connection.execute(select(table.c.new).where(table.c.old == id)).scalar()
        return str(found) if found else id

    def tombstone(self, id: str) -> str | None:
        """Return why an event is gone, or None if none of this id is."""
        table = tables.tombstones
        found = self.connection.execute(select(table.c.reason).where(table.c.id == id)).scalar()
        return str(found) if found else None

    @property
    def containment(self) -> Containment:
        """Which event lies within which."""
        return Containment(self.connection)

    @property
    def part_history(self) -> PartHistory:
        """What lay within what before."""
        return PartHistory(self.connection)

    @property
    def history(self) -> History:
        """What the events held before, and when it changed."""
        return History(self.connection)

    def everything(self) -> tuple[tuple[ReportProfile, ...], Scope]:
        """Return all reports as `relate` sees them, and all mentions with what is known of their reports."""
        ids = [DocumentId(id) for id in self.connection.execute(select(tables.documents.c.id)).scalars()]
        told = [mention for group in loading.of_reports(self.connection, ids).values() for mention in group]
        mentions = tuple(loading.mentions(self.connection, told).values())
        return loading.reports(self.connection, ids, ids), loading.scope(self.connection, mentions)

    def digests(self) -> dict[EventId, tuple[str, tuple[MentionId, ...]]]:
        """Return each event's fingerprint and mentions."""
        table, members = tables.events, dict[str, list[MentionId]]()
        inside = select(tables.event_mentions).order_by(tables.event_mentions.c.number)
        for row in self.connection.execute(inside):
            members.setdefault(row.event, []).append(MentionId(row.mention))
        found = self.connection.execute(select(table.c.id, table.c.digest).order_by(table.c.seq))
        return {EventId(row.id): (row.digest, tuple(members.get(row.id, ()))) for row in found}

    @property
    def runs(self) -> Runs:
        """The runs that wrote to the record."""
        return Runs(self.connection)

    @property
    def decisions(self) -> Decisions:
        """The reviewers' decisions."""
        return Decisions(self.connection)

    def origins(self, ids: Iterable[str] | None = None) -> tuple[Origin, ...]:
        """Return these origins, or all, each with its reports and the ties between them."""
        if ids is None:
            ids = self.connection.execute(select(tables.origins.c.id)).scalars()
        return loading.origins(self.connection, ids)

    def origins_of(self, documents: Iterable[DocumentId]) -> tuple[Origin, ...]:
        """Return the origins of these reports, each with its reports and the ties between them."""
        return Neighbours(self.connection).origins(documents)

    @property
    def choosing(self) -> Choosing:
        """What filters choose."""
        return Choosing(self.connection)

    @property
    def feeds(self) -> Feeds:
        """The memory of watching feeds."""
        return Feeds(self.connection)

    @property
    def overview(self) -> Overview:
        """The whole record in figures."""
        return Overview(self.connection)

    @property
    def tallies(self) -> Tallies:
        """Events and reports as pictures count them."""
        return Tallies(self.connection)

    def find_documents(self, words: str, limit: int) -> list[DocumentMatch]:
        """Return the reports that hold all the words, the best first."""
        return search.find_documents(self.connection, words, limit)

    def find_events(self, words: str, limit: int) -> list[EventMatch]:
        """Return the events that hold all the words, the best first."""
        return search.find_events(self.connection, words, limit)

    def ids_like(self, beginning: str, limit: int = 5) -> list[str]:
        """Return reports, events and identities whose ids begin so, to offer when an id was not found."""
        found = [
            id
            for table in (tables.events, tables.identities, tables.documents)
            for id in self.connection.execute(
                select(table.c.id).where(table.c.id.istartswith(beginning, autoescape=True)).limit(limit)
            ).scalars()
        ]
        return found[:limit]

    def count(self, name: str) -> int:
        """Return the number of rows in a table; claims are those of mentions that are in the record."""
        query = select(func.count()).select_from(tables.metadata.tables[name])
        return int(self.connection.execute(query).scalar_one())

    def quoted_claims(self) -> int:
        """Return the number of claims that have at least one quote."""
        table = tables.evidence
        first = (table.c.claim != rows.WHOLE) & (table.c.number == 0)  # every quoted claim has one
        query = select(func.count()).select_from(table).where(first)
        return int(self.connection.execute(query).scalar_one())

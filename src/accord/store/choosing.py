"""Which events and reports a filter chooses, found in the database without reading them."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Column, ColumnElement, Connection, Select, Text, cast, func, or_, select, type_coerce

from accord.model.claims import Field
from accord.model.documents import DocumentId, Furniture
from accord.model.record import EventId, Status
from accord.model.spans import Span
from accord.store import loading, search, tables
from accord.store.outlines import among, at_least
from accord.store.postgresql import among as many

Query = Select[*tuple[Any, ...]]

HITS = 3_000
"""Events with the words looked for among which a filter chooses: the best."""


@dataclass(frozen=True, slots=True)
class EventFilter:
    """Which events are wanted: all of `parties`, of a kind, modality and area, in a state (`country`), with words.

    `since` and `until` leave those that may lie between these days; `differing` those on which reports differ;
    `min_confidence` those at least so likely to be right (0 to 1), and those that nobody weighed.
    """

    parties: tuple[str, ...] = ()
    kind: str | None = None
    modality: str | None = None
    area: str | None = None
    country: str | None = None
    since: date | None = None
    until: date | None = None
    words: str | None = None
    differing: bool = False
    min_confidence: float | None = None


@dataclass(frozen=True, slots=True)
class EventRow:
    """An event that was chosen, in short; `changed` says when it last changed, ISO 8601 in UTC."""

    id: EventId
    kind: str
    modality: str
    first: date | None
    changed: str


@dataclass(frozen=True, slots=True)
class ReportFilter:
    """Which reports are wanted: by a publisher, published between two days, of this language, holding words."""

    publisher: str | None = None
    since: date | None = None
    until: date | None = None
    language: str | None = None
    words: str | None = None


@dataclass(frozen=True, slots=True)
class Choosing:
    """Chooses, as one reading transaction sees the record."""

    connection: Connection

    def events(self, wanted: EventFilter) -> list[EventRow]:
        """Return the events that are wanted, latest first, undated ones last."""
        table = tables.events
        columns = (
            table.c.id,
            table.c.kind,
            table.c.modality,
            table.c.first_day,
            table.c.seq,
            table.c.changed_at,
        )
        query = among(self.connection, select(*columns), wanted.parties)
        for column, value in ((table.c.kind, wanted.kind), (table.c.modality, wanted.modality)):
            query = query if value is None else query.where(column == value)
        if wanted.since is not None:
            query = query.where(table.c.last_day >= wanted.since)
        if wanted.until is not None:
            query = query.where(table.c.first_day <= wanted.until)
        query = at_least(query, wanted.min_confidence)
        rows: list[Any] = list(self.connection.execute(self._by_values(query, wanted)))
        if wanted.words:
            hits = {hit.event for hit in search.find_events(self.connection, wanted.words, HITS)}
            rows = [row for row in rows if row[0] in hits]
        rows.sort(key=lambda row: (row[3] or date.min, row[4]), reverse=True)
        return [EventRow(EventId(r[0]), r[1], r[2], r[3], r[5]) for r in rows]

    def _by_values(self, query: Query, wanted: EventFilter) -> Query:
        """Narrow a query of events by what stands of their values."""
        table, events = tables.event_values, tables.events
        text = cast(type_coerce(table.c.value, Text), Text)
        of = select(table.c.event)
        if wanted.area is not None:
            stands = (table.c.field == Field.AREA.value) & (table.c.status != Status.CONFLICT.value)
            query = query.where(events.c.id.in_(of.where(stands, text == json.dumps(wanted.area))))
        if wanted.country is not None:
            stands = (table.c.field == Field.PLACE.value) & (table.c.status == Status.PREFERRED.value)
            inside = text.contains(f'"country": {json.dumps(wanted.country)}', autoescape=True)
            query = query.where(events.c.id.in_(of.where(stands, inside)))
        if wanted.differing:
            query = query.where(events.c.id.in_(of.where(table.c.status == Status.CONFLICT.value)))
        return query

    def parties(self, events: Iterable[EventId]) -> Counter[str]:
        """Return how many of these events each party takes part in."""
        table = tables.event_parties
        return self._counted(table.c.event, table.c.party, events)

    def pairs(self, limit: int) -> list[tuple[tuple[str, str], int]]:
        """Return the pairs of parties that most events are of these two alone, and how many."""
        table, one = tables.event_parties, func.min(tables.event_parties.c.party).label("one")
        both = (
            select(one, func.max(table.c.party).label("other"))
            .group_by(table.c.event)
            .having(func.count() == 2)
            .subquery()
        )
        number = func.count()
        query = select(both.c.one, both.c.other, number).group_by(both.c.one, both.c.other)
        rows: Iterable[Any] = self.connection.execute(
            query.order_by(number.desc(), both.c.one, both.c.other).limit(limit)
        )
        return [((str(one), str(other)), int(count)) for one, other, count in rows]

    def areas(self, events: Iterable[EventId]) -> Counter[str]:
        """Return of how many of these events each area is named, where no report contradicts it."""
        table = tables.event_values
        stands = (table.c.field == Field.AREA.value) & (table.c.status != Status.CONFLICT.value)
        text = cast(type_coerce(table.c.value, Text), Text)
        found = self._counted(table.c.event, text, events, where=stands)
        return Counter({str(json.loads(value)): number for value, number in found.items()})

    def _counted(
        self,
        of: Column[Any],
        by: ColumnElement[Any],
        events: Iterable[EventId],
        *,
        where: ColumnElement[bool] | None = None,
    ) -> Counter[str]:
        """Return how many rows of these events there are by a column."""
        wanted, found = sorted(set(events)), Counter[str]()
        query = select(by, func.count()).group_by(by)
        query = query if where is None else query.where(where)
        for start in range(0, len(wanted), loading.CHUNK):
            part = wanted[start : start + loading.CHUNK]
            rows: Iterable[Any] = self.connection.execute(query.where(many(self.connection, of, part)))
            found.update({value: int(count) for value, count in rows})
        return found

    def reports(self, wanted: ReportFilter) -> list[DocumentId]:
        """Return the reports that are wanted, the latest first, those without a day last."""
        table = tables.documents
        query = select(table.c.id).order_by(table.c.published.desc().nulls_last(), table.c.seq.desc())
        for column, value in ((table.c.publisher, wanted.publisher), (table.c.language, wanted.language)):
            query = query if value is None else query.where(column == value)
        if wanted.since is not None:
            query = query.where(table.c.published >= wanted.since)
        if wanted.until is not None:
            query = query.where(table.c.published <= wanted.until)
        found = [DocumentId(id) for id in self.connection.execute(query).scalars()]
        if wanted.words:
            hits = {hit.document for hit in search.find_documents(self.connection, wanted.words, HITS)}
            found = [id for id in found if id in hits]
        return found

    def publishers(self) -> list[tuple[str, int]]:
        """Return who published reports and how many, the most first."""
        table, number = tables.documents, func.count()
        query = (
            select(table.c.publisher, number)
            .where(table.c.publisher.is_not(None))
            .group_by(table.c.publisher)
        )
        rows: Iterable[Any] = self.connection.execute(query.order_by(number.desc(), table.c.publisher))
        return [(str(publisher), int(count)) for publisher, count in rows]

    def names(self, folded: str, limit: int) -> list[tuple[str, str]]:
        """Return names that begin so, or of which a word does, with the sort of what they name."""
        table = tables.forms
        begins = or_(
            table.c.folded.startswith(folded, autoescape=True),
            table.c.folded.contains(f" {folded}", autoescape=True),
        )
        query = select(table.c.text, table.c.sort, table.c.folded).where(
            begins, table.c.identity.is_not(None)
        )
        rows: Iterable[Any] = self.connection.execute(
            query.order_by(func.length(table.c.text)).limit(limit * 4)
        )
        known: dict[str, tuple[str, str]] = {}
        for text, sort, key in rows:
            known.setdefault(key, (" ".join(text.split()), sort))
        return list(known.values())[:limit]

    def furniture(self, document: DocumentId) -> tuple[Furniture, ...]:
        """Return a report's page furniture, in order."""
        table = tables.furniture
        query = select(table).where(table.c.document == document).order_by(table.c.span_start)
        rows = self.connection.execute(query)
        return tuple(Furniture(Span(r.span_start, r.span_end), r.kind, r.rule) for r in rows)

"""Reads reports, mentions and events out of the tables in bulk, a few statements for any number."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Column, Connection, Row, Select, Table, literal, select
from sqlalchemy.sql import ColumnElement, FromClause

from accord.model.claims import Claim, EventMention, Evidence, Field, Kind, MentionId
from accord.model.codec import decode
from accord.model.documents import Document, DocumentId
from accord.model.ports import ReportProfile, Scope, Sketch
from accord.model.record import (
    Event,
    EventId,
    FieldValue,
    Judgement,
    Origin,
    OriginId,
    OriginLink,
    Status,
    Support,
)
from accord.store import rows, tables
from accord.store.postgresql import among

CHUNK = 5_000
"""Ids asked for in one statement; SQLite takes 32,766 parameters."""


def fetch(
    connection: Connection, table: Table, column: Column[Any], keys: Iterable[Any], *order: ColumnElement[Any]
) -> Iterator[Row[Any]]:
    """Return the rows whose `column` holds one of `keys`, ordered within each chunk of keys."""
    return in_chunks(connection, select(table).order_by(*order), column, keys)


def pick(
    connection: Connection,
    columns: Sequence[ColumnElement[Any] | Table],
    column: Column[Any],
    keys: Iterable[Any],
    *order: ColumnElement[Any],
    where: ColumnElement[bool] | None = None,
    of: FromClause | None = None,
) -> Iterator[Row[Any]]:
    """Return these columns alone of the rows whose `column` holds one of `keys`; `of` joins its table to another."""
    query = select(*columns).order_by(*order)
    query = query if of is None else query.select_from(of)
    query = query if where is None else query.where(where)
    return in_chunks(connection, query, column, keys)


def in_chunks(
    connection: Connection, query: Select[Any], column: Column[Any], keys: Iterable[Any]
) -> Iterator[Row[Any]]:
    """Yield what `query` finds where `column` holds one of `keys`, ordered within each chunk of keys."""
    wanted = sorted(set(keys))
    for start in range(0, len(wanted), CHUNK):
        yield from connection.execute(query.where(among(connection, column, wanted[start : start + CHUNK])))


def documents(connection: Connection, ids: Iterable[DocumentId]) -> dict[DocumentId, Document]:
    """Return the reports of these ids that the record holds, by id."""
    found = fetch(connection, tables.documents, tables.documents.c.id, ids, tables.documents.c.seq)
    return {DocumentId(row.id): rows.to_document(row) for row in found}


def headings(connection: Connection, ids: Iterable[DocumentId]) -> dict[DocumentId, Document]:
    """Return these reports by id without their texts, which for a citation need not be read."""
    table = tables.documents
    columns = [column for column in table.c if column.name not in {"text", "credits", "recorded_at"}]
    found = pick(connection, [*columns, literal("").label("text")], table.c.id, ids)
    return {DocumentId(row.id): rows.to_document(row) for row in found}


def mentions(
    connection: Connection, ids: Iterable[MentionId], *, quoted: bool = True, single: bool = True
) -> dict[MentionId, EventMention]:
    """Return the mentions of these ids with all their claims, in the order of arrival.

    If `quoted`, they come with the quotes that show them as a whole, and if `single` too, with those of each claim.
    """
    wanted = set(ids)
    quotes = _quotes(connection, wanted if quoted else (), single=single)
    claims = defaultdict[str, list[Claim]](list)
    for row in fetch(connection, tables.claims, tables.claims.c.mention, wanted, tables.claims.c.number):
        claims[row.mention].append(rows.to_claim(row, quotes[row.mention, row.number]))
    found = fetch(connection, tables.mentions, tables.mentions.c.id, wanted)
    ordered = sorted(found, key=lambda row: row.seq)
    return {
        MentionId(row.id): rows.to_mention(row, claims[row.id], quotes[row.id, rows.WHOLE]) for row in ordered
    }


def _quotes(
    connection: Connection, mention_ids: Iterable[str], *, single: bool
) -> dict[tuple[str, int], list[Evidence]]:
    quotes, table = defaultdict[tuple[str, int], list[Evidence]](list), tables.evidence
    where = None if single else table.c.claim == rows.WHOLE
    order = (table.c.claim, table.c.number)
    for row in pick(connection, (table,), table.c.mention, mention_ids, *order, where=where):
        quotes[row.mention, row.claim].append(rows.to_evidence(row))
    return quotes


def of_reports(connection: Connection, ids: Iterable[str]) -> dict[DocumentId, list[MentionId]]:
    """Return the ids of what these reports tell of, in the order of arrival."""
    table, found = tables.mentions, defaultdict[DocumentId, list[MentionId]](list)
    columns = (table.c.document, table.c.id)
    for row in pick(connection, columns, table.c.document, ids, table.c.seq):
        found[DocumentId(row.document)].append(MentionId(row.id))
    return found


def reports(
    connection: Connection, ids: Iterable[DocumentId], sketched: Iterable[DocumentId]
) -> tuple[ReportProfile, ...]:
    """Return these reports as `relate` sees them, by id; those of `sketched` with their sketches."""
    wanted, table = set(ids), tables.documents
    sketches = _sketches(connection, set(sketched) & wanted)
    told = defaultdict[DocumentId, list[EventMention]](list)
    inside = [mention for group in of_reports(connection, wanted).values() for mention in group]
    for mention in _in_order(connection, mentions(connection, inside, quoted=False)):
        told[mention.document].append(mention)
    columns = (table.c.id, table.c.published, table.c.publisher, table.c.credits)
    return tuple(
        ReportProfile(
            DocumentId(row.id),
            row.published,
            row.publisher,
            tuple(row.credits),
            sketches.get(row.id, Sketch(frozenset(), 0)),
            tuple(told[DocumentId(row.id)]),
        )
        for row in sorted(pick(connection, columns, table.c.id, wanted), key=lambda row: str(row.id))
    )


def _sketches(connection: Connection, ids: Iterable[str]) -> dict[str, Sketch]:
    bands = defaultdict[str, set[int]](set)
    for row in fetch(connection, tables.bands, tables.bands.c.document, ids):
        bands[row.document].add(row.band)
    found = fetch(connection, tables.sketches, tables.sketches.c.document, ids)
    return {row.document: rows.to_sketch(row, bands[row.document]) for row in found}


def _in_order(connection: Connection, told: Mapping[MentionId, EventMention]) -> list[EventMention]:
    """Return mentions in the order in which their reports tell of them."""
    table = tables.evidence
    columns = (table.c.mention, table.c.span_start)
    starts: dict[str, int] = {}
    for row in pick(connection, columns, table.c.mention, told, where=table.c.claim == rows.WHOLE):
        starts[row.mention] = min(row.span_start, starts.get(row.mention, row.span_start))
    return sorted(told.values(), key=lambda mention: (starts.get(mention.id, 0), mention.id))


def scope(connection: Connection, inside: tuple[EventMention, ...]) -> Scope:
    """Return these mentions with their reports' origins and days, and what reviewers said of them."""
    wanted = {mention.document for mention in inside}
    about = tables.documents
    found = list(pick(connection, (about.c.id, about.c.published, about.c.publisher), about.c.id, wanted))
    members = fetch(connection, tables.origin_documents, tables.origin_documents.c.document, wanted)
    table = tables.judgements
    said = fetch(connection, table, table.c.left_mention, (m.id for m in inside), table.c.id)
    return Scope(
        inside,
        origins(connection, {row.origin for row in members}),
        {DocumentId(row.id): row.published for row in found if row.published},
        {DocumentId(row.id): row.publisher for row in found if row.publisher},
        tuple(rows.to_judgement(r) for r in said if r.withdrawn_at is None and r.judge != rows.RULE),
    )


def origins(connection: Connection, ids: Iterable[str]) -> tuple[Origin, ...]:
    """Return these origins, each with its reports and the ties between them."""
    wanted, table = set(ids), tables.origins
    members, links = tables.origin_documents, tables.origin_links
    inside, ties = defaultdict[str, list[DocumentId]](list), defaultdict[str, list[OriginLink]](list)
    for row in fetch(connection, members, members.c.origin, wanted, members.c.number):
        inside[row.origin].append(DocumentId(row.document))
    for row in fetch(connection, links, links.c.origin, wanted, links.c.copy, links.c.source):
        ties[row.origin].append(rows.to_link(row))
    return tuple(
        Origin(OriginId(row.id), tuple(inside[row.id]), DocumentId(row.head), tuple(ties[row.id]))
        for row in fetch(connection, table, table.c.id, wanted, table.c.id)
    )


def events(connection: Connection, ids: Iterable[EventId]) -> tuple[Event, ...]:
    """Return the events of these ids with values and supports, oldest day first, undated ones last."""
    return events_told(connection, ids)[0]


def events_told(
    connection: Connection, ids: Iterable[EventId]
) -> tuple[tuple[Event, ...], dict[MentionId, EventMention]]:
    """Return these events in that order, and the mentions of them all, which have to be read for them anyhow."""
    wanted = set(ids)
    members = _members(connection, wanted)
    known = mentions(connection, (mention for group in members.values() for mention in group))
    values = defaultdict[str, list[FieldValue]](list)
    for row in fetch(
        connection, tables.event_values, tables.event_values.c.event, wanted, tables.event_values.c.number
    ):
        values[row.event].append(to_value(row, known))
    verdicts = _judgements(connection, members)
    found = fetch(connection, tables.events, tables.events.c.id, wanted)
    made = tuple(
        to_event(EventId(row.id), row._mapping, members[row.id], values[row.id], verdicts[row.id])
        for row in sorted(found, key=lambda row: (row.first_day is None, str(row.first_day), row.seq))
    )
    return made, known


def events_lying(
    connection: Connection, ids: Iterable[EventId]
) -> tuple[dict[EventId, Event], dict[MentionId, EventMention]]:
    """Return these events as one is put within another, without supports, and their mentions (`ports.Around`)."""
    wanted, table = set(ids), tables.event_values
    members = _members(connection, wanted)
    inside = (mention for group in members.values() for mention in group)
    values = defaultdict[str, list[FieldValue]](list)
    columns = (table.c.event, table.c.field, table.c.value, table.c.status)
    for row in pick(connection, columns, table.c.event, wanted, table.c.event, table.c.number):
        field = Field(row.field)
        values[row.event].append(FieldValue(field, decode(field, row.value), Status(row.status), "", ()))
    found = {EventId(row.id): row for row in fetch(connection, tables.events, tables.events.c.id, wanted)}
    made = {id: to_event(id, row._mapping, members[id], values[id], ()) for id, row in found.items()}
    return made, mentions(connection, inside, single=False)


def _members(connection: Connection, events: Iterable[str]) -> defaultdict[str, list[MentionId]]:
    """Return the mentions of each of these events, in order."""
    members, table = defaultdict[str, list[MentionId]](list), tables.event_mentions
    for row in fetch(connection, table, table.c.event, events, table.c.number):
        members[row.event].append(MentionId(row.mention))
    return members


def to_value(row: Any, known: Mapping[MentionId, EventMention]) -> FieldValue:
    """Return the value of a row, or of what has the same parts, with the claims that support it."""
    field = Field(row.field)
    supports = tuple(
        Support(MentionId(mention), known[mention].document, OriginId(origin), known[mention].claims[number])
        for mention, number, origin in row.supports
    )
    return FieldValue(field, decode(field, row.value), Status(row.status), row.reason, supports)


def to_event(
    id: EventId,
    entry: Mapping[Any, Any],
    members: Sequence[MentionId],
    values: Sequence[FieldValue],
    verdicts: Sequence[Judgement],
) -> Event:
    """Return the event of an entry, which has at least its kind, documents and origins."""
    return Event(
        id,
        Kind(entry["kind"]),
        tuple(members),
        tuple(DocumentId(document) for document in entry["documents"]),
        tuple(OriginId(origin) for origin in entry["origins"]),
        tuple(values),
        tuple(verdicts),
        entry.get("confidence"),
    )


def _judgements(
    connection: Connection, members: dict[str, list[MentionId]]
) -> defaultdict[str, list[Judgement]]:
    """Return the standing judgements inside each event."""
    event_of = {mention: event for event, group in members.items() for mention in group}
    found = defaultdict[str, list[Judgement]](list)
    table = tables.judgements
    for row in fetch(connection, table, table.c.left_mention, event_of, table.c.id):
        if row.withdrawn_at is None and event_of.get(row.right_mention) == event_of[row.left_mention]:
            found[event_of[row.left_mention]].append(rows.to_judgement(row))
    for inside in found.values():
        inside.sort(key=lambda judgement: (judgement.left, judgement.right, judgement.by))
    return found

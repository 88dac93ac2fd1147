"""What must hold of any record, looked for in the tables themselves; and a record's state, to compare two by.

`faults` is for tests and benchmarks that break a run off or write from several sides: whatever happened,
nothing may be half there.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import chain

from sqlalchemy import select, text

from accord.export import json_line, plain
from accord.model.claims import EventMention, MentionId
from accord.model.record import Event
from accord.store import rows, search, tables
from accord.store.queries import Queries
from accord.store.store import Store

Lines = dict[str, list[str]]


def faults(store: Store) -> list[str]:
    """Return a sentence for everything that is half there, dangling or at odds in the record."""
    checks = (_reports, _mentions, _events, _quotes, _ids, _search, _pointers)
    with store.reading() as queries:
        return list(chain.from_iterable(check(queries) for check in checks))


def state(store: Store) -> Lines:
    """Return what a record says, in an order of its own, without times, numbers and the ids of events."""
    with store.reading() as queries:
        events = queries.events(queries.event_ids())
        names = {str(event.id): f"<{min(event.mentions)}>" for event in events}
        every = re.compile("|".join(map(re.escape, names)) or "(?!)")
        found: Lines = {
            "reports": [json_line(plain(document)) for document in queries.documents().values()],
            "mentions": [json_line(plain(mention)) for mention in _mentions_of(queries)],
            "origins": [json_line(plain(origin)) for origin in queries.origins()],
            "events": [every.sub(lambda id: names[id[0]], json_line(plain(event))) for event in events],
        }
        return {name: sorted(lines) for name, lines in found.items()}


def _mentions_of(queries: Queries) -> list[EventMention]:
    return list(queries.mentions(MentionId(id) for id in _all(queries, "mentions")).values())


def _all(queries: Queries, table: str, column: str = "id") -> list[str]:
    return list(queries.connection.execute(select(tables.metadata.tables[table].c[column])).scalars())


def _reports(queries: Queries) -> Iterator[str]:
    reports, members = set(_all(queries, "documents")), Counter(_all(queries, "origin_documents", "document"))
    yield from (f"report {id} is of no origin" for id in reports - members.keys())
    heads = {origin.head for origin in queries.origins()}
    yield from (f"report {id} is head of an origin and not there" for id in heads - reports)
    empty = set(_all(queries, "origins")) - set(_all(queries, "origin_documents", "origin"))
    yield from (f"origin {id} has no report" for id in empty)


def _mentions(queries: Queries) -> Iterator[str]:
    mentions = set(_all(queries, "mentions"))
    placed = set(_all(queries, "event_mentions", "mention"))
    yield from (f"mention {id} is in no event" for id in mentions - placed)
    for table in ("claims", "evidence"):
        yield from (f"mention {id} has no {table}" for id in mentions - set(_all(queries, table, "mention")))


def _events(queries: Queries) -> Iterator[str]:
    events = {event.id: event for event in queries.events(queries.event_ids())}
    mentions = queries.mentions(id for event in events.values() for id in event.mentions)
    for event in events.values():
        if not event.mentions:
            yield f"event {event.id} has no mention"
        if set(event.documents) != {mentions[id].document for id in event.mentions}:
            yield f"event {event.id} names other reports than its mentions do"
        supports = {support.mention for value in event.values for support in value.supports}
        if not supports <= set(event.mentions):
            yield f"event {event.id} rests on mentions that are not its own"
        origins = {queries.origin_of(document) for document in event.documents}
        if not event.origins or not set(event.origins) <= origins:  # of one publisher's, the lowest counts
            yield f"event {event.id} counts origins that its reports are not of"


def _quotes(queries: Queries) -> Iterator[str]:
    texts = {id: document.text for id, document in queries.documents().items()}
    for mention in _mentions_of(queries):
        for quote in chain(mention.evidence, *(claim.evidence for claim in mention.claims)):
            if texts[mention.document][quote.span.start : quote.span.end] != quote.quote:
                yield f"mention {mention.id} quotes what its report does not say"


def _ids(queries: Queries) -> Iterator[str]:
    events = set(_all(queries, "events"))
    gone = set(_all(queries, "tombstones"))
    yield from (f"event {id} is there and gone" for id in events & gone)
    yield from (f"event {id} is there and leads on" for id in events & set(_all(queries, "redirects", "old")))
    ends = set(_all(queries, "redirects", "new")) - events - gone
    yield from (f"an id leads to {id}, which is not there" for id in ends)


def _search(queries: Queries) -> Iterator[str]:
    found, indexed = {e.id: e for e in queries.events(queries.event_ids())}, set()
    for id, words in search.event_words(queries.connection, list(found)):
        indexed.add(id)
        if words != _words(found[id]):
            yield f"event {id} is found by other words than its own"
    yield from (f"event {id} is not found by any word" for id in found.keys() - indexed)
    query = "SELECT document FROM document_words"
    if queries.connection.dialect.name == "sqlite":
        query = "SELECT d.id FROM documents_fts_docsize f JOIN documents d ON d.seq = f.id"
    known = set(queries.connection.execute(text(query)).scalars())
    yield from (f"report {id} is not found by any word" for id in set(_all(queries, "documents")) - known)


def _words(event: Event) -> str:
    return rows.words(event.values)


def _pointers(queries: Queries) -> Iterator[str]:
    """Yield what points at nothing; PostgreSQL itself lets nothing do so."""
    if queries.connection.dialect.name == "sqlite":
        for table, row, parent, _ in queries.connection.exec_driver_sql("PRAGMA foreign_key_check"):
            yield f"row {row} of {table} points at no row of {parent}"

"""Full-text search: FTS5 in SQLite, filled a batch at a time; plain comparison in other databases."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, and_, or_, select, text

from accord.errors import UsageError
from accord.model.documents import DocumentId
from accord.model.record import EventId
from accord.store import loading, tables

SNIPPET = 24
"""Words of a report shown around a hit."""


@dataclass(frozen=True, slots=True)
class DocumentMatch:
    """A report that holds all the words; `snippet` shows where, hits in [brackets]."""

    document: DocumentId
    snippet: str


@dataclass(frozen=True, slots=True)
class EventMatch:
    """An event whose values or quotes hold all the words; `snippet` shows where."""

    event: EventId
    snippet: str


def terms(words: str) -> list[str]:
    """Return what to look for: words, and phrases that were in double quotes.

    Raises `UsageError` ("search/no-words") where there is nothing to look for.
    """
    found = [phrase or word for phrase, word in re.findall(r'"([^"]*)"|([^\s"]+)', words)]
    kept = [term for term in found if re.search(r"\w", term)]
    if not kept:
        raise UsageError(
            "search/no-words", f"no words to look for in {words!r}", hint="give one or more words"
        )
    return kept


def match(words: str) -> str:
    """Return an FTS5 query for all of the words; every operator in them is only a word."""
    return " ".join('"' + term.replace('"', '""') + '"' for term in terms(words))


def index_documents(connection: Connection, ids: Sequence[DocumentId]) -> None:
    """Make new reports findable."""
    if connection.dialect.name != "sqlite" or not ids:
        return
    found = loading.fetch(connection, tables.documents, tables.documents.c.id, ids)
    entries = [{"seq": row.seq, "title": row.title or "", "text": row.text} for row in found]
    statement = "INSERT INTO documents_fts(rowid, title, text) VALUES (:seq, :title, :text)"
    connection.execute(text(statement), entries)


def index_event(connection: Connection, id: EventId, words: str) -> None:
    """Make a new or changed event findable by the words of its values and quotes."""
    if connection.dialect.name != "sqlite":
        return
    forget_events(connection, [id])
    statement = "INSERT INTO events_fts(rowid, words) SELECT seq, :words FROM events WHERE id = :id"
    connection.execute(text(statement), {"id": id, "words": words})


def forget_events(connection: Connection, ids: Iterable[EventId]) -> None:
    """Take events out of the search; call it while their rows are still there."""
    if connection.dialect.name != "sqlite":
        return
    statement = text("DELETE FROM events_fts WHERE rowid = (SELECT seq FROM events WHERE id = :id)")
    for id in ids:
        connection.execute(statement, {"id": id})


def find_documents(connection: Connection, words: str, limit: int) -> list[DocumentMatch]:
    """Return the reports that hold all the words, the best first."""
    if connection.dialect.name != "sqlite":
        return _like_documents(connection, terms(words), limit)
    statement = text(
        "SELECT d.id, snippet(documents_fts, -1, '[', ']', ' … ', :width) AS snippet"
        " FROM documents_fts JOIN documents d ON d.seq = documents_fts.rowid"
        " WHERE documents_fts MATCH :query ORDER BY rank, d.id LIMIT :limit"
    )
    values = {"query": match(words), "limit": limit, "width": SNIPPET}
    return [DocumentMatch(DocumentId(row.id), row.snippet) for row in connection.execute(statement, values)]


def find_events(connection: Connection, words: str, limit: int) -> list[EventMatch]:
    """Return the events whose values or quotes hold all the words, the best first."""
    if connection.dialect.name != "sqlite":
        return _like_events(connection, terms(words), limit)
    statement = text(
        "SELECT e.id, snippet(events_fts, 0, '[', ']', ' … ', :width) AS snippet"
        " FROM events_fts JOIN events e ON e.seq = events_fts.rowid"
        " WHERE events_fts MATCH :query ORDER BY rank, e.id LIMIT :limit"
    )
    values = {"query": match(words), "limit": limit, "width": SNIPPET}
    return [EventMatch(EventId(row.id), row.snippet) for row in connection.execute(statement, values)]


def _like_documents(connection: Connection, wanted: list[str], limit: int) -> list[DocumentMatch]:
    table = tables.documents
    holds = [
        or_(table.c.text.icontains(t, autoescape=True), table.c.title.icontains(t, autoescape=True))
        for t in wanted
    ]
    query = select(table.c.id, table.c.text).where(and_(*holds)).order_by(table.c.id).limit(limit)
    return [
        DocumentMatch(DocumentId(row.id), _around(row.text, wanted[0])) for row in connection.execute(query)
    ]


def _like_events(connection: Connection, wanted: list[str], limit: int) -> list[EventMatch]:
    members, quotes = tables.event_mentions, tables.evidence
    inside = [
        select(members.c.event)
        .join(quotes, quotes.c.mention == members.c.mention)
        .where(quotes.c.quote.icontains(term, autoescape=True))
        for term in wanted
    ]
    table = tables.events
    query = (
        select(table.c.id).where(and_(*(table.c.id.in_(s) for s in inside))).order_by(table.c.id).limit(limit)
    )
    return [EventMatch(EventId(row.id), "") for row in connection.execute(query)]


def _around(whole: str, term: str) -> str:
    at = max(0, whole.lower().find(term.lower()))
    return whole[max(0, at - 80) : at + len(term) + 80]

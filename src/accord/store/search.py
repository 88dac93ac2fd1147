"""Full-text search: FTS5 in SQLite, filled a batch at a time; `tsvector` in PostgreSQL, to the same effect."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, column, select, text
from sqlalchemy import table as sql_table

from accord.errors import UsageError
from accord.model.documents import DocumentId
from accord.model.record import EventId
from accord.store import loading, search_postgresql, tables

SNIPPET = 24
"""Words of a report shown around a hit."""

POSTGRESQL = "postgresql"


WEIGHED = 3_000
"""Hits among which the best are chosen, the latest: to weigh a word that stands in every text takes too long, and
says little."""

_FLOOR = (
    "SELECT min(hit) FROM (SELECT rowid AS hit FROM {table} WHERE {table} MATCH :query"
    " ORDER BY rowid DESC LIMIT :weighed)"
)


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
    if not ids:
        return
    found = loading.fetch(connection, tables.documents, tables.documents.c.id, ids)
    if connection.dialect.name == POSTGRESQL:
        search_postgresql.index_documents(connection, found)
        return
    entries = [{"seq": row.seq, "title": row.title or "", "text": row.text} for row in found]
    statement = "INSERT INTO documents_fts(rowid, title, text) VALUES (:seq, :title, :text)"
    connection.execute(text(statement), entries)


def index_events(connection: Connection, words: Mapping[EventId, str]) -> None:
    """Make new events findable by the words of their values and quotes; of changed ones, `forget_events` first."""
    if not words:
        return
    if connection.dialect.name == POSTGRESQL:
        search_postgresql.index_events(connection, words)
        return
    statement = "INSERT INTO events_fts(rowid, words) SELECT seq, :words FROM events WHERE id = :id"
    connection.execute(text(statement), [{"id": id, "words": said} for id, said in words.items()])


def forget_events(connection: Connection, ids: Iterable[EventId]) -> None:
    """Take events out of the search; call it while their rows are still there."""
    if connection.dialect.name == POSTGRESQL:
        search_postgresql.forget_events(connection, ids)
        return
    statement = text("DELETE FROM events_fts WHERE rowid = (SELECT seq FROM events WHERE id = :id)")
    gone = [{"id": id} for id in ids]
    if gone:
        connection.execute(statement, gone)


def forget_all(connection: Connection) -> None:
    """Take all reports and events out of the search; call it while their rows are still there."""
    if connection.dialect.name == POSTGRESQL:
        return  # their words go with the rows
    connection.execute(text("INSERT INTO documents_fts(documents_fts) VALUES ('delete-all')"))
    connection.execute(text("DELETE FROM events_fts"))


def event_words(connection: Connection, ids: Sequence[str]) -> Iterator[tuple[EventId, str]]:
    """Yield the words by which these events are found."""
    if connection.dialect.name == POSTGRESQL:
        yield from search_postgresql.event_words(connection, ids)
        return
    table, words = tables.events, sql_table("events_fts", column("rowid"), column("words"))
    query = select(table.c.id, words.c.words).join(words, words.c.rowid == table.c.seq)
    for row in connection.execute(query.where(table.c.id.in_(ids)).order_by(table.c.seq)):
        yield EventId(row.id), row.words


def find_documents(connection: Connection, words: str, limit: int) -> list[DocumentMatch]:
    """Return the reports that hold all the words, the best first."""
    if connection.dialect.name == POSTGRESQL:
        hits = search_postgresql.find_documents(connection, terms(words), limit, SNIPPET)
        return [DocumentMatch(DocumentId(id), snippet) for id, snippet in hits]
    statement = text(
        "SELECT d.id, snippet(documents_fts, -1, '[', ']', ' … ', :width) AS snippet"
        " FROM documents_fts JOIN documents d ON d.seq = documents_fts.rowid"
        f" WHERE documents_fts MATCH :query AND documents_fts.rowid >= ({_FLOOR.format(table='documents_fts')})"
        " ORDER BY rank, d.id LIMIT :limit"
    )
    values = {"query": match(words), "limit": limit, "width": SNIPPET, "weighed": WEIGHED}
    return [DocumentMatch(DocumentId(row.id), row.snippet) for row in connection.execute(statement, values)]


def find_events(connection: Connection, words: str, limit: int) -> list[EventMatch]:
    """Return the events whose values or quotes hold all the words, the best first."""
    if connection.dialect.name == POSTGRESQL:
        hits = search_postgresql.find_events(connection, terms(words), limit, SNIPPET)
        return [EventMatch(EventId(id), snippet) for id, snippet in hits]
    statement = text(
        "SELECT e.id, snippet(events_fts, 0, '[', ']', ' … ', :width) AS snippet"
        " FROM events_fts JOIN events e ON e.seq = events_fts.rowid"
        f" WHERE events_fts MATCH :query AND events_fts.rowid >= ({_FLOOR.format(table='events_fts')})"
        " ORDER BY rank, e.id LIMIT :limit"
    )
    values = {"query": match(words), "limit": limit, "width": SNIPPET, "weighed": WEIGHED}
    return [EventMatch(EventId(row.id), row.snippet) for row in connection.execute(statement, values)]

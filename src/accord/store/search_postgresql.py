"""Full-text search in PostgreSQL that finds what SQLite's finds: all words count, stems as Porter made them.

Texts are divided into words here (see `words`) and kept as `tsvector` in parts, because PostgreSQL
counts no further than 16,383 words and takes a megabyte at most. Tables and the text-search
configuration `accord_words`, which leaves out no common word, are made in the first migration.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Row, text

from accord.model.record import EventId
from accord.store import words as wording

PART = 4_000
"""Words of one part; with the longest words of four bytes a letter it stays below PostgreSQL's megabyte."""

OVERLAP = 40
"""Words that a part has of the one before, so that a phrase is found across them."""


def index_documents(connection: Connection, found: Iterable[Row[Any]]) -> None:
    """Make reports findable, given by their rows."""
    entries = [
        {"key": row.id, "part": number, "weight": "A" if number == 0 else "D", "words": part}
        for row in found
        for number, part in enumerate([*_parts(row.title or "")[:1], *_parts(row.text)])
    ]
    statement = (
        "INSERT INTO document_words (document, part, lexemes)"
        " VALUES (:key, :part, setweight(to_tsvector('accord_words', :words), CAST(:weight AS \"char\")))"
    )
    if entries:
        connection.execute(text(statement), entries)


def index_events(connection: Connection, words: Mapping[Any, str]) -> None:
    """Make events findable by these words; they must not be findable yet."""
    entries = [
        {"key": id, "part": number, "all": said if number == 0 else "", "words": part}
        for id, said in words.items()
        for number, part in enumerate(_parts(said))
    ]
    statement = (
        "INSERT INTO event_words (event, part, words, lexemes)"
        " VALUES (:key, :part, :all, to_tsvector('accord_words', :words))"
    )
    if entries:
        connection.execute(text(statement), entries)


def forget_events(connection: Connection, ids: Iterable[str]) -> None:
    """Take events out of the search."""
    keys = list(ids)
    if keys:
        connection.execute(text("DELETE FROM event_words WHERE event = ANY(:keys)"), {"keys": keys})


def event_words(connection: Connection, ids: Iterable[str]) -> Iterator[tuple[EventId, str]]:
    """Yield the words by which these events are found."""
    query = "SELECT event, words FROM event_words WHERE part = 0 AND event = ANY(:keys) ORDER BY event"
    for row in connection.execute(text(query), {"keys": list(ids)}):
        yield EventId(row.event), row.words


def _parts(whole: str) -> list[str]:
    return list(wording.parts(list(wording.words(whole)), PART, OVERLAP))


def find_documents(
    connection: Connection, terms: Sequence[str], limit: int, width: int
) -> list[tuple[str, str]]:
    """Return the ids of the reports that hold all the terms, the best first, and where they do."""
    text_of = "SELECT id AS key, text AS words FROM documents WHERE id = ANY(:keys)"
    return _find(connection, terms, limit, ("document_words", "document", text_of, width))


def find_events(
    connection: Connection, terms: Sequence[str], limit: int, width: int
) -> list[tuple[str, str]]:
    """Return the ids of the events whose words hold all the terms, the best first, and where they do."""
    text_of = "SELECT event AS key, words FROM event_words WHERE part = 0 AND event = ANY(:keys)"
    return _find(connection, terms, limit, ("event_words", "event", text_of, width))


def _find(
    connection: Connection, terms: Sequence[str], limit: int, where: tuple[str, str, str, int]
) -> list[tuple[str, str]]:
    table, key, text_of, width = where
    phrases = [phrase for term in terms if (phrase := [word.folded for word in wording.words(term)])]
    if not phrases:
        return []
    values: dict[str, Any] = {f"t{n}": " ".join(phrase) for n, phrase in enumerate(phrases)}
    ranked = connection.execute(text(_query(table, key, len(phrases))), values | {"limit": limit})
    keys = [row.key for row in ranked]
    texts = {row.key: row.words for row in connection.execute(text(text_of), {"keys": keys})}
    stems = _stems(connection, [*texts.values(), *terms])
    stemmed = [[stems.get(word, word) for word in phrase] for phrase in phrases]
    return [(key, wording.snippet(texts[key], stemmed, stems, width)) for key in keys]


def _query(table: str, key: str, count: int) -> str:
    """Return the query for what holds every phrase, each in any part of it."""
    asked = [f"phraseto_tsquery('accord_words', :t{number})" for number in range(count)]
    holding = " INTERSECT ".join(f"SELECT {key} FROM {table} WHERE lexemes @@ {one}" for one in asked)
    any_of = " || ".join(asked)
    return (
        f"SELECT {key} AS key FROM {table} WHERE {key} IN ({holding}) AND lexemes @@ ({any_of})"
        f" GROUP BY {key} ORDER BY sum(ts_rank(lexemes, {any_of}, 1)) DESC, {key} LIMIT :limit"
    )


def _stems(connection: Connection, texts: Sequence[str]) -> Mapping[str, str]:
    """Return the stem of every word of the texts, as the database has it."""
    known = sorted({word.folded for whole in texts for word in wording.words(whole)})
    statement = (
        "SELECT word, ts_lexize('accord_stems', word) AS stems FROM unnest(CAST(:words AS text[])) word"
    )
    return dict(_pairs(connection.execute(text(statement), {"words": known})))


def _pairs(found: Iterable[Row[Any]]) -> Iterator[tuple[str, str]]:
    return ((row.word, row.stems[0]) for row in found if row.stems)

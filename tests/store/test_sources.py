"""What is known of a report beside its text comes back, and the bytes of what came from the net."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import select

from accord.model.documents import Document, DocumentId, Retrieval, Source
from accord.model.metadata import MetadataBasis, MetadataField, Metadatum
from accord.model.spans import Span
from accord.store import tables
from accord.store.audit.checks import audit
from accord.store.store import Store
from tests.store.conftest import Book

if TYPE_CHECKING:
    from tests.conftest import Maker

PAGE = b"<h1>Talks</h1><p>They met.</p>" * 50
AT = datetime(2025, 11, 7, 9, 30, tzinfo=UTC)


def fetched(make: Maker, id: str, body: bytes | None = PAGE, part: str | None = None) -> Document:
    known = (
        Metadatum(MetadataField.PUBLISHED, "2025-11-06", MetadataBasis.META, "meta[name=date]"),
        Metadatum(MetadataField.AGENCY, "ANI", MetadataBasis.TEXT, "agency/head", Span(0, 4)),
        Metadatum(MetadataField.PUBLISHED, "2025-11-05", MetadataBasis.TEXT, "odd \0 place"),
    )
    retrieval = Retrieval("https://site.example/a", AT, 200, '"7"', "Thu, 06 Nov 2025 10:00:00 GMT")
    digest = hashlib.sha256(PAGE).hexdigest()
    source = Source("text/html", digest, part, retrieval=retrieval, content=body)
    return make.document(id, f"They met ({id}).", metadata=known, source=source)


def test_what_is_known_of_a_report_comes_back_in_its_order(book: Book, make: Maker) -> None:
    document = fetched(make, "a")
    book.add(make.reading(document))
    with book.store.reading() as queries:
        held = queries.documents()[document.id]
    assert held.metadata[:2] == document.metadata[:2]
    assert held.metadata[2].where == "odd \ufffd place"
    assert document.source
    assert held.source == replace(document.source, content=None)


def test_bytes_are_kept_once_and_come_back(book: Book, make: Maker) -> None:
    book.add(make.reading(fetched(make, "a")), make.reading(fetched(make, "b", part="entry 2")))
    book.add(make.reading(fetched(make, "c")))
    with book.store.reading() as queries:
        assert queries.count("contents") == 1
        assert queries.content(hashlib.sha256(PAGE).hexdigest()) == PAGE
        assert queries.content("0" * 64) is None


def test_of_a_file_the_digest_alone_is_kept(book: Book, make: Maker) -> None:
    file = make.document("f.txt", "Text.", source=Source("text/plain", "ab" * 32))
    book.add(make.reading(file))
    with book.store.reading() as queries:
        assert queries.documents()[file.id].source == file.source
        assert queries.count("contents") == 0


def test_the_facts_of_a_report_say_when_it_was_fetched(book: Book, make: Maker) -> None:
    book.add(make.reading(fetched(make, "a")), make.reading(make.document("b", "Text.")))
    with book.store.reading() as queries:
        facts = queries.report_facts([DocumentId("a"), DocumentId("b")])
    assert [fact.retrieved for fact in facts] == [AT, None]


def faults(store: Store, names: Iterable[str]) -> dict[str, int]:
    with store.reading() as queries:
        return {check.name: len(check.faults) for check in audit(queries.connection) if check.name in names}


def test_a_check_finds_bytes_that_are_not_those_that_came(book: Book, make: Maker) -> None:
    book.add(make.reading(fetched(make, "a")))
    assert faults(book.store, ["contents", "metadata"]) == {"contents": 0, "metadata": 0}
    with book.store.writing() as writer:
        connection = writer.queries.connection
        connection.execute(tables.contents.update().values(packed=zlib.compress(b"other")))
        connection.execute(tables.document_metadata.update().values(span_start=5, span_end=5_000))
    assert faults(book.store, ["contents", "metadata"]) == {"contents": 1, "metadata": 3}
    with book.store.writing() as writer:
        writer.queries.connection.execute(tables.contents.update().values(packed=b"no zlib"))
    assert faults(book.store, ["contents"]) == {"contents": 1}


def test_a_backup_brings_bytes_and_metadata_back(book: Book, make: Maker, tmp_path: Path) -> None:
    book.add(make.reading(fetched(make, "a")))
    book.store.back_up(tmp_path / "kept.sqlite", lambda done, whole: None)
    other = Store.open(tmp_path / "other.sqlite")
    other.bring_back(tmp_path / "kept.sqlite", lambda done, whole: None)
    for table in (tables.document_metadata, tables.document_sources, tables.contents):
        with book.store.reading() as mine, other.reading() as theirs:
            rows = [q.connection.execute(select(table)).all() for q in (mine, theirs)]
        assert rows[0] == rows[1] != []
    other.close()

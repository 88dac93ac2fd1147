"""What is known of reports beside their text, where they came from, and the bytes of what came from the net.

Bytes are kept once, packed, under their digest; of a file on a disk the digest alone is kept.
"""

from __future__ import annotations

import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, Row, insert, select

from accord.model.documents import TEXT_VERSION, Document, DocumentId, Retrieval, Source
from accord.model.metadata import MetadataBasis, MetadataField, Metadatum
from accord.model.spans import Span
from accord.store import tables
from accord.store.loading import fetch, pick

Fields = dict[str, Any]

_DIGEST = tables.contents.c.digest

PORTION = 20
"""Bodies of bytes that are in memory together; each may be as large as the limit of one text."""


def write(connection: Connection, documents: Sequence[Document]) -> None:
    """Write down what is known of reports that are being added."""
    _put(connection, tables.document_metadata, [row for d in documents for row in _metadata_rows(d)])
    _put(connection, tables.document_sources, [row for d in documents for row in _source_rows(d)])
    came = [document.source for document in documents if document.source]
    bodies = {source.digest: source.content for source in came if source.content is not None}
    held = {row.digest for row in pick(connection, (_DIGEST,), _DIGEST, bodies)}
    for digest in bodies.keys() - held:
        body = bodies[digest]
        row = {"digest": digest, "size": len(body), "packed": zlib.compress(body)}
        _put(connection, tables.contents, [row])


def complete(connection: Connection, found: Mapping[DocumentId, Document]) -> dict[DocumentId, Document]:
    """Return these reports with what is known of them and where they came from, without offsets and bytes."""
    known, came = metadata_of(connection, found), sources_of(connection, found)
    return {
        id: replace(document, metadata=known.get(id, ()), source=came.get(id))
        for id, document in found.items()
    }


def _put(connection: Connection, table: Any, found: Sequence[Fields]) -> None:
    if found:
        connection.execute(insert(table), found)


def _metadata_rows(document: Document) -> Iterator[Fields]:
    for number, item in enumerate(document.metadata):
        yield {
            "document": document.id,
            "number": number,
            "field": item.field.value,
            "value": _storable(item.value),
            "basis": item.basis.value,
            "stands_at": _storable(item.where),
            "span_start": item.span.start if item.span else None,
            "span_end": item.span.end if item.span else None,
        }


def _storable(value: str) -> str:
    """Return the text without what no database keeps: NUL, and halves of characters."""
    return value.encode("utf-8", "replace").decode().replace("\0", "\ufffd")


def _source_rows(document: Document) -> Iterator[Fields]:
    if source := document.source:
        retrieval = source.retrieval
        yield {
            "document": document.id,
            "digest": source.digest,
            "media_type": source.media_type,
            "part": source.part,
            "text_version": TEXT_VERSION,
            "url": retrieval.url if retrieval else None,
            "retrieved_at": retrieval.at.isoformat(timespec="seconds") if retrieval else None,
            "status": retrieval.status if retrieval else None,
            "etag": retrieval.etag if retrieval else None,
            "last_modified": retrieval.last_modified if retrieval else None,
        }


def metadata_of(connection: Connection, ids: Iterable[str]) -> Mapping[str, tuple[Metadatum, ...]]:
    """Return what is known of these reports, in the order in which it was read; all that is given of each field."""
    table, found = tables.document_metadata, defaultdict[str, list[Metadatum]](list)
    for row in fetch(connection, table, table.c.document, ids, table.c.number):
        span = None if row.span_start is None else Span(row.span_start, row.span_end)
        found[row.document].append(
            Metadatum(MetadataField(row.field), row.value, MetadataBasis(row.basis), row.stands_at, span)
        )
    return {id: tuple(items) for id, items in found.items()}


def sources_of(connection: Connection, ids: Iterable[str]) -> Mapping[str, Source]:
    """Return where these reports came from, without offsets and bytes."""
    table = tables.document_sources
    return {row.document: _source(row) for row in fetch(connection, table, table.c.document, ids)}


def retrieved(connection: Connection, ids: Iterable[str]) -> Mapping[str, datetime]:
    """Return when these reports were had from the net, those that were."""
    found = sources_of(connection, ids)
    return {id: source.retrieval.at for id, source in found.items() if source.retrieval}


def content(connection: Connection, digest: str) -> bytes | None:
    """Return bytes that are kept, None where they are not."""
    table = tables.contents
    packed = connection.execute(select(table.c.packed).where(table.c.digest == digest)).scalar()
    return zlib.decompress(packed) if packed is not None else None


def _source(row: Row[Any]) -> Source:
    at = row.retrieved_at
    retrieval = (
        Retrieval(row.url, datetime.fromisoformat(at), row.status, row.etag, row.last_modified)
        if at
        else None
    )
    return Source(row.media_type, row.digest, row.part, retrieval=retrieval)


def sound(connection: Connection) -> Iterator[tuple[str, str | None]]:
    """Look at the bytes that are kept: whether they are those that came."""
    keys = connection.execute(select(tables.contents.c.digest)).scalars().all()
    for digest in keys:
        yield digest, _damage(connection, digest)


def _damage(connection: Connection, digest: str) -> str | None:
    try:
        found = sha256(content(connection, digest) or b"").hexdigest()
    except zlib.error as error:
        return f"the bytes cannot be unpacked: {error}"
    return None if found == digest else f"the bytes have the digest {found[:12]}…, not {digest[:12]}…"


BATCH = 200
"""Values that are looked at together, each with the text that it may stand in."""


def placed(connection: Connection) -> Iterator[tuple[str, str | None]]:
    """Look at what is known of reports: whether it can be read, and its words stand in the text."""
    known, texts = tables.document_metadata, tables.documents
    joined = known.join(texts, texts.c.id == known.c.document)
    columns = (known, texts.c.text)
    for row in connection.execution_options(yield_per=BATCH).execute(select(*columns).select_from(joined)):
        yield f"{row.document} {row.field} {row.number}", _misread(row)


def _misread(row: Row[Any]) -> str | None:
    try:
        MetadataField(row.field), MetadataBasis(row.basis)
    except ValueError as error:
        return str(error)
    if row.span_start is not None and not 0 <= row.span_start <= row.span_end <= len(row.text):
        return f"{row.span_start}–{row.span_end} is no stretch of a text of {len(row.text)} characters"
    return None

"""Reads reports without a record."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from accord.export import ForeignCodes, codebook_line, plain
from accord.model.documents import Document
from accord.model.ports import Failure, Reading
from accord.pipeline import process
from accord.read import ReadFailure
from accord.registry import Parts


def read_reports(outcomes: Iterable[Document | ReadFailure], parts: Parts) -> Iterator[Reading | Failure]:
    """Yield what each document says, and a failure with its code for each that cannot be read."""
    for outcome in outcomes:
        if isinstance(outcome, ReadFailure):
            yield Failure.of(outcome.where, outcome.error)
        else:
            yield process(outcome, parts)


def reading_json(reading: Reading, codes: ForeignCodes) -> dict[str, Any]:
    """Return what a document says as JSON: the codebook's fields, every claim with quotes and rule, and `codes`."""
    line = codebook_line(reading.document, reading.mentions)
    for event, mention in zip(line["events"], reading.mentions, strict=True):
        event |= {"id": mention.id, "rule": mention.rule, "confidence": plain(mention.confidence)}
        event |= {"claims": plain(mention.claims)}
        event |= codes.of_mention(mention)
    furniture = plain(reading.page.furniture)
    document = reading.document
    language = {"language": document.language, "language_not_supported": reading.page.unsupported is not None}
    return line | {"title": document.title, "url": document.url, **language, "furniture": furniture}

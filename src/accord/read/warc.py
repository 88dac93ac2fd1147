"""Web archives (WARC; plain, gzip or zstd) by fastwarc: each page that was captured is a document.

What is read are answers with status 200, and records that hold a page or its text by themselves; pictures,
scripts, redirects and repeats are passed over. A record that is damaged, or lies about its length, is a failure,
and reading goes on with the next that can be found.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from typing import BinaryIO

from fastwarc.warc import ArchiveIterator, WarcRecord, WarcRecordType

from accord.errors import ReadError
from accord.model.documents import Retrieval
from accord.model.metadata import MetadataBasis, MetadataField, Metadatum
from accord.read.feed_dates import mail_moment
from accord.read.given import Found, Given, failure
from accord.read.naming import name_of
from accord.read.options import ReadOptions
from accord.read.warc_bodies import body
from accord.read.warc_streams import Archive, records

_PAGES = WarcRecordType.response | WarcRecordType.resource | WarcRecordType.conversion
_OK = 200
_ROBOTS = re.compile(r"[a-z]+://[^/?#]*/robots\.txt(?:[?#].*)?", re.I)
_TEXTS = frozenset(
    {
        "text/html",
        "application/xhtml+xml",
        "text/plain",
        "text/markdown",
        "application/pdf",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "message/rfc822",
    }
)
"""What a captured page may be; what is not said to be anything is looked at."""


def read_warc(given: Given, stream: BinaryIO, options: ReadOptions) -> Iterator[Found]:
    """Yield what stands for each captured page, and a failure for each damaged place."""
    archive: Archive | None = records(stream)
    number = 0
    while archive is not None:
        following: Archive | None = None
        try:
            for record in ArchiveIterator(archive, parse_http=True, stream_detect=False):
                number += 1
                place = archive.begin(record.stream_pos)
                part = f"record {number}" + ("" if place is None else f", byte {place}")
                yield from _of_record(record, given, part, options)
        except OSError as error:
            number += 1
            yield failure(f"{given.where}: record {number}", _damaged(str(error)))
            following = archive.after_damage()
        except ReadError as error:
            yield failure(f"{given.where}: record {number}", error)
        archive = following


def _damaged(why: str) -> ReadError:
    hint = "the records after it are read where they can be found"
    return ReadError("read/damaged", f"is damaged: {why}", hint=hint)


def _of_record(record: WarcRecord, given: Given, part: str, options: ReadOptions) -> Iterator[Found]:
    address = (record.headers.get("WARC-Target-URI") or "").strip("<>")
    media_type = _media_type(record)
    if not _wanted(record, media_type, address):
        return
    try:
        raw = body(record, options.max_bytes)
    except ReadError as error:
        yield failure(f"{given.where}: {part}", error)
        return
    if raw.strip():
        yield _page(record, given.inside(part, raw), address, media_type)


def _wanted(record: WarcRecord, media_type: str | None, address: str) -> bool:
    if not record.record_type & _PAGES or _ROBOTS.fullmatch(address):
        return False
    answered = not record.is_http_parsed or record.http_headers.status_code == _OK
    return answered and (media_type is None or media_type in _TEXTS)


def _media_type(record: WarcRecord) -> str | None:
    http = record.is_http_parsed
    said = record.http_content_type if http else record.headers.get("Content-Type")
    return (said or "").partition(";")[0].strip().lower() or None


def _page(record: WarcRecord, inside: Given, address: str, media_type: str | None) -> Given:
    """Return what is to be read of a page: its address and the moment of its capture are the archive's word."""
    at = _captured(record)
    known = [Metadatum(MetadataField.URL, address, MetadataBasis.TRANSPORT, "WARC-Target-URI")]
    if record.is_http_parsed and (modified := mail_moment(record.http_headers.get("Last-Modified"))):
        known.append(Metadatum(MetadataField.MODIFIED, modified, MetadataBasis.TRANSPORT, "Last-Modified"))
    return replace(
        inside,
        name=name_of(address).rpartition("/")[2] or None,
        id=name_of(address) or None,
        media_type=media_type,
        charset=record.http_charset
        if record.is_http_parsed
        else "utf-8"
        if media_type == "text/plain"
        else None,
        metadata=(*inside.metadata, *(item for item in known if item.value)),
        retrieval=Retrieval(address, at, _OK if record.is_http_parsed else None) if at else None,
    )


def _captured(record: WarcRecord) -> datetime | None:
    """Return when the page was captured; that is no day of publication."""
    with suppress(ValueError):
        at = datetime.fromisoformat((record.headers.get("WARC-Date") or "").strip())
        return at.replace(tzinfo=at.tzinfo or UTC).astimezone(UTC)
    return None

"""The body of a record in a web archive: whole or refused, and unpacked as far as its headers say it is packed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO

from fastwarc.stream_io import BrotliReader, ChunkedReader, WarcReader, ZstdReader
from fastwarc.warc import WarcRecord

from accord.errors import ReadError
from accord.read.given import too_large
from accord.read.unpacking import unpacked

_PIECE = 65_536
_CHUNK = re.compile(rb"[0-9A-Fa-f]{1,8}[ \t]*(?:;[^\r\n]{0,200})?\r?\n")
_GZIP = b"\x1f\x8b"


def body(record: WarcRecord, limit: int) -> bytes:
    """Return the bytes of the page, as a browser would have had them.

    Raises ReadError "read/too-large", "read/packing", and "read/damaged" where the archive ends before the record
    does, or its headers say what cannot be.
    """
    said = record.content_length
    raw = record.reader.read(min(said, limit + 1))
    if len(raw) > limit:
        raise too_large(limit)
    if len(raw) < said:
        message = f"is said to hold {said} bytes, but {len(raw)} are there"
        raise ReadError("read/damaged", message, hint="the archive breaks off, or was put together wrongly")
    if not record.is_http_parsed:
        return raw
    if "chunked" in (record.http_headers.get("Transfer-Encoding") or "").lower() and _CHUNK.match(raw):
        raw = _all(_read(ChunkedReader(BytesIO(raw))), limit)
    return _plain(raw, (record.http_headers.get("Content-Encoding") or "").strip().lower(), limit)


def _plain(raw: bytes, packing: str, limit: int) -> bytes:
    """Return the body unpacked; many archives keep it unpacked and leave the header that says otherwise."""
    match packing:
        case "gzip" | "x-gzip" if raw.startswith(_GZIP):
            return _all(unpacked([raw], "gzip"), limit)
        case "deflate":
            return _all(unpacked([raw], "deflate"), limit)
        case "br":
            return _all(_read(BrotliReader(BytesIO(raw))), limit)
        case "zstd" if raw.startswith(b"\x28\xb5\x2f\xfd"):
            return _all(_read(ZstdReader(BytesIO(raw))), limit)
        case _:
            return raw


def _read(reader: WarcReader) -> Iterator[bytes]:
    try:
        while piece := reader.read(_PIECE):
            yield piece
    except OSError as error:
        raise ReadError("read/packing", f"cannot be unpacked: {error}") from error


def _all(pieces: Iterator[bytes], limit: int) -> bytes:
    taken = bytearray()
    for piece in pieces:
        taken += piece
        if len(taken) > limit:
            raise too_large(limit)
    return bytes(taken)

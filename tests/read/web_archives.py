"""Makes small web archives for tests."""

from __future__ import annotations

import gzip
from collections.abc import Iterable

HTTP = "HTTP/1.1 {status} OK\r\nContent-Type: {type}\r\n{more}\r\n"


def record(
    kind: str, address: str, block: bytes, *, length: int | None = None, type: str = "application/http"
) -> bytes:
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:{abs(hash((address, block)))}>\r\n"
        f"WARC-Date: 2025-11-08T09:30:00Z\r\nWARC-Target-URI: {address}\r\nContent-Type: {type}\r\n"
        f"Content-Length: {len(block) if length is None else length}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def answer(
    address: str,
    body: bytes,
    *,
    status: int = 200,
    type: str = "text/plain",
    more: str = "",
    length: int | None = None,
) -> bytes:
    """Return the record of a page that a server sent; `length` is what its body is said to hold."""
    http = HTTP.format(status=status, type=type, more=more).encode()
    told = None if length is None else len(http) + length
    return record("response", address, http + body, length=told, type="application/http; msgtype=response")


def packed(records: Iterable[bytes]) -> bytes:
    return b"".join(map(gzip.compress, records))

"""Mailboxes (mbox): one mail after another, each read as if it were a file; memory stays at one mail."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO

from accord.read.given import Found, Given, failure, too_large
from accord.read.guard import PACKED_BYTES
from accord.read.options import ReadOptions

_ESCAPED = re.compile(rb">+From ")
_BEGINS = re.compile(rb"From (?:\S+@|(?=.*\d{4})(?=.*\d:\d\d))")
"""The line before a mail names its sender, or the moment; a sentence of a mail may begin with 'From', too."""
_LINE = 1 << 20
"""Bytes of a line that are taken at a time."""


def read_mailbox(given: Given, stream: BinaryIO, options: ReadOptions) -> Iterator[Found]:
    """Yield each mail of a mailbox; one that is too large is a failure and the next is read."""
    for number, raw in enumerate(_messages(stream), 1):
        found = given.inside(f"message {number}", raw or b"")
        if raw is None:
            yield failure(found.where, too_large(PACKED_BYTES, "the message"))
        else:
            yield replace(found, media_type="message/rfc822", metadata=given.metadata)


def _messages(stream: BinaryIO) -> Iterator[bytes | None]:
    """Yield the bytes of each message; None for one over the limit."""
    lines: list[bytes] = []
    size, begun, blank, whole = 0, False, True, True
    while line := stream.readline(_LINE):
        if whole and blank and line.startswith(b"From ") and (not begun or _BEGINS.match(line)):
            if begun:
                yield b"".join(lines) if size <= PACKED_BYTES else None
            lines, size, begun = [], 0, True
        else:
            begun = begun or bool(line.strip())
            size += len(line)
            if size > PACKED_BYTES:
                lines = []
            else:
                lines.append(line[1:] if whole and _ESCAPED.match(line) else line)
        blank, whole = whole and not line.strip(), line.endswith(b"\n")
    if begun:
        yield b"".join(lines) if size <= PACKED_BYTES else None

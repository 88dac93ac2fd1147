"""The stage `read`: paths in, documents out, one after another."""

from __future__ import annotations

import gzip
import sys
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO, cast

from accord.errors import ReadError
from accord.model.documents import Document
from accord.read import json_texts
from accord.read.decoding import decode
from accord.read.documents import Seen, build
from accord.read.options import ReadFailure, ReadOptions
from accord.read.places import STDIN, Form, files, shown
from accord.read.texts import fields_of

Outcome = Document | ReadFailure
_STDIN_NAME = "standard input"


def read(
    paths: Sequence[str | Path], options: ReadOptions | None = None, *, stdin: BinaryIO | None = None
) -> Iterator[Outcome]:
    """Yield the documents of files, folders and, for '-', standard input, in order.

    What cannot be read comes as a `ReadFailure` in its place and the rest is still read. The same document
    given twice is yielded once; another text under the same id gets the start of its hash behind the id.
    """
    options = options or ReadOptions()
    seen = Seen()
    for path in paths:
        if str(path) == STDIN:
            outcomes = _from_stdin(stdin or sys.stdin.buffer, options)
        else:
            outcomes = _from_path(Path(path), options)
        for outcome in outcomes:
            yield from seen.admit(outcome) if isinstance(outcome, Document) else (outcome,)


def _from_path(path: Path, options: ReadOptions) -> Iterator[Outcome]:
    for found in files(path):
        if isinstance(found, ReadError):
            yield _failure(shown(path), found)
            continue
        name = shown(found[0])
        try:
            yield from _from_file(*found, options)
        except (OSError, EOFError, zlib.error) as error:
            reason = ReadError(
                "read/unreadable", f"cannot be read: {error}", hint="check the file and its permissions"
            )
            yield _failure(name, reason)


def _from_file(path: Path, form: Form, options: ReadOptions) -> Iterator[Outcome]:
    if form is Form.PACKED_LINES:
        with gzip.open(path, "rb") as packed:
            yield from _from_lines(cast(BinaryIO, packed), shown(path), options)
        return
    with path.open("rb") as stream:
        if form is Form.LINES:
            yield from _from_lines(stream, shown(path), options)
            return
        raw = stream.read(options.max_bytes + 1)
    if len(raw) > options.max_bytes:
        yield _failure(shown(path), json_texts.too_large(options.max_bytes))
    elif form is Form.JSON:
        yield from _from_items(json_texts.whole(raw), shown(path), options)
    else:
        yield _from_text(raw, shown(path), options, name=shown(path.name))


def _from_lines(stream: BinaryIO, where: str, options: ReadOptions) -> Iterator[Outcome]:
    yield from _from_items(json_texts.lines(stream, options.max_bytes), where, options)


def _from_items(
    items: Iterator[tuple[int, json_texts.Item]], where: str, options: ReadOptions
) -> Iterator[Outcome]:
    for number, item in items:
        line = f"{where}:{number}"
        try:
            yield _failure(line, item) if isinstance(item, ReadError) else build(item, options, where=line)
        except ReadError as error:
            yield _failure(line, error)


def _from_text(
    raw: bytes, where: str, options: ReadOptions, *, name: str | None, prefix: str = ""
) -> Outcome:
    try:
        fields = fields_of(decode(raw))
        return build({"id": name, **fields}, options, where=where, prefix=prefix)
    except ReadError as error:
        return _failure(where, error)


def _from_stdin(stream: BinaryIO, options: ReadOptions) -> Iterator[Outcome]:
    """Tell by how it begins whether JSON lines, one JSON value or a text is coming in."""
    limit = options.max_bytes
    blank, line = b"", stream.readline(limit + 1)
    while line and not line.strip() and len(blank) <= limit:
        blank, line = blank + line, stream.readline(limit + 1)
    if json_texts.is_object(line):
        items = json_texts.lines(stream, limit, first=line, before=blank.count(b"\n"))
        yield from _from_items(items, _STDIN_NAME, options)
        return
    raw = blank + line + stream.read(limit + 1)
    if len(raw) > limit:
        yield _failure(_STDIN_NAME, json_texts.too_large(limit))
    elif items_of := json_texts.detect(raw, limit):
        yield from _from_items(items_of, _STDIN_NAME, options)
    else:
        yield _from_text(raw, _STDIN_NAME, options, name=None, prefix="stdin-")


def _failure(where: str, error: ReadError) -> ReadFailure:
    """Return the failure with the place put into its message."""
    return ReadFailure(where, ReadError(error.code, error.message, where=where, hint=error.hint))

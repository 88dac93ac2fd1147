"""JSON documents: a stream of lines, or one file with an object or a list."""

from __future__ import annotations

import json
from codecs import BOM_UTF8
from collections.abc import Iterator
from io import BytesIO
from typing import BinaryIO

from accord.errors import ReadError
from accord.read.decoding import decode

Item = dict[str, object] | ReadError
"""One document's fields, or why there are none."""


def lines(
    stream: BinaryIO, max_bytes: int, *, first: bytes = b"", before: int = 0
) -> Iterator[tuple[int, Item]]:
    """Yield each line's number and fields; blank lines are passed over, wrong ones are errors.

    `first` is a line that was already taken from the stream, after `before` blank ones. Memory stays at one
    line, whatever the file's size.
    """
    number = before
    while raw := first or stream.readline(max_bytes + 1):
        number, first = number + 1, b""
        if len(raw) > max_bytes and not raw.endswith(b"\n"):
            _skip_line(stream)
            yield number, too_large(max_bytes, "the line")
        elif raw.strip():
            yield number, _parse(raw)


def whole(raw: bytes) -> Iterator[tuple[int, Item]]:
    """Yield the number and fields of each document in a JSON file: one object, a list of them, or lines."""
    try:
        data = json.loads(decode(raw))
    except json.JSONDecodeError as error:
        yield error.lineno, _bad_json(error)
        return
    except (ReadError, RecursionError) as error:
        yield 1, error if isinstance(error, ReadError) else _too_deep()
        return
    for number, item in enumerate(data if isinstance(data, list) else [data], 1):
        yield number, item if isinstance(item, dict) else _no_object(item)


def is_object(line: bytes) -> bool:
    """Say whether a line is a whole JSON object, as in a JSON-lines file."""
    return line.removeprefix(BOM_UTF8).lstrip()[:1] == b"{" and isinstance(_parse(line), dict)


def detect(raw: bytes, max_bytes: int) -> Iterator[tuple[int, Item]] | None:
    """Return the documents of a nameless input, if it is JSON or was plainly meant to be; else None."""
    start = raw.removeprefix(BOM_UTF8).lstrip()[:2]
    if start[:1] not in (b"{", b"["):
        return None
    items = list(whole(raw))
    if not any(isinstance(item, ReadError) for _, item in items):
        return iter(items)
    return lines(BytesIO(raw), max_bytes) if start == b'{"' else None


def too_large(max_bytes: int, what: str = "it") -> ReadError:
    """Return the error for a text over the limit."""
    return ReadError(
        "read/too-large",
        f"{what} is larger than {max_bytes / 1_000_000:g} MB, the limit of one text",
        hint="divide it into single reports, or raise the limit (max_bytes)",
    )


def _parse(raw: bytes) -> Item:
    try:
        data = json.loads(decode(raw))
    except json.JSONDecodeError as error:
        return _bad_json(error)
    except ReadError as error:
        return error
    except RecursionError:
        return _too_deep()
    return data if isinstance(data, dict) else _no_object(data)


def _skip_line(stream: BinaryIO) -> None:
    while (piece := stream.readline(1 << 20)) and not piece.endswith(b"\n"):
        pass


def _bad_json(error: json.JSONDecodeError) -> ReadError:
    return ReadError(
        "read/bad-json",
        f"is not valid JSON at column {error.colno}: {error.msg}",
        hint='a document is an object such as {"id": "a1", "published": "2025-11-06", "text": "…"}',
    )


def _too_deep() -> ReadError:
    return ReadError("read/bad-json", "is JSON nested too deep", hint="a document is one flat object")


def _no_object(data: object) -> ReadError:
    return ReadError(
        "read/bad-json", f"is a JSON {type(data).__name__}, not an object", hint="write one object a document"
    )

"""JSON documents: a stream of lines, or one file with an object or a list."""

from __future__ import annotations

import json
import re
from codecs import BOM_UTF8
from collections.abc import Iterator
from typing import BinaryIO

from accord.errors import ReadError
from accord.read.decoding import decode
from accord.read.given import Found, Given, failure, too_large
from accord.read.options import ReadOptions
from accord.read.tables.rows import read_row

Item = dict[str, object] | ReadError
"""One document's fields, or why there are none."""
_BEGINS = re.compile(r"\{\s*[\"}]|\[\s*[\[{\]]")


def read_lines(given: Given, stream: BinaryIO, options: ReadOptions) -> Iterator[Found]:
    """Yield the document of each line; blank lines are passed over, wrong ones are failures.

    Memory stays at one line, whatever the file's size.
    """
    number, limit = 0, options.max_bytes
    while raw := stream.readline(limit + 1):
        number += 1
        if len(raw) > limit and not raw.endswith(b"\n"):
            _skip_line(stream)
            yield failure(given.line(number).where, too_large(limit, "the line"))
        elif raw.strip():
            yield _document(given.line(number), options, raw, _parse(raw))


def read_whole(given: Given, stream: BinaryIO, options: ReadOptions) -> Iterator[Found]:
    """Yield the documents of a JSON file: one object or a list of them."""
    raw = stream.read(options.max_bytes + 1)
    if len(raw) > options.max_bytes:
        yield failure(given.where, too_large(options.max_bytes))
        return
    for number, item in _items(raw):
        yield _document(given.line(number), options, raw, item)


def _document(given: Given, options: ReadOptions, raw: bytes, item: Item) -> Found:
    if isinstance(item, ReadError):
        return failure(given.where, item)
    return read_row(given, item, options, given.source(raw, "application/json"))


def _items(raw: bytes) -> Iterator[tuple[int, Item]]:
    try:
        data = json.loads(decode(raw).text)
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


def begins_json(text: str) -> bool:
    """Say whether a text begins as an object or a list of them does, and as no sentence would."""
    return _BEGINS.match(text) is not None


def _parse(raw: bytes) -> Item:
    try:
        data = json.loads(decode(raw).text)
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

"""CSV and TSV: rows as they are read, never the whole file; one wrong row does not end it."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import TextIOWrapper
from itertools import zip_longest
from typing import BinaryIO

from accord.errors import ReadError
from accord.read.decoding import decode, marked
from accord.read.given import Found, Given, failure, too_large
from accord.read.options import ReadOptions
from accord.read.streams import looked_at
from accord.read.tables.rows import Row, lacking, read_row

_SEPARATORS = (",", ";", "\t", "|")
_MEDIA_TYPES = {"\t": "text/tab-separated-values"}
_TOO_LARGE = "the row"


def read_table(given: Given, stream: BinaryIO, options: ReadOptions) -> Iterator[Found]:
    """Yield the document of each row; the first row names the columns, and is row 1, as spreadsheets count.

    Raises ReadError "read/not-utf8" or "read/binary" for what is no text, "read/empty" without a row.
    """
    head, whole = looked_at(stream)
    encoding = _encoding(head, given.charset)
    text = TextIOWrapper(whole, encoding, errors="surrogateescape", newline="")
    lines = _Lines(text, options.max_bytes)
    csv.field_size_limit(options.max_bytes)  # a setting of the module, and the same for every file
    separator = _separator(head.decode(encoding, "replace"))
    names: list[str] | None = None
    for number, (cells, raw) in enumerate(_rows(csv.reader(lines, delimiter=separator), lines), 1):
        at = given.inside(f"row {number}", b"")
        if isinstance(cells, ReadError):
            yield failure(at.where, cells)
        elif names is None:
            names = [name.strip().removeprefix("\ufeff") for name in cells]
            if error := lacking(names, options):
                yield failure(given.where, error)
                break
        elif len(cells) > len(names):
            yield failure(at.where, _too_many(len(cells), len(names)))
        elif any(cell.strip() for cell in cells):
            source = at.source(
                raw.encode(encoding, "surrogateescape"), _MEDIA_TYPES.get(separator, "text/csv")
            )
            yield read_row(at, Row(zip_longest(names, cells)), options, source)
    text.detach()
    if names is None:
        yield failure(given.where, ReadError("read/empty", "holds no row", hint="leave it out"))


def _rows(reader: Iterator[list[str]], lines: _Lines) -> Iterator[tuple[list[str] | ReadError, str]]:
    """Yield the cells of each row, or why it has none, and its lines as they were."""
    while True:
        try:
            cells = next(reader)
        except StopIteration:
            return
        except ReadError as error:
            yield error, lines.taken()
        except csv.Error as error:
            hint = "check the quotation marks of the row"
            yield ReadError("read/bad-row", f"is no row: {error}", hint=hint), lines.taken()
        else:
            raw = lines.taken()
            if cells:
                yield cells, raw


class _Lines:
    """The lines of a table, none longer than a row may be, and those that were taken since last asked."""

    def __init__(self, text: TextIOWrapper, limit: int) -> None:
        self._text, self._limit = text, limit
        self._taken: list[str] = []
        self._size = 0

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        line = self._text.readline(self._limit + 1)
        if not line:
            raise StopIteration
        self._size += len(line)
        if self._size > self._limit:
            while line and not line.endswith(("\n", "\r")):
                line = self._text.readline(1 << 20)
            raise too_large(self._limit, _TOO_LARGE)
        self._taken.append(line)
        return line

    def taken(self) -> str:
        """Return the lines that were taken since this was last asked."""
        lines, self._taken, self._size = "".join(self._taken), [], 0
        return lines


def _encoding(head: bytes, charset: str | None) -> str:
    """Return the encoding of a table by its first lines: what is cut off at their end must not mislead."""
    if (mark := marked(head)) != "utf-8":
        return mark
    said = decode(head[: head.rfind(b"\n") + 1] or head, charset).said
    return said.value if said else "utf-8"


def _separator(head: str) -> str:
    first = next((line for line in head.splitlines() if line.strip()), "")
    return max(_SEPARATORS, key=first.count) if any(s in first for s in _SEPARATORS) else ","


def _too_many(cells: int, columns: int) -> ReadError:
    hint = "put a text with separators between quotation marks"
    return ReadError("read/bad-row", f"has {cells} cells in {columns} columns", hint=hint)

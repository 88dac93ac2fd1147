"""Tables that a guarded process takes apart, row by row as they are asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import BinaryIO

from accord.errors import ReadError
from accord.model.documents import Source
from accord.read.given import Found, Given, failure
from accord.read.guard import Guard
from accord.read.guarded import Failed
from accord.read.options import ReadOptions
from accord.read.streams import as_file
from accord.read.tables.rows import Row, lacking, read_row

Taker = Callable[[bytes, Given], Iterable["Cells | Failed"]]
"""Takes a table apart whose path is given as bytes."""


@dataclass(frozen=True, slots=True)
class Cells:
    """One row: its number, as people count it, and its columns."""

    number: int
    columns: dict[str, object]
    sheet: str | None = None


def read_streamed(
    given: Given, stream: BinaryIO, options: ReadOptions, taker: Taker, media_type: str
) -> Iterator[Found]:
    """Yield the document of each row; a process of its own reads the file while its rows are asked for.

    A sheet without a column for the text is passed over, unless there is no other.
    """
    guard = Guard()
    known: dict[str | None, ReadError | None] = {}
    try:
        with as_file(stream) as path:
            for cells in guard.parts(taker, Given(b"", given.where), str(path).encode()):
                if isinstance(cells, Cells) and cells.sheet not in known:
                    known[cells.sheet] = lacking(cells.columns, options)
                if isinstance(cells, Failed) or known[cells.sheet] is None:
                    yield _found(cells, given, options, media_type)
                elif cells.sheet is None:
                    break
        if known and all(known.values()):
            yield from (failure(given.where, error) for error in list(known.values())[:1] if error)
    except ReadError as error:
        yield failure(given.where, error)
    finally:
        guard.close()


def _found(cells: Cells | Failed, given: Given, options: ReadOptions, media_type: str) -> Found:
    if isinstance(cells, Failed):
        return failure(f"{given.where}: {cells.part}" if cells.part else given.where, cells.error())
    sheet = f"{cells.sheet}, " if cells.sheet else ""
    at = given.inside(f"{sheet}row {cells.number}", b"")
    # A row of such a file has no bytes of its own; what stands for them is the same whenever its values are.
    digest = sha256(repr(sorted(cells.columns.items(), key=str)).encode("utf-8", "replace")).hexdigest()
    return read_row(at, Row(cells.columns), options, Source(media_type, digest, at.part))

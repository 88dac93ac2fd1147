"""Reads one input in a process of its own and says what failed, how long it took and how much memory it needed.

Run as `python -m tests.read.alone PATH`, or with `csv`, `json` or `text` for an input of a size that no test writes.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from collections.abc import Iterator
from io import BufferedReader, RawIOBase
from pathlib import Path
from typing import BinaryIO, cast

from accord.model.documents import Document
from accord.read import ReadFailure, ReadOptions, read
from accord.read.formats import read_given
from accord.read.given import Given

ENDS = {
    "text": (b"They met. ", 200_000_000, b"\n"),
    "json": (b'{"text": "x', 200_000_000, b'"}\n{"text": "They met."}\n'),
    "csv": (b'text\n"x', 1_000_000_000, b'"\nThey met.\n'),
}
"""How an input begins, of how many bytes its middle is, and how it ends."""
NAMES = {"text": "a.txt", "json": "a.jsonl", "csv": "a.csv"}


class Long(RawIOBase):
    """A stream that is made as it is read."""

    def __init__(self, start: bytes, size: int, end: bytes) -> None:
        self._start, self._size, self._end = start, size, end

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        if self._start:
            piece, self._start = self._start, b""
        elif self._size > 0:
            piece = b"x" * min(len(buffer), self._size)
            self._size -= len(piece)
        else:
            piece, self._end = self._end, b""
        buffer[: len(piece)] = piece
        return len(piece)


def outcomes(word: str) -> Iterator[Document | ReadFailure]:
    if word not in ENDS:
        return read([Path(word)])
    stream = cast(BinaryIO, BufferedReader(Long(*ENDS[word]), 1 << 20))
    return read_given(Given(lambda: stream, NAMES[word], NAMES[word]), ReadOptions())


def megabytes() -> float:
    own, children = (
        resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    return (own + children) / 1000


def main() -> None:
    before, start = megabytes(), time.monotonic()
    found = list(outcomes(sys.argv[1]))
    codes = [o.error.code for o in found if isinstance(o, ReadFailure)]
    documents = sum(isinstance(o, Document) for o in found)
    from accord.read.guard import _guard

    _guard().close()  # so that what it needed is counted
    told = {
        "codes": codes,
        "documents": documents,
        "seconds": time.monotonic() - start,
        "mb": megabytes() - before,
    }
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    main()

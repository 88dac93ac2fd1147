"""Streams that may not be seekable: their first bytes looked at and given back, or their whole put into a file."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from io import BufferedReader, RawIOBase
from pathlib import Path
from typing import BinaryIO, cast

from accord.read.sniffing import HEAD


def looked_at(stream: BinaryIO) -> tuple[bytes, BinaryIO]:
    """Return the first bytes of a stream, and the stream as if they had not been taken."""
    head = _first(stream)
    if stream.seekable():
        stream.seek(0)
        return head, stream
    return head, cast(BinaryIO, BufferedReader(_Rejoined(head, stream), HEAD))


def _first(stream: BinaryIO) -> bytes:
    """Read until there is enough to look at: a pipe gives what has come so far."""
    head = b""
    while len(head) < HEAD and (piece := stream.read(HEAD - len(head))):
        head += piece
    return head


class _Rejoined(RawIOBase):
    """Bytes that were taken from a stream, and then the rest of it."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head, self._rest = head, rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        piece = self._head[: len(buffer)] or self._rest.read(len(buffer))
        self._head = self._head[len(buffer) :]
        buffer[: len(piece)] = piece
        return len(piece)


@contextmanager
def as_file(stream: BinaryIO) -> Iterator[Path]:
    """Give the path of a file with the bytes of a stream: its own, or one that is removed afterwards."""
    name = getattr(stream, "name", None)
    if isinstance(name, str) and stream.seekable() and Path(name).is_file():
        yield Path(name).absolute()
        return
    with tempfile.NamedTemporaryFile(prefix="accord-") as file:
        shutil.copyfileobj(stream, file)
        file.flush()
        yield Path(file.name)

"""Archives that hold other inputs: gzip, unpacked as it is read, never into memory as a whole."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from dataclasses import replace
from io import BufferedReader, RawIOBase
from typing import BinaryIO, cast

from accord.errors import ReadError
from accord.read.given import Found, Given
from accord.read.options import ReadOptions
from accord.read.sniffing import unpacked_name

FREE = 50_000_000
"""Bytes that an archive may unpack to, whatever its size."""
RATIO = 200
"""Times its size that it may unpack to beyond that; news text packs to a third or a tenth, JSON of it to a 20th."""


def read_gzip(given: Given, stream: BinaryIO, options: ReadOptions) -> Iterator[Found]:
    """Yield what the archive holds, to be read as if it had never been packed."""
    name = unpacked_name(given.name)
    yield replace(given, content=lambda: unpacked(stream), name=name, media_type=None, depth=given.depth + 1)


def unpacked(packed: BinaryIO) -> BinaryIO:
    """Return the stream of what a gzip stream holds; reading it raises ReadError "read/too-large" for a bomb."""
    return cast(BinaryIO, BufferedReader(_Unpacked(packed)))


class _Unpacked(RawIOBase):
    """What a gzip stream holds, read forward only; raises ReadError where it is a bomb."""

    def __init__(self, packed: BinaryIO) -> None:
        self._packed = _Counted(packed)
        self._stream = gzip.GzipFile(fileobj=BufferedReader(self._packed), mode="rb")
        self._unpacked = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        count = self._stream.readinto(buffer)
        self._unpacked += count
        if self._unpacked > FREE and self._unpacked > RATIO * self._packed.count:
            raise ReadError(
                "read/too-large",
                f"unpacks to more than {RATIO} times its size",
                hint="it is a bomb; if it is not, unpack it and read that",
            )
        return count


class _Counted(RawIOBase):
    """A stream that counts the bytes that were taken from it."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream, self.count = stream, 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override]
        piece = self._stream.read(len(buffer))
        buffer[: len(piece)] = piece
        self.count += len(piece)
        return len(piece)

"""The stream of a web archive, unpacked piece by piece, with where each record begins in the file.

A gzip archive is a row of small archives, mostly one a record; where one is damaged, the next can still be found.
"""

from __future__ import annotations

import io
import zlib
from bisect import bisect_right
from typing import BinaryIO

from fastwarc.stream_io import ZstdReader

from accord.errors import ReadError
from accord.read.packing import FREE, RATIO

_PIECE = 65_536
_GZIP = b"\x1f\x8b\x08"
_ZSTD = b"\x28\xb5\x2f\xfd"
_DICTIONARY = b"\x2a\x4d\x18"
"""From the second byte on: the dictionary that may stand before the records of a zstd archive."""
_RECORD = b"WARC/"
_SKIPPED = 2_000_000_000
"""Bytes of one record that are passed over at most: a film is smaller, and a bomb is not."""


def records(stream: BinaryIO) -> Archive:
    """Return the records of an archive, packed or not, for fastwarc; raises ReadError "read/unsupported-format"."""
    head = stream.read(len(_RECORD))
    if head.startswith(_GZIP):
        return Packed(stream, head)
    if head.startswith(_ZSTD) or head[1:4] == _DICTIONARY:
        return Zstd(stream, head)
    return Archive(stream, head)


class Archive:
    """An archive that is not packed; fastwarc reads from it as from a file."""

    def __init__(self, stream: BinaryIO, head: bytes = b"", start: int = 0) -> None:
        """Read `stream`, of which `head` was taken already; `start` is where in the file that stood."""
        self._stream, self._head, self._start = stream, head, start
        self._count = 0
        self._begun = 0
        self._found = start

    def read(self, size: int = -1) -> bytes:
        """Return the next bytes; raises OSError for damage and ReadError "read/too-large" for a bomb."""
        piece = self._piece(_PIECE if size < 0 else min(size, _PIECE))
        self._count += len(piece)
        if self._count - self._begun > _SKIPPED:
            raise _bomb("holds a record of more than 2 GB")
        return piece

    def tell(self) -> int:
        """Return how many bytes were read."""
        return self._count

    def seek(self, offset: int, whence: int = 0) -> int:
        """Refuse: an archive is read from front to back."""
        raise io.UnsupportedOperation("seek")

    def close(self) -> None:
        """Leave the stream to whoever opened it."""

    def begin(self, position: int) -> int | None:
        """Note that a record begins at `position` of what was read; return where in the file, if that is known."""
        self._begun = position
        self._found = self._start + position
        return self._found

    def after_damage(self) -> Archive | None:
        """Return the archive from the next record on that can be found, None where none can."""
        start = _find(self._stream, self._found + 1, b"\n" + _RECORD)
        return None if start is None else self._from(start + 1)

    def _from(self, start: int) -> Archive:
        self._stream.seek(start)
        return Archive(self._stream, start=start)

    def _piece(self, size: int) -> bytes:
        piece, self._head = self._head, b""
        return piece or self._stream.read(size)


class Packed(Archive):
    """An archive packed with gzip, a record at a time or as a whole."""

    def __init__(self, stream: BinaryIO, head: bytes = b"", start: int = 0) -> None:
        """Read `stream`, of which `head` was taken already; `start` is where in the file that stood."""
        super().__init__(stream, head, start)
        self._machine: zlib._Decompress | None = None
        self._taken = start
        self._members: list[tuple[int, int]] = []  # where each begins: in what was read, and in the file

    def begin(self, position: int) -> int | None:
        """Note that a record begins at `position` of what was read; return where its member begins in the file."""
        self._begun = position
        at = bisect_right(self._members, position, key=lambda member: member[0]) - 1
        self._members = self._members[max(0, at) :]
        self._found = self._members[0][1] if self._members else self._start
        return self._found

    def after_damage(self) -> Archive | None:
        """Return the archive from the next member on that holds a record."""
        broken = self._members[-1][1] if self._machine else self._found
        start = _find(self._stream, max(broken, self._found) + 1, _GZIP)
        while start is not None:
            self._stream.seek(start)
            if _unpacks(self._stream.read(_PIECE)):
                self._stream.seek(start)
                return Packed(self._stream, start=start)
            start = _find(self._stream, start + 1, _GZIP)
        return None

    def _piece(self, size: int) -> bytes:
        """Unpack some more; a piece never reaches from one member into the next, lest their places be lost."""
        while True:
            packed = self._head or self._stream.read(_PIECE)
            self._head = packed
            if not packed:
                return self._end()
            before = self._taken
            self._machine = self._machine or self._member()
            try:
                piece = self._machine.decompress(packed, size)
            except zlib.error as error:
                raise OSError(f"its packing is broken: {error}") from error
            ended = self._machine.eof
            self._head = self._machine.unused_data if ended else self._machine.unconsumed_tail
            self._taken = before + len(packed) - len(self._head)
            self._machine = None if ended else self._machine
            if self._count > FREE and self._count > RATIO * (self._taken - self._start):
                raise _bomb(f"unpacks to more than {RATIO} times its size")
            if piece:
                return piece

    def _member(self) -> zlib._Decompress:
        self._members.append((self._count, self._taken))
        return zlib.decompressobj(wbits=31)

    def _end(self) -> bytes:
        if self._machine:
            raise OSError("its packing breaks off")
        return b""


class Zstd(Archive):
    """An archive packed with zstd; where its records begin in the file is not known."""

    def __init__(self, stream: BinaryIO, head: bytes) -> None:
        """Read `stream`, of which `head` was taken already."""
        super().__init__(stream, head)
        self._reader = ZstdReader(_Rejoined(head, stream))

    def begin(self, position: int) -> int | None:
        """Note that a record begins at `position` of what was read."""
        self._begun = position
        return None

    def after_damage(self) -> Archive | None:
        """Return None: where the next record begins cannot be told."""
        return None

    def _piece(self, size: int) -> bytes:
        if self._count > FREE and self._count > RATIO * (self._reader.inner_tell() or 0):
            raise _bomb(f"unpacks to more than {RATIO} times its size")
        return self._reader.read(size)


class _Rejoined(io.RawIOBase):
    """Bytes that were taken from a stream, and then the rest of it."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head, self._rest, self._count = head, rest, 0

    def read(self, size: int = -1) -> bytes:
        piece, self._head = self._head, b""
        piece = piece or self._rest.read(size)
        self._count += len(piece)
        return piece

    def tell(self) -> int:
        return self._count


def _find(stream: BinaryIO, start: int, mark: bytes) -> int | None:
    """Return where `mark` next stands in a file, from `start` on; None where it does not, or nobody can go there."""
    if not stream.seekable():
        return None
    stream.seek(start)
    before = b""
    while piece := stream.read(_PIECE):
        at = (before + piece).find(mark)
        if at >= 0:
            return start + at
        before = (before + piece)[-(len(mark) - 1) :]
        start = stream.tell() - len(before)
    return None


def _unpacks(packed: bytes) -> bool:
    """Say whether a record begins in what this unpacks to."""
    try:
        return zlib.decompressobj(wbits=31).decompress(packed, len(_RECORD)) == _RECORD
    except zlib.error:
        return False


def _bomb(why: str) -> ReadError:
    hint = "it is a bomb, and its rest is not read; if it is none, unpack it and read that"
    return ReadError("read/too-large", why, hint=hint)

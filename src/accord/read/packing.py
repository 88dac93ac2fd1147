"""Archives that hold other inputs: gzip and ZIP, unpacked as they are read, never into memory as a whole."""

from __future__ import annotations

import gzip
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from io import BufferedReader, RawIOBase
from pathlib import PurePosixPath
from typing import BinaryIO, cast
from zipfile import BadZipFile, ZipFile, ZipInfo

from accord.errors import ReadError
from accord.read.given import Found, Given
from accord.read.options import PassedOver, ReadOptions
from accord.read.sniffing import HEAD, other_kind, unpacked_name
from accord.read.streams import as_file

FREE = 50_000_000
"""Bytes that an archive may unpack to, whatever its size."""
RATIO = 200
"""Times its size that it may unpack to beyond that; news text packs to a third or a tenth, JSON of it to a 20th."""

PARTS = 100_000
"""Files that an archive may hold."""


def read_gzip(given: Given, stream: BinaryIO, options: ReadOptions) -> Iterator[Found]:
    """Yield what the archive holds, to be read as if it had never been packed."""
    name = unpacked_name(given.name)
    yield replace(given, content=lambda: unpacked(stream), name=name, media_type=None, depth=given.depth + 1)


def read_zip(given: Given, stream: BinaryIO, options: ReadOptions) -> Iterator[Found]:
    """Yield the reports of an archive; their names are never taken for places on a disk.

    What is no report is passed over, as in a folder, and told at the end. Raises ReadError "read/too-large" for a bomb,
    "read/no-files" where no report is left, and "read/bad-zip".
    """
    others: Counter[str] = Counter()
    try:
        with as_file(stream) as path, ZipFile(path) as archive:
            parts = [part for part in archive.infolist() if not part.is_dir() and not _hidden(part.filename)]
            unpacked_size = sum(part.file_size for part in parts)
            if len(parts) > PARTS or (unpacked_size > FREE and unpacked_size > RATIO * path.stat().st_size):
                raise _bomb()
            for part in parts:
                name = PurePosixPath(part.filename).name
                with archive.open(part) as start:
                    kind = other_kind(start.read(HEAD), name)
                if kind:
                    others[kind] += 1
                else:
                    yield given.inside(part.filename, partial(_opened, archive, part), name=name)
    except (BadZipFile, RuntimeError) as error:
        hint = "unpack it and read what is in it"
        raise ReadError(
            "read/bad-zip", f"is a ZIP archive that cannot be unpacked: {error}", hint=hint
        ) from error
    if others and options.told:
        options.told(PassedOver(given.where, tuple(others.most_common())))
    if len(parts) == others.total():
        raise ReadError("read/no-files", "holds no file that Accord reads", hint="leave it out")


def _opened(archive: ZipFile, part: ZipInfo) -> BinaryIO:
    return cast(BinaryIO, archive.open(part))


def _hidden(name: str) -> bool:
    parts = PurePosixPath(name).parts
    return any((part.startswith(".") and part != "..") or part == "__MACOSX" for part in parts)


def unpacked(packed: BinaryIO) -> BinaryIO:
    """Return the stream of what a gzip stream holds; reading it raises ReadError "read/too-large" for a bomb."""
    return cast(BinaryIO, BufferedReader(_Unpacked(packed)))


def _bomb() -> ReadError:
    return ReadError(
        "read/too-large",
        f"unpacks to more than {RATIO} times its size, or to more than {PARTS:,} files",
        hint="it is a bomb; if it is not, unpack it and read that",
    )


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
            raise _bomb()
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

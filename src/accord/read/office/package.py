"""The ZIP archive that an office file is: its parts, read into memory one by one within limits, never to a disk."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from xml.etree.ElementTree import Element, ParseError, fromstring
from zipfile import BadZipFile, ZipFile

from accord.errors import ReadError

PART_BYTES = 20_000_000
"""Size of one unpacked part that is read; a book of 1,000 pages has a tenth of it."""
_ENTITIES = b"<!DOCTYPE"


class Package:
    """The parts of an office file."""

    def __init__(self, archive: ZipFile) -> None:
        """Read from an open archive."""
        self._archive = archive
        self.names = archive.namelist()

    def xml(self, name: str) -> Element | None:
        """Return the root of a part, None where there is no such part.

        Raises ReadError "read/too-large" for one over the limit, "read/bad-office" for one that is damaged or
        has entities of its own, which no office program writes.
        """
        if name not in self.names:
            return None
        with self._archive.open(name) as stream:
            raw = stream.read(PART_BYTES + 1)
        if len(raw) > PART_BYTES:
            message = f"unpacks to more than {PART_BYTES / 1_000_000:g} MB in {name}"
            raise ReadError("read/too-large", message, hint="it is a bomb; if it is not, divide it")
        if _ENTITIES in raw[:4096]:
            raise damaged()
        return fromstring(raw)


@contextmanager
def opened(raw: bytes) -> Iterator[Package]:
    """Open an office file; raises ReadError "read/bad-office" where it is damaged, "read/encrypted" where locked."""
    try:
        with ZipFile(BytesIO(raw)) as archive:
            if any(part.flag_bits & 1 for part in archive.infolist()):
                hint = "open it with its password and save it without one"
                raise ReadError("read/encrypted", "is locked with a password", hint=hint)
            yield Package(archive)
    except (
        BadZipFile,
        ParseError,
        zlib.error,
        EOFError,
        OSError,
        ValueError,
        RuntimeError,
        KeyError,
    ) as error:
        raise damaged() from error


def damaged() -> ReadError:
    """Return the error for an office file that is no such thing any more."""
    hint = "open it in an office program and save it anew"
    return ReadError("read/bad-office", "is an office file that is damaged or cut off", hint=hint)

"""Unpacks what a server packed for the way, and never more of it than is wanted."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator

from accord.errors import ReadError

PACKINGS = "gzip, deflate"
"""What Accord tells servers that it can unpack."""

_PIECE = 65_536
_GZIP = b"\x1f\x8b"
"""How an archive begins; several may follow one another, and what else does is no part of them."""


def unpacked(pieces: Iterable[bytes], packing: str) -> Iterator[bytes]:
    """Yield the plain bytes in small pieces; `packing` is the value of a Content-Encoding header.

    Raises ReadError "read/packing" for one that Accord did not ask for, and for bytes that are not so packed.
    """
    for name in reversed([part.strip().lower() for part in packing.split(",") if part.strip()]):
        match name:
            case "identity":
                continue
            case "gzip" | "x-gzip" | "deflate":
                pieces = _inflated(pieces, name)
            case _:
                raise _fault(f"is packed as {name!r}, which was not asked for")
    return iter(pieces)


def _inflated(pieces: Iterable[bytes], name: str) -> Iterator[bytes]:
    machine, ended = None, False
    for piece in pieces:
        rest = piece
        while rest and (machine or not ended or rest.startswith(_GZIP)):
            machine = machine or _machine(name, rest)
            yield from _drained(machine, rest, name)
            rest, ended = machine.unused_data, machine.eof
            machine = None if ended else machine
    if not ended:
        raise _fault("breaks off: the packed bytes are not all there")


def _drained(machine: zlib._Decompress, packed: bytes, name: str) -> Iterator[bytes]:
    """Yield all that these bytes hold, a little at a time; what is behind the archive's end is left."""
    rest, full = packed, True
    while (rest or full) and not machine.eof:
        try:
            piece = machine.decompress(rest, _PIECE)
        except zlib.error as error:
            raise _fault(f"is not packed as {name}, as the server says: {error}") from error
        rest, full = machine.unconsumed_tail, len(piece) == _PIECE
        yield piece


def _machine(name: str, start: bytes) -> zlib._Decompress:
    """Return what unpacks; some servers send 'deflate' without the head that it should have."""
    if name != "deflate":
        return zlib.decompressobj(wbits=31)
    headed = len(start) > 1 and start[0] & 0x0F == 8 and (start[0] << 8 | start[1]) % 31 == 0
    return zlib.decompressobj(wbits=15 if headed else -15)


def _fault(what: str) -> ReadError:
    return ReadError("read/packing", what, hint="save the page with a browser and read the file")

"""Bytes to text: names what is no text, decodes UTF-8 and marked UTF-16 and UTF-32, and guesses nothing."""

from __future__ import annotations

import codecs
import re

from accord.errors import ReadError
from accord.model.spans import OffsetMap, Piece, copied

_SIGNATURES = (
    (b"%PDF", "a PDF file"),
    (b"PK\x03\x04", "a ZIP archive or an office document (.docx, .xlsx, .odt, .epub)"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"II*\x00", "a TIFF image"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"\xd0\xcf\x11\xe0", "an old office document (.doc, .xls)"),
    (b"{\\rtf", "a rich-text document (.rtf)"),
    (b"SQLite format 3", "a SQLite database"),
)
_LINE_END = re.compile(r"\r\n?")
_MARKS = (  # the longer ones first: the UTF-32 mark begins like the UTF-16 one
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def decode(raw: bytes) -> str:
    """Return the text of `raw` without its byte-order mark.

    Raises ReadError "read/binary" for what is no text, naming it where its first bytes tell, and
    "read/not-utf8" with the position of the first wrong byte.
    """
    encoding = marked(raw)
    if kind := signature(raw):
        raise ReadError(
            "read/binary",
            f"is {kind}, which Accord does not read",
            hint="save it as plain text and read that",
        )
    if encoding.startswith("utf-8") and b"\0" in raw:
        position = raw.index(b"\0")
        raise ReadError("read/binary", f"is not text: byte {position} is NUL", hint="save it as UTF-8 text")
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        raise ReadError(
            "read/not-utf8",
            f"is not valid {encoding.removesuffix('-sig').upper()} at byte {error.start}",
            hint="convert it, for example with: iconv -f WINDOWS-1252 -t UTF-8",
        ) from error


def marked(raw: bytes) -> str:
    """Return the encoding that the byte-order mark at the start names, else UTF-8."""
    return next((name for mark, name in _MARKS if raw.startswith(mark)), "utf-8")


def signature(raw: bytes) -> str | None:
    """Say what sort of binary file the bytes begin, or None."""
    return next((kind for start, kind in _SIGNATURES if raw.startswith(start)), None)


def folded(text: str, start: int = 0) -> tuple[str, OffsetMap]:
    """Return the text from `start` on with every line end as one newline, and its map to the text as it was."""
    pieces: list[Piece] = []
    end = start
    for found in _LINE_END.finditer(text, start):
        pieces += [
            Piece(end, found.start(), text[end : found.start()]),
            Piece(*found.span(), "\n", kept=False),
        ]
        end = found.end()
    return copied([*pieces, Piece(end, len(text), text[end:])], len(text))

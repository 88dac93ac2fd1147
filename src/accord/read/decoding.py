"""Bytes to text: names what is no text, believes marks that the bytes bear out, and guesses only beyond doubt."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from accord.errors import ReadError
from accord.model.metadata import MetadataBasis, MetadataField, Metadatum
from accord.model.spans import OffsetMap, Piece, copied
from accord.read.html.encoding import known

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
_WIDE = frozenset({"utf-16", "utf-16-le", "utf-16-be"})
_ESCAPING = frozenset({"iso2022_jp"})  # letters beyond ASCII, written with bytes of it
_DETECTABLE = ("cp1252", "cp1251", "cp1250", "cp1256", "cp1253", "cp1254", "cp1255", "koi8_r")
_MULTIPLE = ("gb18030", "big5", "euc_jp", "cp932", "cp949")
_LOOKED_AT = 65_536  # bytes from which an encoding is found out
_CHAOS = 0.02  # charset-normalizer's share of letters that do not belong together, at the most
_COHERENCE = (
    0.5  # and its likeness to a language, at the least: below it 'caf' and one byte are any of five encodings
)
_ENOUGH = (
    24  # bytes beyond ASCII that bear out an encoding of several bytes a letter, which it seldom is by chance
)


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text and its encoding; `said` is the metadatum of it, None for UTF-8 that nobody spoke of."""

    text: str
    said: Metadatum | None = None


def decode(raw: bytes, charset: str | None = None) -> Decoded:
    """Return the text of `raw` without its byte-order mark; `charset` is what a transport or a mail says of it.

    What is said is believed where the bytes bear it out; else UTF-8, else what is found out beyond doubt. Raises
    ReadError "read/binary" for what is no text, naming it where its first bytes tell, and "read/not-utf8" with
    the position of the first wrong byte.
    """
    encoding = marked(raw)
    if kind := signature(raw):
        hint = "save it as plain text and read that"
        raise ReadError("read/binary", f"is {kind}, which Accord does not read", hint=hint)
    wide = known(charset) in _WIDE if charset else False
    if encoding == "utf-8" and b"\0" in raw and not wide:
        position = raw.index(b"\0")
        raise ReadError("read/binary", f"is not text: byte {position} is NUL", hint="save it as UTF-8 text")
    if encoding != "utf-8":
        return _said(_strict(raw, encoding), encoding, MetadataBasis.FILE, "byte-order mark")
    return _unmarked(raw, known(charset) if charset else None)


def _unmarked(raw: bytes, charset: str | None) -> Decoded:
    if _fits(raw, "utf-8") and charset not in _WIDE and (charset not in _ESCAPING or not raw.isascii()):
        return Decoded(raw.decode("utf-8"))
    if charset and _fits(raw, charset):
        return _said(raw.decode(charset), charset, MetadataBasis.TRANSPORT, "charset")
    if detected := _detected(raw):
        return _said(raw.decode(detected), detected, MetadataBasis.DETECTED, "charset-normalizer")
    return Decoded(_strict(raw, "utf-8"))


def _strict(raw: bytes, encoding: str) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        raise _not_utf8(encoding, error) from error


def _not_utf8(encoding: str, error: UnicodeDecodeError) -> ReadError:
    return ReadError(
        "read/not-utf8",
        f"is not valid {encoding.removesuffix('-sig').upper()} at byte {error.start}",
        hint="convert it, for example with: iconv -f WINDOWS-1252 -t UTF-8",
    )


def _detected(raw: bytes) -> str | None:
    """Return the encoding that the bytes can only have, as far as letters and their order tell; else None."""
    from charset_normalizer import from_bytes

    best = from_bytes(raw[:_LOOKED_AT], cp_isolation=[*_DETECTABLE, *_MULTIPLE]).best()
    if best is None or best.chaos > _CHAOS:
        return None
    name = "cp1252" if "cp1252" in best.could_be_from_charset else best.encoding
    beyond = len(raw) - len(raw.translate(None, bytes(range(128, 256))))
    sure = beyond >= _ENOUGH if name in _MULTIPLE else best.coherence >= _COHERENCE
    return name if sure and _fits(raw, name) else None


def _fits(raw: bytes, encoding: str) -> bool:
    if encoding in _WIDE and b"\0" not in raw:
        return False
    try:
        raw.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return False
    return True


def _said(text: str, encoding: str, basis: MetadataBasis, where: str) -> Decoded:
    return Decoded(text, Metadatum(MetadataField.CHARSET, encoding, basis, where))


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

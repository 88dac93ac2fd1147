"""Bytes of a page to text: what says how they are encoded, believed only where the bytes bear it out.

Order: byte-order mark, transport, <meta>, UTF-8, detection. Labels mean what browsers take them for
(encoding.spec.whatwg.org): 'iso-8859-1' is windows-1252. Bytes that are UTF-8 with more than ASCII are UTF-8
even where a page says that they are of one of the single-byte encodings: by chance none is.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from accord.model.metadata import MetadataBasis

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_BROADER = {
    "ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254", "iso8859-11": "cp874", "tis-620": "cp874",
    "gb2312": "gb18030", "gbk": "gb18030", "euc_kr": "cp949", "shift_jis": "cp932",
}  # fmt: skip
_SINGLE = frozenset(
    {"koi8-r", "koi8-u", "mac-roman", "mac-cyrillic", "cp874", "cp866"}
    | {f"cp{number}" for number in range(1250, 1259)}
    | {f"iso8859-{number}" for number in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)}
)
_MULTIPLE = frozenset({"utf-8", "gb18030", "big5", "big5hkscs", "euc_jp", "cp932", "iso2022_jp", "cp949"})
_WIDE = frozenset({"utf-16", "utf-16-le", "utf-16-be"})
_DETECTABLE = ("cp1252", "cp1251", "cp1250", "cp1256", "cp1253", "cp1254", "cp1255", "koi8-r", "gb18030", "big5",
    "euc_jp", "cp932", "cp949")  # fmt: skip
_HEAD = 4_096
_LOOKED_AT = 32_768
"""Bytes of the head in which <meta> is looked for, and bytes that the detector reads."""
_META = re.compile(rb"<meta\b[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w.:-]{2,30})", re.IGNORECASE)
_XML = re.compile(rb"^\s*<\?xml\b[^>]{0,100}?encoding\s*=\s*[\"']([\w.:-]{2,30})", re.IGNORECASE)
_NEARLY = 0.02
"""Wrong bytes in so small a part of those beyond ASCII are a fault in UTF-8 and no other encoding."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A page's source; `where` says what named its encoding, `faults` how many bytes had to be replaced."""

    text: str
    encoding: str
    basis: MetadataBasis
    where: str
    faults: int = 0


def decode(raw: bytes, charset: str | None = None) -> Decoded:
    """Return the source of a page; `charset` is what the transport said. Never fails: wrong bytes become U+FFFD."""
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _decoded(raw[len(mark) :], encoding, MetadataBasis.FILE, "byte-order mark")
    is_utf8 = _is_utf8(raw)
    for label, basis, where in _declared(raw, charset):
        named = known(label)
        if named in _SINGLE and is_utf8 and not raw.isascii():
            return _decoded(raw, "utf-8", MetadataBasis.DETECTED, f"valid UTF-8, though {where} says {label}")
        if named and _fits(raw, named):
            return _decoded(raw, named, basis, where)
    if is_utf8:
        return _decoded(raw, "utf-8", MetadataBasis.DETECTED, "valid UTF-8")
    return _detected(raw)


def known(label: str) -> str | None:
    """Return Python's name of the encoding that a label stands for on the web, None for others."""
    try:
        name = codecs.lookup(label.strip()).name
    except (LookupError, ValueError):
        return None
    name = _BROADER.get(name, name)
    return name if name in _SINGLE | _MULTIPLE | _WIDE else None


def _declared(raw: bytes, charset: str | None) -> list[tuple[str, MetadataBasis, str]]:
    found = [(charset, MetadataBasis.TRANSPORT, "Content-Type")] if charset else []
    for pattern, where in ((_META, "meta[charset]"), (_XML, "xml declaration")):
        if named := pattern.search(raw[:_HEAD]):
            label = named[1].decode("ascii")
            # A page whose <meta> could be read byte by byte is not of two bytes a letter.
            found.append(("utf-8" if known(label) in _WIDE else label, MetadataBasis.META, where))
    return found


def _is_utf8(raw: bytes) -> bool:
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _fits(raw: bytes, encoding: str) -> bool:
    """Say whether the bytes can be of that encoding; a few slips are forgiven, since browsers forgive them."""
    if encoding in _WIDE:
        return len(raw) % 2 == 0 and b"\0" in raw[:_HEAD]
    faults = raw.decode(encoding, "replace").count("\ufffd")
    return faults <= max(1, _NEARLY * _beyond_ascii(raw))


def _beyond_ascii(raw: bytes) -> int:
    return len(raw) - len(raw.translate(None, bytes(range(128, 256))))


def _detected(raw: bytes) -> Decoded:
    if _fits(raw, "utf-8"):
        return _decoded(raw, "utf-8", MetadataBasis.DETECTED, "nearly valid UTF-8")
    import charset_normalizer  # only asked for pages that say nothing

    sample = bytes(raw[:_LOOKED_AT])
    best = charset_normalizer.from_bytes(sample, cp_isolation=list(_DETECTABLE)).best()
    name = known(best.encoding) if best else None
    where = "charset-normalizer" if name else "nothing fits: the web's usual one"
    return _decoded(raw, name or "cp1252", MetadataBasis.DETECTED, where)


def _decoded(raw: bytes, encoding: str, basis: MetadataBasis, where: str) -> Decoded:
    text = raw.decode(encoding, "replace")
    meant = raw.count("\ufffd".encode()) if encoding == "utf-8" else 0
    return Decoded(text, encoding, basis, where, text.count("\ufffd") - meant)

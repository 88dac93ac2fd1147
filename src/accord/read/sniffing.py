"""Tells the format of an input by its first bytes: signatures, then looks; its name only breaks ties."""

from __future__ import annotations

import re
import zlib
from enum import StrEnum
from pathlib import PurePath

from accord.read.decoding import marked, signature
from accord.read.json_feeds import is_json_feed
from accord.read.json_texts import begins_json, is_object

HEAD = 65_536
"""Bytes of an input that are looked at."""


class Form(StrEnum):
    """What an input is; the value is what people call it."""

    TEXT = "a text"
    MARKDOWN = "a Markdown text"
    LINES = "JSON lines"
    JSON = "a JSON file"
    HTML = "an HTML page"
    PDF = "a PDF file"
    DOCX = "a Word document (.docx)"
    SHEET = "a workbook (.xlsx)"
    MAIL = "an e-mail"
    MAILBOX = "a mailbox"
    TABLE = "a table (CSV or TSV)"
    PARQUET = "a Parquet file"
    FEED = "a feed (RSS, Atom or JSON Feed)"
    WARC = "a web archive (WARC)"
    GZIP = "a gzip archive"
    ZIP = "a ZIP archive"


NAMES = {
    ".txt": Form.TEXT,
    ".text": Form.TEXT,
    ".md": Form.MARKDOWN,
    ".markdown": Form.MARKDOWN,
    ".jsonl": Form.LINES,
    ".ndjson": Form.LINES,
    ".json": Form.JSON,
    ".html": Form.HTML,
    ".htm": Form.HTML,
    ".xhtml": Form.HTML,
    ".eml": Form.MAIL,
    ".mbox": Form.MAILBOX,
    ".csv": Form.TABLE,
    ".tsv": Form.TABLE,
    ".rss": Form.FEED,
    ".atom": Form.FEED,
    ".pdf": Form.PDF,
    ".docx": Form.DOCX,
    ".xlsx": Form.SHEET,
    ".parquet": Form.PARQUET,
    ".warc": Form.WARC,
    ".zip": Form.ZIP,
    ".gz": Form.GZIP,
}
"""What a name's ending says of an input whose content leaves it open."""

_MEDIA_TYPES = {
    "text/html": Form.HTML,
    "application/xhtml+xml": Form.HTML,
    "text/markdown": Form.MARKDOWN,
    "message/rfc822": Form.MAIL,
    "application/mbox": Form.MAILBOX,
    "text/csv": Form.TABLE,
    "text/tab-separated-values": Form.TABLE,
    "application/json": Form.JSON,
    "application/x-ndjson": Form.LINES,
    "application/jsonl": Form.LINES,
    "application/rss+xml": Form.FEED,
    "application/atom+xml": Form.FEED,
}
_WRITTEN = frozenset({Form.TEXT, Form.MARKDOWN})
_PACKED = frozenset({Form.PDF, Form.DOCX, Form.SHEET, Form.PARQUET, Form.ZIP, Form.GZIP, Form.WARC})
_OFFICE = frozenset({Form.DOCX, Form.SHEET})
_LINE_NAMES = frozenset({Form.LINES, Form.JSON})
_PDF_WITHIN = 1024  # programs that read PDF look so far for its mark; mailers put lines before it
_PARTS = (  # names of parts that a ZIP archive of that format holds, as they stand in its headers
    (b"word/document.xml", Form.DOCX),
    (b"xl/workbook.xml", Form.SHEET),
)
_PAGE = re.compile(r"\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|html)\b", re.I | re.S)
_TAG = re.compile(
    r"\s*(?:<!--.*?-->\s*)*<(?:head|body|title|meta|link|script|style|div|p|main|article|section|header|nav|h[1-6]"
    r"|table|span|a|ul|img|iframe|center|br)\b",
    re.I | re.S,
)
_FEED = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*|<\?xml-stylesheet[^>]*>\s*|<!--.*?-->\s*)*<(?:rss|feed|rdf:RDF)\b", re.S
)
_MAILBOX = re.compile(r"From \S+.*\d{4}.*\r?\n[A-Za-z][A-Za-z0-9-]*:|From \S+.*\d{4}.*\r?\n>From ")
_FIELD = re.compile(r"([A-Za-z][A-Za-z0-9-]*):[ \t]?(.*)|[ \t].+")
_CARRIED = frozenset(
    {"received", "return-path", "message-id", "mime-version", "delivered-to", "dkim-signature"}
)
_WRITERS = frozenset({"from", "date", "subject", "to"})


def sniff(head: bytes, name: str | None = None, media_type: str | None = None) -> Form | None:
    """Return the format of an input that begins with `head`; None for what is no text and no format known.

    `name` and the transport's `media_type` count only where the content leaves it open.
    """
    said = _said(name, media_type)
    if found := _by_signature(head, name, said):
        return found
    text = _readable(head)
    if text is None:
        return said if said in _PACKED else None
    return _by_looks(text, head, said) or said or Form.TEXT


def _said(name: str | None, media_type: str | None) -> Form | None:
    by_type = _MEDIA_TYPES.get((media_type or "").partition(";")[0].strip().lower())
    return by_type or NAMES.get(PurePath(name or "").suffix.lower())


def other_kind(head: bytes, name: str) -> str | None:
    """Return the kind of a file that stands beside reports and is none: '.png', '.py'; None for what may be one.

    A text is taken where its name says that it is one, or says nothing: a program's code is text too.
    """
    form, suffix = sniff(head, name), PurePath(name).suffix.lower()
    if form is Form.TEXT and suffix and suffix not in NAMES:
        return suffix
    return None if form else suffix or signature(head) or "no text"


def unpacked_name(name: str | None) -> str | None:
    """Return the name of what a gzip archive of that name holds: 'a.jsonl' for 'a.jsonl.gz'."""
    return re.sub(r"\.gz$", "", name, flags=re.I) if name else None


def _by_signature(head: bytes, name: str | None, said: Form | None) -> Form | None:
    if b"%PDF-" in head[:_PDF_WITHIN] and not head[:_PDF_WITHIN].lstrip().startswith((b"<", b"{")):
        return Form.PDF
    if head.startswith(b"PAR1"):
        return Form.PARQUET
    if head.startswith(b"WARC/") or (name or "").lower().endswith(".warc.zst"):
        return Form.WARC
    if head.startswith(b"PK\x03\x04"):
        return next((form for part, form in _PARTS if part in head), said if said in _OFFICE else Form.ZIP)
    if head.startswith(b"\x1f\x8b"):
        return Form.WARC if _unpacked(head).startswith(b"WARC/") else Form.GZIP
    return None


def _unpacked(head: bytes) -> bytes:
    try:
        return zlib.decompressobj(wbits=31).decompress(head, 16)
    except zlib.error:
        return b""


def _readable(head: bytes) -> str | None:
    """Return the head as text, wrong bytes replaced; None where no encoding that is marked explains its NUL."""
    encoding = marked(head)
    if b"\0" in head and encoding.startswith("utf-8"):
        return None
    return head.decode(encoding, "replace")


def _by_looks(text: str, head: bytes, said: Form | None) -> Form | None:
    if _FEED.match(text) or is_json_feed(head):
        return Form.FEED
    if _PAGE.match(text) or (said not in _WRITTEN and said != Form.TABLE and _TAG.match(text)):
        return Form.HTML
    if _MAILBOX.match(text):
        return Form.MAILBOX
    return _mail(text, said) or _json(text, head, said)


def _mail(text: str, said: Form | None) -> Form | None:
    names: set[str] = set()
    for line in text.splitlines():
        found = _FIELD.fullmatch(line)
        if not found:
            break
        names.add((found[1] or "").lower())
    carried = _CARRIED & names and _WRITERS & names
    written = len(_WRITERS & names) > 1 and "from" in names and said not in _WRITTEN
    return Form.MAIL if carried or written else None


def _json(text: str, head: bytes, said: Form | None) -> Form | None:
    start = text.lstrip()
    if not begins_json(start) and not (start[:1] in ("{", "[") and said in _LINE_NAMES):
        return None
    if start[0] == "{" and _lined(start, len(head)):
        return Form.LINES
    return said if said in _LINE_NAMES else Form.JSON


def _lined(start: str, size: int) -> bool:
    """Say whether a first line is a whole object, longer than what is looked at, or followed by one like it."""
    first, _, rest = start.partition("\n")
    long = not rest and size >= HEAD
    return long or is_object(first.encode("utf-8", "replace")) or rest.lstrip().startswith('{"')

"""Makes a document of the fields that a source gives, and keeps the ids of one run apart."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from accord.errors import ReadError
from accord.model.documents import Document, DocumentId
from accord.read.decoding import fold_newlines
from accord.read.options import ReadOptions

FIELDS = ("id", "published", "publisher", "title", "text", "url")
"""The fields of a JSON document; others are ignored."""


def build(fields: Mapping[str, object], options: ReadOptions, *, where: str, prefix: str = "") -> Document:
    """Return the document of the fields; without an id it is called by its hash, after `prefix`.

    Raises ReadError "read/missing-field", "read/bad-field", "read/bad-date" or "read/empty".
    """
    words = {name: _words(fields, name) for name in FIELDS if name != "published"}
    if words["text"] is None:
        raise ReadError("read/missing-field", "has no 'text'", hint=f"a document has {', '.join(FIELDS)}")
    title = " ".join((words["title"] or "").splitlines()).strip()
    body = fold_newlines(words["text"]).removeprefix("\ufeff")
    if not body.strip():
        raise ReadError(
            "read/empty", "holds no text but white space", hint="leave it out, or give it its text"
        )
    text = f"{title}\n\n{body}" if title else body
    digest = _digest(text)
    return Document(
        id=DocumentId((words["id"] or "").strip() or prefix + digest[:12]),
        text=text,
        content_hash=digest,
        title=title or None,
        published=options.published or read_date(fields.get("published")),
        publisher=options.publisher or words["publisher"] or None,
        url=options.url or words["url"] or None,
        origin_file=where,
    )


def read_date(value: object) -> date | None:
    """Return the day of '2025-11-06' (a time may follow), None for None and ''; raises "read/bad-date"."""
    if value is None or value == "":
        return None
    written = value.strip() if isinstance(value, str) else str(value)
    try:
        return date.fromisoformat(written) if len(written) == len("2025-11-06") else _with_time(written)
    except ValueError as error:
        raise ReadError(
            "read/bad-date",
            f"'published' is {written[:40]!r}",
            hint="write a day as 2025-11-06, or leave it out",
        ) from error


def _with_time(written: str) -> date:
    if written[10:11] not in ("T", " "):
        raise ValueError("not a date with a time")
    return datetime.fromisoformat(written).date()


def _words(fields: Mapping[str, object], name: str) -> str | None:
    value = fields.get(name)
    if name == "id" and isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if isinstance(value, str):
        return _checked(value, name)
    if value is None:
        return None
    raise ReadError(
        "read/bad-field", f"{name!r} is {type(value).__name__}, not text", hint="write it as a string"
    )


def _checked(words: str, name: str) -> str:
    """Refuse what is no text: no database keeps a NUL or half a character, and to drop it would move the rest."""
    if "\0" in words:
        message = f"is not text: character {words.index(chr(0))} of {name!r} is NUL"
        raise ReadError("read/binary", message, hint="remove it")
    try:
        words.encode()
    except UnicodeEncodeError as error:
        message = f"holds half a character at {error.start} of {name!r}"
        raise ReadError("read/not-utf8", message, hint="write it out again as UTF-8") from error
    return words


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


@dataclass(slots=True)
class Seen:
    """The ids of one run: the same document twice is one, another text under the same id gets its own."""

    hashes: dict[str, str] = field(default_factory=dict)

    def admit(self, document: Document) -> Iterator[Document]:
        """Yield the document, under an id of its own, unless the very same one was yielded before."""
        known = self.hashes.get(document.id)
        if known == document.content_hash:
            return
        if known is not None:
            renamed = f"{document.id}~{document.content_hash[:6]}"
            yield from self.admit(replace(document, id=DocumentId(renamed)))
            return
        self.hashes[document.id] = document.content_hash
        yield document

"""Makes a document of the fields that a source gives, and keeps the ids of one run apart."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from accord.errors import ReadError
from accord.model.documents import Document, DocumentId, Source
from accord.model.metadata import MetadataBasis, MetadataField, Metadatum
from accord.read.days import read_date
from accord.read.decoding import folded
from accord.read.drafts import Draft, finish
from accord.read.options import ReadOptions

FIELDS = ("id", "published", "publisher", "title", "text", "url")
"""The fields of a JSON document; others are ignored."""
_MARK = "\ufeff"


def build(fields: Mapping[str, object], options: ReadOptions, *, where: str, prefix: str = "") -> Document:
    """Return the document of the fields; without an id it is called by its hash, after `prefix`.

    Raises ReadError "read/missing-field", "read/bad-field", "read/bad-date" or "read/empty".
    """
    return finish(drafted(fields), options, where=where, prefix=prefix)


def drafted(
    fields: Mapping[str, object], source: Source | None = None, names: Sequence[str] = FIELDS
) -> Draft:
    """Return the draft that the fields of these names make; a source without offsets gets those of the field 'text'.

    Raises ReadError "read/missing-field", "read/bad-field" or "read/bad-date".
    """
    words = {name: _words(fields, name) for name in names if name != "published"}
    if words["text"] is None:
        raise ReadError("read/missing-field", "has no 'text'", hint=f"a document has {', '.join(FIELDS)}")
    published = read_date(fields.get("published"), wider=True)
    given = {**words, "published": str(fields["published"]).strip() if published else None}
    metadata = tuple(
        Metadatum(field, value, MetadataBasis.HEADER, field.value)
        for field in MetadataField
        if (value := given.get(field.value))
    )
    text, offsets = folded(words["text"], len(words["text"]) - len(words["text"].removeprefix(_MARK)))
    if source and source.offsets is None:
        source = replace(source, offsets=offsets)
    return Draft(text, metadata, words["id"], source=source)


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

"""What every reader of a format makes, and the document that comes of it."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace

from accord.errors import ReadError
from accord.model.documents import Block, Document, DocumentId, Source
from accord.model.metadata import MetadataBasis, MetadataField, Metadatum, preferred
from accord.model.spans import Span
from accord.read.days import read_date
from accord.read.options import ReadOptions

_GAP = "\n\n"


@dataclass(frozen=True, slots=True)
class Draft:
    """A document before the options of the run are laid over it.

    `body` is its text without the title, line ends as newlines; `metadata` what its file says of it, `blocks`
    the layout, with offsets of the body; `source` the bytes, with offsets from the body; `title_at` where the
    title stands in the raw text. `id` is the name that the source gives it, None for that of its content.
    """

    body: str
    metadata: tuple[Metadatum, ...] = ()
    id: str | None = None
    blocks: tuple[Block, ...] = ()
    source: Source | None = None
    title_at: Span | None = None


def finish(
    draft: Draft, options: ReadOptions, *, where: str, prefix: str = "", outside: Sequence[Metadatum] = ()
) -> Document:
    """Return the document of a draft; without an id it is called by its hash, after `prefix`.

    Metadata are put in order of preference by `model.metadata`; all are kept, also what is known from `outside`, of the
    container. A title that is not the draft's own leads to no place in its source. Raises ReadError "read/empty",
    and "read/bad-date" where the preferred day of publication is none.
    """
    if not draft.body.strip():
        hint = "leave it out, or give it its text"
        raise ReadError("read/empty", "holds no text but white space", hint=hint)
    metadata = tuple(map(_sound, (*_given(options), *outside, *draft.metadata)))
    title = _title(metadata)
    text = f"{title}{_GAP}{draft.body}" if title else draft.body
    moved = len(text) - len(draft.body)
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Document(
        id=DocumentId((draft.id or "").strip() or prefix + digest[:12]),
        text=text,
        content_hash=digest,
        title=title or None,
        published=read_date(_value(metadata, MetadataField.PUBLISHED)),
        publisher=_value(metadata, MetadataField.PUBLISHER),
        url=_value(metadata, MetadataField.URL),
        language=_value(metadata, MetadataField.LANGUAGE),
        origin_file=where,
        metadata=tuple(m.shift(moved) for m in metadata),
        blocks=tuple(block.shift(moved) for block in draft.blocks),
        source=_moved(draft, title) if title else draft.source,
    )


def _sound(said: Metadatum) -> Metadatum:
    """Return what no database refuses: halves of characters and NUL are replaced, since JSON can hold both."""
    value = said.value.replace("\0", "\ufffd").encode("utf-8", "replace").decode()
    return said if value == said.value else replace(said, value=value)


def _given(options: ReadOptions) -> Sequence[Metadatum]:
    published = options.published.isoformat() if options.published else None
    given = (
        (MetadataField.PUBLISHED, published, "--published"),
        (MetadataField.PUBLISHER, options.publisher, "--publisher"),
        (MetadataField.URL, options.url, "url"),
    )
    return [Metadatum(f, value, MetadataBasis.OPTION, where) for f, value, where in given if value]


def _value(metadata: Sequence[Metadatum], field: MetadataField) -> str | None:
    found = preferred(metadata, field)
    return found.value if found else None


def _title(metadata: Sequence[Metadatum]) -> str:
    """Return the title in one line, '' without one."""
    return " ".join((_value(metadata, MetadataField.TITLE) or "").splitlines()).strip()


def _moved(draft: Draft, title: str) -> Source | None:
    """Return the source behind the title, which stands where the draft says if it is the draft's own."""
    if draft.source is None or draft.source.offsets is None:
        return draft.source
    at = draft.title_at if _title(tuple(map(_sound, draft.metadata))) == title else None
    gap = Span(at.end, at.end) if at else None
    behind = draft.source.offsets.behind(len(_GAP), gap).behind(len(title), at)
    return replace(draft.source, offsets=behind)

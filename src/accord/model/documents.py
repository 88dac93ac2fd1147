"""A report as it was read (`Document`) and as it was understood as a page (`Page`)."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import StrEnum
from typing import NewType

from accord.model.metadata import Metadatum
from accord.model.spans import OffsetMap, Span

DocumentId = NewType("DocumentId", str)


LANGUAGE = "language"
"""Furniture that is no furniture but text in a language that is not read: its kind is 'language/fr'."""
HYPHENATION = "hyphenation"
"""The kind of furniture that stands inside a word: a hyphen at a line's end, with the line break."""
TEXT_VERSION = 1
"""Raised whenever the same bytes would give another canonical text: offsets hold within one version only."""


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the canonical text that stood apart in its file: a paragraph, a heading, a table's cell.

    `path` are the element names that it stands in, outermost first ('body', 'main', 'p'); `names` the classes,
    ids and roles of these elements, in that order, as written; `linked` the code points of it that are links;
    `page` the page of a PDF file, from 1. `within` are the numbers of the elements of `path` in their page,
    where they have any: blocks that share one stand in the same element.
    """

    span: Span
    path: tuple[str, ...]
    names: tuple[str, ...] = ()
    linked: int = 0
    page: int | None = None
    within: tuple[int, ...] = ()

    def shift(self, by: int) -> Block:
        """Return the same block moved by `by` code points."""
        return replace(self, span=self.span.shift(by))


@dataclass(frozen=True, slots=True)
class Retrieval:
    """How bytes were had from the net: at which address, after redirects, and when (UTC).

    `status`, `etag` and `last_modified` are what the server said; a web archive tells the first alone.
    """

    url: str
    at: datetime
    status: int | None = None
    etag: str | None = None
    last_modified: str | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """The bytes that a document was read from.

    `media_type` is what they are ('text/html'), not what they were called; `digest` their SHA-256 in
    hexadecimal; `part` the place of the document in a file that holds several ('message 3', 'row 12').
    `offsets` leads from the canonical text to the raw one: the decoded bytes of a text, the extracted text of
    a PDF or office file. What came from the net has its `retrieval`, and `content` is the bytes where they are
    to be kept, since nobody can be sure to get them again.
    """

    media_type: str
    digest: str
    part: str | None = None
    offsets: OffsetMap | None = None
    retrieval: Retrieval | None = None
    content: bytes | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Document:
    """One text by one source.

    `text` is the canonical text: the title (where there is one), a blank line, and the body; all
    offsets in Accord are code points of it. `published` is the day the source gives; None means
    unknown. `origin_file` says where it was read from, for messages. `content_hash` is the SHA-256
    of `text` in hexadecimal. `metadata` are all values given of it, those not preferred included; `blocks`
    what its file showed of its layout.
    """

    id: DocumentId
    text: str
    content_hash: str
    title: str | None = None
    published: date | None = None
    publisher: str | None = None
    url: str | None = None
    language: str | None = None
    origin_file: str | None = None
    metadata: tuple[Metadatum, ...] = ()
    blocks: tuple[Block, ...] = ()
    source: Source | None = None

    @property
    def title_span(self) -> Span | None:
        """Where the title stands in `text`, or None."""
        return Span(0, len(self.title)) if self.title else None


class Setting(StrEnum):
    """What sort of line a sentence stands in; it changes how the sentence is read."""

    TITLE = "title"
    BODY = "body"
    HEADING = "heading"
    BULLET = "bullet"
    QUOTE = "quote"  # a quotation of more than the sentence, or a transcript's speech


@dataclass(frozen=True, slots=True)
class Furniture:
    """A stretch that belongs to the page and not to the report, with the rule that says so."""

    span: Span
    kind: str
    rule: str


@dataclass(frozen=True, slots=True)
class Dateline:
    """The head of a dispatch: 'Tel Aviv [Israel], November 6 (ANI):'."""

    span: Span
    place: str | None
    day: date | None
    agency: str | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence that is part of the report; `paragraph` counts from 0.

    `speaker` is the name at the head of a transcript's turn ('PRESIDENT BIDEN'), else None.
    """

    span: Span
    paragraph: int
    setting: Setting = Setting.BODY
    speaker: str | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """A document with its furniture labelled and the rest divided into sentences, in order.

    `credits` are the agencies named as authors ('ANI'), in order of their first mention.
    """

    document: Document
    sentences: tuple[Sentence, ...]
    furniture: tuple[Furniture, ...] = ()
    dateline: Dateline | None = None
    credits: tuple[str, ...] = ()

    @property
    def divided(self) -> tuple[Span, ...]:
        """The hyphens with their line breaks that stand inside words, in order."""
        return tuple(f.span for f in self.furniture if f.kind == HYPHENATION)

    @property
    def unsupported(self) -> str | None:
        """The language of a text of which nothing was read because it is in another one than Accord reads."""
        apart = any(f.kind.startswith(f"{LANGUAGE}/") for f in self.furniture)
        return self.document.language if apart and not self.sentences else None

    @property
    def day(self) -> date | None:
        """The day against which relative dates are resolved: the dateline's, else the publication's."""
        if self.dateline and self.dateline.day:
            return self.dateline.day
        return self.document.published

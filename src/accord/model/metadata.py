"""What is known of a document beside its text: each value with what it rests on, conflicting ones kept."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from accord.model.spans import Span


class MetadataField(StrEnum):
    """What can be known of a document; the comments say how a value is written."""

    TITLE = "title"
    PUBLISHER = "publisher"
    AGENCY = "agency"  # credited by the publisher: 'ANI'
    AUTHOR = "author"
    PLACE = "place"  # of the dateline
    DATELINE = "dateline"  # its day: 2025-11-06
    PUBLISHED = (
        "published"  # 2025-11-06, or with time and zone where these are given: 2025-11-06T23:10:00+05:30
    )
    MODIFIED = "modified"  # likewise
    LANGUAGE = "language"  # BCP 47: 'en', 'pt-BR'
    URL = "url"  # where it was read
    CANONICAL = "canonical"  # the address that the publisher gives as its own
    POST = "post"  # a post that it cites: the address
    LINK = "link"  # another address that it leads to
    CHARSET = "charset"  # the encoding in which its bytes were read, by Python's name: 'cp1252'


class MetadataBasis(StrEnum):
    """On what a value rests, the weightiest first: that order is the order of preference.

    Who reads a file knows most of it; then come its own header and the fields of its container's entry; then
    what a page says of itself to machines (JSON-LD is kept by editors' systems, <meta> by templates), what it
    shows to people, the words of the report, and last what programs note by themselves, which is often the day
    of a conversion.
    """

    OPTION = "option"  # given by the user for the whole run
    HEADER = "header"  # front matter, 'Key: value' lines, a JSON field, a table's column
    MAIL = "mail"  # a mail's header
    JSON_LD = "json-ld"
    META = "meta"  # <meta>: OpenGraph, Dublin Core and the like
    MARKUP = "markup"  # <time>, <title>, rel=canonical, class="byline", lang
    FEED = "feed"  # the feed's entry
    TEXT = "text"  # the words of the report
    FILE = "file"  # the file's own properties: PDF information, a DOCX file's core properties
    TRANSPORT = "transport"  # HTTP or WARC headers
    DETECTED = "detected"  # worked out by a program: the language
    DOUBTED = "doubted"  # kept, and never preferred: `where` says where it stands and why it is not believed


@dataclass(frozen=True, slots=True)
class Metadatum:
    """One value of one field; `where` says where it stands: 'meta[property=og:title]', 'Date:', a rule's id.

    `span` is in the canonical text, for values that rest on words of it.
    """

    field: MetadataField
    value: str
    basis: MetadataBasis
    where: str
    span: Span | None = None

    def shift(self, by: int) -> Metadatum:
        """Return the same with its span, where it has one, moved by `by` code points."""
        span = self.span.shift(by) if self.span else None
        return Metadatum(self.field, self.value, self.basis, self.where, span)


_RANK = {basis: rank for rank, basis in enumerate(MetadataBasis)}
_OWN_TONGUE = 0.5
"""The rank of a detected language: the text decides; markup often names the language of its template."""


def rank(metadatum: Metadatum) -> float:
    """Return how much a value weighs beside others of its field: 0 is the weightiest."""
    detected = metadatum.basis is MetadataBasis.DETECTED and metadatum.field is MetadataField.LANGUAGE
    return _OWN_TONGUE if detected else _RANK[metadatum.basis]


def ranked(metadata: Iterable[Metadatum], field: MetadataField) -> tuple[Metadatum, ...]:
    """Return the values of one field, the preferred first; of one basis in the order they were read."""
    return tuple(sorted((m for m in metadata if m.field is field), key=rank))


def preferred(metadata: Iterable[Metadatum], field: MetadataField) -> Metadatum | None:
    """Return the value that counts, or None where the field is unknown; a doubted one never does."""
    believed = (m for m in ranked(metadata, field) if m.basis is not MetadataBasis.DOUBTED)
    return next(believed, None)

"""A page as Accord saw it: what is known of it and why, and each stretch of its text with what it was taken for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import pairwise
from typing import Any

from accord.model.documents import LANGUAGE, Document, DocumentId, Page, Sentence, Setting
from accord.model.metadata import MetadataBasis, MetadataField, Metadatum, rank, ranked
from accord.model.ports import Failure
from accord.model.spans import Span
from accord.pipeline import look
from accord.read import ReadFailure
from accord.registry import Parts

MAIN = (
    MetadataField.TITLE,
    MetadataField.PUBLISHER,
    MetadataField.AUTHOR,
    MetadataField.PUBLISHED,
    MetadataField.LANGUAGE,
)
"""Fields that are told even where nothing is known of them."""
_MANY = frozenset({MetadataField.AGENCY, MetadataField.POST, MetadataField.LINK})
"""Fields of which a document can have several values that do not conflict."""
_FROM = {
    MetadataBasis.OPTION: "given for the run",
    MetadataBasis.HEADER: "the file's header",
    MetadataBasis.MAIL: "the mail's header",
    MetadataBasis.JSON_LD: "the page's JSON-LD",
    MetadataBasis.META: "the page's <meta>",
    MetadataBasis.MARKUP: "the page's mark-up",
    MetadataBasis.FEED: "the feed's entry",
    MetadataBasis.TEXT: "the text",
    MetadataBasis.FILE: "the file's properties",
    MetadataBasis.TRANSPORT: "the server's header",
    MetadataBasis.DETECTED: "the language that the words show",
}


@dataclass(frozen=True, slots=True)
class Said:
    """One value of one field: on what it rests, where it stands, its words in the text, and why it counts or not."""

    field: MetadataField
    value: str
    basis: MetadataBasis
    where: str
    words: str | None
    span: Span | None
    counts: bool
    why: str


class Role(StrEnum):
    """What a stretch of text was taken for."""

    SENTENCE = "sentence"
    DATELINE = "dateline"
    FURNITURE = "furniture"
    OTHER_LANGUAGE = "other-language"
    REST = "rest"  # white space, marks of bullets, heads of speeches


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of the text, with offsets in code points.

    `kind` and `rule` are those of furniture. `sentence` is the number of the sentence that it is of, from 1; furniture
    inside a sentence has it too. `opens` says that the sentence begins here.
    """

    start: int
    end: int
    words: str
    role: Role
    kind: str | None = None
    rule: str | None = None
    sentence: int | None = None
    setting: Setting | None = None
    speaker: str | None = None
    opens: bool = False


@dataclass(frozen=True, slots=True)
class Explanation:
    """How a page was seen. The words of `stretches`, put together, are the canonical text.

    `day` is the one against which relative dates are read; `unknown` are main fields of which nothing is known;
    `not_read` says what was left out because of its language, and why.
    """

    document: DocumentId
    title: str | None
    day: date | None
    said: tuple[Said, ...]
    unknown: tuple[MetadataField, ...]
    stretches: tuple[Stretch, ...]
    sentences: int
    furniture: tuple[tuple[str, int], ...]
    not_read: str | None


def explain_reports(
    outcomes: Iterable[Document | ReadFailure], parts: Parts
) -> Iterator[Explanation | Failure]:
    """Yield how each document's page is seen, and a failure with its code for each that cannot be read."""
    for outcome in outcomes:
        if isinstance(outcome, ReadFailure):
            yield Failure.of(outcome.where, outcome.error)
            continue
        page = look(outcome, parts)
        yield page if isinstance(page, Failure) else explain(page)


def explain(page: Page) -> Explanation:
    """Return the page as it was seen."""
    document = page.document
    said = tuple(s for field in MetadataField for s in said_of(document.metadata, field, document.text))
    known = {s.field for s in said}
    kinds = Counter(f.kind for f in page.furniture if not f.kind.startswith(f"{LANGUAGE}/"))
    return Explanation(
        document=document.id,
        title=document.title,
        day=page.day,
        said=said,
        unknown=tuple(field for field in MAIN if field not in known),
        stretches=tuple(_stretches(page)),
        sentences=len(page.sentences),
        furniture=tuple(kinds.most_common()),
        not_read=_not_read(page),
    )


def said_of(metadata: Iterable[Metadatum], field: MetadataField, text: str) -> Iterator[Said]:
    """Yield the values of one field, the one that counts first, each with the reason in words."""
    values = ranked(metadata, field)
    for value in values:
        counts = value is values[0] or field in _MANY
        words = " ".join(value.span.of(text).split()) if value.span else None
        why = reason(value, values)
        yield Said(field, value.value, value.basis, value.where, words, value.span, counts, why)


def reason(value: Metadatum, values: tuple[Metadatum, ...]) -> str:
    """Say in words why a value counts or gives way; `values` are all of its field, the preferred first."""
    first = values[0]
    if len(values) == 1:
        return "the only value"
    if value.field in _MANY:
        return "one of several"
    if value is first:
        rival = next((other for other in values[1:] if other.value != first.value), None)
        if rival is None:
            return "all say the same"
        return _weighs(first, rival)
    if value.value == first.value:
        return "says the same"
    return f"gives way: {_weighs(first, value)}"


def _weighs(first: Metadatum, other: Metadatum) -> str:
    if rank(first) == rank(other):
        if first.basis is MetadataBasis.TEXT:
            return f"'{first.where}' is asked before '{other.where}'"
        return f"'{first.where}' was read before '{other.where}'"
    return f"{_FROM[first.basis]} goes before {_FROM[other.basis]}"


def _not_read(page: Page) -> str | None:
    apart = Counter(
        f.kind.removeprefix(f"{LANGUAGE}/") for f in page.furniture if f.kind.startswith(f"{LANGUAGE}/")
    )
    if not apart:
        return None
    told = ", ".join(f"{code} {count}" for code, count in apart.most_common())
    if page.unsupported:
        return f"language not supported: {page.unsupported}; nothing was read ({told})"
    return f"stretches in languages that are not supported ({told}); the rest was read"


def _stretches(page: Page) -> Iterator[Stretch]:
    """Divide the whole text at every edge of furniture, dateline and sentences."""
    text = page.document.text
    layers = [*(f.span for f in page.furniture), *(s.span for s in page.sentences)]
    layers += [page.dateline.span] if page.dateline else []
    edges = sorted({0, len(text), *(edge for span in layers for edge in (span.start, span.end))})
    furniture, sentences = iter(page.furniture), iter(enumerate(page.sentences, 1))
    label, numbered = next(furniture, None), next(sentences, None)
    for start, end in pairwise(edges):
        while label and label.span.end <= start:
            label = next(furniture, None)
        while numbered and numbered[1].span.end <= start:
            numbered = next(sentences, None)
        inside = numbered if numbered and numbered[1].span.start <= start else None
        words = text[start:end]
        if label and label.span.start <= start:
            foreign = label.kind.startswith(f"{LANGUAGE}/")
            role = Role.OTHER_LANGUAGE if foreign else Role.FURNITURE
            yield Stretch(start, end, words, role, label.kind, label.rule, **_sentence(inside, start))
        elif page.dateline and page.dateline.span.start <= start < page.dateline.span.end:
            yield Stretch(start, end, words, Role.DATELINE)
        elif inside:
            yield Stretch(start, end, words, Role.SENTENCE, **_sentence(inside, start))
        else:
            yield Stretch(start, end, words, Role.REST)


def _sentence(numbered: tuple[int, Sentence] | None, start: int) -> dict[str, Any]:
    if numbered is None:
        return {}
    number, sentence = numbered
    opens = start == sentence.span.start
    return {
        "sentence": number,
        "setting": sentence.setting,
        "speaker": sentence.speaker,
        "opens": opens,
    }

"""Puts together what is known of a document: its file's metadata, its text's own statements, its dateline."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from itertools import takewhile

from accord.clean.datelines import Given, find_dateline
from accord.clean.days import Order, in_figures, order_of, read_day
from accord.clean.languages import metadatum
from accord.clean.stating import Found, metadata_of, metadata_of_head, publication
from accord.model.documents import Dateline, Document, Furniture, Sentence, Setting
from accord.model.metadata import MetadataBasis, MetadataField, Metadatum, preferred
from accord.model.spans import Span
from accord.ontology.page_rules import Layout, PageRules

TITLE = "heading"
"""The `where` of a title that is the heading at the start of the text."""
_STAMP = "metadata-prefix"
"""The kind of furniture whose day stands in for a dateline's."""
_OURS = (MetadataBasis.TEXT, MetadataBasis.DETECTED)
_TITLES = (Setting.TITLE, Setting.HEADING)
_SOME_YEAR = date(2000, 12, 31)
"""Stands in for the unknown year where only day and month are asked; it has a 29th of February."""


@dataclass(frozen=True, slots=True)
class Head:
    """Where to look for the dateline: a text whose furniture is hidden, its body and a transcript's first speech."""

    layout: Layout
    rules: PageRules
    body: int
    speech: int | None

    def dateline(self, given: Given) -> Dateline | None:
        """Return the dateline, read with what is given."""
        return find_dateline(self.layout, self.rules, given, body=self.body, speech=self.speech)


@dataclass(frozen=True, slots=True)
class Known:
    """What was learnt: the document with it, the dateline, and the agencies named as authors."""

    document: Document
    dateline: Dateline | None
    credits: tuple[str, ...]


def learn(document: Document, found: Sequence[Found], head: Head, furniture: Sequence[Furniture]) -> Known:
    """Return the document with all that its text says of it, preferred values where its own are unknown."""
    text, rules = document.text, head.rules
    found = [f for f in found if head.speech is None or not f.rule.only]
    order = _order(text, found, head)
    stated = metadata_of(text, found, rules, order)
    given = (m for m in document.metadata if m.basis not in _OURS)  # a page read again says everything once
    metadata = (*given, *stated)
    known = document.published or _day(metadata, MetadataField.PUBLISHED)
    near = known or _day(metadata, MetadataField.MODIFIED)
    helps = Given.of(text, near, order)
    dateline = head.dateline(helps)
    agencies = tuple(_credits(text, furniture, rules))
    more = [*metadata_of_head(dateline, agencies)]
    if dateline and dateline.day and head.speech is None:
        alone = head.dateline(replace(helps, known=None)) if near else dateline
        more += [day] if (day := publication(dateline, alone.day if alone else None)) else []
    head_agency = [dateline.agency] if dateline and dateline.agency else []
    return Known(
        _preferring(replace(document, metadata=(*metadata, *more))),
        _with_stamp(dateline, _stamp(text, furniture, rules, order)),
        tuple(dict.fromkeys([*head_agency, *(name for name, _ in agencies)])),
    )


def with_title(document: Document, sentences: Sequence[Sentence]) -> Document:
    """Return the document with the title that its text opens with, where it has none.

    An office's name above it ('Ministry of Defence') is none.
    """
    if document.title or not sentences or sentences[0].setting is not Setting.TITLE:
        return document
    offices = {m.span for m in document.metadata if m.field is MetadataField.PUBLISHER}
    opening = takewhile(lambda s: s.setting in _TITLES, sentences)
    span = next((s.span for s in opening if s.span not in offices), None)
    if span is None:
        return document
    words = " ".join(span.of(document.text).split())
    said = Metadatum(MetadataField.TITLE, words, MetadataBasis.TEXT, TITLE, span)
    whole = span.start == 0 and words == span.of(document.text)
    return replace(document, metadata=(*document.metadata, said), title=words if whole else None)


def with_language(document: Document, language: str | None) -> Document:
    """Return the document with the language that its text is in, whatever its markup says; None changes nothing."""
    if language is None:
        return document
    metadata = (*document.metadata, metadatum(language))
    return replace(document, metadata=metadata, language=language)


def _order(text: str, found: Sequence[Found], head: Head) -> Order | None:
    """Return how the text writes days in figures; its dateline can tell."""
    days = [d for f in found if (d := read_day(f.stated.value.of(text), head.rules.months, None))]
    if (order := order_of(text, days)) or not any(in_figures(f.stated.value.of(text)) for f in found):
        return order
    dateline = head.dateline(Given(_SOME_YEAR))
    return order_of(text, [dateline.day]) if dateline and dateline.day else None


def _day(metadata: Iterable[Metadatum], field: MetadataField) -> date | None:
    found = preferred(metadata, field)
    with suppress(ValueError):
        return date.fromisoformat(found.value[:10]) if found else None
    return None


def _preferring(document: Document) -> Document:
    publisher = preferred(document.metadata, MetadataField.PUBLISHER)
    return replace(
        document,
        published=document.published or _day(document.metadata, MetadataField.PUBLISHED),
        publisher=document.publisher or (publisher.value if publisher else None),
    )


def _stamp(
    text: str, furniture: Iterable[Furniture], rules: PageRules, order: Order | None
) -> Dateline | None:
    """Return the day that the page's own metadata give, as a dateline without a place."""
    for found in furniture:
        if found.kind == _STAMP and (day := read_day(found.span.of(text), rules.months, None, order=order)):
            return Dateline(found.span, None, day)
    return None


def _with_stamp(dateline: Dateline | None, stamped: Dateline | None) -> Dateline | None:
    if dateline is None or dateline.day or stamped is None:
        return dateline or stamped
    return Dateline(dateline.span, dateline.place, stamped.day, dateline.agency)


def _credits(text: str, furniture: Iterable[Furniture], rules: PageRules) -> Iterator[tuple[str, Span]]:
    """Yield the agencies that bylines, credits and notes name, with where."""
    crediting = {rule.id for rule in rules.furniture if rule.credits}
    for found in sorted(furniture, key=lambda f: f.span):
        if found.rule in crediting or found.kind == "byline":
            yield from ((name, found.span) for name in rules.agencies_in(found.span.of(text)))

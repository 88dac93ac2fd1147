"""Turns a finished draft into an event mention: claims with their evidence, under content-derived ids."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from accord.extract.drafts import Draft, Stated
from accord.model.claims import Claim, ClaimValue, EventMention, Evidence, Field, MentionId
from accord.model.documents import Page
from accord.model.spans import Span


def mention(page: Page, draft: Draft, number: int, ontology: str) -> EventMention:
    """Return the mention; `number` tells apart events of one document, `ontology` is its digest."""
    text = page.document.text
    evidence = tuple(Evidence.at(text, trimmed(text, span)) for span in draft.evidence)
    key = f"{page.document.id}\0{page.document.content_hash}\0{number}\0{draft.kind.value}\0{draft.evidence[0].start}"
    name = MentionId("M" + hashlib.sha256(key.encode()).hexdigest()[:16])
    source = draft.source.value if draft.source else None
    claims = tuple(
        Claim(field, stated.value, (Evidence.at(text, stated.span),), stated.rule, source)
        for field, stated in _stated(draft)
    )
    return EventMention(name, page.document.id, draft.kind, evidence, claims, draft.rule, ontology)


def trimmed(text: str, span: Span) -> Span:
    """Return the span without white space and opening quotation marks at its ends."""
    start, end = span.start, span.end
    while start < end and (text[start].isspace() or text[start] in "\"“'‘"):
        start += 1
    while start < end and (text[end - 1].isspace() or text[end - 1] in '"”'):
        end -= 1
    return Span(start, end)


def _stated(draft: Draft) -> Iterator[tuple[Field, Stated[ClaimValue]]]:
    single: list[tuple[Field, Stated[ClaimValue] | None]] = [
        (Field.MODALITY, Stated(draft.modality.value.value, draft.modality.span, draft.modality.rule)),
        (Field.DATE, _any(draft.when)),
        (Field.PLACE, _any(draft.place)),
        (Field.BODY, _any(draft.body)),
        (Field.ORDINAL, _any(draft.ordinal)),
        (Field.AGREEMENT, _any(draft.agreement)),
        (Field.ITEM, _any(draft.item)),
        (Field.ATTRIBUTION, _any(draft.source)),
    ]
    yield from ((field, stated) for field, stated in single if stated)
    yield from ((Field.PARTY, _any(party)) for party in draft.parties.values())  # type: ignore[misc]
    yield from ((Field.PARTICIPANT, _any(who)) for who in draft.participants.values())  # type: ignore[misc]
    yield from ((Field.AREA, _any(area)) for area in draft.areas.values())  # type: ignore[misc]


def _any(stated: Stated | None) -> Stated[ClaimValue] | None:  # type: ignore[type-arg]
    return stated

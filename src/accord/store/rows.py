"""Turns values of the model into rows of the tables, and rows back into values."""

from __future__ import annotations

import hashlib
import json
import struct
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import Row

from accord.model.claims import Claim, ClaimId, EventMention, Evidence, Field, Kind, MentionId
from accord.model.codec import decode, encode
from accord.model.confidence import Confidence, Ground
from accord.model.documents import Document, DocumentId, Page
from accord.model.ports import Reading, Sketch
from accord.model.record import Event, FieldValue, Judgement, LinkKind, Origin, OriginLink, Verdict
from accord.model.spans import Span

WHOLE = -1
"""The claim number of evidence that shows the event as a whole."""

RULE = "rule"
"""The judge of what rules say; any other is a reviewer's name."""

Fields = dict[str, Any]


def claim_id(mention: MentionId, number: int) -> ClaimId:
    """Return the id under which a claim can be asked for: its mention's and its place in it, from 1."""
    return ClaimId(f"{mention}.{number + 1}")


def document_row(reading: Reading, now: str) -> Fields:
    """Return the row of a report."""
    document = reading.document
    return {
        "id": document.id,
        "hash": document.content_hash,
        "title": document.title,
        "text": document.text,
        "published": document.published,
        "publisher": document.publisher,
        "url": document.url,
        "language": document.language,
        "origin_file": document.origin_file,
        "credits": list(reading.page.credits),
        "recorded_at": now,
    }


def to_document(row: Row[Any]) -> Document:
    """Return the report of a row."""
    return Document(
        DocumentId(row.id),
        row.text,
        row.hash,
        title=row.title,
        published=row.published,
        publisher=row.publisher,
        url=row.url,
        language=row.language,
        origin_file=row.origin_file,
    )


def sketch_row(reading: Reading) -> Fields:
    """Return the row of a report's sketch."""
    shingles = sorted(reading.sketch.shingles)
    packed = struct.pack(f"<{len(shingles)}I", *shingles)
    return {"document": reading.document.id, "length": reading.sketch.length, "shingles": packed}


def to_sketch(row: Row[Any], bands: Iterable[int]) -> Sketch:
    """Return the sketch of a row, with its bands."""
    count = len(row.shingles) // 4
    return Sketch(frozenset(struct.unpack(f"<{count}I", row.shingles)), row.length, frozenset(bands))


def furniture_rows(page: Page) -> Iterator[Fields]:
    """Yield a row for each stretch of page furniture, each place once."""
    for span, item in {item.span: item for item in page.furniture}.items():
        yield {
            "document": page.document.id,
            "span_start": span.start,
            "span_end": span.end,
            "kind": item.kind,
            "rule": item.rule,
        }


def mention_row(mention: EventMention) -> Fields:
    """Return the row of a mention, with the days in which its event may lie."""
    when, weighed = mention.when, mention.confidence
    return {
        "id": mention.id,
        "document": mention.document,
        "kind": mention.kind.value,
        "rule": mention.rule,
        "ontology": mention.ontology,
        "first_day": when.first if when else None,
        "last_day": when.last if when else None,
        "confidence": weighed.value if weighed else None,
        "grounds": [[ground.text, ground.weight] for ground in weighed.grounds] if weighed else None,
    }


def claim_rows(mention: EventMention) -> Iterator[Fields]:
    """Yield a row for each claim."""
    for number, claim in enumerate(mention.claims):
        yield {
            "mention": mention.id,
            "number": number,
            "field": claim.field.value,
            "value": encode(claim.value),
            "rule": claim.rule,
            "attributed_to": claim.attributed_to,
        }


def evidence_rows(mention: EventMention) -> Iterator[Fields]:
    """Yield a row for each quote, of the event as a whole and of each claim."""
    yield from _quotes(mention.id, WHOLE, mention.evidence)
    for number, claim in enumerate(mention.claims):
        yield from _quotes(mention.id, number, claim.evidence)


def _quotes(mention: MentionId, claim: int, evidence: Iterable[Evidence]) -> Iterator[Fields]:
    for number, item in enumerate(evidence):
        yield {
            "mention": mention,
            "claim": claim,
            "number": number,
            "span_start": item.span.start,
            "span_end": item.span.end,
            "quote": item.quote,
            "before": item.before,
            "after": item.after,
        }


def to_evidence(row: Row[Any]) -> Evidence:
    """Return the quote of a row."""
    return Evidence(Span(row.span_start, row.span_end), row.quote, row.before, row.after)


def to_claim(row: Row[Any], evidence: Sequence[Evidence]) -> Claim:
    """Return the claim of a row with its quotes."""
    field = Field(row.field)
    return Claim(field, decode(field, row.value), tuple(evidence), row.rule, row.attributed_to)


def to_mention(row: Row[Any], claims: Sequence[Claim], evidence: Sequence[Evidence]) -> EventMention:
    """Return the mention of a row with its claims and quotes."""
    return EventMention(
        MentionId(row.id),
        DocumentId(row.document),
        Kind(row.kind),
        tuple(evidence),
        tuple(claims),
        row.rule,
        row.ontology,
        to_confidence(row),
    )


def to_confidence(row: Row[Any]) -> Confidence | None:
    """Return the confidence of a mention's row, None where nobody weighed it."""
    if row.confidence is None:
        return None
    return Confidence(row.confidence, tuple(Ground(text, weight) for text, weight in row.grounds or ()))


def judgement_row(judgement: Judgement, now: str) -> Fields:
    """Return the row of a judgement made now."""
    return {
        "left_mention": judgement.left,
        "right_mention": judgement.right,
        "verdict": judgement.verdict.value,
        "score": judgement.score,
        "reasons": list(judgement.reasons),
        "judge": judgement.by,
        "made_at": now,
    }


def to_judgement(row: Row[Any]) -> Judgement:
    """Return the judgement of a row."""
    left, right = MentionId(row.left_mention), MentionId(row.right_mention)
    return Judgement(left, right, Verdict(row.verdict), row.score, tuple(row.reasons), row.judge)


def to_link(row: Row[Any]) -> OriginLink:
    """Return the tie between two reports that a row tells of."""
    kind = LinkKind(row.kind)
    return OriginLink(DocumentId(row.copy), DocumentId(row.source), kind, row.score, tuple(row.reasons))


def member_rows(origin: Origin) -> Iterator[Fields]:
    """Yield a row for each report of an origin."""
    for number, document in enumerate(origin.documents):
        yield {"document": document, "origin": origin.id, "number": number}


def link_rows(origin: Origin) -> Iterator[Fields]:
    """Yield a row for each tie that holds an origin together."""
    for link in origin.links:
        yield {
            "copy": link.copy,
            "source": link.source,
            "kind": link.kind.value,
            "score": link.score,
            "reasons": list(link.reasons),
            "origin": origin.id,
        }


def event_row(event: Event) -> Fields:
    """Return the row of an event, without its id and times: what lists and look-ups need."""
    when, body, ordinal = event.when, event.preferred(Field.BODY), event.preferred(Field.ORDINAL)
    return {
        "kind": event.kind.value,
        "modality": event.modality.value,
        "first_day": when.first if when else None,
        "last_day": when.last if when else None,
        "body": body,
        "ordinal": ordinal,
        "documents": list(event.documents),
        "origins": list(event.origins),
        "confidence": event.confidence,
    }


def value_rows(event: Event, numbers: dict[tuple[MentionId, Claim], int]) -> Iterator[Fields]:
    """Yield a row for each value; supports are kept as mention, number of the claim, and origin."""
    for number, value in enumerate(event.values):
        supports = [[s.mention, numbers[s.mention, s.claim], s.origin] for s in value.supports]
        yield {
            "number": number,
            "field": value.field.value,
            "value": encode(value.value),
            "status": value.status.value,
            "reason": value.reason,
            "supports": supports,
        }


def digest(event: Event, rows: Sequence[Fields]) -> str:
    """Return a fingerprint of all that is stored of an event, to see whether it changed."""
    whole: list[object] = [event.kind.value, event.mentions, event.documents, event.origins, rows]
    whole += [event.confidence] if event.confidence is not None else []  # older records have none
    return hashlib.sha256(json.dumps(whole, sort_keys=True).encode()).hexdigest()


def words(values: Iterable[FieldValue]) -> str:
    """Return the words by which an event is found: its values and its quotes, each once."""
    found: dict[str, None] = {}
    for value in values:
        found |= dict.fromkeys(_texts(encode(value.value)))
        found |= dict.fromkeys(quote.quote for s in value.supports for quote in s.claim.evidence)
    return "\n".join(found)


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        yield from (str(part) for part in value.values() if part)
    else:
        yield str(value)

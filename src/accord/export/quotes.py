"""The rows that lead from a value to its words: claims, and the quotes that show them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from urllib.parse import quote as percent

from accord.export.excerpt import Excerpt
from accord.export.tables import Row, text_of
from accord.model.claims import Claim, Evidence, MentionId
from accord.model.record import Event

SAFE = "/:@!$&'()*+,;=~"
"""What a report's id keeps in the address of a quote (RFC 3986, path)."""


def claim_id(mention: MentionId, number: int) -> str:
    """Return the id under which a claim can be asked for: its mention's and its place in it, from 1."""
    return f"{mention}.{number + 1}"


def fragment(report: str, evidence: Evidence) -> str:
    """Return where a quote stands, as RFC 5147 writes it: 'wire.txt#char=517,697'."""
    return f"{percent(report, safe=SAFE)}#char={evidence.span.start},{evidence.span.end}"


def claim_rows(part: Excerpt) -> Iterator[Row]:
    """Yield one row for each report's claim for a value of an event."""
    for event in part.events:
        for value in event.values:
            for support in value.supports:
                mention, claim = part.mentions[support.mention], support.claim
                facts = part.reports[support.document]
                yield {
                    "claim": claim_id(mention.id, mention.claims.index(claim)),
                    "event": event.id,
                    "mention": mention.id,
                    "kind": event.kind.value,
                    "field": value.field.value,
                    "value": text_of(claim.value),
                    "status": value.status.value,
                    "reason": value.reason,
                    "report": support.document,
                    "publisher": facts.document.publisher,
                    "published_at": facts.document.published,
                    "retrieved_at": facts.retrieved,
                    "recorded_at": facts.recorded,
                    "origin": support.origin,
                    "attributed_to": claim.attributed_to,
                    "rule": claim.rule,
                    "ontology": mention.ontology or None,
                    "quotes": [item.quote for item in claim.evidence],
                }


def evidence_rows(part: Excerpt) -> Iterator[Row]:
    """Yield one row for each quote: of a report's account as a whole, then of each of its claims."""
    for event in part.events:
        for id in event.mentions:
            mention = part.mentions[id]
            yield from _quotes(event, id, mention.document, mention.evidence)
            for number, claim in enumerate(mention.claims):
                yield from _of_claim(event, id, mention.document, (number, claim))


def _of_claim(event: Event, id: MentionId, report: str, numbered: tuple[int, Claim]) -> Iterator[Row]:
    number, claim = numbered
    known = {"claim": claim_id(id, number), "field": claim.field.value}
    for row in _quotes(event, id, report, claim.evidence):
        yield row | known


def _quotes(event: Event, id: MentionId, report: str, evidence: Iterable[Evidence]) -> Iterator[Row]:
    for number, item in enumerate(evidence, 1):
        yield {
            "event": event.id,
            "mention": id,
            "claim": None,
            "number": number,
            "field": None,
            "report": report,
            "fragment": fragment(report, item),
            "char_start": item.span.start,
            "char_end": item.span.end,
            "quote": item.quote,
            "before": item.before,
            "after": item.after,
        }

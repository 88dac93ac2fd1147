"""Events, claims and mentions as flat rows, with five columns for a date."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from accord.export.foreign import CODE_COLUMNS, ForeignCodes
from accord.model.claims import Agreement, ClaimValue, EventMention, Field, MentionId, Participant, Place
from accord.model.codec import encode
from accord.model.dates import When
from accord.model.documents import Document, DocumentId
from accord.model.record import Event, EventId, Status

EVENT_COLUMNS = (
    *("event", "kind", "modality", "parties", "date_start", "date_end", "date_precision", "date_basis"),
    *("date_text", "place", "country", "participants", "body", "ordinal", "agreement", "agreement_type"),
    *("item", "areas", "n_reports", "n_origins", "conflicts", "part_of", "reports", *CODE_COLUMNS),
)
CLAIM_COLUMNS = (
    *("event", "kind", "field", "value", "status", "reason", "report", "publisher", "published", "origin"),
    *("attributed_to", "rule", "span_start", "span_end", "quote"),
)
MENTION_COLUMNS = ("event", "kind", "parties", "date", "document", "evidence")


def event_rows(
    events: Iterable[Event], codes: ForeignCodes, part_of: Mapping[EventId, EventId] | None = None
) -> Iterator[dict[str, Any]]:
    """Yield one row an event, with the preferred value of each field and the codes of other ontologies.

    `part_of` gives the event that an event took place within.
    """
    for event in events:
        place, agreement = event.preferred(Field.PLACE), event.preferred(Field.AGREEMENT)
        yield {
            "event": event.id,
            "kind": event.kind.value,
            "modality": event.modality.value,
            "parties": list(event.parties),
            **date_cells(event.when),
            "place": place.name if isinstance(place, Place) else None,
            "country": place.country if isinstance(place, Place) else None,
            "participants": [text_of(value) for value in standing(event, Field.PARTICIPANT)],
            "body": event.preferred(Field.BODY),
            "ordinal": event.preferred(Field.ORDINAL),
            "agreement": agreement.title if isinstance(agreement, Agreement) else None,
            "agreement_type": agreement.type if isinstance(agreement, Agreement) else None,
            "item": event.preferred(Field.ITEM),
            "areas": sorted({str(value) for value in standing(event, Field.AREA)}),
            "n_reports": len(event.documents),
            "n_origins": len(event.origins),
            "conflicts": sorted({value.field.value for value in event.conflicts}),
            "part_of": (part_of or {}).get(event.id),
            "reports": list(event.documents),
            **codes.of_event(event),
        }


def claim_rows(events: Iterable[Event], documents: Mapping[DocumentId, Document]) -> Iterator[dict[str, Any]]:
    """Yield one row for each quote of each report's claim for a value."""
    for event in events:
        for value in event.values:
            for support in value.supports:
                document = documents[support.document]
                row = {
                    "event": event.id,
                    "kind": event.kind.value,
                    "field": value.field.value,
                    "value": text_of(support.claim.value),
                    "status": value.status.value,
                    "reason": value.reason,
                    "report": support.document,
                    "publisher": document.publisher,
                    "published": document.published.isoformat() if document.published else None,
                    "origin": support.origin,
                    "attributed_to": support.claim.attributed_to,
                    "rule": support.claim.rule,
                }
                for quote in support.claim.evidence:
                    span = {"span_start": quote.span.start, "span_end": quote.span.end}
                    yield row | span | {"quote": quote.quote}


def mention_lines(
    events: Iterable[Event], mentions: Mapping[MentionId, EventMention]
) -> Iterator[dict[str, Any]]:
    """Yield one object an event, with each report that tells of it and the report's quotes."""
    for event in events:
        when = event.when
        yield {
            "event": event.id,
            "kind": event.kind.value,
            "parties": list(event.parties),
            "date": when.iso if when else None,
            "mentions": [
                {"document": mentions[id].document, "evidence": [e.quote for e in mentions[id].evidence]}
                for id in event.mentions
            ],
        }


def mention_rows(
    events: Iterable[Event], mentions: Mapping[MentionId, EventMention]
) -> Iterator[dict[str, Any]]:
    """Yield one row for each report of each event."""
    for line in mention_lines(events, mentions):
        for mention in line["mentions"]:
            yield {key: line[key] for key in ("event", "kind", "parties", "date")} | mention


def standing(event: Event, field: Field) -> list[ClaimValue]:
    """Return the values of a field that nothing contradicts, each once, preferred ones first."""
    found = (value.value for value in event.of(field) if value.status is not Status.CONFLICT)
    return list(dict.fromkeys(found))


def date_cells(when: When | None) -> dict[str, str | None]:
    """Return the five cells of a date: its first and last day, precision, basis and words."""
    if when is None:
        return dict.fromkeys(("date_start", "date_end", "date_precision", "date_basis", "date_text"))
    return {
        "date_start": when.first.isoformat(),
        "date_end": when.last.isoformat(),
        "date_precision": when.precision.value,
        "date_basis": when.basis.value,
        "date_text": when.text,
    }


def text_of(value: ClaimValue) -> str:
    """Return a value in one cell: 'Ana Rojas (participant, PER, Minister)', '2025-11-04', 'Lima, PER'."""
    match value:
        case When():
            return f"{value.iso}/{value.iso_end}" if value.iso_end else value.iso
        case Place():
            return f"{value.name}, {value.country}" if value.country else value.name
        case Participant():
            return f"{value.name} ({', '.join(p for p in (value.role, value.party, value.post) if p)})"
        case Agreement():
            return f"{value.title} ({value.type})"
        case _:
            return str(encode(value))

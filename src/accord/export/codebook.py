"""What one document says, as a line of the codebook (section 5), with exactly the fields of its section 3."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from accord.model.claims import EventMention
from accord.model.documents import Document


def codebook_line(document: Document, mentions: Iterable[EventMention]) -> dict[str, Any]:
    """Return the line of a document; without mentions its list of events is empty."""
    return {
        "document": document.id,
        "published": document.published.isoformat() if document.published else None,
        "publisher": document.publisher,
        "events": [codebook_event(mention) for mention in mentions],
    }


def codebook_event(mention: EventMention) -> dict[str, Any]:
    """Return the fields of one event; quotes stand as they do in the document's text."""
    when, place, agreement = mention.when, mention.place, mention.agreement
    return {
        "kind": mention.kind.value,
        "modality": mention.modality.value,
        "parties": list(mention.parties),
        "date": when.iso if when else None,
        "date_end": when.iso_end if when else None,
        "place": asdict(place) if place else None,
        "participants": [asdict(participant) for participant in mention.participants],
        "body": mention.body,
        "ordinal": mention.ordinal,
        "agreement": asdict(agreement) if agreement else None,
        "item": mention.item,
        "areas": list(mention.areas),
        "attributed_to": mention.attributed_to,
        "evidence": [evidence.quote for evidence in mention.evidence],
    }

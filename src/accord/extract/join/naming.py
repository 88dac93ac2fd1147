"""How a report goes on to speak of an event that it has told: 'the visit', 'the accord', 'the JWG'."""

from __future__ import annotations

import re

from accord.extract.drafts import Draft
from accord.extract.wording.bodies import acronym
from accord.model.claims import Kind
from accord.ontology.frames import Words


def short_names(event: Draft, words: Words) -> list[str]:
    """Return the names by which a report goes on to speak of an event's agreement or body."""
    return [name for name in _names(event, words) if len(name) > 1]


def is_named(event: Draft, text: str, words: Words) -> bool:
    """Say whether a sentence begins with the name that the report has for what an event was."""
    return any(
        re.match(
            rf"(?:[^,]{{1,60}}, )?(?:\w+ )?(?:the|this|that|these|those) {re.escape(name)}\b",
            text,
            re.IGNORECASE,
        )
        for name in short_names(event, words)
    )


def _names(event: Draft, words: Words) -> list[str]:
    if event.kind is Kind.VISIT:
        return ["visit", "trip", "tour", "delegation", *(["companies", "firms"] if _has_sites(event) else [])]
    if event.agreement:
        title = event.agreement.value.title
        nouns = [w for w in words["called_agreement"] if w.lower() in title.lower()]
        return [*nouns, "agreement", acronym(title)] if event.kind is Kind.SIGNING else nouns
    if event.body:
        parts = event.body.value.split()
        return [acronym(event.body.value), parts[-1] if len(parts) < 4 else " ".join(parts[:3])]
    return []


def _has_sites(event: Draft) -> bool:
    return any(
        who.value.role == "host" and who.value.name not in event.parties
        for who in event.participants.values()
    )

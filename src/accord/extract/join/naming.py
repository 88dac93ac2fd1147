"""How a report goes on to speak of an event that it has told: 'the visit', 'the accord', 'the JWG'."""

from __future__ import annotations

import re

from accord.extract.drafts import Draft
from accord.extract.wording.body_name import acronym
from accord.model.claims import Kind
from accord.ontology.frames import Words


def short_names(event: Draft, words: Words) -> list[str]:
    """Return the names by which a report goes on to speak of an event's agreement or body."""
    return [name for name in _names(event, words) if len(name) > 1]


def is_named(event: Draft, text: str, words: Words) -> bool:
    """Say whether a sentence begins with the name that the report has for what an event was: 'the nine accords'."""
    of_several = event.kind is Kind.SIGNING
    several = rf"(?:(?:{'|'.join(words['several_signed'])}) )?" if of_several else ""
    return any(
        re.match(
            rf"(?:[^,]{{1,60}}, )?(?:\w+ )?(?:the|this|that|these|those) {several}{_any_number(name, of_several)}\b",
            text,
            re.IGNORECASE,
        )
        for name in short_names(event, words)
    )


def _any_number(name: str, several: bool) -> str:
    """'The treaty', and of several 'the treaties'."""
    plain = re.escape(name)
    if not several:
        return plain
    return rf"(?:{plain}s?|{re.escape(name[:-1])}ies)" if name.endswith("y") else rf"{plain}s?"


def _names(event: Draft, words: Words) -> list[str]:
    if event.kind is Kind.VISIT:
        return ["visit", "trip", "tour", "delegation", *(["companies", "firms"] if _has_sites(event) else [])]
    if event.agreement:
        title = event.agreement.value.title
        several = event.kind is Kind.SIGNING
        nouns = [
            w for w in words["called_agreement"] if re.search(_any_number(w, several), title, re.IGNORECASE)
        ]
        return [*nouns, "agreement", acronym(title)] if several else nouns
    if event.body:
        parts = event.body.value.split()
        return [acronym(event.body.value), parts[-1] if len(parts) < 4 else " ".join(parts[:3])]
    return []


def _has_sites(event: Draft) -> bool:
    return any(
        who.value.role == "host" and who.value.name not in event.parties
        for who in event.participants.values()
    )

"""Mends what the small English model is known to parse wrongly, where the words leave no doubt."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


def mend(doc: Doc) -> Doc:
    """Return `doc` with its known misreadings put right."""
    for token in doc:
        if token.dep_ == "mark" and token.lower_ == "with":
            _partner_before_purpose(token)
    return doc


def _partner_before_purpose(preposition: Token) -> None:
    """'Lee spoke with Diaz to discuss trade': Diaz is whom Lee spoke with, not who discusses."""
    purpose = preposition.head
    partner = next((c for c in purpose.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
    to = any(c.lower_ == "to" and c.dep_ == "aux" for c in purpose.children)
    if partner is None or not to or partner.i < preposition.i or purpose.head == purpose:
        return
    preposition.head, preposition.dep_ = purpose.head, "prep"
    partner.head, partner.dep_ = preposition, "pobj"

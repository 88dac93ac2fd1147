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
        elif token.dep_ == "appos":
            _apposition_across_verb(token)
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


def _apposition_across_verb(token: Token) -> None:
    """'The council discussed trade, above all the Chadian question': the question is nothing that the council is."""
    noun, verb = token.head, token.head.head
    if noun.dep_ in {"nsubj", "nsubjpass"} and verb.pos_ in {"VERB", "AUX"} and noun.i < verb.i < token.i:
        token.head, token.dep_ = verb, "dep"

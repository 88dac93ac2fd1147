"""Adjectives and adverbs that the small model takes for things: 'their fourth and last meeting', 'met one-on-one'."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_FACING = frozenset({"one-on-one", "face-to-face"})
_SITTING = frozenset({"sit", "meet", "talk", "speak", "confer"})
_THINGS = frozenset({"dobj", "pobj", "nsubj", "nsubjpass"})
_JOINED = 5
"""Words from the first of two adjectives to their noun, at most."""


def mend_describing(doc: Doc) -> None:
    """Make adjectives and adverbs of those words of `doc` that the parse took for nouns."""
    for token in doc:
        if token.lower_ in _FACING and token.head.lemma_ in _SITTING:
            token.dep_, token.pos_ = "advmod", "ADV"  # 'sat down one-on-one with the king'
        elif token.tag_ == "JJ" and token.dep_ in _THINGS:
            _adjectives_joined(token)


def _adjectives_joined(first: Token) -> None:
    """'Ended their fourth and possibly last meeting': the noun after the second adjective is what both describe."""
    noun = next((child for child in first.rights if child.dep_ == "conj" and child.pos_ == "NOUN"), None)
    if noun is None or not any(child.dep_ == "amod" for child in noun.lefts):
        return
    if any(child.dep_ in {"det", "poss"} for child in noun.lefts) or noun.i - first.i > _JOINED:
        return
    noun.head, noun.dep_ = first.head, first.dep_
    for child in list(first.children):
        if child.dep_ in {"det", "poss", "prep"} and child != noun:
            child.head = noun
    first.head, first.dep_ = noun, "amod"

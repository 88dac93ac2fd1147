"""Steps that are only the matter of talks: 'discussed the accession of Chad', 'talks on a visa-free regime'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.match.dated import is_dated
from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Token

_THINGS = frozenset({"dobj", "pobj", "prep", "conj", "appos", "compound"})
_OF = frozenset({"about", "on", "upon", "over", "including", "of", "for", "regarding", "concerning"})
_STEPS = 7


def is_talked_of(noun: Token, words: Words) -> bool:
    """Say whether a step without a day, told by a noun, stands in what somebody discusses."""
    if noun.pos_ not in {"NOUN", "PROPN"} or is_dated(noun, words):
        return False
    token = noun
    for _ in range(_STEPS):
        if token.pos_ == "ADP" and token.lower_ not in _OF:
            return False
        if token.dep_ not in _THINGS:
            return False
        token = token.head
        if token.pos_ == "VERB":
            return token.lemma_.lower() in words["talked_over"]
    return False


def is_visited(noun: Token) -> bool:
    """'Will visit the Chad-Mali Joint Centre for Bees': where somebody goes is nothing that is begun there."""
    while noun.dep_ in {"compound", "conj", "nmod"} and noun.head.pos_ in {"NOUN", "PROPN"}:
        noun = noun.head
    return noun.dep_ == "dobj" and noun.head.lemma_.lower() in {"visit", "tour", "inspect"}

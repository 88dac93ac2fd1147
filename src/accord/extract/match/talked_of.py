"""Steps that are only the matter of talks: 'discussed the accession of Chad', 'talks on a visa-free regime'."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from accord.extract.match.dated import is_dated
from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Token

_THINGS = frozenset({"dobj", "nsubjpass", "pobj", "prep", "conj", "appos", "compound"})
_OF = frozenset({"about", "on", "upon", "over", "including", "of", "for", "regarding", "concerning"})
_ON = frozenset({"on", "about", "regarding", "concerning"})
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
        matter, token = token, token.head
        if token.pos_ == "VERB":
            return token.lemma_.lower() in words["talked_over"] or _is_on(matter, token.children, words)
        if _is_on(matter, (token,), words):
            return True
    return False


def _is_on(on: Token, held: Iterable[Token], words: Words) -> bool:
    """'Talks on its signing', 'held talks on Monday on its signing': what talks are on."""
    return on.lower_ in _ON and any(
        talks.lemma_.lower() in words["talks"] and talks.dep_ not in {"nsubj", "pobj"} for talks in held
    )


def is_visited(noun: Token) -> bool:
    """'Will visit the Chad-Mali Joint Centre for Bees': where somebody goes is nothing that is begun there."""
    while noun.dep_ in {"compound", "conj", "nmod"} and noun.head.pos_ in {"NOUN", "PROPN"}:
        noun = noun.head
    return noun.dep_ == "dobj" and noun.head.lemma_.lower() in {"visit", "tour", "inspect"}


def is_matter_of_talks(noun: Token, words: Words) -> bool:
    """'Exchanged views on the war and on the negotiations between Chad and Mali': those are held by others."""
    return noun.lemma_.lower() in {"negotiation", "talk"} and is_talked_of(noun, words)


def is_announced(noun: Token, words: Words) -> bool:
    """'Confirmed a summit of the two on 7 April': what is announced may lie on either side of the day it is."""
    return noun.dep_ == "dobj" and noun.pos_ == "NOUN" and noun.head.lemma_ in words["announcing"]


def is_announced_as_new(noun: Token, words: Words) -> bool:
    """'Announced a meeting of the ministers': it is still to be held."""
    new = any(child.dep_ == "det" and child.lower_ in {"a", "an"} for child in noun.lefts)
    return new and is_announced(noun, words) and noun.head.tag_ != "VBG"


def is_cargo(verb: Token, words: Words) -> bool:
    """'A package of aid has arrived in Chad': goods visit nobody."""
    doers = [child for child in verb.children if child.dep_ in {"nsubj", "nsubjpass"}]
    return any(doer.lemma_.lower() in words["cargo"] for doer in doers)


def is_made_already(noun: Token, words: Words) -> bool:
    """'Talks on the recently approved accord': one that there is, and none that is sought."""
    return any(child.dep_ == "amod" and child.lower_ in words["made_already"] for child in noun.lefts)


def is_on_programme(noun: Token, words: Words) -> bool:
    """'The programme includes a meeting with the president': it is still to be held."""
    while noun.dep_ == "conj" and noun.head.pos_ == "NOUN":
        noun = noun.head
    verb = noun.head
    if noun.dep_ != "dobj" or verb.lemma_ not in words["providing_for"] or verb.tag_ not in {"VBZ", "VBP"}:
        return False
    return any(
        child.dep_ == "nsubj" and child.lemma_.lower() in words["programmes"] for child in verb.children
    )

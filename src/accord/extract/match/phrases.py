"""The phrase to which a word belongs: the name of its sort, the round of its talks, its verb, its own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Token

if TYPE_CHECKING:
    from spacy.tokens import Token

NP_PREPOSITIONS = frozenset({"of", "from", "including", "and", "as", "well", "like", "along", "alongside"})
"""Prepositional phrases that still belong to the name of an actor ('ministers from Japan')."""
_CLAUSES = frozenset({"relcl", "acl", "advcl", "ccomp", "parataxis", "xcomp", "punct"})
_TITLED = frozenset({"exercise", "drill", "manoeuvre", "maneuver", "satellite", "spacecraft", "probe"})
"""Nouns that stand before the name of what they are."""


def is_attribute(token: Token) -> bool:
    """'Visiting President Lee': the participle of a title that is folded into the name."""
    return token.lower_ == "visiting" and token.dep_ in {"compound", "amod"}


def names_its_sort(noun: Token) -> bool:
    """'Exercise Desert Flag', 'the exercise Desert Flag', 'the satellite Aurora': the name is the head of its sort."""
    titled = noun.lemma_ in _TITLED and noun.head.i > noun.i and noun.head.text[0].isupper()
    if noun.dep_ != "compound" or not (noun.head.pos_ == "PROPN" or titled):
        return False
    return noun.pos_ == "PROPN" or titled


def measured(noun: Token, words: Words) -> Token:
    """'A second round of talks': the round stands for the talks."""
    first = noun
    while True:
        if first.dep_ in {"conj", "appos"} and first.head.pos_ in {"NOUN", "PROPN"}:
            first = first.head
        elif first.dep_ == "pobj" and first.head.lower_ == "of" and _stands_for_all(first.head.head, words):
            first = first.head.head
        elif names_its_sort(first):
            first = first.head
        else:
            return first


def _stands_for_all(part: Token, words: Words) -> bool:
    """'Two rounds of talks', 'at the end of a visit'; but 'Chad is the last stop of a tour' tells of Chad."""
    lemma = part.lemma_.lower()
    return lemma in words["rounds"] or (lemma in words["stretches"] and part.dep_ != "attr")


def governor(noun: Token, words: Words) -> Token | None:
    """Return the verb whose subject or object the event noun is, or None."""
    first = measured(noun, words)
    return first.head if first.dep_ in {"dobj", "nsubjpass", "attr", "nsubj", "pobj", "acomp"} else None


def region(argument: Token) -> frozenset[int]:
    """Return the indices of the tokens that belong to the argument's own phrase, without its clauses."""
    found: set[int] = set()
    stack = [argument]
    while stack:
        token = stack.pop()
        found.add(token.i)
        for child in token.children:
            if child.dep_ in _CLAUSES and child.dep_ != "punct":
                continue
            if child.dep_ == "appos" and child.lower_ in {"part"}:
                continue  # '… to Chad, part of a package of the Fund and Peru'
            beside = child.lower_ == "with" and any(
                near.lower_ in {"along", "together"} for near in (token, *child.lefts)
            )
            if child.dep_ in {"prep", "agent"} and child.lower_ not in NP_PREPOSITIONS and not beside:
                continue
            stack.append(child)
    return frozenset(found)


def named_after(word: Token, *prepositions: str) -> list[Token]:
    """Return what one of `prepositions` hangs on a word: 'efforts by Peru and Chad', 'grateful to Kenya'."""
    return [
        deep
        for child in word.children
        if child.lower_ in prepositions
        for deep in child.children
        if deep.dep_ == "pobj"
    ]


def bare_forms(noun: Token) -> set[str]:
    """Return a noun's lemma and its bare singular, which stands where the model fails."""
    return {noun.lemma_.lower(), noun.lower_.removesuffix("s")}

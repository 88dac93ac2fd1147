"""Whom a line, bridge or cable joins: 'linking A with B', 'over a river between A and B'."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accord.extract.match.done_to import objects
from accord.extract.match.prepositions import Relation, prepositions
from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Token

_LINKING = frozenset({"linking", "connecting", "joining", "tying", "spanning"})
_LINK = frozenset({"link", "connect", "join", "tie", "unite", "span", "bridge"})
_TO = frozenset({"with", "to"})
_CARRYING = frozenset({"carry", "bring", "take", "deliver", "pump", "supply", "transport", "pipe", "feed"})


def spans(noun: Token, words: Words) -> Iterator[Relation]:
    """Yield the ends of what `noun` names: `linking` those that a clause tells, `between` those of what it crosses."""
    works = noun.lemma_.lower() in words["works"]
    if works or noun.lemma_.lower() in words["running"]:
        yield from (("linking", end) for end in _termini(noun))
    if (
        works and noun.dep_ == "nsubj" and noun.head.lemma_ in _CARRYING
    ):  # 'a line will carry Peruvian gas to Chad'
        yield from (("linking", end) for end in _carried(noun.head))
    for child in noun.children:
        if _links(child):
            yield from (("linking", end) for end in _linked(child))
        elif works and (carrying := _carrying(child)) is not None:
            yield from (("linking", end) for end in _carried(carrying))
        elif child.dep_ == "prep" and works:
            crossed = (thing for thing in child.children if thing.dep_ == "pobj")
            yield from (pair for thing in crossed for pair in prepositions(thing) if pair[0] == "between")


def _links(clause: Token) -> bool:
    """'Connecting', 'which will link', 'that is to tie'."""
    if clause.dep_ == "acl":
        return clause.lower_ in _LINKING
    return clause.dep_ == "relcl" and (clause.lemma_ in _LINK or any(_ahead(clause)))


def _ahead(clause: Token) -> Iterator[Token]:
    """'Is to link', 'is due to connect': what the line will do."""
    for child in clause.children if clause.lemma_ in {"be", "expect", "plan", "due"} else ():
        if child.dep_ in {"xcomp", "acomp"}:
            yield from (deep for deep in (child, *child.children) if deep.lemma_ in _LINK)


def _linked(verb: Token) -> Iterator[Token]:
    """'Connecting Chad with Niger', 'which will link the grids of Chad and Niger'."""
    verb = next(_ahead(verb), verb) if verb.dep_ == "relcl" and verb.lemma_ not in _LINK else verb
    for thing in objects(verb):
        yield thing
        yield from (end for relation, end in prepositions(thing) if relation in _TO)
    yield from (end for relation, end in prepositions(verb) if relation in _TO)


def _termini(noun: Token) -> list[Token]:
    """'A road from Tacna in Peru to Recife in Brazil': where it begins and where it ends."""
    ends = [(relation, end) for relation, end in prepositions(noun) if relation in {"from", "to"}]
    return [end for _, end in ends] if {relation for relation, _ in ends} == {"from", "to"} else []


def _carrying(clause: Token) -> Token | None:
    """'Carrying gas', 'that will carry gas', 'that is to bring gas'."""
    if clause.dep_ not in {"acl", "relcl"} or clause.tag_ == "VBN":
        return None
    near = (clause, *(c for c in clause.children if clause.lemma_ == "be" and c.dep_ == "xcomp"))
    return next((verb for verb in near if verb.lemma_ in _CARRYING), None)


def _carried(verb: Token) -> list[Token]:
    """'Carries Peruvian gas to Chad', 'gas from Peru to Chad': whose it is and who gets it."""
    things = objects(verb)
    to = [end for word in (verb, *things) for relation, end in prepositions(word) if relation == "to"]
    whence = [end for word in (verb, *things) for relation, end in prepositions(word) if relation == "from"]
    return [*things, *whence, *to] if to else []

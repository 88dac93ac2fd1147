"""Whom a line, bridge or cable joins: 'linking A with B', 'over a river between A and B'."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accord.extract.match.doers import objects
from accord.extract.match.prepositions import Relation, prepositions
from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Token

_LINKING = frozenset({"linking", "connecting", "joining", "tying", "spanning"})
_LINK = frozenset({"link", "connect", "join", "tie", "unite", "span", "bridge"})
_TO = frozenset({"with", "to"})


def spans(noun: Token, words: Words) -> Iterator[Relation]:
    """Yield the ends of what `noun` names: `linking` those that a clause tells, `between` those of what it crosses."""
    for child in noun.children:
        if _links(child):
            yield from (("linking", end) for end in _linked(child))
        elif child.dep_ == "prep" and noun.lemma_.lower() in words["works"]:
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

"""What hangs on a verb or noun by prepositions and modifiers, in one step or two: 'with', 'in aid to', 'to help'."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accord.extract.match.done_to import objects
from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Token


Relation = tuple[str, "Token"]


ENDS = frozenset({"to", "for", "from", "in"})


_THROUGH = frozenset({"in", "of", "worth", "including"})


_JOINTLY = frozenset(
    {
        "cooperation",
        "co-operation",
        "partnership",
        "collaboration",
        "coordination",
        "conjunction",
        "concert",
        "tandem",
    }
)


_REGARD = frozenset({"respect", "regard", "relation"})


_BY_WHOM = frozenset({"according", "thanks", "owing"})
"""Words of which 'to' is a part, and no relation of the verb."""


def prepositions(token: Token) -> Iterator[Relation]:
    """Yield what hangs on a word by a preposition, a particle or as its dative."""
    for child in token.children:
        if child.lower_ in _BY_WHOM:
            continue  # 'according to the communique, they agreed …' agrees on no communique
        if child.dep_ in {"prep", "dative"} and child.pos_ in {"ADP", "SCONJ", "VERB"}:
            yield from _pobjs(child)
            yield from _beside(child)
            yield from _regarding(child)
        elif child.dep_ == "dative":
            yield "to", child
        elif child.dep_ in {"relcl", "acl", "advcl"} and token.pos_ == "NOUN":
            yield from _for_whom(child)
        elif child.dep_ == "prt":
            yield from ((child.lower_, deep) for deep in token.children if deep.dep_ == "dobj")
            yield from _pobjs(child)  # 'has called on the king', where the parse makes a particle of 'on'


def _for_whom(clause: Token) -> Iterator[Relation]:
    """'Two million for Chad to buy seed': who is to do something with it gets it."""
    mark = next((child for child in clause.children if child.dep_ == "mark" and child.lower_ == "for"), None)
    if mark is not None and any(child.tag_ == "TO" for child in clause.children):
        doers = [child for child in clause.children if child.dep_ == "nsubj"]
        doers += [child for child in mark.children if child.dep_ == "pobj"]
        yield from (("for", doer) for doer in doers)


def ends(thing: Token, through: frozenset[str] = _THROUGH) -> Iterator[Relation]:
    """'$5 million in aid to Chad', 'a batch of masks for Peru': for whom a thing is that is told in two steps."""
    for child in thing.children:
        if child.dep_ == "prep" and child.lower_ in through and child.i > thing.i:
            things = [deep for deep in child.children if deep.dep_ == "pobj"]
            for deep in (other for one in things for other in (one, *one.conjuncts)):
                yield from ((r, a) for r, a in prepositions(deep) if r in ENDS)
                yield from ends(deep)
                yield from (("by", who) for who in _givers(deep))
        elif child.dep_ == "acl" and child.tag_ == "VBN":  # 'doses provided to Chad'
            yield from ((r, a) for r, a in prepositions(child) if r in ENDS)


def _givers(thing: Token) -> list[Token]:
    """'A batch of tanks given by Chad': who gave the things that are counted."""
    given = [child for child in thing.children if child.dep_ == "acl" and child.tag_ == "VBN"]
    agents = [child for verb in given for child in verb.children if child.dep_ == "agent"]
    return [who for agent in agents for who in agent.children if who.dep_ == "pobj"]


def purposes(token: Token, words: Words) -> Iterator[Relation]:
    """'Aid to help Chad rebuild', 'money in support of Chad': who is helped."""
    for child in token.children:
        if child.dep_ in {"acl", "advcl", "relcl", "xcomp"} and child.lower_ in words["helping"]:
            yield from (("helping", who) for who in helped(child))
        elif child.dep_ == "prep" and child.lower_ == "in":
            for deep in child.children:
                if deep.dep_ == "pobj" and deep.lower_ == "support":
                    yield from (("helping", who) for r, who in prepositions(deep) if r == "of")


def helped(verb: Token) -> list[Token]:
    """The object, or the doer of what somebody is helped to do ('help Chad rebuild')."""
    deep = [c for child in verb.children if child.dep_ in {"ccomp", "xcomp"} for c in child.children]
    return objects(verb) + [child for child in deep if child.dep_ in {"nsubj", "compound"}]


def _beside(preposition: Token) -> Iterator[Relation]:
    """'In cooperation with Chad': who does it too."""
    for noun in preposition.children if preposition.lower_ == "in" else ():
        if noun.dep_ == "pobj" and noun.lemma_.lower() in _JOINTLY:
            yield from (
                ("jointly", who)
                for child in noun.children
                if child.lower_ == "with"
                for _, who in _pobjs(child)
            )


def _regarding(preposition: Token) -> Iterator[Relation]:
    """'With respect to Chad', 'in relation to Chad': towards whom it is done."""
    for noun in preposition.children if preposition.lower_ in {"with", "in"} else ():
        if noun.dep_ == "pobj" and noun.lower_ in _REGARD:
            yield from (pair for child in noun.children if child.lower_ == "to" for pair in _pobjs(child))


def _pobjs(preposition: Token) -> Iterator[Relation]:
    for child in preposition.children:
        if child.dep_ == "pobj":
            yield preposition.lower_, _meant(child)
        elif child.dep_ == "prep" or (
            child.dep_ == "conj" and child.pos_ == "ADP"
        ):  # 'along with', 'ahead of'
            yield from _pobjs(child)


def _meant(word: Token) -> Token:
    """'Minister Lee, with whom she met': she met with Lee."""
    clause = word.head.head
    relative = word.lower_ == "whom" and clause.dep_ == "relcl" and word.i < clause.i
    return clause.head if relative else word


def modifiers(noun: Token) -> Iterator[Relation]:
    """Yield whose a noun is, and what stands before it."""
    for child in noun.children:
        if child.dep_ == "poss":
            yield "poss", child
        elif child.dep_ in {"amod", "compound", "nmod", "nummod"}:
            yield "mod", child

"""Who gets what is given, where the parse does not hang him on the verb of giving, and gifts told by one verb."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Token

_OF_ITEM = frozenset({"of", "including", "like", "worth", "as"})
"""After these the item is told on: 'tonnes of aid', 'kits including tents', 'boats worth 3 million'."""
TAKING = frozenset({"receive", "get", "accept", "obtain"})
"""Verbs of whom something is given to."""
_WHO = frozenset({"which", "who", "that"})
_APART = frozenset({"relcl", "ccomp", "parataxis", "csubj"})
_FROM_BELOW = frozenset({"acl", "relcl"})
_MORE = frozenset({"another", "additional", "further"})


def is_given_to(receiver: Token, words: Words) -> bool:
    """'Malawi was given two boats': the subject of a passive that keeps an object gets it."""
    verb = receiver.head
    return (
        receiver.dep_ == "nsubjpass"
        and verb.lemma_.lower() in words["giving"]
        and any(child.dep_ == "dobj" for child in verb.children)
    )


def receivers(verb: Token, words: Words) -> Iterator[Token]:
    """Yield who gets what is given: passives, receivers torn from the verb, where what is carried lands."""
    if verb.lemma_.lower() not in words["giving"]:
        return
    for child in verb.children:
        if is_given_to(child, words):  # 'Malawi, which was given two boats'
            yield verb.head if child.lower_ in _WHO and verb.dep_ == "relcl" else child
    yield from _to_be_given(verb)
    yield from _torn(verb)
    yield from _behind_item(verb)
    yield from _who_ordered(verb, words)
    yield from _landing(verb, words)


def further_gifts(verb: Token, words: Words) -> list[Token]:
    """'Sent 30 tonnes to Chad, and another 10 tonnes to Mali': what the verb gives to somebody else."""
    if verb.lemma_.lower() not in words["giving"]:
        return []
    to = next((token.i for token in _clause(verb) if _is_to(token)), None)
    return [
        token
        for token in _clause(verb)
        if to is not None and token.i > to and token.dep_ == "conj" and _is_amount(token, words)
        if any(_is_to(deep) for deep in token.subtree)
    ]


def given_to(gift: Token) -> list[Token]:
    """Return to whom a further gift goes."""
    return [deep for t in gift.subtree if _is_to(t) for deep in t.children if deep.dep_ == "pobj"][:1]


def _to_be_given(verb: Token) -> Iterator[Token]:
    """'Malawi is to be given two boats': who is spoken of gets them."""
    passive = any(child.dep_ == "auxpass" for child in verb.children)
    if verb.dep_ == "xcomp" and passive and any(child.dep_ == "dobj" for child in verb.children):
        yield from (child for child in verb.head.children if child.dep_ in {"nsubj", "nsubjpass"})


def _torn(verb: Token) -> Iterator[Token]:
    """'Gave Malawi's police 30 vehicles': the parse takes the vehicles for those of the police."""
    for gift in verb.children:
        if gift.dep_ != "dobj":
            continue
        number = next((child.i for child in gift.children if child.dep_ == "nummod"), -1)
        owner = next((child for child in gift.children if child.dep_ == "poss"), None)
        between = [child for child in gift.children if child.dep_ in {"nmod", "compound"}]
        if owner is not None and any(owner.i < child.i < number for child in between):
            yield owner


def _behind_item(verb: Token) -> Iterator[Token]:
    """'Sent tents worth 3 million to Chad': the parse hangs the receiver on what tells the item on."""
    if any(_is_to(child) for child in verb.children):
        return
    for gift in (child for child in verb.children if child.dep_ in {"dobj", "nsubjpass"}):
        beside = [c for c in verb.children if c.lower_ in {"as", "worth"} and c.i > gift.i]
        told = [token for thing in (gift, *beside) for token in _item(thing) if token != gift]
        below = [child for token in told for child in token.children if _is_to(child)]
        below += [child for child in _marked(verb) if _is_to(child)]
        yield from [deep for child in below for deep in child.children if deep.dep_ == "pobj"][:1]


def _who_ordered(verb: Token, words: Words) -> Iterator[Token]:
    """'Delivered two of the jets ordered by Chad', 'that Chad had ordered': who did so gets them."""
    if any(_is_to(child) for child in verb.children):
        return
    items = [deep for gift in verb.children if gift.dep_ == "dobj" for deep in _item(gift)]
    clauses = (c for item in items for c in item.children if c.dep_ in _FROM_BELOW)
    for clause in clauses:
        if clause.lemma_.lower() in words["sought_goods"]:
            who = [deep for c in clause.children if c.dep_ == "agent" for deep in c.children]
            who += [c for c in clause.children if c.dep_ == "nsubj" and c.lower_ not in _WHO]
            yield from (one for one in who if one.lemma_.lower() not in words["merchant"])


def _item(gift: Token) -> Iterator[Token]:
    yield gift
    for child in gift.children:
        told_on = child.dep_ in {"prep", "amod"} and child.lower_ in _OF_ITEM
        if told_on or child.dep_ in {"conj", "appos", "pobj"}:
            yield from _item(child)


def _marked(verb: Token) -> Iterator[Token]:
    """'Sent rice as support to Chad to help …': the parse takes 'as' for the mark of the purpose."""
    for clause in verb.children:
        for mark in clause.children if clause.dep_ == "advcl" else ():
            if mark.dep_ == "mark" and mark.lower_ == "as":
                yield from (deep for thing in mark.children for deep in thing.children)


def _landing(verb: Token, words: Words) -> Iterator[Token]:
    """'Boats given by Norway arrived in Malawi', 'a plane carrying aid landed in Lima': where it lands it is got."""
    thing = verb.head
    arrives = thing.head
    if verb.dep_ == "acl" and verb.tag_ == "VBN" and thing.dep_ == "dobj" and arrives.lemma_ in TAKING:
        yield from (child for child in arrives.children if child.dep_ == "nsubj")
    if (
        verb.dep_ not in _FROM_BELOW
        or thing.dep_ != "nsubj"
        or arrives.lemma_.lower() not in words["landing"]
    ):
        return
    yield from (child for child in arrives.children if child.dep_ == "dobj" and arrives.lemma_ == "reach")
    for child in arrives.children:
        if child.dep_ == "prep" and child.lower_ in {"in", "at", "to", "for"}:
            yield from (deep for deep in child.children if deep.dep_ == "pobj")


def _clause(verb: Token) -> Iterator[Token]:
    for child in verb.rights:
        if child.dep_ not in _APART and child.pos_ not in {"VERB", "AUX"}:
            yield from child.subtree


def _is_to(token: Token) -> bool:
    return token.lower_ == "to" and token.pos_ == "ADP" and any(c.dep_ == "pobj" for c in token.children)


def _is_amount(thing: Token, words: Words) -> bool:
    """'Another 10 tonnes', 'two trucks': counted, and a thing that can be given."""
    if thing.pos_ == "NUM":  # 'gave 30 buses to Chad and 20 to Mali'
        return thing.lower_ != "one" and not (len(thing) == 4 and thing.text.startswith(("19", "20")))
    counted = any(c.dep_ == "nummod" or c.lower_ in _MORE for c in thing.lefts)
    return counted and thing.lemma_.lower() in {*words["goods"], *words["measures"]}

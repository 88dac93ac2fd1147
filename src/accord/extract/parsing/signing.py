"""Mends what the small model misreads around the signing of an agreement: its day, what is signed, who signs."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_DOERS = frozenset({"nsubj", "nsubjpass"})
_THINGS = _DOERS | {"dobj"}
_NO_PARTICIPLE = _THINGS | {"mark", "aux", "auxpass"}
_EXCHANGED = frozenset({"note", "letter"})
_NOUNS = frozenset({"NOUN", "PROPN"})


def mend_signing(doc: Doc, words: Words) -> None:
    """Put right what is misread beside a verb of signing."""
    for verb in doc:
        lemma = verb.lemma_.lower()
        if verb.pos_ != "VERB" or lemma not in {*words["instrument_steps"], *words["signed_by"]}:
            continue
        if verb.dep_ == "advcl" and verb.tag_ == "VBN":
            _participle_of_instrument(verb, words)
        if verb.dep_ == "acl" and verb.tag_ == "VBD" and not any(c.dep_ in _DOERS for c in verb.children):
            verb.tag_ = "VBN"
        _one_object(verb)
        if lemma in words["signed_by"]:
            _day_of_content(verb, words)


def _one_object(verb: Token) -> None:
    """'Renewed their fisheries pact', which the parse may take for two objects side by side."""
    things = [child for child in verb.children if child.dep_ == "dobj" and child.pos_ == "NOUN"]
    for first, second in pairwise(things):
        if second.i == first.i + 1:
            for child in list(first.lefts):
                child.head = second
            first.head, first.dep_ = second, "compound"


def _participle_of_instrument(verb: Token, words: Words) -> None:
    """'Signed in 2003, the treaty has yielded little', 'extended the accord, signed in May, by a year'."""
    above = [child for child in verb.children if child.lower_ in {"with", "by", "under"} and child.i < verb.i]
    for link in above:  # 'with the Treaty of Lome, signed in May, the two created a bank'
        thing = next((child for child in link.children if child.dep_ == "pobj"), None)
        if thing is not None and _is_instrument(thing, words):
            link.head, link.dep_ = verb.head, "prep"
            verb.head, verb.dep_ = thing, "acl"
            return
    if any(child.dep_ in _NO_PARTICIPLE for child in verb.children):
        return
    beside = [c for c in verb.head.children if c.dep_ in _THINGS and _is_instrument(c, words)]
    opens = next((c for c in beside if c.dep_ in _DOERS and c.i > verb.i), None)
    inside = verb.doc[max(verb.left_edge.i - 1, 0)].text == ","
    thing = opens or next((c for c in beside if inside and c.i < verb.i and c.dep_ != "nsubj"), None)
    if thing is not None:
        verb.head, verb.dep_ = thing, "acl"


def _day_of_content(verb: Token, words: Words) -> None:
    """'Signed a treaty delimiting their border on 4 May': the day is that of the signing, not of what it is for."""
    things = [
        child
        for child in verb.children
        if child.dep_ in {"dobj", "nsubjpass"} and (_is_instrument(child, words) or _exchanged(child))
    ]
    things += [note for thing in things for note in _exchanged(thing)]
    clauses = [clause for thing in things for clause in thing.children if _is_content(clause)]
    days = {*words["month"], *words["weekday"]}
    for clause in clauses:
        for inner in (clause, *(child for child in clause.children if child.dep_ == "dobj")):
            for preposition in [child for child in inner.children if child.lower_ == "on"]:
                if any(deep.lower_ in days for deep in preposition.children) and preposition.i > clause.i:
                    preposition.head = verb


def _is_content(clause: Token) -> bool:
    infinitive = clause.tag_ == "VB" and any(child.tag_ == "TO" for child in clause.lefts)
    return clause.dep_ in {"acl", "relcl"} and (clause.tag_ == "VBG" or infinitive)


def _exchanged(noun: Token) -> list[Token]:
    """The notes of 'an exchange of notes', which is as much an instrument as what they make."""
    if noun.lemma_.lower() != "exchange":
        return []
    behind = (deep for child in noun.rights if child.lower_ == "of" for deep in child.children)
    return [deep for deep in behind if deep.lemma_ in _EXCHANGED]


def _is_instrument(noun: Token, words: Words) -> bool:
    return noun.pos_ in _NOUNS and noun.lemma_.lower().removesuffix("s") in words["agreement"]

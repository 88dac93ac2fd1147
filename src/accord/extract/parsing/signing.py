"""Mends what the small model misreads around the signing of an agreement: its day, what is signed, who signs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_DOERS = frozenset({"nsubj", "nsubjpass"})
_THINGS = _DOERS | {"dobj"}
_NO_PARTICIPLE = _THINGS | {"mark", "aux", "auxpass"}
_INNER = frozenset({"pobj", "compound", "dobj", "conj", "appos", "poss", "nmod"})
_NOUNS = frozenset({"NOUN", "PROPN"})
_WITH = frozenset({"with", "between", "among"})
_PARTED = frozenset({",", "and"})


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
        if verb.dep_ == "ROOT" and verb.tag_ == "VBN":
            _lost_subject(verb, words)
        if lemma in words["signed_by"]:
            _row_before_participle(verb, words)
            _day_of_content(verb, words)


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


def _lost_subject(verb: Token, words: Words) -> None:
    """'The accord, which aims to promote trade, spur growth …, was signed': far from its verb, and yet its own."""
    told = {child.dep_ for child in verb.children}
    if "auxpass" not in told or told & _DOERS:
        return
    auxiliary = next(child for child in verb.children if child.dep_ == "auxpass")
    for token in verb.doc[: auxiliary.i]:
        if _is_instrument(token, words) and token.dep_ not in _INNER and not token.is_ancestor(verb):
            token.head, token.dep_ = verb, "nsubjpass"
            return


def _row_before_participle(verb: Token, words: Words) -> None:
    """'In accords with Chad, Mali and Peru signed in May, the Union …': the last of the row sign nothing alone."""
    doer = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    if verb.tag_ not in {"VBD", "VBN"} or doer is None or doer.pos_ != "PROPN" or verb.head == verb:
        return
    if any(child.dep_ in {"dobj", "ccomp", "xcomp", "prt", "mark", "aux"} for child in verb.children):
        return
    first = doer.left_edge.i
    if first < 2 or verb.doc[first - 1].text not in _PARTED:
        return
    before = verb.doc[first - 2]
    while before.dep_ in {"conj", "compound"}:
        before = before.head
    if before.pos_ != "PROPN" or before.dep_ != "pobj" or before.head.lower_ not in _WITH:
        return
    thing = before.head.head
    if _is_instrument(thing, words) and not any(t.pos_ == "VERB" for t in verb.doc[: thing.i]):
        for child in [c for c in verb.children if c.is_ancestor(thing)]:
            child.head = verb.head
        doer.head, doer.dep_ = before, "conj"
        verb.head, verb.dep_, verb.tag_ = thing, "acl", "VBN"


def _day_of_content(verb: Token, words: Words) -> None:
    """'Signed a treaty delimiting their border on 4 May': the day is that of the signing, not of what it is for."""
    things = [
        child
        for child in verb.children
        if child.dep_ in {"dobj", "nsubjpass"} and _is_instrument(child, words)
    ]
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


def _is_instrument(noun: Token, words: Words) -> bool:
    return noun.pos_ in _NOUNS and noun.lemma_.lower().removesuffix("s") in words["agreement"]

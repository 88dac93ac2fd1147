"""Undertakings that undertake nothing: work of no field, and policy that is only restated (codebook, ruling 10)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accord.extract.match.phrases import named_after
from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Token

_PARTNERS = frozenset({"with", "between", "among", "alongside", "of", "in", "across", "by", "to", "as"})
"""After these a name is a partner or a place; after others ('on Iran') it is what the work is about."""
_THESE = frozenset({"this", "these", "those"})
_BESIDE = frozenset({"nsubj", "nsubjpass", "relcl", "mark", "aux"})
_OCCASIONS = frozenset({"when", "as", "while", "because", "since", "if", "where", "until", "before", "after"})
_APART = frozenset({"conj", "advcl"})


def is_idle(verb: Token, words: Words) -> bool:
    """'Work together on shared challenges', 'continue our close coordination': work with no task and no field."""
    if verb.lemma_.lower() not in words["idle_work"]:
        return False
    if _is_in_touch(verb):
        return True
    return not any(_tells(token, words) for token in _matter(verb))


def _is_in_touch(verb: Token) -> bool:
    """'Consult closely on all matters': talk that goes on, whatever it is about (codebook, ruling 10)."""
    manner = {child.lower_ for child in verb.children if child.dep_ == "advmod"}
    return verb.lemma_ == "consult" and bool(manner & {"closely", "intensively"})


def is_idle_thing(thing: Token, words: Words) -> bool:
    """'Pledged further cooperation in the region', 'committed to our partnership': work of no field."""
    if thing.lemma_.lower() not in {*words["joint_effort"], "partnership", "engagement"} - {
        "support",
        "research",
    }:
        return False
    if any(child.dep_ == "compound" and child.pos_ == "NOUN" for child in thing.children):
        return False  # 'a security partnership'
    return not any(_tells(token, words) for token in _below(thing) if token != thing)


def is_restated(pledge: Token, words: Words) -> bool:
    """'We remain committed to …', 'stressed that Peru is committed to …' say again what has been said before."""
    near = [pledge.head] if pledge.dep_ in {"acomp", "xcomp", "oprd", "attr"} else []
    near += [child for child in pledge.children if child.dep_ in {"aux", "auxpass"}]
    return any(token.lemma_.lower() in words["remaining"] for token in near) or _is_stressed(pledge, words)


def _is_stressed(pledge: Token, words: Words) -> bool:
    clause = pledge.head if pledge.dep_ == "acomp" else pledge
    stressed = clause.dep_ == "ccomp" and clause.head.lemma_.lower() in words["restating"]
    return is_attitude(pledge) and stressed


def is_hostile_task(verb: Token, words: Words) -> bool:
    """'Impose costs on Chad', 'expand sanctions', 'isolate the regime': done against a third (codebook, section 1)."""
    lemma = verb.lemma_.lower()
    if lemma in words["shutting_out"]:
        return True
    if lemma not in words["burdening"]:
        return False
    return any(_is_burden(thing, words) for thing in _laid_on(verb))


def _laid_on(verb: Token) -> Iterator[Token]:
    """Yield what is imposed, maintained or extended: the object and what it is of ('a campaign of pressure')."""
    for child in verb.children:
        if child.dep_ in {"dobj", "nsubjpass"}:
            yield child
            yield from named_after(child, "of")
        elif child.dep_ == "prt" or (child.dep_ == "xcomp" and verb.lemma_ == "continue"):
            yield from _laid_on(child)


def _is_burden(thing: Token, words: Words) -> bool:
    lemma = thing.lemma_.lower()
    if lemma == "measure":
        return any(child.lower_ in {"restrictive", "punitive", "coercive"} for child in thing.lefts)
    against = any(
        child.dep_ == "prep" and child.lower_ in {"on", "against", "upon"} for child in thing.children
    )
    return lemma in words["burdens"] and (
        lemma in {"sanction", "penalty", "embargo"} or against or _is_laid(thing)
    )


def _is_laid(thing: Token) -> bool:
    """'Impose costs on them': the parse may hang whom it falls on on the verb."""
    return any(child.dep_ == "prep" and child.lower_ in {"on", "against"} for child in thing.head.children)


def is_bound(verb: Token, words: Words) -> bool:
    """'Implement the Kyoto Protocol', 'honour our obligations': what already binds (codebook, ruling 10)."""
    if verb.lemma_.lower() not in words["abiding"]:
        return False
    things = [child for child in verb.children if child.dep_ == "dobj"]
    things += named_after(verb, "on")
    return bool(things) and all(_binds(thing, words) or _is_told(thing) for thing in things)


def _is_told(thing: Token) -> bool:
    """'Implement these measures', 'advance this partnership': what has been told before."""
    return any(child.dep_ == "det" and child.lower_ in _THESE for child in thing.children)


def averts(verb: Token, words: Words) -> bool:
    """'Fight smuggling', 'prevent crime': against a thing and no one, so that it is something to be done together."""
    if verb.lemma_.lower() not in words["averting"]:
        return False
    people = {*words["agents"], *words["person"], *words["states"], *words["warring"]}
    things = [child for child in verb.children if child.dep_ == "dobj"]
    return any(thing.pos_ == "NOUN" and thing.lemma_.lower() not in people for thing in things)


def _binds(thing: Token, words: Words) -> bool:
    if thing.lemma_.lower() in words["binding"]:
        return True
    named = thing.pos_ == "PROPN" and any(c.dep_ == "compound" for c in thing.children)
    return named and thing.lemma_.lower() in words["agreement"]


def is_attitude(pledge: Token) -> bool:
    """'Are committed to reform' is an attitude, 'committed troops' an act."""
    return pledge.dep_ == "acomp" or any(child.dep_ == "auxpass" for child in pledge.children)


def is_against(verb: Token, words: Words) -> bool:
    """Say whether what is to be done is done against a third, and no cooperation with it."""
    return is_reckoning(verb, words) or is_hostile_task(verb, words)


def is_reckoning(verb: Token, words: Words) -> bool:
    """'To hold the regime accountable' is done against a third."""
    return verb.lemma_.lower() == "hold" and any(
        token.lemma_.lower() in words["accountable"] for token in verb.subtree
    )


def _matter(verb: Token) -> Iterator[Token]:
    """Yield the words of what is done, without who does it and what stands beside it."""
    for child in (*verb.children, *_aims(verb)):
        beside = child.dep_ in _BESIDE or (child.dep_ in _APART and (child.i < verb.i or _is_occasion(child)))
        if not beside and not (child.dep_ == "conj" and child.pos_ == "VERB"):
            yield from _below(child)


def _is_occasion(clause: Token) -> bool:
    """'Will engage when it serves our people': when or why something is done, not what."""
    return any(child.dep_ in {"advmod", "mark"} and child.lower_ in _OCCASIONS for child in clause.children)


def _aims(verb: Token) -> list[Token]:
    """'Committed to work together to prevent …': the parse hangs the purpose of the work on the pledge."""
    if verb.dep_ not in {"xcomp", "pcomp", "acl"}:
        return []
    return [
        child
        for child in (verb.head.head if verb.dep_ == "pcomp" else verb.head).children
        if child.dep_ == "advcl" and child.i > verb.i and any(c.tag_ == "TO" for c in child.children)
    ]


def _below(token: Token) -> Iterator[Token]:
    yield token
    for child in token.children:
        if child.dep_ != "relcl" or any(deep.tag_ == "TO" for deep in child.children):
            yield from _below(child)


def _tells(token: Token, words: Words) -> bool:
    """Say whether a word tells what is to be done, or in which field."""
    lemma = token.lemma_.lower()
    if token.pos_ == "PROPN":
        return token.dep_ not in {"compound", "poss", "nmod", "npadvmod"} and not _is_partner(token)
    if token.pos_ == "NOUN":
        vague = {*words["vague_matter"], *words["ritual"], *words["joint_effort"], *words["agents"]}
        if token.dep_ == "compound" and token.head.lemma_.lower() in words["vague_matter"]:
            return True  # 'in police matters'
        named = lemma not in vague and token.lower_ not in vague and not _is_told(token)
        return named and token.dep_ not in {"npadvmod", "poss"}
    if token.pos_ == "ADJ":
        return token.dep_ == "amod" and lemma not in words["vague_quality"]
    if token.pos_ == "VERB" and token.dep_ not in {"amod", "case"}:
        return lemma not in words["idle_work"] and not any(
            child.dep_ in {"dobj", "prep", "xcomp", "ccomp"} for child in token.children
        )
    return token.pos_ == "NUM" and len(token.text) == 4


def _is_partner(name: Token) -> bool:
    while name.dep_ in {"conj", "appos"}:
        name = name.head
    return name.dep_ == "pobj" and name.head.lower_ in _PARTNERS

"""Of what sort the doer of a trigger is: nobody, a thing, a ship, forces, an embassy, a firm of the state."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from accord.extract.match.arguments import relations
from accord.extract.match.doers import subjects
from accord.extract.match.phrases import named_after
from accord.model.claims import Kind
from accord.ontology.frames import Pattern, Words

if TYPE_CHECKING:
    from spacy.tokens import Token


def is_state_owned(verb: Token, words: Words) -> bool:
    """'The state-owned shipyard bought': a firm that its state owns."""
    doers = [head for relation, head in relations(verb, words) if relation == "subj"]
    return any(token.lower_ in words["state_owned"] for doer in doers for token in doer.subtree)


def is_agentless(verb: Token) -> bool:
    """'Have been trained in Britain': nobody is said to have done it."""
    return any(c.dep_ == "auxpass" for c in verb.children) and not any(
        c.dep_ == "agent" for c in verb.children
    )


def is_founded(pattern: Pattern, verb: Token) -> bool:
    """'The commission of Chad and Mali, created in 1995': a participle with its year."""
    if pattern.kind is not Kind.COMMITMENT or verb.dep_ != "acl" or verb.tag_ != "VBN":
        return False
    dated = any(deep.like_num for child in verb.children if child.dep_ == "prep" for deep in child.subtree)
    return dated and not any(child.dep_ == "agent" for child in verb.children)


def is_by_somebody(noun: Token, words: Words) -> bool:
    """'The loan underscores our commitment': things underscore without undertaking anything."""
    verbs = [token for token in noun.ancestors if token.pos_ in {"VERB", "AUX"}]
    doers = [child for child in verbs[0].children if child.dep_ == "nsubj"] if verbs else []
    who = {*words["person"], *words["agents"], *words["states"], *words["organisation"]}
    return all(doer == noun or doer.pos_ != "NOUN" or doer.lemma_.lower() in who for doer in doers)


def is_impersonal(verb: Token) -> bool:
    """'It was agreed to set up a fund': nobody is named who agreed."""
    return any(child.dep_ == "nsubjpass" and child.lower_ == "it" for child in verb.children)


def is_ship(who: Token, words: Words) -> bool:
    """'The frigate', 'HMS Kent', 'the Chilean Navy Ship Condell', 'Kent, a frigate'."""
    near: tuple[Token, ...] = (
        who,
        *who.conjuncts,
        *(c for c in who.children if c.dep_ in {"compound", "amod", "nmod", "appos"}),
    )
    if who.lemma_.lower() in words["ship_groups"]:  # 'a task force of the Chilean Navy'
        near = (*near, *named_after(who, "of"))
    flags = {entry.split(":")[0] for entry in words["ship_prefixes"]}
    return any(one.lemma_.lower() in words["fleet"] or one.text in flags for one in near)


def is_forces(words: Words) -> Callable[[Token], bool]:
    """'Chadian troops', 'Peru and Chadian soldiers', 'soldiers of Peru', 'police from Chad'."""
    return lambda who: any(t.lemma_.lower() in words["forces"] for t in (who, *who.conjuncts))


def is_of_mission(verb: Token, words: Words) -> bool:
    """'The embassy gave', 'Ambassador Lee handed over': those who serve in another state."""
    missions = words["missions"]
    return any(t.lower_ in missions for who in subjects(verb, words) for t in (who, *who.children))

"""Of what sort one argument of a trigger is: somebody who acts for a state, an envoy, an official, a merchant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.match.actor_map import ActorMap
from accord.extract.match.building import are_builders
from accord.extract.names.actors import Actor, Part
from accord.model.claims import Kind
from accord.ontology.frames import Pattern, Words

if TYPE_CHECKING:
    from spacy.tokens import Token

    from accord.extract.match.matching import Argument


_BY_FORCES = frozenset({Kind.TRANSFER, Kind.EXERCISE})
"""Kinds in which not only states and persons act, but ships, forces and governments told by an adjective."""

PEOPLE = frozenset({Part.PERSON, Part.OFFICE, Part.PRONOUN, Part.COLLECTIVE, Part.WE, Part.YOU})
"""Parts of a text that stand for persons."""


def acts(argument: Argument, pattern: Pattern, actors: ActorMap, words: Words) -> bool:
    """Say whether the doer is an actor, or the government or agencies of one ('U.S. and Mexican agencies')."""
    if actors.within(_doer(argument.head, pattern, words)):
        return True
    lemma = argument.head.lemma_.lower()
    return bool(argument.actors) and (
        lemma in words["agents"]
        or (pattern.kind is Kind.EXERCISE and lemma in words["fleet"])  # 'the frigate of the Peruvian navy'
        or (pattern.kind is Kind.PROJECT and are_builders(argument.head, words))
        or (pattern.kind is Kind.COMMITMENT and _is_of_two(argument, words))
        or (lemma in words["allied"] and _is_of_group(argument, words))
    )


def _is_of_two(argument: Argument, words: Words) -> bool:
    """'The joint committee of Peru and Chad', 'the Peruvian-Chadian commission': a body of the two acts for them."""
    codes = {code for actor in argument.actors for code in actor.parties}
    return len(codes) > 1 and argument.head.lemma_.lower() in words["new_body"]


def _is_of_group(argument: Argument, words: Words) -> bool:
    """'Quad countries', 'G7 members': the states of a group, told by its name."""
    named = {code for actor in argument.actors for code in actor.parties}
    return argument.head.tag_ == "NNS" and bool(named) and not named & {*words["state_codes"]}


def _doer(head: Token, pattern: Pattern, words: Words) -> frozenset[int]:
    """The doer's own words, with what tells whose it is: 'the Turkish air force', but not 'a French firm'."""
    own = _heads(head)
    trades = head.lemma_.lower() in words["merchant"] and not _is_public(head, words)
    if pattern.kind not in _BY_FORCES or trades or head.lemma_.lower() in words["state_things"]:
        return own
    return own | {child.i for child in head.children if child.dep_ in {"amod", "nmod", "compound", "poss"}}


def _heads(token: Token) -> frozenset[int]:
    return frozenset({token.i, *(other.i for other in token.conjuncts)})


def is_merchant(argument: Argument, words: Words) -> bool:
    """'Traders bought', 'the bank's loans': business of those who trade for themselves."""
    if argument.relation == "poss" and argument.actors:
        return False
    if _is_public(argument.head, words):
        return False
    return argument.relation in {"subj", "by", "poss"} and argument.head.lemma_.lower() in words["merchant"]


def _is_public(head: Token, words: Words) -> bool:
    """'The central bank', 'the state company'."""
    return any(child.lower_ in words["of_state"] for child in head.lefts)


def is_of_state(actor: Actor, words: Words) -> bool:
    """A state or its office, or a corporation through which a state builds abroad ('Rosatom')."""
    return actor.part is not Part.NAMED or (actor.name or "").lower() in words["state_builders"]


def is_envoy(argument: Argument, words: Words) -> bool:
    """Persons and delegations travel for their states, and so do those who go to talks, whoever they are."""
    if argument.head.lemma_.lower() in words["teams"] or any(x.part in PEOPLE for x in argument.actors):
        return True
    return any(t.lemma_.lower() in words["in_talks"] for t in argument.head.head.subtree)


def is_person(argument: Argument, words: Words) -> bool:
    """Say whether somebody by himself or a team stands there: no talks, and no 'they' or 'both'."""
    if argument.head.lemma_.lower() in words["talks"]:
        return False  # 'the meeting of the ministers is in its third day'
    several = argument.head.lower_ in {"we", "they", "them", "both", "all", "most", "some", "many"}
    return argument.head.lemma_.lower() in words["teams"] or (
        not several and any(x.part in PEOPLE for x in argument.actors)
    )


def is_official(argument: Argument) -> bool:
    """Somebody of a state: a person or an office, and no paper that asks questions."""
    return any(
        actor.start == argument.head.idx  # 'with him', not 'with his books'
        if actor.part is Part.PRONOUN
        else actor.part in PEOPLE and bool(actor.parties or actor.post)
        for actor in argument.actors
    )

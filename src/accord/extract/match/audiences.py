"""Talks with those who act for no state: an audience, reporters, a crowd, private people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.match.counterparts import OTHER_SIDE
from accord.extract.match.doer_sorts import is_ship
from accord.extract.match.matching import Argument, Match
from accord.extract.names.actors import Part
from accord.model.claims import Kind
from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Token


def is_with_people(match: Match) -> bool:
    """'Spoke with Chileans of all ages': people, and nobody who acts for Chile."""
    met = [a for a in match.arguments if a.relation in OTHER_SIDE - {"between", "among"}]
    return any(
        a.head.text.endswith("ans")
        and any(x.part is Part.PARTY for x in a.actors)
        and not any(child.dep_ in {"det", "amod", "nummod", "compound"} for child in a.head.children)
        for a in met
    )


def is_with_audience(match: Match, words: Words) -> bool:
    """'Was speaking to Chilean journalists', 'spoke to the parliament': who only listens is no other side."""
    if match.pattern.kind is not Kind.MEETING:
        return False
    met = [a for a in match.arguments if a.relation in OTHER_SIDE]
    heard = [a for a in met if a.relation == "to" and match.trigger.lemma_ in {"speak", "talk"}]
    return any(a.head.lemma_.lower() in words["reporters"] for a in met) or any(
        a.head.lemma_.lower() in words["audiences"] for a in heard
    )


def is_with_private_people(match: Match, words: Words) -> bool:
    """'A meeting with Chadian activists': nobody who acts for Chad."""
    met = [a for a in match.arguments if a.relation in OTHER_SIDE - {"on"} and a.role == "participant"]
    heads = [head for a in met for head in (a.head, *a.head.conjuncts)]
    nameless = all(x.part in {Part.ADJECTIVE, Part.OFFICE} for a in met for x in a.actors)
    return bool(heads) and nameless and all(head.lemma_.lower() in words["private_people"] for head in heads)


def is_said_to_listeners(match: Match, words: Words) -> bool:
    """'Let me talk to you about the harvest': said to those who listen."""
    met = [a.head for a in match.arguments if a.relation in {"with", "to"}]
    verb = match.trigger
    told = verb.dep_ in {"xcomp", "ccomp"} and verb.head.lemma_.lower() in words["about_to_say"]
    speaks = match.pattern.rule == "meeting/speak-with"
    return speaks and told and bool(met) and all(head.lower_ == "you" for head in met)


def is_crowd(head: Token, words: Words) -> bool:
    """'Tourists', '4,000 Chileans', 'a million visitors': too many to come for their state."""
    if head.lemma_.lower() in words["crowd"]:
        return True
    return any(
        child.dep_ == "nummod" and (len(child.text) > 3 or child.lower_ in {"hundred", "thousand", "million"})
        for child in head.children
    )


def is_of_navy(argument: Argument, words: Words) -> bool:
    """'The Chilean Navy ship', 'the navy's training ship' comes for its state, as no other ship does."""
    near = (argument.head, *argument.head.lefts)
    described = {deep.lower_ for one in near for deep in one.lefts}
    return is_ship(argument.head, words) and (
        not described.isdisjoint(words["of_navy"]) or any(a.part is Part.NAMED for a in argument.actors)
    )

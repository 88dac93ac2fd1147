"""What tells of no act of states: rhythms, bodies of one state, tourists, what conditions are met."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.drafts import Draft
from accord.extract.match.audiences import (
    is_crowd,
    is_of_navy,
    is_said_to_listeners,
    is_with_audience,
    is_with_people,
    is_with_private_people,
)
from accord.extract.match.habits import is_bygone, is_habit
from accord.extract.match.matching import Match
from accord.model.claims import Kind
from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Token


def is_no_act_of_states(event: Draft, match: Match, words: Words) -> bool:
    """A rhythm, a body of one state, tourists and migrants make no event."""
    if (
        _is_fulfilled(match.trigger)
        or is_habit(match, words)
        or is_with_people(match)
        or is_with_audience(match, words)
        or is_with_private_people(match, words)
        or is_said_to_listeners(match, words)
    ):
        return True
    if is_bygone(match) or is_only_an_opening(match, words) or _is_of_each(match):
        return True
    if event.body:
        named = {word.lower() for word in event.body.value.split()}
        return not named & {*words["shared_sittings"]} and bool(named & {*words["domestic_body"]})
    return event.kind is Kind.VISIT and (
        _only_lies_there(match)
        or any(
            is_crowd(a.head, words) and not is_of_navy(a, words)
            for a in match.arguments
            if a.role == "visitor" and a.relation in {"subj", "by", "poss", "via", "obj"}
        )
    )


def _only_lies_there(match: Match) -> bool:
    """'Will visit the Chilean naval ship docked in Callao': which ship is meant, and no call of hers."""
    lies = match.trigger
    seen = lies.dep_ == "acl" or (lies.dep_ == "ccomp" and lies.head.lemma_ in {"visit", "tour", "board"})
    return "fleet" in match.pattern.needs and seen and lies.tag_ in {"VBN", "VBD"}


def _is_fulfilled(verb: Token) -> bool:
    """'When the targets are not met', 'the conditions they set were met': what is met by nobody is fulfilled."""
    passive = verb.lemma_ == "meet" and any(child.dep_ == "nsubjpass" for child in verb.children)
    return passive and not any(child.dep_ in {"agent", "prep"} for child in verb.children)


def _is_of_each(match: Match) -> bool:
    """'Discussed their respective talks with Chad and Peru': each of them had its own, and nobody tells when."""
    talks = match.trigger
    if talks.tag_ != "NNS" or any(child.dep_ == "npadvmod" for child in talks.children):
        return False
    return any(child.lower_ in {"respective", "separate"} for child in talks.lefts) and any(
        child.dep_ == "poss" and child.lower_ in {"their", "our"} for child in talks.lefts
    )


def is_only_an_opening(match: Match, words: Words) -> bool:
    """'A summit, a vital opportunity to exchange views': what an occasion is good for is no act beside it."""
    verb = match.trigger
    if match.pattern.kind is not Kind.MEETING or verb.pos_ != "VERB" or verb.dep_ not in {"acl", "relcl"}:
        return False
    noun = verb.head
    return noun.dep_ in {"appos", "attr", "oprd"} and noun.lemma_.lower() in words["openings"]

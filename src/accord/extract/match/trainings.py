"""What stands beside a course, a trial run or a programme and tells that two states share it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.match.done_to import objects
from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Token


def is_of_training(verb: Token, words: Words) -> bool:
    """'Wrapped up two weeks of mine-hunting training': what the weeks are of."""
    return any(
        deep.lemma_.lower() in {"training", *words["drills"]}
        for thing in objects(verb)
        for of in thing.children
        if of.lower_ == "of"
        for deep in of.subtree
    )


def is_given_by(verb: Token, words: Words) -> bool:
    """'Completed a course given by Peruvian divers': somebody else has taught it."""
    return any(
        child.dep_ == "agent"
        for thing in objects(verb)
        for given in thing.children
        if given.dep_ == "acl" and given.lemma_ in words["teaching"]
        for child in given.children
    )


def is_trial_begun(works: Token, words: Words) -> bool:
    """'Trial runs on the new railway began', 'pilot operation of the cable got under way'."""
    trial = works.head.head
    if works.dep_ != "pobj" or trial.lemma_.lower() not in words["trials"] or trial.head.pos_ != "VERB":
        return False
    return trial.dep_ in {"nsubj", "nsubjpass", "dobj"} and trial.head.lemma_ in words["starting_trials"]


def is_of_guard(noun: Token) -> bool:
    """'The state partnership programme of its National Guard': no party's programme, and no firm's."""
    said = noun.sent.text.lower()
    return "national guard" in said or "state partnership" in said

"""Talks that a sentence tells by the way, in a name, or so vaguely that nothing is said of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.drafts import Draft
from accord.extract.gatherings import DISCUSSING
from accord.extract.match.matching import Match
from accord.extract.match.passing_talks import is_passing_word, is_purpose_of_talks
from accord.extract.scene import Scene
from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Token


def is_in_party_name(match: Match, scene: Scene) -> bool:
    """The 'Conference' of the 'Islamic Conference Organisation' is part of a name."""
    at = match.trigger.idx
    return any(hit.party and hit.start < at < hit.end - len(match.trigger) for hit in scene.line.hits)


def is_beside_talks(match: Match, words: Words) -> bool:
    """'Met on the margins of the summit to discuss …': neither where nor why they met is another act."""
    rule = match.pattern.rule
    if (rule in DISCUSSING or rule == "session/body-considers") and is_purpose_of_talks(match, words):
        return True
    if (rule in DISCUSSING and _is_at_talks(match.trigger, words)) or _is_one_more_word(match, words):
        return True
    trigger = match.trigger
    for _ in range(3):  # 'on the sidelines of the fifth session of the Council'
        if trigger.dep_ == "compound":
            trigger = trigger.head
        if trigger.dep_ != "pobj" or trigger.head.lower_ != "of":
            return False
        trigger = trigger.head.head
        if trigger.lemma_.lower() in words["margins"]:
            return True
    return False


def _is_one_more_word(match: Match, words: Words) -> bool:
    """'Held talks, meetings and working sessions with the ministers': one act, told in several words."""
    noun = match.trigger
    first = noun
    while first.dep_ == "conj" and first.head.pos_ == "NOUN":
        first = first.head
    if first is noun or noun.tag_ != "NNS" or first.lemma_.lower() not in words["talks"]:
        return False
    own = {child.dep_ for child in noun.children} & {"prep", "det", "poss", "nummod", "relcl"}
    return noun.lemma_.lower() in words["talks"] and not own


def _is_at_talks(verb: Token, words: Words) -> bool:
    """'Discussed trade during a meeting with the Chadian envoy': the meeting is told by its own noun."""
    return any(
        talks.dep_ == "pobj" and talks.lemma_.lower() in words["countable_talks"] and _has_other_side(talks)
        for child in verb.children
        if child.dep_ == "prep" and child.lower_ in {"during", "at", "in"}
        for talks in child.children
    )


def _has_other_side(talks: Token) -> bool:
    return any(child.dep_ == "prep" and child.lower_ in {"with", "between"} for child in talks.children)


def is_vague(event: Draft, match: Match, scene: Scene) -> bool:
    """Say whether talks are told in a passing word, without day, place, number or anybody by name."""
    told = event.when is not None or event.place is not None or event.ordinal is not None
    placed = told or event.title or event.bare or bool(event.participants)
    return is_passing_word(match, scene.reader.ontology.words, placed=placed)

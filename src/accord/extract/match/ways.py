"""Verbs that mean going and meeting only with a certain word beside them: 'set off for', 'called in on', 'saw'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.match.doers import subjects
from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Token

BRINGING = frozenset({"hand", "deliver", "convey", "bring", "carry", "present", "transmit", "pass"})
"""What an envoy does with a letter."""
_OFF = frozenset({"off", "out", "bound"})
_IN = frozenset({"in", "by", "off", "over"})
_BESIDE = frozenset({"prt", "advmod", "prep", "acomp"})
_TOLD_OF = frozenset({"xcomp", "ccomp", "oprd", "pcomp"})
"""What follows 'see' where it is somebody's doing or standing that is seen."""


def sets_off(verb: Token) -> bool:
    """'Set off for Lima', 'set out for Chad'."""
    return any(child.lower_ in _OFF and child.dep_ in _BESIDE for child in verb.children)


def calls_in(verb: Token) -> bool:
    """'Called in on the port', 'dropped by at the base': the word follows its verb and leads to nothing itself."""
    return any(
        child.lower_ in _IN and child.i == verb.i + 1 and not any(c.dep_ == "pobj" for c in child.children)
        for child in verb.children
    )


def is_delivered(message: Token) -> bool:
    """'A message handed over by the ambassador', 'a letter, brought by his envoy'."""
    return any(
        child.dep_ in {"acl", "relcl", "advcl"} and child.lemma_.lower() in BRINGING and _has_agent(child)
        for child in (*message.children, *message.head.children)
    )


def _has_agent(verb: Token) -> bool:
    return any(child.dep_ == "agent" for child in verb.children)


def is_here_for(being: Token) -> bool:
    """'Is here for the summit', 'is here on a visit', and not 'we are here' of a speaker."""
    near = [
        *being.children,
        *(deep for child in being.children if child.lower_ == "here" for deep in child.children),
    ]
    stays = any(child.dep_ == "prep" and child.lower_ in {"for", "on"} for child in near)
    return stays and any(child.lower_ == "here" for child in near)


def is_seen_in_person(verb: Token) -> bool:
    """'Saw the king on Tuesday', not 'saw the king leave', 'is seen as a friend', 'saw him off'."""
    if any(child.dep_ == "auxpass" for child in verb.children):
        return False
    told = any(child.dep_ in _TOLD_OF or child.lower_ in {"as", "off", "through"} for child in verb.children)
    seen = [child for child in verb.children if child.dep_ == "dobj"]
    return not told and not any(deep.dep_ in {"acl", "relcl"} for one in seen for deep in one.children)


def is_brought_by_envoy(verb: Token, words: Words) -> bool:
    """'The special envoy delivered a letter': somebody who has been sent brings it, and no post."""
    return any(
        token.lower_.removesuffix("s") in words["couriers"]
        for who in subjects(verb, words)
        for token in who.subtree
    )

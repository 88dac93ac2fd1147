"""Acts that a sentence only speaks of: a policy on them, pressure for them, a condition, no sign of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.match.conditionals import is_marked, is_put, would_if
from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Token

_ABOUT = frozenset({"on", "about", "regarding", "concerning"})
_CLIMBS = frozenset({"xcomp", "ccomp", "pcomp", "prep", "acomp", "acl", "advcl", "pobj"})
_REACH = 6
"""Steps up the parse at most in which what is said of an act is looked for."""


def is_unmade(act: Token, words: Words) -> bool:
    """Say whether nobody is told to have done, decided or offered what the verb `act` names."""
    return (
        has_no_sign(act, words)
        or _is_matter_of_policy(act, words)
        or _is_pressed_for(act)
        or _is_on_condition(act)
        or _is_cost(act)
        or _is_talked_of(act, words)
        or _is_readiness(act, words)
    )


def _is_readiness(act: Token, words: Words) -> bool:
    """'Is willing to work with others to send aid', 'stands ready to help': with no act (codebook, ruling 10)."""
    if not any(child.tag_ == "TO" for child in act.lefts):
        return False
    above = act
    for _ in range(_REACH):
        if above.dep_ not in {"xcomp", "advcl", "conj"} or above.head == above:
            return False
        above = above.head
        if above.pos_ == "ADJ":
            return above.lemma_.lower() in words["readiness"]
        if above.lemma_.lower() not in words["mutual_work"]:
            return False
    return False


def _is_talked_of(act: Token, words: Words) -> bool:
    """'Reviewed their coordination to send relief': work that goes on is talked about, and no act of its own."""
    while act.dep_ == "conj" and act.head.pos_ == "VERB":
        act = act.head
    if not any(child.tag_ == "TO" for child in act.lefts):
        return False
    above = act.head
    works = (
        [above] if above.pos_ == "NOUN" else [c for c in above.children if c.dep_ == "dobj" and c.i < act.i]
    )
    return any(
        work.lemma_.lower() in words["joint_effort"]
        and work.dep_ == "dobj"
        and work.head.lemma_.lower() in words["talking_of"]
        for work in works
    )


def has_no_sign(act: Token, words: Words) -> bool:
    """'There is no sign that Chad wants to join': nobody says that it does, or that it refuses."""
    above = act
    for _ in range(_REACH):
        if above.head == above or above.dep_ not in _CLIMBS:
            return False
        above = above.head
        if above.lemma_.lower() in words["signs"]:
            return any(child.dep_ == "det" and child.lower_ in {"no", "any"} for child in above.lefts)
    return False


def _is_matter_of_policy(act: Token, words: Words) -> bool:
    """'Its policy on selling grain', 'asked what its position is on lending': what is thought of doing so."""
    word = act.head
    if act.dep_ != "pcomp" or word.lower_ not in _ABOUT:
        return False
    above = word.head
    named = [above, *(c for c in above.children if c.dep_ in {"nsubj", "attr"} and above.lemma_ == "be")]
    return any(one.lemma_.lower() in words["policies"] for one in named)


def _is_pressed_for(act: Token) -> bool:
    """'Brought pressure on the Fund to approve a loan'."""
    if act.dep_ == "dobj":
        act = act.head
    if not any(child.tag_ == "TO" for child in act.lefts):
        return False
    return act.head.lemma_ == "pressure" or any(
        child.dep_ == "dobj" and child.lemma_ == "pressure" for child in act.head.children
    )


def _is_on_condition(act: Token) -> bool:
    """'Would buy wheat if it were cheap', 'if they set up plants there': decided by nobody."""
    return is_marked(act, "if") or is_put(act) or would_if(act)


def _is_cost(act: Token) -> bool:
    """'What it will cost to open the corridor'."""
    return act.dep_ == "xcomp" and act.head.lemma_ == "cost"

"""Acts that somebody says he does not plan: 'has no plans to meet them', 'does not intend to leave'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Token

_CLIMBS = frozenset({"xcomp", "ccomp", "pcomp", "prep", "acl", "pobj", "dobj", "conj"})
_REACH = 5
"""Steps up the parse at most from an act to the plan for it."""
_AT_FIRST = frozenset({"originally", "initially"})
_HELD = frozenset({"dobj", "attr", "nsubj"})


def is_unplanned(act: Token, words: Words) -> bool:
    """Say whether `act` is named only as something for which there is no plan: nobody has refused or put it off.

    So too what was planned at first, in place of which the sentence tells something else.
    """
    if _is_given_up(act, words):
        return True
    above = act
    for _ in range(_REACH):
        if above.head == above or above.dep_ not in _CLIMBS:
            return False
        above = above.head
        lemma = above.lemma_.lower()
        if above.pos_ == "NOUN" and lemma in words["plans_of_none"]:
            return _is_none(above)
        if above.pos_ == "VERB" and lemma in words["planning_of_none"]:
            return any(child.dep_ == "neg" for child in above.children)
        if above.tag_ in {"VBD", "VBZ", "VBP"}:
            return False
    return False


def _is_none(plan: Token) -> bool:
    """'No plans', 'does not have any plans', 'there are no plans'."""
    if any(child.dep_ == "det" and child.lower_ in {"no", "neither"} for child in plan.lefts):
        return True
    negated = any(child.dep_ == "neg" for child in plan.head.children)
    return plan.dep_ in _HELD and plan.head.lemma_ in {"have", "be"} and negated


def _is_given_up(act: Token, words: Words) -> bool:
    """'Had planned to meet on Sunday, but …', 'had originally planned': it did not come about then."""
    verb = act.head
    if act.dep_ != "xcomp" or verb.lemma_.lower() not in {*words["scheduled"], "hope", "want"}:
        return False
    first = any(child.dep_ == "advmod" and child.lower_ in _AT_FIRST for child in verb.children)
    perfect = any(child.dep_ == "aux" and child.lower_ == "had" for child in verb.children)
    after = act.doc[act.i + 1 :]
    return perfect and verb.tag_ == "VBN" and (first or any(token.lower_ == "but" for token in after))

"""Acts that a sentence only backs, works towards or speaks well of: 'support Peru becoming a member'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.match.conditionals import depends, is_marked
from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Token

_REACH = 4
"""So many words up the parse a word of backing may stand."""
_UP = frozenset({"pcomp", "pobj", "prep", "xcomp", "acl", "ccomp", "advcl", "dobj", "conj", "relcl", "nsubj"})


def is_backed(act: Token, words: Words) -> bool:
    """'Support its becoming a member', 'the utility of acceding', 'work towards its signing': no step is decided."""
    token = act
    for _ in range(_REACH):
        if token.head == token or token.dep_ not in _UP or _is_finite(token):
            return False
        near = [token.head, *(c for c in token.head.children if c.dep_ == "prep" and c.i < token.i)]
        token = token.head
        if any(one.lemma_.lower() in words["backing"] for one in near):
            return True
    return False


def is_assured(gift: Token, words: Words) -> bool:
    """'Underscored their support, including by providing aid' restates a policy, if no amount is told."""
    if any(token.like_num or token.lemma_.lower() in words["currency"] for token in gift.subtree):
        return False
    verbs = [token for token in gift.ancestors if token.lemma_.lower() in words["restating"]]
    return any(
        child.dep_ == "dobj" and child.lemma_.lower() in words["assurances"]
        for verb in verbs
        for child in verb.children
    )


def is_conditional_refusal(verb: Token) -> bool:
    """'I would not meet unless …' refuses nothing in particular."""
    if not any(child.dep_ == "neg" for child in verb.children):
        return False
    return depends(verb, "if", "unless")


def is_only_asked(act: Token) -> bool:
    """'Asked if he planned to visit Oslo': what a reporter wants to know is no plan."""
    return any(
        is_marked(verb, "if", "whether") and verb.head.lemma_ == "ask" for verb in (act, *act.ancestors)
    )


def is_first_to(visit: Token) -> bool:
    """'He is the first minister to visit Oslo since …' tells what sort of visit it is that is told elsewhere."""
    who = visit.head
    if visit.tag_ != "VB" or who.dep_ != "attr" or not any(child.lower_ == "first" for child in who.lefts):
        return False
    return any(child.dep_ == "nsubj" and child.pos_ == "PRON" for child in who.head.children)


def is_kept_away(talks: Token, words: Words) -> bool:
    """'Will not attend the meeting', 'refused to join the talks', 'boycotted them': who stays away takes no part."""
    verb = talks.head
    if talks.dep_ not in {"dobj", "pobj"} or verb.lemma_.lower() not in words["attending"]:
        return False
    away = any(child.dep_ == "neg" for child in verb.children) or (
        verb.dep_ == "xcomp" and verb.head.lemma_ in {"refuse", "decline"}
    )
    return away or verb.lemma_.lower() in words["staying_away"]


def _is_finite(verb: Token) -> bool:
    """A clause of its own tells an act, whatever stands above it."""
    return verb.tag_ in {"VBD", "VBZ", "VBP"} and verb.dep_ not in {"acl", "relcl"}

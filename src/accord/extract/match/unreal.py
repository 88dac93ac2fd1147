"""Gifts, sales and exercises of which a sentence only speaks: charged, not thought of, or to be stopped."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Token

_THROUGH = frozenset({"xcomp", "ccomp", "pcomp", "prep", "conj"})


def is_charged(token: Token, words: Words) -> bool:
    """'Accused them of supplying arms', 'sanctions for sending drones': told to somebody's shame."""
    above = token
    for _ in range(4):
        if above.head == above or above.dep_ not in {
            "pcomp",
            "pobj",
            "prep",
            "xcomp",
            "acl",
            "dobj",
            "conj",
            "ccomp",
        }:
            return False
        above = above.head
        if above.lemma_.lower() in words["accusing"]:
            return True
    return False


def is_unreal(token: Token, words: Words) -> bool:
    """'If they do not lend', 'is not considering selling', 'asked them to stop selling' tell of no act."""
    return _is_unable(token) or _is_unplanned(token, words) or _is_to_be_stopped(token, words)


def is_imagined(verb: Token) -> bool:
    """'If he came round, then I would meet him', 'until we can visit Oslo again': one who speaks proposes nothing."""
    told = {(child.dep_, child.lower_) for child in verb.children}
    speaker = told & {("nsubj", "i"), ("nsubj", "we")}
    return bool(speaker) and bool(told & {("aux", "can"), ("aux", "could"), ("aux", "would")})


def is_rumoured(token: Token, words: Words) -> bool:
    """'Speculation that they will offer wheat': nobody says it."""
    for word in reversed(token.doc[: token.i]):
        if word.lemma_.lower() in words["rumours"]:
            return True
        if word.tag_ in {"VBD", "VBZ", "VBP"}:
            return False
    return False


def is_weighed(plan: Token, words: Words) -> bool:
    """'Is studying a plan to buy coal' has decided nothing."""
    return plan.dep_ == "dobj" and plan.head.lemma_.lower() in words["weighing"]


def _is_unplanned(token: Token, words: Words) -> bool:
    """'Is not considering offering wheat': nobody has refused anything, and nobody offers it."""
    verb = token.head
    if token.dep_ not in {"xcomp", "pcomp"} or verb.lemma_.lower() not in words["weighing"]:
        return False
    return any(child.dep_ == "neg" for child in verb.children)


def _is_to_be_stopped(token: Token, words: Words) -> bool:
    """'Asked France to curb the exiles and stop selling arms': a demand, not a sale."""
    verb = token.head
    if token.dep_ != "xcomp" or verb.lemma_.lower() not in words["ceasing"]:
        return False
    while verb.dep_ in _THROUGH and verb.head != verb:
        verb = verb.head
        if verb.lemma_.lower() in words["pressing"]:
            return True
    return False


def _is_unable(token: Token) -> bool:
    """'If they do not lend', 'they do not have to buy', 'could not sell': no refusal of a particular act."""
    negated = any(child.dep_ == "neg" for child in (*token.children, *token.head.children))
    if not negated:
        return False
    verbs = (token, token.head) if token.dep_ == "xcomp" else (token,)
    return any(
        (child.dep_ == "mark" and child.lower_ in {"if", "unless", "because"})
        or (child.dep_ == "aux" and (child.tag_ == "MD" or child.lower_ in {"do", "does"}))
        for verb in verbs
        for child in verb.children
        if child.lower_ not in {"will", "shall", "'ll", "wo"}
    )

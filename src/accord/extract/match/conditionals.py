"""Conditions on which an act hangs, told by the word that opens a clause: 'if', 'unless', 'whether'."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

_WOULD = frozenset({"would", "'d", "’d", "could", "might"})


def is_marked(clause: Token, *marks: str) -> bool:
    """Say whether one of `marks` opens a verb's clause: 'if they provide support'."""
    return any(child.dep_ == "mark" and child.lower_ in marks for child in clause.children)


def is_put(act: Token) -> bool:
    """'If the two were to sign a pact': what is only supposed."""
    above = act.head
    return act.dep_ == "xcomp" and above.lower_ == "were" and is_marked(above, "if", "unless")


def depends(act: Token, *marks: str) -> bool:
    """Say whether an act has a clause beside it that one of `marks` opens: 'will go to Lima if they agree'."""
    return any(child.dep_ == "advcl" and is_marked(child, *marks) for child in act.children)


def would(act: Token) -> bool:
    """Say whether a verb tells only what could be: 'would buy wheat', 'might lend'."""
    return any(child.dep_ == "aux" and child.lower_ in _WOULD for child in act.children)


def would_if(act: Token) -> bool:
    """Say whether an act would be done on a condition only: 'would buy wheat if it were cheap'."""
    return would(act) and depends(act, "if")


def is_inverted(act: Token) -> bool:
    """'Should they fail to reach an accord': a condition without 'if', told of the act or of the verb above it."""
    above = act.head if act.dep_ == "xcomp" else act
    if above.pos_ in {"NOUN", "PROPN"} and above.dep_ == "dobj":
        above = above.head.head if above.head.dep_ == "xcomp" else above.head
    doer = next((child for child in above.children if child.dep_ in {"nsubj", "nsubjpass"}), None)
    if doer is None:
        return False
    return any(
        c.dep_ == "aux" and c.lower_ in {"should", "had", "were"} and c.i < doer.left_edge.i
        for c in above.lefts
    )

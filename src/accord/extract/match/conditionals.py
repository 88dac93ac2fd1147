"""Conditions on which an act hangs, told by the word that opens a clause: 'if', 'unless', 'whether'."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

_WOULD = frozenset({"would", "'d", "’d", "could", "might"})


def is_marked(clause: Token, *marks: str) -> bool:
    """Say whether one of `marks` opens a verb's clause: 'if they provide support'."""
    return any(child.dep_ == "mark" and child.lower_ in marks for child in clause.children)


def depends(act: Token, *marks: str) -> bool:
    """Say whether an act has a clause beside it that one of `marks` opens: 'will go to Lima if they agree'."""
    return any(child.dep_ == "advcl" and is_marked(child, *marks) for child in act.children)


def would(act: Token) -> bool:
    """Say whether a verb tells only what could be: 'would buy wheat', 'might lend'."""
    return any(child.dep_ == "aux" and child.lower_ in _WOULD for child in act.children)


def would_if(act: Token) -> bool:
    """Say whether an act would be done on a condition only: 'would buy wheat if it were cheap'."""
    return would(act) and depends(act, "if")

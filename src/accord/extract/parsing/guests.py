"""Gives those received to the verb where time and place stand between: 'received at the palace on Monday …'."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_RECEIVING = frozenset({"receive", "meet", "host", "welcome", "greet", "see"})
_BEFORE_NAMES = frozenset({"compound", "nmod", "amod"})
_SPARE = frozenset({"with", "by"})


def attach_guests(doc: Doc, names: Sequence[tuple[int, int]]) -> None:
    """Let 'received on Tuesday Senator Diaz' have its object; `names` are where persons stand, in code points.

    The small model makes one name of 'Tuesday Senator Diaz', or takes the person for a time.
    """
    for verb in doc:
        if verb.pos_ == "VERB" and verb.lemma_ in _RECEIVING and _is_bare(verb):
            for start, end in sorted(names):
                if start > verb.idx and _attach(verb, [t for t in doc if start <= t.idx < end]):
                    break


def _is_bare(verb: Token) -> bool:
    """An active verb with neither an object nor anybody beside it."""
    if any(child.dep_ in {"dobj", "auxpass", "nsubjpass", "ccomp"} for child in verb.children):
        return False
    return not any(child.lower_ in _SPARE for child in verb.children) and any(
        child.dep_ == "nsubj" for child in verb.children
    )


def _attach(verb: Token, name: Sequence[Token]) -> bool:
    """Make a person the object of `verb` if the parse has hung the name on it by mistake; say whether it has."""
    if not name:
        return False
    person = name[-1]
    if person.dep_ == "npadvmod" and person.head == verb and len(name) > 1:
        person.dep_ = "dobj"
        return True
    preposition = person.head
    if person.dep_ != "pobj" or preposition.head != verb or preposition.dep_ != "prep":
        return False
    strange = [c for c in person.lefts if c.i < name[0].i and c.dep_ in _BEFORE_NAMES]
    if not strange:
        return False
    _part(verb, preposition, strange[-1], person, name[0].i)
    return True


def _part(verb: Token, preposition: Token, place: Token, person: Token, first: int) -> None:
    """Give `place` to the preposition with all that stands before it, and the person to the verb."""
    for child in [c for c in person.lefts if c.i < first and c != place]:
        child.head = place
    place.head, place.dep_ = preposition, "pobj"
    person.head, person.dep_ = verb, "dobj"

"""The ends of a gift that the parse lost: who gives and who gets, found by the cue that each name has."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol, TypeVar

from accord.extract.match.acting import first_of_row
from accord.extract.match.actor_map import ActorMap
from accord.extract.match.cues import Cue, End, cues
from accord.extract.names.actors import Actor
from accord.ontology.frames import Pattern, Words

if TYPE_CHECKING:
    from spacy.tokens import Token

_GIVERS = (Cue.FROM, Cue.MAKE, Cue.SELF)
_SHARED = (Cue.TO, Cue.WHERE)
"""What a verb says of who gets, for another after 'and' that does not: 'flew tents to Chad, and Peru sent rice'."""
_GETTERS = (Cue.GIVEN, Cue.TO)


class _Told(Protocol):
    @property
    def role(self) -> str: ...
    @property
    def actors(self) -> tuple[Actor, ...]: ...


_Kept = TypeVar("_Kept", bound=_Told)


def has_ends(found: Sequence[_Told]) -> bool:
    """Whether somebody gives and somebody else gets."""
    gives, gets = _codes(found, "supplier"), _codes(found, "recipient")
    return bool(gives) and bool(gets - gives)


def without_own(found: Sequence[_Kept]) -> list[_Kept]:
    """'The Peruvian envoy opened a clinic in Chad built with Peruvian money': he gets nothing."""
    givers = _codes(found, "supplier")
    return [
        told
        for told in found
        if told.role != "recipient"
        or not told.actors
        or not givers.issuperset(code for actor in told.actors for code in actor.parties)
    ]


def lost_ends(
    pattern: Pattern, trigger: Token, found: Sequence[_Told], actors: ActorMap, words: Words
) -> list[tuple[str, End]]:
    """Return by role the ends that no argument in `found` names; nothing where both cannot be told."""
    givers, getters = _codes(found, "supplier"), _codes(found, "recipient")
    if givers and getters - givers:
        return []
    told = [end for end in cues(trigger, actors, words) if not _is_in(end, found)]
    lost: list[tuple[str, End]] = []
    if not givers:
        lost += [("supplier", end) for end in _first(told, _GIVERS)]
        givers = {code for _, end in lost for code in end.actor.parties}
    if trigger.dep_ == "conj" and trigger.head.pos_ == "VERB":
        told += [end for end in cues(trigger.head, actors, words) if end.cue in _SHARED and end not in told]
    if not getters - givers:
        where = (Cue.WHERE,) if "in" in (pattern.args or {}) else ()
        where = (
            (Cue.MAKE, *where) if "owner" in (pattern.args or {}) else where
        )  # 'Chad's stadium was renovated'
        rest = [end for end in told if not givers.issuperset(end.actor.parties)]
        lost += [("recipient", end) for end in _first(rest, (*_GETTERS, *where))]
    getters |= {code for role, end in lost if role == "recipient" for code in end.actor.parties}
    return lost if givers and getters - givers else []


def _codes(found: Sequence[_Told], role: str) -> set[str]:
    return {code for a in found if a.role == role for actor in a.actors for code in actor.parties}


def _is_in(end: End, found: Sequence[_Told]) -> bool:
    return any(end.actor in a.actors for a in found if a.role in {"supplier", "recipient"})


def _first(told: Sequence[End], order: Sequence[Cue]) -> list[End]:
    """Return those with the first cue of `order` that any has, in the row of the first of them."""
    for cue in order:
        having = [end for end in told if end.cue is cue]
        if having:
            return [end for end in having if first_of_row(end.head) == first_of_row(having[0].head)]
    return []

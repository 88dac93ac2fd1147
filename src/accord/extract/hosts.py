"""One minister who sees the officials of several states has a meeting with each (codebook, ruling 23)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from accord.extract.actors import Actor, Part
from accord.extract.drafts import Draft
from accord.extract.matching import Argument, Match
from accord.extract.scene import Scene
from accord.model.claims import Kind

if TYPE_CHECKING:
    from spacy.tokens import Token

_OTHER_SIDE = frozenset({"with", "to", "obj"})
_JOINT = frozenset({"joint", "trilateral", "quadrilateral", "multilateral", "together", "jointly", "common"})
"""Words by which several are met at one table."""


def apart(event: Draft, match: Match, scene: Scene) -> list[Draft]:
    """Return the meeting, or one for each party where its sentence lists the officials of several without a name."""
    if event.kind is not Kind.MEETING or event.title or _JOINT & {t.lower_ for t in match.trigger.doc}:
        return [event]
    others = [a for a in match.arguments if a.relation in _OTHER_SIDE]
    own = {
        c for a in match.arguments if a not in others for x in a.actors for c in scene.discourse.resolve(x)
    }
    found = [code for a in others for code in _each(a, scene) if code not in own]
    if len(own) != 1 or len(set(found)) < 2 or not all(_unnamed(a) for a in others):
        return [event]
    return [_with(event, own | {code}, dict.fromkeys(found)) for code in dict.fromkeys(found)]


def _each(argument: Argument, scene: Scene) -> list[str]:
    return [code for actor in argument.actors for code in scene.discourse.resolve(actor)]


def _unnamed(argument: Argument) -> bool:
    """'The foreign ministers of A, B and C', 'officials from A and B': many, and none of them by name."""
    people: list[Actor] = [a for a in argument.actors if a.part is Part.PERSON]
    return not people and _is_plural(argument.head)


def _is_plural(head: Token) -> bool:
    return head.tag_ in {"NNS", "NNPS"}


def _with(event: Draft, parties: set[str], others: dict[str, None]) -> Draft:
    kept = {code: said for code, said in event.parties.items() if code in parties or code not in others}
    people = {name: p for name, p in event.participants.items() if p.value.party in kept}
    return replace(
        event, parties=kept, participants=people, areas=dict(event.areas), evidence=list(event.evidence)
    )

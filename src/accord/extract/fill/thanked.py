"""Whom 'his' means in thanks: 'Diaz thanked Lee for his visit' speaks of Lee's visit, not of her own."""

from __future__ import annotations

from dataclasses import replace

from accord.extract.match.matching import Argument
from accord.extract.names.actors import Actor, Part
from accord.extract.scene import Scene

_WHOSE = frozenset({"his", "her"})


def thanked(actor: Actor, argument: Argument, scene: Scene) -> Actor:
    """Return who is thanked or praised where `actor` is the 'his' of what he is thanked for, else `actor` itself."""
    if actor.part is not Part.PRONOUN or actor.name not in _WHOSE or argument.head.lower_ not in _WHOSE:
        return actor
    words = scene.reader.ontology.words["gratitude"]
    if not any(above.lemma_.lower() in words for above in argument.head.ancestors):
        return actor
    before = [x for x in scene.line.actors if x.end <= actor.start and x.part is Part.PERSON and x.parties]
    other = next((x for x in reversed(before) if x.parties != before[0].parties), None)
    if other is not None:
        return replace(other, start=actor.start, end=actor.end)
    own = set(before[0].parties) if before else {scene.discourse.home}
    rest = tuple(code for code in scene.discourse.topic if code not in own)
    return replace(actor, part=Part.OFFICE, parties=rest, name=None) if len(rest) == 1 else actor

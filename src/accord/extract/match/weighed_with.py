"""Whom somebody weighs a plan with, where the parse hangs him on it: 'discussed building a dam with Minister Lee'."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accord.extract.match.actor_map import ActorMap
from accord.extract.match.done_to import objects
from accord.extract.match.phrases import region
from accord.extract.match.prepositions import prepositions
from accord.extract.names.actors import Actor, Part
from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Token

_SOMEBODY = frozenset({Part.PERSON, Part.OFFICE})


def weighed_with(verb: Token, actors: ActorMap, words: Words) -> Iterator[tuple[Token, tuple[Actor, ...]]]:
    """Yield the persons told after 'with' below what `verb` weighs; of 'building a dam with Chad' Chad builds."""
    if verb.lemma_.lower() not in words["weighing_with"]:
        return
    for plan in (
        child for child in verb.children if child.tag_ == "VBG" and child.dep_ in {"xcomp", "ccomp"}
    ):
        for relation, who in (pair for one in (plan, *objects(plan)) for pair in prepositions(one)):
            found = actors.within(region(who)) if relation == "with" else ()
            if found and found[0].part in _SOMEBODY:
                yield who, found

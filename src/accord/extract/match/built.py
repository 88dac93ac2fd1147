"""States named only by what they have made: 'eight Swedish-built jets'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.match.actor_map import ActorMap
from accord.extract.match.phrases import region
from accord.extract.names.actors import Actor
from accord.model.claims import Kind
from accord.ontology.frames import Pattern, Words

if TYPE_CHECKING:
    from spacy.tokens import Token


def sells(pattern: Pattern) -> bool:
    """Say whether a pattern tells from whom somebody gets something."""
    return pattern.kind is Kind.TRANSFER and (pattern.args or {}).get("from") == "supplier"


def makers(pattern: Pattern, item: Token, actors: ActorMap, words: Words) -> tuple[Actor, ...]:
    """Return who made `item` and so sells it: nobody where it is a used one, which another may sell."""
    inside = region(item)
    used = {item.doc[i].lower_ for i in inside} & {*words["used"]}
    return actors.makers_within(inside) if sells(pattern) and not used else ()

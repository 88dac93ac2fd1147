"""Whether a body of a state takes part in what firms do (codebook, ruling 20)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.match.matching import Argument, Match
from accord.extract.names.actors import Part
from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Token

_ROLES = frozenset({"partner", "signatory"})


def deals_with_state(match: Match, words: Words) -> bool:
    """Say whether one of the partners is a government, a ministry or a firm of the state's own."""
    return any(
        _is_public(head, words) or (argument.relation == "subj" and _is_state(argument))
        for argument in match.arguments
        if argument.role in _ROLES
        for head in _partners(argument)
    )


def _is_state(argument: Argument) -> bool:
    """'Peru signed a deal with Ostoil': the state itself deals with the firm."""
    at, head = argument.head.idx, argument.head
    return any(
        actor.part is Part.PARTY and actor.start <= at and actor.end == at + len(head)
        for actor in argument.actors
    )


def _partners(argument: Argument) -> tuple[Token, ...]:
    return (argument.head, *argument.head.conjuncts)


def _is_public(head: Token, words: Words) -> bool:
    """'The Indian government', 'the Ministry of Energy', 'state-owned Ostoil', 'a state factory'."""
    if head.lemma_.lower() in words["state_body"]:
        return True
    return any(child.lower_ in words["state_owned"] for child in head.lefts if child.lower_ != "sovereign")

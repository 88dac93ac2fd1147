"""Whether a body of a state takes part in what firms do (codebook, ruling 20)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.match.matching import Argument, Match
from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Token

_ROLES = frozenset({"partner", "signatory"})


def deals_with_state(match: Match, words: Words) -> bool:
    """Say whether a partner is a government, a ministry, a firm of the state's own, or, as the doer, a state itself."""
    return any(
        _is_public(head, words) or (argument.relation == "subj" and argument.party is not None)
        for argument in match.arguments
        if argument.role in _ROLES
        for head in _partners(argument)
    )


def _partners(argument: Argument) -> tuple[Token, ...]:
    return (argument.head, *argument.head.conjuncts)


def _is_public(head: Token, words: Words) -> bool:
    """'The Indian government', 'the Ministry of Energy', 'state-owned Ostoil', 'a state factory'."""
    if head.lemma_.lower() in words["state_body"]:
        return True
    return any(child.lower_ in words["state_owned"] for child in head.lefts if child.lower_ != "sovereign")

"""What a verb's own auxiliaries, negation and conjunctions say of its act: done, planned, proposed or denied."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from accord.extract.fill.ahead import (
    is_headline_infinitive,
    is_next,
    is_when_ahead,
    is_yet_to_come,
)
from accord.extract.fill.held import (
    is_awaited,
)
from accord.extract.match.conditionals import depends, is_marked, is_put
from accord.extract.match.unreal import is_weighed
from accord.model.claims import Modality
from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Token


_STAYS = frozenset({"visit", "trip", "stay", "tour"})
_WILL = frozenset({"will", "shall", "'ll", "wo"})


def own_modality(verb: Token, words: Words) -> Modality | None:
    """Auxiliaries and negation of the verb itself."""
    if any(child.dep_ == "neg" for child in verb.children) or is_yet_to_come(verb):
        return Modality.DENIED
    if is_marked(verb, "if", "whether", "unless") or is_put(verb) or is_awaited(verb):
        return Modality.PROPOSED
    if is_when_ahead(verb):
        return Modality.SCHEDULED
    auxiliaries = [child for child in verb.children if child.dep_ in {"aux", "auxpass"}]
    if found := _by_auxiliaries(verb, auxiliaries):
        return found
    if is_headline_infinitive(verb) and not is_weighed(verb.head, words):
        return Modality.SCHEDULED
    if verb.tag_ == "VBG" and is_next(verb):
        return Modality.SCHEDULED
    to_do = any(auxiliary.lower_ == "to" for auxiliary in auxiliaries)
    return Modality.SCHEDULED if to_do and _is_to_be(verb) else None


def _by_auxiliaries(verb: Token, auxiliaries: Sequence[Token]) -> Modality | None:
    """'Will', 'would' where it is reported, 'may': the first of them that says something."""
    if any(auxiliary.lower_ in _WILL for auxiliary in auxiliaries) and depends(verb, "if", "unless"):
        return Modality.PROPOSED
    for auxiliary in auxiliaries:
        if auxiliary.lower_ in _WILL:
            return Modality.SCHEDULED
        if auxiliary.lower_ == "would" and (_reported(verb) or _is_on_visit(verb)):
            return Modality.SCHEDULED
        if auxiliary.tag_ == "MD" and auxiliary.lower_ != "did":
            return Modality.PROPOSED
    return None


def _is_to_be(verb: Token) -> bool:
    """'An accord to be signed in May', 'they are to meet'; but 'it is an honour to'."""
    if verb.dep_ in {"acl", "relcl"} and verb.tag_ == "VBN":
        return True
    if verb.dep_ != "xcomp" or verb.head.lemma_ not in {"be", "go"}:
        return False
    return not any(child.dep_ in {"attr", "acomp"} for child in verb.head.children)


def _is_on_visit(verb: Token) -> bool:
    """'During the visit he would meet the king': what the programme says, and no mere possibility."""
    if any(child.lower_ == "also" for child in verb.children) and verb.dep_ == "ROOT":
        return not any(c.dep_ == "advcl" and is_marked(c, "if", "unless") for c in verb.children)
    stays = [deep for child in verb.children if child.lower_ in {"during", "on"} for deep in child.children]
    depends_on = any(child.dep_ == "advcl" and is_marked(child, "if", "unless") for child in verb.children)
    return not depends_on and any(stay.lemma_ in _STAYS for stay in stays)


def _reported(verb: Token) -> bool:
    """'said he would visit' tells a plan, 'would visit' alone a possibility."""
    return verb.dep_ == "ccomp" or (verb.dep_ == "conj" and verb.head.dep_ == "ccomp")

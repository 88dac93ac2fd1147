"""Talks told only as the occasion of what was done at them: 'At the end of their meeting the two premiers agreed …'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.drafts import Draft
from accord.extract.match.doers import subjects
from accord.extract.match.matching import Match
from accord.extract.match.phrases import region
from accord.extract.scene import Scene
from accord.model.claims import Kind

if TYPE_CHECKING:
    from spacy.tokens import Token

_AT = frozenset({"during", "in", "at", "after", "following", "throughout"})
_PARTS = frozenset(
    {"end", "close", "conclusion", "start", "beginning", "outset", "course", "margin", "margins"}
)
_PAIR = 2


def is_own_occasion(event: Draft, match: Match, scene: Scene) -> bool:
    """Say whether those who act in the past tense do so at 'their' talks, and are of two parties.

    'In their meeting on Friday, Presidents Quist and Diaz reviewed …' tells that the two met.
    """
    noun = match.trigger
    if event.kind is not Kind.MEETING or (noun.tag_ not in {"NN", "NNP"} and noun.lemma_ != "talk"):
        return False
    if not any(child.dep_ == "poss" and child.lower_ == "their" for child in noun.lefts):
        return False
    verb = _done_at(noun)
    if verb is None or verb.tag_ != "VBD":
        return False
    codes = {
        code
        for subject in subjects(verb, scene.reader.ontology.words)
        for actor in scene.actors.within(region(subject))
        for code in scene.discourse.resolve(actor)
    }
    return len(codes) == _PAIR


def _done_at(noun: Token) -> Token | None:
    """The verb of what was done at the talks; None where they are told otherwise."""
    at = noun.head
    if noun.dep_ == "pobj" and at.lower_ == "of" and at.head.lemma_ in _PARTS:
        at = at.head.head
    if at.dep_ not in {"prep", "pcomp", "advcl"} or at.lower_ not in _AT:
        return None
    above = at.head
    return above if above.pos_ in {"VERB", "AUX"} else None

"""Signings that a sentence only refers to: 'this is the second signing', 'the agreement was reached at talks'."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from accord.extract.match.matching import Match
from accord.extract.scene import Scene

if TYPE_CHECKING:
    from spacy.tokens import Token

_NOMINAL = frozenset({"signing/ceremony", "signing/signing-of"})
_REFERRING = frozenset({"this", "it", "today"})
_AGREED = re.compile(r"\bagreed (?:to|that|on)\b", re.IGNORECASE)
_INSTRUMENT = re.compile(
    r"\b(?:agreement|accord|pact|treaty|deal|memorandum|protocol|convention|truce|ceasefire)s?\b",
    re.IGNORECASE,
)


def is_referred_to(match: Match, scene: Scene) -> bool:
    """Say whether the words of a signing speak of an act that the sentences before have told."""
    return _is_predicate(match) or _is_of_pledge(match, scene)


def _is_predicate(match: Match) -> bool:
    """'This is the second signing ceremony of the year': what has just been told, counted."""
    noun = match.trigger
    if match.pattern.rule not in _NOMINAL or noun.dep_ != "attr" or noun.head.lemma_ != "be":
        return False
    return any(child.dep_ == "nsubj" and child.lower_ in _REFERRING for child in noun.head.children)


def _is_of_pledge(match: Match, scene: Scene) -> bool:
    """'They agreed to open a port. The agreement was reached in Lima': an undertaking, and no instrument."""
    if (
        match.pattern.rule != "signing/conclude"
        or match.trigger.lemma_ not in scene.reader.ontology.words["reached_by"]
    ):
        return False
    things = [argument.head for argument in match.arguments if argument.relation == "obj"]
    if not things or not all(map(_is_plain, things)):
        return False
    at = scene.lines.index(scene.line) if scene.line in scene.lines else 0
    before = scene.lines[at - 1].shadow.text if at else ""
    return bool(_AGREED.search(before)) and not _INSTRUMENT.search(before)


def _is_plain(noun: Token) -> bool:
    """'The agreement' alone, with nothing that tells which."""
    if noun.lower_ != "agreement" or any(child.dep_ in {"prep", "acl", "relcl"} for child in noun.rights):
        return False
    return [child.lower_ for child in noun.lefts] in (["the"], ["this"])

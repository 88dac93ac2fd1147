"""What a visit comprises: 'starts a visit that includes meetings with the king', 'her trip featured talks with him'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.match.doers import subjects
from accord.extract.match.prepositions import prepositions
from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Token

_COMPRISING = frozenset({"include", "feature", "involve", "comprise", "encompass"})
_RELATIVE = frozenset({"that", "which"})


def visitors_of(talks: Token, words: Words) -> list[Token]:
    """Return those on whose visit the talks are, where a verb tells that it comprises them."""
    verb = talks.head
    if talks.dep_ != "dobj" or not _comprises(verb) or talks.lemma_.lower() not in words["talks"]:
        return []
    stay = next((child for child in verb.children if child.dep_ == "nsubj"), None)
    if stay is not None and stay.lower_ in _RELATIVE and verb.dep_ == "relcl":
        stay = verb.head
    if stay is None or stay.lemma_.lower() not in words["tie_visit"]:
        return []
    found = [child for child in stay.children if child.dep_ == "poss"]
    found += [who for relation, who in prepositions(stay) if relation in {"by", "of"}]
    above = stay.head if stay.dep_ == "dobj" else stay.head.head
    return found or (subjects(above, words) if above.pos_ == "VERB" and above != verb else [])


def _comprises(verb: Token) -> bool:
    return verb.lemma_ in _COMPRISING or (
        verb.lemma_ == "take" and any(child.lower_ == "in" and child.dep_ == "prt" for child in verb.children)
    )

"""Whom 'they' means in a sentence: people who act for no state, or the delegation that it has just told of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from accord.extract.names.actors import Actor, Part
from accord.extract.parsing.parse import Parsed
from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Token

_TEAMS = frozenset({"delegation", "team", "mission"})

PLURAL = frozenset({"they", "them", "their"})


def without_strangers(actors: Sequence[Actor], parsed: Parsed, words: Words) -> tuple[Actor, ...]:
    """Return the actors without each 'they' whose nearest plural subject before it in the sentence is a private one."""
    return tuple(a for a in actors if not (_is_they(a) and _is_stranger(a, parsed, words)))


def with_team_pronouns(actors: Sequence[Actor], parsed: Parsed, home: str) -> tuple[Actor, ...]:
    """Let 'they' stand for the state whose delegation the sentence has just told of, in a report of that state."""
    return tuple(
        replace(a, parties=(home,)) if _is_they(a) and not a.parties and _is_team(a, parsed) else a
        for a in actors
    )


def _is_team(pronoun: Actor, parsed: Parsed) -> bool:
    """'The delegation met the King, and they discussed …': the subject told last before it is those who travel."""
    before = [
        t
        for t in parsed.doc
        if t.idx < pronoun.start and t.dep_ in {"nsubj", "nsubjpass"} and t.pos_ != "PRON"
    ]
    return bool(before) and before[-1].lower_ in _TEAMS


def _is_they(actor: Actor) -> bool:
    return actor.part is Part.PRONOUN and actor.name in PLURAL


def _is_stranger(pronoun: Actor, parsed: Parsed, words: Words) -> bool:
    before = [
        token
        for token in parsed.doc
        if token.idx < pronoun.start and token.tag_ in {"NNS", "NNPS"} and token.dep_ in _SUBJECTS
    ]
    return bool(before) and _is_private(before[-1], words)


def _is_private(noun: Token, words: Words) -> bool:
    """'Market makers', 'opposition parties': business, or those who do not govern."""
    if noun.lemma_.lower() in {*words["private"], *words["merchant"]}:
        return True
    return any(child.lower_ in words["not_governing"] for child in noun.lefts)


_SUBJECTS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj"})

"""Whom 'they' means in a sentence: people who act for no state, or the delegation that it has just told of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from accord.extract.names.actors import Actor, Part
from accord.extract.names.offices import Offices
from accord.extract.parsing.parse import Parsed
from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Token

_TEAMS = frozenset({"delegation", "team", "mission"})

PLURAL = frozenset({"they", "them", "their"})
_OPENING = re.compile(
    r"\W*(?:(?:But|And|Yet|However,|Earlier,|Meanwhile,) )?"
    r"((?:(?:Mr|Ms|Mrs)\.? )?(?:[A-Z][a-z]+ (?:[A-Z]\. )?)?[A-Z][a-z]+) "
    r"(?:said|told|added|noted|declined|refused|announced|denied|also|did|would|will|was|is|has|had)\b"
)
_ONE = frozenset({"he", "him", "his", "she", "her"})


@dataclass(frozen=True, slots=True)
class Report:
    """What is asked of a whole report about those of whom it tells: its text, and which offices act for a state."""

    text: str
    offices: Offices


def without_strangers(
    actors: Sequence[Actor], parsed: Parsed, words: Words, report: Report
) -> tuple[Actor, ...]:
    """Return the actors without each pronoun that stands for a stranger named before it in the sentence.

    'They' may be a private plural, 'he' somebody whom the report introduces with no office of a state.
    """
    return tuple(
        a
        for a in actors
        if not (_is_they(a) and _is_stranger(a, parsed, words))
        and not (_is_one(a) and _is_nobodys(a, actors, parsed, report))
    )


def _is_one(actor: Actor) -> bool:
    return actor.part is Part.PRONOUN and actor.name in _ONE


def _is_nobodys(pronoun: Actor, actors: Sequence[Actor], parsed: Parsed, report: Report) -> bool:
    """'Marsh said he would fly to Lima', of a John Marsh who acts for no state: 'he' is nobody else."""
    before = [
        token
        for token in parsed.doc
        if token.idx < pronoun.start and token.dep_ in {"nsubj", "nsubjpass"} and token.pos_ != "PRON"
    ]
    name = before[-1] if before else None
    if name is None or name.tag_ != "NNP" or name.nbor().text == ",":
        return False  # 'Marsh, the Kenyan ambassador, said he …'
    if own := [actor for actor in actors if actor.start <= name.idx < actor.end]:
        return all(_is_private_person(actor, report) for actor in own)
    return is_introduced(name.text, report.text)


def _is_private_person(actor: Actor, report: Report) -> bool:
    """A person with neither a party nor an office of a state; a minister of an unknown one may be the report's own."""
    office = actor.post is not None and report.offices.acts(actor.post)
    return actor.part is Part.PERSON and not actor.parties and not office


def opens_with_stranger(line: str, actors: Sequence[Actor], report: Report) -> bool:
    """Say whether a sentence begins with somebody of a first name in the report who acts for no state.

    'Marsh refused to say more.' Then 'he' in the next sentence is no minister named further up.
    """
    found = _OPENING.match(line)
    if found is None:
        return False
    own = [actor for actor in actors if actor.start < found.end(1) and found.start(1) < actor.end]
    if own:
        return all(_is_private_person(actor, report) for actor in own)
    return is_introduced(found[1].split()[-1], report.text)


def is_introduced(surname: str, text: str) -> bool:
    """Say whether a report's text gives a first name to `surname`: 'John Marsh', 'Ann K. Marsh', not 'the Marsh'."""
    full = rf"(?<!\b[Tt]he )(?<!\w)[A-Z][a-z]+ (?:[A-Z]\. )?{re.escape(surname)}(?![\w-]| [A-Z])"
    return len(surname) > 1 and surname.isalpha() and re.search(full, text) is not None


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

"""Where a tour leads: 'a tour that takes in Chad and Mali', 'the first leg of a swing which will include Peru'."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from accord.extract.match.done_to import objects
from accord.extract.match.phrases import governor
from accord.extract.match.prepositions import Relation, prepositions
from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Token


def of_tour(noun: Token, words: Words) -> Iterator[Relation]:
    """'A tour that takes in Chad and Mali', 'the first leg of a swing which will include Peru'."""
    if noun.lemma_.lower() not in words["tie_visit"]:
        return
    leg = [noun.head.head] if noun.dep_ == "pobj" and noun.head.lower_ == "of" else []
    verb = governor(noun, words)
    if verb is not None and verb.pos_ == "ADP":
        verb = verb.head
    for near in (noun, *leg, *([verb] if verb is not None else [])):
        for clause in near.children:
            if clause.dep_ in {"relcl", "acl", "advcl", "ccomp"} and is_of_tour(clause, noun):
                yield from (("involving", place) for place in _stops(clause, words))


def is_of_tour(clause: Token, noun: Token) -> bool:
    """'Began a tour on Sunday that will take him to Chad', '…, covering Chad': a clause that goes on about the tour."""
    if clause.i < noun.i or clause.pos_ != "VERB":
        return False
    if clause.dep_ in {"relcl", "acl"}:
        return True
    doers = [child for child in clause.children if child.dep_ in {"nsubj", "nsubjpass"}]
    return all(doer.lower_ in {"that", "which"} for doer in doers) if doers else clause.tag_ == "VBG"


def _stops(clause: Token, words: Words) -> list[Token]:
    """'Takes in Chad', 'covers Chad', 'will take him to Chad': where a tour leads."""
    particles = {child.lower_ for child in clause.children if child.dep_ == "prt"}
    if clause.lemma_.lower() in words["touring"] or (clause.lemma_ == "take" and "in" in particles):
        return objects(clause)
    if clause.lemma_ not in {"take", "bring", "lead"}:
        return []
    return [place for relation, place in prepositions(clause) if relation == "to"]

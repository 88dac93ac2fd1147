"""Parties that stand only for the nationality of a firm: 'a Danish shipyard', 'Ostoil Plc of Norway' (ruling 20)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.match.doers import subjects
from accord.extract.match.matching import Match
from accord.extract.names.actors import Actor, Part
from accord.extract.parsing.locating import head_at
from accord.extract.scene import Scene
from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

FIRM = "party/firm"
"""The rule by which such a party is stated."""

_OF_NATION = frozenset({Part.ADJECTIVE, Part.PARTY})
_BEFORE = frozenset({"amod", "compound", "nmod", "poss"})
_OFFICIAL_BANKS = frozenset({"central", "national", "reserve", "state"})


def is_of_firm(actor: Actor, doc: Doc, words: Words) -> bool:
    """Say whether a state is named only to tell whose a firm, a bank or an airline is."""
    if actor.part not in _OF_NATION:
        return False
    name = head_at(doc, actor)
    owned = _owned(name) if name else None
    return owned is not None and not _is_of_army(owned, words) and is_firm(owned, words)


def _is_of_army(noun: Token, words: Words) -> bool:
    """'French units of the corps', 'a Chadian group of soldiers': no firms."""
    return noun.lemma_.lower() in {"unit", "group"} and any(
        deep.lemma_.lower() in words["forces"] or deep.lower_.endswith("corps")
        for child in noun.children
        if child.dep_ == "prep"
        for deep in child.children
    )


def is_firm(noun: Token, words: Words) -> bool:
    """'Firm', 'banks', 'Ostoil Plc', but no firm of the state's own and no central bank."""
    if noun.lemma_.lower() in words["kin_of_firms"]:  # 'its Danish partner Ostoil Plc'
        named = [child for child in noun.children if child.dep_ == "appos"]
        return any(is_firm(child, words) for child in named) if named else noun.lemma_ in words["rivals"]
    near = [child for child in noun.lefts if child.dep_ in {*_BEFORE, "appos"}]
    marks = {token.lower_.rstrip(".") for token in (noun, *near)}
    if marks & {*words["state_owned"]} or noun.lemma_.lower() in words["state_body"]:
        return False
    if noun.pos_ == "PROPN":
        return bool(
            {t.lower_.rstrip(".") for t in (noun, *near) if t.text[0].isupper()} & {*words["company_marks"]}
        )
    return noun.lemma_.lower() in words["merchant"] and not marks & _OFFICIAL_BANKS


def are_all_firms(scene: Scene) -> bool:
    """'Ostoil and Petronor have revised their pact': business of firms, in a sentence that names nobody else."""
    named = [actor for actor in scene.actors.actors if actor.parties and actor.part is not Part.PRONOUN]
    firms = [actor for actor in named if actor.part is Part.NAMED and actor.name in scene.reader.companies]
    return not scene.official and len(firms) == len(named) > 1


def deals_with_firms(match: Match, scene: Scene) -> bool:
    """Say whether the other side is firms or banks of which nothing tells where they are at home."""
    words = scene.reader.ontology.words
    others = [a for a in match.arguments if a.relation == "with"]
    return any(not a.actors and is_firm(a.head, words) for a in others) and not any(a.actors for a in others)


def is_within_one(match: Match, words: Words) -> bool:
    """'Clinched a wage deal with its miners': the other side is at home, and no second party is to be looked for."""
    others = [a.head for a in match.arguments if a.relation == "with" and not a.actors]
    return any(
        noun.tag_ in {"NN", "NNS"}
        and noun.lemma_.lower() not in {*words["makers"], *words["peers"]}
        and any(child.lower_ in {"its", "his", "her", "their"} for child in noun.lefts)
        for noun in others
    )


def is_bargain_of_firms(match: Match, scene: Scene) -> bool:
    """'The banks rescheduled the debt, reaching agreements with Peru': who deals with the state is no state."""
    words = scene.reader.ontology.words
    if match.trigger.pos_ not in {"VERB", "AUX"} or any(a.relation == "subj" for a in match.arguments):
        return False
    doers = [one for head in subjects(match.trigger, words) for one in (head, *head.conjuncts)]
    return any(
        doer.pos_ == "NOUN" and doer.lemma_.lower() not in words["not_firms"] and is_firm(doer, words)
        for doer in doers
    )


def settles_with_firms(match: Match, words: Words) -> bool:
    """Say whether an accord is about debts to banks or private lenders of whom nothing tells where they sit."""
    return any(
        (token.lemma_.lower() == "debt" and any(child.lower_ == "private" for child in token.lefts))
        or (
            token.lemma_.lower() in {"bank", *words["creditors"]}
            and token.tag_ == "NNS"
            and not any(
                child.pos_ == "PROPN" or child.lower_ in words["official_credit"] for child in token.lefts
            )
        )
        for token in match.trigger.subtree
    )


def _owned(name: Token) -> Token | None:
    """The noun that a state's name or adjective stands before, or after 'of'; 'Chadian and Malian traders'."""
    if name.dep_ == "conj" and name.head.dep_ in _BEFORE and name.head.i < name.i < name.head.head.i:
        name = name.head
    if name.dep_ in _BEFORE:
        noun = name.head
        while noun.dep_ in {"compound", "nmod"} and noun.head.pos_ in {"NOUN", "PROPN"}:
            noun = noun.head
        return noun
    after = name.dep_ == "pobj" and name.head.lower_ == "of" and name.head.head.pos_ == "PROPN"
    return name.head.head if after else None

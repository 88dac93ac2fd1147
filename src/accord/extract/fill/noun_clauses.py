"""What the clauses that describe a noun say of the act that it names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.fill.auxiliaries import own_modality
from accord.extract.fill.governors import dropped
from accord.extract.match.phrases import named_after
from accord.model.claims import Modality
from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Token

AHEAD_OF = frozenset({"ahead", "advance", "eve"})
_OF_NOUN = frozenset({"acl", "relcl"})


def of_noun(noun: Token, words: Words) -> Modality | None:
    """Return what the words around a noun and the clauses that describe it say of the act that it names, or None."""
    return _by_words_beside(noun, words) or _by_clauses(noun, words)


def _by_words_beside(noun: Token, words: Words) -> Modality | None:
    """'The planned talks', 'no talks', 'ahead of the summit', 'talks to resume'."""
    if noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.lower_ in AHEAD_OF:
        return Modality.SCHEDULED  # 'met ahead of the summit', 'on the eve of the talks'
    if noun.dep_ == "pobj" and noun.head.lower_ == "to" and noun.head.head.lower_ == "prior":
        return Modality.SCHEDULED
    for child in noun.lefts:
        if child.lower_ in words["scheduled_words"] and not _was_held(noun, words):
            return Modality.DENIED if dropped(noun, words) else Modality.SCHEDULED
        if child.lower_ in words["proposed_words"]:
            return Modality.PROPOSED
        if child.dep_ == "det" and child.lower_ == "no":
            return Modality.DENIED
    if _is_none_of_row(noun):
        return Modality.DENIED
    # 'trade talks to resume', in a headline
    resumed = any(c.dep_ == "acl" and c.tag_ == "VB" and _goes_on(c, words) for c in noun.rights)
    return Modality.SCHEDULED if resumed else None


def _was_held(noun: Token, words: Words) -> bool:
    """'The next session took place in Oslo', 'the planned talks were held': what lay ahead has been since."""
    verb = noun.head
    if noun.dep_ not in {"nsubj", "nsubjpass"} or any(c.dep_ in {"neg", "mark"} for c in verb.children):
        return False
    if noun.dep_ == "nsubj":
        return verb.tag_ == "VBD" and verb.lemma_.lower() in {*words["passing"]} - {"be"}
    past = any(c.dep_ == "auxpass" and c.tag_ == "VBD" for c in verb.children)
    bare = not any(c.dep_ == "aux" for c in verb.children)  # 'were to be held'
    return past and bare and verb.lemma_.lower() in words["held_there"]


def _by_clauses(noun: Token, words: Words) -> Modality | None:
    """'The talks, which will be held in May', 'a session of the council to be held in May'."""
    for child in _clauses(noun, words):
        if child.dep_ == "relcl" and _is_antecedent(child):
            return own_modality(child, words)
        if child.dep_ in _OF_NOUN and child.tag_ == "VBN" and any(c.lower_ == "to" for c in child.lefts):
            return Modality.SCHEDULED
        if child.dep_ == "acl" and child.tag_ == "VBN" and noun.dep_ == "pobj":
            return Modality.OCCURRED  # 'in line with the dialogue held last month'
    return None


def _is_none_of_row(noun: Token) -> bool:
    """'No emergency OPEC talks set', where the parse gives the 'no' to the first word of the row."""
    at = noun.i
    row = {"NOUN", "PROPN", "ADJ"}
    while at and (noun.doc[at - 1].pos_ in row or noun.doc[at - 1].lower_ == "for"):
        at -= 1
    return 0 < at < noun.i and noun.doc[at - 1].lower_ == "no" and noun.doc[at - 1].dep_ == "det"


def _goes_on(clause: Token, words: Words) -> bool:
    infinitive = any(child.tag_ == "TO" for child in clause.lefts)
    bare = not any(child.dep_ in {"dobj", "prep"} for child in clause.children if child.i < clause.i)
    ahead = clause.lemma_.lower() in {*words["passing"]} - {"continue", "go"}
    return infinitive and bare and clause.head.dep_ == "ROOT" and ahead


def _clauses(noun: Token, words: Words) -> list[Token]:
    """The clauses that say when something was or will be held; what is said of a body is said of its session."""
    nouns = [noun]
    if noun.lemma_.lower() in words["sittings"]:
        nouns += named_after(noun, "of")
    told = words["concluding"] if is_instrument(noun, words) else words["convene"]
    return [c for one in nouns for c in one.rights if c.lemma_.lower() in told]


def _is_antecedent(verb: Token) -> bool:
    """Whether a relative clause says what is done to the noun before it, not what happens there."""
    relative = {child.lower_ for child in verb.children if child.dep_ in {"nsubj", "nsubjpass", "dobj"}}
    return bool(relative & {"which", "that"})


def is_instrument(trigger: Token, words: Words) -> bool:
    """Say whether the act is told by a word for an instrument."""
    return trigger.pos_ not in {"VERB", "AUX"} and trigger.lemma_.lower() in words["agreement"]

"""Mends a parse in which the name of an exercise stands beside its noun and takes what belongs to that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


def mend_drill_names(doc: Doc, words: Words) -> None:
    """Hang the name on its noun, and on the noun what hung on the name.

    In 'the exercise Desert Guardian of Peru and Oman was held' the parse may take exercise and name for two subjects,
    and in 'the closing ceremony of exercise Tiger-IV' the name for that of the ceremony.
    """
    drills = {*words["drills"]}
    for noun in doc[:-1]:
        if noun.lemma_.lower() in drills and (name := _name_after(noun)):
            _join(noun, name)


def _name_after(noun: Token) -> list[Token]:
    """The words of a name right behind the noun; none where the noun belongs to them ('exercise Eager Lion')."""
    name: list[Token] = []
    for token in noun.doc[noun.i + 1 :]:
        if token.pos_ != "PROPN" and not (name and token.like_num):
            break
        name.append(token)
    return name if name and noun.head not in name else []


def _join(noun: Token, name: list[Token]) -> None:
    inside = {token.i for token in name}
    for token in name:
        for child in list(token.children):
            if child.i not in inside and child != noun:
                child.head = noun
    head = next((token for token in reversed(name) if token.head.i not in inside), name[-1])
    for token in name:
        if token != head:
            token.head, token.dep_ = head, "compound"
    head.head, head.dep_ = noun, "appos"
    _make_subject(noun)


def _make_subject(noun: Token) -> None:
    """'The exercise Desert Guardian opened in Lima': the parse may make a clause about the noun of its verb."""
    clauses = [
        child for child in noun.rights if child.dep_ in {"acl", "relcl"} and child.tag_ in {"VBD", "VBZ"}
    ]
    verb = next((c for c in clauses if not any(t.dep_ in {"nsubj", "nsubjpass"} for t in c.children)), None)
    if noun.dep_ == "ROOT" and verb is not None:
        verb.head, verb.dep_ = verb, "ROOT"
        noun.head, noun.dep_ = verb, "nsubj"

"""Reduced relative clauses that the parse takes for subjects: 'talks planned for May have been postponed'."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

SUBJECTS = {"csubj": "nsubj", "csubjpass": "nsubjpass"}


def is_reduced(verb: Token) -> bool:
    """Say whether a past verb, which the parse takes for the subject of another, only describes the noun before it."""
    if verb.tag_ not in {"VBD", "VBN"} or verb.i > verb.head.i:
        return False
    doers = [child for child in verb.children if child.dep_ in {"nsubj", "nsubjpass"}]
    opened = any(child.dep_ in {"mark", "aux", "dobj", "advmod"} for child in verb.children)
    return len(doers) == 1 and doers[0].pos_ in {"NOUN", "PROPN"} and doers[0].i < verb.i and not opened


def make_participle(verb: Token) -> None:
    """Hang `verb` on the noun that it describes, and the noun on the verb whose subject it is."""
    noun = next(child for child in verb.children if child.dep_ in {"nsubj", "nsubjpass"})
    noun.head, noun.dep_ = verb.head, SUBJECTS[verb.dep_]
    verb.head, verb.dep_, verb.tag_ = noun, "acl", "VBN"

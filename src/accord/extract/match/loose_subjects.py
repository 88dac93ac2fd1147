"""Subjects that the parse or the wording hides: before a label's colon, behind a comma, and 'its board'."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token


def is_own_board(subject: Token) -> bool:
    """'Its board', 'its executive directors': what they do, the organisation that tells of it has done."""
    return subject.lemma_.lower() in {"board", "director", "council"} and any(
        child.lower_ == "its" for child in subject.children
    )


def labelled(subject: Token, verb: Token) -> bool:
    """'Protecting the Seas: The two will …': what stands before the colon is a label and does nothing."""
    return any(token.text == ":" for token in verb.doc[subject.i + 1 : verb.i])


def stray(verb: Token) -> list[Token]:
    """The noun before a main verb that the parse hung on what stands before the comma: 'Under the pact, X will …'."""
    if verb.dep_ != "ROOT" or verb.tag_ == "VBN" or any(child.dep_ == "expl" for child in verb.children):
        return []
    first = min(
        [verb.i, *(c.i for c in verb.children if c.dep_ in {"aux", "advmod", "neg"} and c.i < verb.i)]
    )
    if first == 0 or verb.doc[first - 1].pos_ not in {"NOUN", "PROPN", "PRON"}:
        return []
    comma = next((i for i in range(first - 1, -1, -1) if verb.doc[i].text in {",", ":"}), -1)
    noun = verb.doc[first - 1]
    while noun.head.i > comma and noun.head.i < first and noun.head != noun:
        noun = noun.head
    return [noun] if comma >= 0 and noun.pos_ in {"NOUN", "PROPN", "PRON"} else []

"""Mends who gets what is given: 'lent Chad a million', 'two loans totalling a million for Chad'."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Token

_GIVING = frozenset(
    {
        "lend",
        "loan",
        "give",
        "grant",
        "send",
        "offer",
        "sell",
        "award",
        "extend",
        "allocate",
        "promise",
        "pay",
    }
)
_AGREED = frozenset({"loan", "credit", "grant", "package", "bailout", "financing", "disbursement", "tranche"})
"""Verbs of giving with two objects, and what somebody agrees to."""


def receiver_before_gift(receiver: Token) -> None:
    """'Lent Chad 40 million dollars', 'gave Chad a loan': who stands before the gift gets it."""
    gift = receiver.head if receiver.dep_ != "dobj" else _later_object(receiver)
    if gift is None or gift.dep_ != "dobj" or gift.head.lemma_.lower() not in _GIVING:
        return
    verb, begun = gift.head, [c.i for c in gift.children if c.dep_ in {"nummod", "det", "quantmod"}]
    if verb.i < receiver.i < gift.i and begun and min(begun) > receiver.i:
        receiver.head, receiver.dep_ = verb, "dative"


def _later_object(first: Token) -> Token | None:
    return next((c for c in first.head.children if c.dep_ == "dobj" and c.i > first.i), None)


def receiver_of_agreed(preposition: Token) -> None:
    """'Agreed to a loan for Chad': for whom it is agreed belongs to the verb, as after 'approved a loan for Chad'."""
    gift = preposition.head
    verb = gift.head.head
    if gift.lemma_ in _AGREED and gift.head.lower_ == "to" and verb.lemma_ in {"agree", "consent"}:
        preposition.head = verb


def receiver_after_sum(preposition: Token) -> None:
    """'Two loans totalling 40 million for Chad': the loans are for Chad."""
    measure = preposition.head
    if measure.dep_ == "acl" and measure.head.pos_ == "NOUN" and preposition.lower_ in {"for", "to"}:
        preposition.head = measure.head

"""Talks and journeys beside another act of the same doer: 'criticised the tax during a visit to Chad'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Token

_WHEN = frozenset({"during", "after", "before", "following", "on", "ahead", "prior"})
_WHERE = frozenset({"at", "in"})
_KNOWN = frozenset({"the", "this", "that", "these", "those"})
_OWN = frozenset({"their", "our"})


def is_beside(noun: Token, preposition: Token) -> bool:
    """'Criticised the tax during a visit to Chad': who comments was there; 'commented on the talks' was not.

    What is named as known before ('criticised the ban at the talks') may be of others.
    """
    thing = any(child.dep_ in {"dobj", "ccomp", "nsubjpass"} for child in preposition.head.children)
    known = any(child.lower_ in _KNOWN | _OWN for child in noun.lefts)
    met = preposition.lower_ in _WHERE and any(child.lower_ == "with" for child in noun.children)
    return thing and not known and (met or preposition.lower_ in _WHEN)


def is_awaited_by_doer(noun: Token, words: Words) -> bool:
    """'Said ahead of a visit to Lima', 'prior to talks with Lee'; 'ahead of the summit' may be of others."""
    if noun.head.lower_ not in {"of", "to"} or noun.head.head.lower_ not in {"ahead", "prior"}:
        return False
    own = noun.lemma_.lower() in words["tie_visit"] or any(c.lower_ == "with" for c in noun.children)
    return own and not any(child.lower_ in _KNOWN for child in noun.lefts)

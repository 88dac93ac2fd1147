"""Figures of trade and debt, which tell of no act: 'shipments have risen', 'sold 40 million worth of goods in 1986'."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Token

_YEAR = re.compile(r"\b(?:[Ii]n (?:19|20)\d\d\b|[Ll]ast year\b|[Tt]his year\b|[Aa] year\b)")


def is_reckoned(noun: Token, words: Words) -> bool:
    """'Shipments to Peru have risen', 'loans to Chad totalled': figures of trade, no act."""
    if noun.pos_ in {"VERB", "AUX"}:
        return _is_yearly(noun)
    if noun.dep_ != "nsubj":
        return False
    return noun.head.lemma_.lower() in words["reckoning"] or _is_measured(noun)


def _is_measured(noun: Token) -> bool:
    """'Sales to Peru are only two million tonnes', 'may face competition': how a trade stands."""
    verb = noun.head
    sums = any(child.dep_ == "attr" for child in verb.children) and verb.lemma_ == "be"
    return noun.tag_ in {"NNS", "NNPS"} and (sums or verb.lemma_ == "face")


def _is_yearly(verb: Token) -> bool:
    """'In 1986 Peru sold 40 million dollars' worth of goods to Chad': the trade of a year."""
    worth = any(token.lower_ == "worth" for token in verb.subtree)
    text = verb.doc.text
    return worth and verb.tag_ in {"VBD", "VBN"} and _YEAR.search(text) is not None

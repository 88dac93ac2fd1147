"""Mends what the small model often attaches to the wrong word: relative clauses of meetings, stops of a trip."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.parsing.attaching_held import (
    NOUNS,
    SPANS,
    attach_before_clause,
    attach_clause_held,
    attach_day_ahead,
    attach_held,
    of_thing,
    part_pair,
    turn_to_preposition,
)
from accord.extract.parsing.attaching_instruments import (
    attach_signed,
    attach_step,
    attach_to_instrument,
    is_step,
    turn_headline,
    turn_to_passive,
)
from accord.extract.parsing.attaching_journeys import (
    attach_abode,
    attach_course,
    attach_errand,
    attach_stay,
    attach_stops,
    attach_traveller,
)
from accord.extract.parsing.attaching_words import AttachingWords

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_TAKING = frozenset({"take", "bring", "lead"})
"""Verbs of journeys that take somebody somewhere."""


def attach_clauses(doc: Doc, words: AttachingWords) -> None:
    """Give 'which was held …' to the talks and not to the state before it, and so on: each word is mended once."""
    for token in doc:
        if token.tag_ == "VBG" and token.lower_ == "following":
            turn_to_preposition(token, words)
        elif not (_mend_clause(token, words) or _mend_phrase(token, words)):
            _mend_act(token, words)
    attach_stops(doc)


def _mend_clause(verb: Token, words: AttachingWords) -> bool:
    """Hang a clause on what it is said of; return whether the word heads one of those that are mended."""
    if verb.dep_ not in {"relcl", "acl"}:
        return False
    lemma = verb.lemma_.lower()
    if verb.dep_ == "relcl" and lemma in words.convening and of_thing(verb):
        attach_clause_held(verb, words)
    elif verb.dep_ == "acl" and verb.lemma_ in words.holding and verb.tag_ in {"VBN", "VBD"}:
        attach_held(verb, words)
    elif lemma in words.signing:
        attach_to_instrument(verb, words)
    elif verb.dep_ == "relcl" and is_step(verb, words):
        attach_step(verb, words)
    else:
        return False
    return True


def _mend_phrase(link: Token, words: AttachingWords) -> bool:
    """Hang a place, a day or an owner on whose it is; return whether the word leads one of those that are mended."""
    if link.dep_ == "npadvmod" and link.lemma_.lower() in SPANS:
        attach_day_ahead(link, words)
        return True
    if link.dep_ != "prep":
        return False
    match link.lower_:
        case "on":
            attach_stay(link, words)
            attach_day_ahead(link, words)
        case "in" | "at":
            attach_abode(link)
        case "of":
            attach_traveller(link, words)
        case "for":
            attach_before_clause(link)
        case _:
            return False
    return True


def _mend_act(token: Token, words: AttachingWords) -> None:
    """Turn a participle that the parse takes for a verb, or a verb that it takes for a participle."""
    lemma = token.lemma_.lower()
    if token.tag_ == "VBN" and token.dep_ == "amod":
        part_pair(token, words)
    elif token.dep_ == "appos" and lemma in words.instruments | words.papers:
        attach_signed(token, words)
    elif lemma in words.signing:
        turn_to_passive(token, words)
    elif token.tag_ == "VBD" and lemma in words.done_by:
        turn_headline(token)
    elif token.pos_ in NOUNS and lemma in words.inviting:
        attach_errand(token)
    elif lemma in _TAKING and token.pos_ == "VERB":
        attach_course(token, words)

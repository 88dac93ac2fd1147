"""Mends of what is held: talks, visits and sittings, those who hold them, and the days on which they are."""

from __future__ import annotations

from calendar import day_name, month_name
from typing import TYPE_CHECKING

from accord.extract.parsing.attaching_words import AttachingWords

if TYPE_CHECKING:
    from spacy.tokens import Token

RELATIVE = frozenset({"which", "that"})
_MONTHS = frozenset(month_name[1:])
NOUNS = frozenset({"NOUN", "PROPN"})
SPANS = frozenset({"week", "month", "year", "tomorrow", *(day.lower() for day in day_name)})
"""Words for the time at which something is held."""
_PAIR = frozenset({"two", "three", "four", "five", "both"})
_WHERE = frozenset({"where", "when", "which"})


def turn_to_preposition(following: Token, words: AttachingWords) -> None:
    """'Praised the plan following talks with Lee': after the talks, and no plan follows them."""
    noun = next((child for child in following.children if child.dep_ == "dobj"), None)
    above = following.head
    if (
        noun is None
        or following.dep_ not in {"acl", "advcl", "prep", "xcomp"}
        or noun.lemma_.lower() not in words.gatherings
    ):
        return
    while above.pos_ not in {"VERB", "AUX"} and above.head != above:
        above = above.head
    if above.pos_ in {"VERB", "AUX"}:
        following.head, following.dep_, following.pos_, following.tag_ = above, "prep", "ADP", "IN"
        noun.dep_ = "pobj"


def attach_clause_held(verb: Token, words: AttachingWords) -> None:
    """'The talks between Chad and Mali, which were held in May': the talks were, and not Mali."""
    event = _sitting_of(verb.head, words) or _event_above(verb.head, words)
    if event is not None:
        verb.head = event


def attach_held(verb: Token, words: AttachingWords) -> None:
    """'The talks between the ministers held on Monday drew few': the talks are held, and no minister."""
    if (verb.head.lemma_.lower() not in words.holders and verb.head.pos_ != "PROPN") or any(
        child.dep_ == "dobj" for child in verb.children
    ):
        return
    if (event := _event_above(verb.head, words)) is not None:
        verb.head, verb.tag_ = event, "VBN"


def attach_day_ahead(when: Token, words: AttachingWords) -> None:
    """'Praised the plan ahead of the summit on Saturday': the summit is on Saturday, and nothing was praised then."""
    day = next((child for child in when.children if child.dep_ == "pobj"), when)
    if day.lower_ not in SPANS and day.text not in _MONTHS:
        return
    for ahead in when.head.children:
        of = next((child for child in ahead.children if child.lower_ in {"of", "to"}), None)
        if ahead.lower_ not in {"ahead", "prior"} or of is None or ahead.right_edge.i + 1 != when.left_edge.i:
            continue
        event = next((child for child in of.children if child.dep_ == "pobj"), None)
        if event is not None and event.lemma_.lower() in words.gatherings:
            when.head = event
            return


def part_pair(verb: Token, words: AttachingWords) -> None:
    """'Where the two signed agreements', 'the two held talks': the parse takes those who do it for a number of them."""
    thing = verb.head
    pair = verb.nbor(-1) if verb.i else verb
    if pair.lower_ not in _PAIR or pair.head != thing or not _is_done_to(verb, thing, words):
        return
    if thing.dep_ not in {"relcl", "ROOT"} and not any(c.lower_ in _WHERE for c in thing.children):
        return
    if any(child.i > thing.i and child.dep_ in {"relcl", "acl"} for child in thing.children):
        return
    verb.pos_, verb.tag_, verb.dep_ = "VERB", "VBD", thing.dep_
    verb.head = thing.head if thing.head != thing else verb
    for child in list(thing.children):
        if child.i < verb.i and child != pair:
            child.head = pair if child.dep_ == "det" else verb
        elif child.i > thing.i and child.dep_ in {"punct", "cc", "conj", "advcl"}:
            child.head = verb
    pair.head, pair.dep_, pair.pos_ = verb, "nsubj", "NOUN"
    thing.head, thing.dep_ = verb, "dobj"


def _is_done_to(verb: Token, thing: Token, words: AttachingWords) -> bool:
    """'Signed agreements', 'held talks', 'exchanged views': what two do together."""
    noun = thing.lemma_.lower()
    if verb.lemma_.lower() in words.signing and noun in words.instruments:
        return True
    return verb.lemma_ in words.talking and (noun in words.gatherings or noun == "view")


def of_thing(verb: Token) -> bool:
    """'which was held', 'which took place', 'which he will host', not 'which hosted the talks'."""
    passive = any(child.dep_ == "nsubjpass" and child.lower_ in RELATIVE for child in verb.children)
    place = verb.lemma_.lower() == "take" and any(child.lower_ == "place" for child in verb.children)
    thing = any(child.dep_ == "dobj" and child.lower_ in RELATIVE for child in verb.children)
    return passive or place or thing


def _sitting_of(body: Token, words: AttachingWords) -> Token | None:
    """'The fourth session of the commission, which took place in May': the session took place, and no commission."""
    of = body.head
    sits = body.dep_ == "pobj" and of.lower_ == "of" and of.head.lemma_.lower() in words.sittings
    return of.head if sits else None


def _event_above(noun: Token, words: AttachingWords) -> Token | None:
    """The meeting, dialogue or body that a phrase belongs to; None where the noun is one itself or there is none."""
    if noun.lemma_.lower() in words.gatherings:
        return None
    for token in noun.ancestors:
        if token.pos_ in {"VERB", "AUX"}:
            return None
        if token.pos_ in NOUNS and token.lemma_.lower() in words.gatherings:
            return token
    return None


_WHERE = frozenset({"where", "which"})


def attach_before_clause(link: Token) -> None:
    """'Met for a summit where Lee signed …': the summit is what they met for, and the clause tells of it."""
    verb, doc = link.head, link.doc
    after = verb.head
    if not link.i < verb.i or verb.dep_ not in {"advcl", "relcl", "conj"} or not after.i < link.i:
        return
    opening = next((t for t in doc[link.i + 1 : verb.i] if t.lower_ in _WHERE), None)
    if opening is None or after.pos_ != "VERB" or doc[opening.i - 1].head != link:
        return
    link.head = after
    verb.head, verb.dep_ = doc[opening.i - 1], "relcl"

"""Acts told in the course of something else: a visit, a gathering, talks of a delegation that somebody led."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from accord.extract.names.lexicon import Hit, Sort
from accord.extract.parsing.locating import head_at
from accord.extract.parsing.parse import Parsed

if TYPE_CHECKING:
    from spacy.tokens import Token

_VISITS = frozenset({"visit", "trip", "tour", "stay"})
_DURING = frozenset({"during", "on"})
_GATHERING = frozenset({"meet", "gather", "convene", "assemble"})
_LEADING = frozenset({"lead", "head"})
_STEPS = 4
"""Steps from the visit up to the act, or to the verb of whose object the act is a part."""


def on_visit(trigger: Token, parsed: Parsed, hits: Sequence[Hit]) -> list[Hit]:
    """'Signed a pact during his visit to Chad': what is done on a visit is done where it leads."""
    for hit in hits:
        place = head_at(parsed.doc, hit)
        if place is None or hit.sort not in {Sort.STATE, Sort.CAPITAL, Sort.PLACE} or not hit.party:
            continue
        visit = _visit_to(place)
        if visit is not None and visit.dep_ == "pobj" and visit.head.lower_ in _DURING:
            above = [visit.head, *visit.head.ancestors][: _STEPS + 1]
            if trigger in above or (trigger.dep_ == "dobj" and trigger.head in above):
                return [hit]
    return []


def _visit_to(place: Token) -> Token | None:
    to = place.head
    leads = place.dep_ == "pobj" and to.lower_ == "to" and to.head.lemma_.lower() in _VISITS
    return to.head if leads else None


def gathers_for(verb: Token, trigger: Token) -> bool:
    """'Meeting in Lima on Monday, the ministers signed a pact': the act was at the gathering."""
    return (
        verb.tag_ == "VBG"
        and verb.dep_ == "advcl"
        and (verb.head == trigger or (trigger.dep_ == "xcomp" and verb.head == trigger.head))
        and verb.i < trigger.i
        and verb.lemma_ in _GATHERING
    )


def is_led(verb: Token) -> bool:
    """'Met a delegation led by Kone in Lima on Monday': place and day are those of the act."""
    return verb.tag_ == "VBN" and verb.dep_ == "acl" and verb.lemma_ in _LEADING


def host_of(trigger: Token, parsed: Parsed, hits: Sequence[Hit]) -> list[Hit]:
    """'Chad announced that it will host the talks', 'Chad looks forward to hosting them': they are on its soil."""
    verb = trigger.head
    if verb.lemma_ != "host" or trigger.dep_ != "dobj":
        return []
    subject = _subject(verb)
    if subject is not None and subject.lower_ != "it":
        return []  # who is named beside the verb itself is found there
    for above in [one for one in verb.ancestors if one.pos_ in {"VERB", "AUX"}][:2]:
        subject = _subject(above)
        if subject is not None:
            return [hit for hit in hits if hit.sort is Sort.STATE and head_at(parsed.doc, hit) == subject][:1]
    return []


def _subject(verb: Token) -> Token | None:
    return next((child for child in verb.children if child.dep_ == "nsubj"), None)

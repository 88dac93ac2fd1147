"""Where a trigger's words say that somebody is: here, on a stay, or nowhere in particular."""

from __future__ import annotations

import calendar
from typing import TYPE_CHECKING

from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Token


_RELATIVE = frozenset({"that", "which"})
_BACK = 12
"""Words before a clause within which stands the tour that it tells of."""
_COUNTRY = frozenset({"country", "kingdom", "republic", "sultanate", "emirate", "federation"})


def is_here(token: Token, *, towards: bool = True) -> bool:
    """'Arrived here', 'here on a visit': the place from which the dispatch was sent.

    `towards` takes 'to the country' for the same.
    """
    near = [token, token.head, token.head.head]
    return (
        (towards and is_to_the_country(token))
        or any(child.lower_ == "here" for one in near for child in one.children)
        or any(one.lower_ == "here" for one in near)
    )


def is_to_the_country(visit: Token) -> bool:
    """'His current visit to the country': the one for which the report speaks."""
    return any(
        place.lower_ in _COUNTRY and all(c.lower_ in {"the", "this", "our"} for c in place.children)
        for word in visit.children
        if word.dep_ == "prep" and word.lower_ == "to"
        for place in word.children
    )


def is_nowhere(verb: Token, words: Words) -> bool:
    """'Arrived on Monday on a visit', 'flew in on Sunday': no town or state stands beside the verb."""
    placed = any(
        child.dep_ == "prep"
        and child.lower_ in {"in", "at", "to", "from", "into", "through", "via", "over"}
        and not _is_before_day(child)
        for child in verb.children
    )
    came_in = any(
        child.lower_ == "in" and (child.dep_ in {"prt", "advmod"} or _is_before_day(child))
        for child in verb.children
    )
    return not placed and verb.tag_ in {"VBD", "VBN"} and (came_in or has_stay(verb, words))


def _is_before_day(word: Token) -> bool:
    """'Flew in Monday', 'arrived in today': the word goes with the verb, and the day stands by itself."""
    return any(
        child.dep_ == "pobj" and (child.text in _DAYS or child.lower_ in {"today", "yesterday", "overnight"})
        for child in word.children
    )


_DAYS = frozenset(calendar.day_name)
_PLACING = frozenset({"in", "at", "to", "from", "into", "through", "via", "over", "of", "with", "between"})
_ONE_VISIT = frozenset({"a", "an", "his", "her", "their"})
"""What stands before a visit that is told of now; 'the visit' is one told before, 'no visit' none."""


def is_unplaced(noun: Token) -> bool:
    """'Begins a two-day visit today', 'during a visit on Tuesday': one of which nothing beside it tells where."""
    if noun.tag_ != "NN" or not any(child.lower_ in _ONE_VISIT for child in noun.lefts):
        return False
    on = noun.dep_ == "pobj" and noun.head.lower_ == "on"  # 'arrived in Lima on a visit': the verb tells it
    near = [noun, *([noun.head] if noun.dep_ == "dobj" else []), *([noun.head.head] if on else [])]
    return not any(
        child.dep_ == "prep" and child.lower_ in _PLACING for one in near for child in one.children
    )


def has_stay(verb: Token, words: Words) -> bool:
    """'Left Oslo at the end of a visit', 'a trip that will take him to Oslo', 'invited him to visit'."""
    near = [verb.head, *verb.subtree] if verb.dep_ in {"relcl", "acl"} else [*verb.subtree]
    if any(child.dep_ == "nsubj" and child.lower_ in _RELATIVE for child in verb.children):
        near += verb.doc[
            max(0, verb.i - _BACK) : verb.i
        ]  # the parse may hang such a clause on the verb before it
    return any(
        token.lemma_.lower() in words["tie_visit"]
        and (token.pos_ in {"NOUN", "PROPN"} or _is_asked_to_come(token, verb))
        for token in near
    )


def _is_asked_to_come(visit: Token, verb: Token) -> bool:
    """'Invited him to visit', where nothing else tells whom or where."""
    told = any(child.dep_ in {"dobj", "prep"} for child in visit.children)
    return visit.head == verb and visit.dep_ in {"xcomp", "ccomp", "advcl"} and not told

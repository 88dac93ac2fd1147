"""Whether words tell the time of what they name: 'the 1994 treaty', 'the visit begins on Monday'."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Token

_YEAR = re.compile(r"(?:1[6-9]|20)\d\d$")

_FROM_DAY = frozenset({"from", "on", "between"})


def is_dated(noun: Token, words: Words) -> bool:
    """'the 1994 treaty', 'last month's pact', 'the accord of February', 'an agreement in 1962', 'made last year'."""
    for child in noun.children:
        if (
            child.dep_ == "acl"
            and child.tag_ == "VBN"
            and child.lemma_.lower() in words["dated_making"]
            and is_dated(child, words)
        ):
            return True
        if child.dep_ in {"nummod", "compound", "amod", "nmod"} and _is_time(child, words):
            return True
        if child.dep_ == "poss" and child.lemma_.lower() in {*words["periods"], *words["month"]} - {"may"}:
            return True
        if child.dep_ == "npadvmod" and child.lemma_.lower() in words["periods"]:
            return True
        if (
            child.dep_ == "prep"
            and child.lower_ in {"of", "in", "from", "on"}
            and any(_is_time(deep, words) for deep in child.children)
        ):
            return True
    return False


def _is_time(token: Token, words: Words) -> bool:
    return bool(_YEAR.match(token.text)) or (token.lower_ in words["month"] and token.text[0].isupper())


def takes_its_time(noun: Token, words: Words) -> bool:
    """'The visit will begin on Monday', 'his trip is due to last a week', 'the trip from Monday': when it is."""
    verb = noun.head
    if noun.tag_ != "NN":
        return False
    if noun.dep_ not in {"nsubj", "nsubjpass"}:
        return _has_days(noun, words)
    if verb.lemma_ == "take":
        return any(child.dep_ == "dobj" and child.lower_ == "place" for child in verb.children)
    due = verb.lemma_ == "be" and any(c.dep_ == "acomp" and c.lower_ == "due" for c in verb.children)
    return due or verb.lemma_.lower() in words["taking_time"]


def _has_days(noun: Token, words: Words) -> bool:
    """'During his trip from Sunday', 'during the visit on 5-7 June', 'the visit, scheduled for Monday'.

    So too 'the 5-7 June visit', unless it is told to where: then it may be another one.
    """
    lefts = list(noun.lefts)
    if not any(child.dep_ == "poss" or child.lower_ in {"the", "this"} for child in lefts):
        return False
    named = {*words["month"], *words["weekday"]}
    dated = any(deep.lower_ in words["month"] for child in lefts for deep in child.subtree)
    if dated and any(t.like_num for t in noun.doc[noun.left_edge.i : noun.i]) and noun.n_rights == 0:
        return True
    return any(
        (child.dep_ == "acl" and child.lemma_.lower() in words["taking_time"])
        or (child.lower_ in _FROM_DAY and any(deep.lower_ in named for deep in child.children))
        for child in noun.rights
    )

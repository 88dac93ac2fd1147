"""Times that the words around them tell to be another act's, or a thing's: 'since the meeting in May'."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Token

_COUNTED = frozenset({"first", "second", "third", "fourth", "fifth", "last", "only"})
"""By these a thing is counted from a day: 'their third meeting since June'."""
_YEARS = re.compile(r"\d{4}[-–—]\d{2,4}")
_AT_ONCE = frozenset({"during", "at", "in", "on", "with"})
"""By these one act is told to be at the time of another: 'met during a meeting last week'."""
_BESIDE = frozenset({"ahead", "before", "after", "prior", "following"})
_AHEAD = frozenset({"ahead", "before", "prior"})


def _since_first(head: Token) -> bool:
    """'Its first accord since 1980': the year is that of the one before."""
    if head.lower_ == "since":
        return head.head.pos_ in {"ADJ", "NUM"} or any(c.lower_ in _COUNTED for c in head.head.lefts)
    since = head.head
    return head.dep_ == "pobj" and since.lower_ == "since" and since.head.pos_ in {"ADJ", "NOUN", "NUM"}


def _since_then(head: Token, trigger: Token) -> bool:
    """'Discussed what came about since the meeting in May': the month is that meeting's."""
    return any(
        noun.dep_ == "pobj" and noun.head.lower_ == "since" and not noun.head.is_ancestor(trigger)
        for noun in nouns_above(head)
    )


def _spans_thing(head: Token, trigger: Token) -> bool:
    """'Will sign the plan of action for 2023-2027': the years are those of the plan."""
    after = head.doc[head.i + 1 : head.i + 3]
    years = len(after) == 2 and after[0].text in {"-", "–", "—", "to"} and _is_year(after[1])
    if not (_is_year(head) and years) and not _YEARS.fullmatch(head.text):
        return False
    if head.dep_ == "pobj" and head.head.lower_ == "for":
        return True
    things = [one for one in nouns_above(head) if one.pos_ in {"NOUN", "PROPN"} and one != trigger]
    return bool(things) and trigger not in nouns_above(head)[:2]


def _is_year(token: Token) -> bool:
    return token.text.isdecimal() and len(token.text) == 4


def _since_clause(head: Token, trigger: Token) -> bool:
    """'Is there for the fifth time since she took office in 2009': the year is that of the other act."""
    for token in head.ancestors:
        if token == trigger or trigger in token.subtree:
            return False
        since = [c for c in token.children if c.dep_ == "mark"] + (
            [token.head] if token.dep_ == "pcomp" else []
        )
        if any(one.lower_ == "since" for one in since):
            return True
    return False


def _counts(head: Token) -> bool:
    """'Will hold talks, the first between the two this year': the year is that in which they are the first."""
    return any(one.lower_ in _COUNTED and one.dep_ in {"appos", "attr"} for one in nouns_above(head))


def is_of_another(head: Token, trigger: Token, words: Words) -> bool:
    """Say whether the words around a time tell that it is another act's, or a thing's."""
    if _since_first(head) or _counts(head):
        return True
    spans = (
        _spans_thing(head, trigger) or _is_for_delivery(head, trigger, words) or _is_for_period(head, trigger)
    )
    since = _since_then(head, trigger) or _since_clause(head, trigger)
    beside = _of_act_beside(head, trigger) or _of_act_before(head, trigger) or of_like_act(head, trigger)
    return spans or since or beside


def of_like_act(head: Token, trigger: Token) -> bool:
    """'The visit is in response to her visit to Oslo last May': day and place are those of the second."""
    if trigger.pos_ != "NOUN":
        return False
    above = [one for one in nouns_above(head) if one.lemma_ == trigger.lemma_ and one != trigger]
    return any(
        one.pos_ == "NOUN"
        and one.head.lower_ not in _AT_ONCE
        and not (one.is_ancestor(trigger) or trigger.is_ancestor(one))
        for one in above
    )


def _is_for_period(head: Token, trigger: Token) -> bool:
    """'Signed a plan for 2019': the year is that of what is planned, whatever the parse hangs it on."""
    period = head.dep_ == "pobj" and head.head.lower_ == "for" and _is_year(head)
    return period and trigger.tag_ == "VBD"


def _is_for_delivery(head: Token, trigger: Token, words: Words) -> bool:
    """'Sold the wheat for delivery in June': the month is not that of the sale."""
    if trigger.tag_ not in {"VBD", "VBN"}:
        return False
    after = [token for token in trigger.subtree if trigger.i < token.i < head.i]
    return any(token.lower_ in words["delivering"] and token.head.lower_ == "for" for token in after)


def _of_act_beside(head: Token, trigger: Token) -> bool:
    """'Met him ahead of her trip to Oslo next week': the week is that of the trip."""
    between: list[Token] = []
    for token in head.ancestors:
        if token == trigger:
            return any(one.lower_ in _BESIDE for one in between[1:])
        between.append(token)
    return False


def _of_act_before(head: Token, trigger: Token) -> bool:
    """'Ahead of her trip to Oslo a pact was signed on Friday': the day is that of the signing."""
    for token in trigger.ancestors:
        if token.pos_ in {"VERB", "AUX"}:
            return False
        if token.lower_ in _AHEAD:
            return token != head and not token.is_ancestor(head)
    return False


def nouns_above(head: Token) -> list[Token]:
    """Return the words above a time in its phrase, up to the verb."""
    above = []
    for token in head.ancestors:
        if token.pos_ in {"VERB", "AUX"}:
            break
        above.append(token)
    return above

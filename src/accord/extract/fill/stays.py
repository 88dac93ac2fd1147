"""Talks and visits of several days: which days they were when a report tells of their end, or while they last."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from accord.extract.fill.dating import head_of
from accord.extract.match.governor_arguments import is_there
from accord.extract.match.phrases import governor
from accord.extract.parsing.parse import Parsed
from accord.extract.times import Form, TimeExpression, days, moved
from accord.model.claims import Kind
from accord.model.dates import Precision, When
from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Token

LONGEST = 30
"""A stay of more days than this is no visit or conference whose first day a report lets be counted."""

GATHERINGS = frozenset({Kind.VISIT, Kind.MEETING, Kind.SESSION, Kind.EXERCISE})
"""Kinds that may last for days."""


_PRESENT = frozenset({"is", "are", "'s", "’s", "'re", "’re"})


def since_first_day(when: When, length: int) -> When | None:
    """Return the days of what ended on `when` after `length` days; None where the end is not known to the day."""
    if when.precision is not Precision.DAY:
        return None
    first: date | None = moved(when.first, 1 - length)
    return days(first, when.last, when.basis, when.text)


def length_if_over(
    trigger: Token, parsed: Parsed, times: Sequence[TimeExpression], words: Words
) -> int | None:
    """Return how many days the act lasted where its clause tells its end ('after a three-day meeting'), else None."""
    for time in times:
        head = head_of(parsed, time)
        length = time.days if time.form is Form.DURATION else None
        if head is None or not length or not 1 < length <= LONGEST:
            continue
        if _measures(head, trigger) and _is_told_over(trigger, words):
            return length
        stay = head.head  # 'left at the end of a four-day visit'
        if trigger.is_ancestor(head) and stay.pos_ == "NOUN" and _is_told_over(stay, words):
            return length
    return None


def _measures(head: Token, trigger: Token) -> bool:
    """'A three-day round of talks', 'four days of negotiations', 'talks lasting two days'."""
    if head == trigger or trigger in list(head.ancestors)[:2]:
        return True
    measured = trigger.head.head if trigger.dep_ == "pobj" and trigger.head.lower_ == "of" else None
    return measured is not None and (head == measured or measured in list(head.ancestors)[:2])


def _is_told_over(trigger: Token, words: Words) -> bool:
    """'Ended a visit', 'after talks', 'at the end of a meeting', 'the talks concluded'."""
    noun = trigger
    while noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.pos_ in {"NOUN", "PROPN"}:
        noun = noun.head.head
        if noun.lemma_.lower() in words["ending_nouns"]:
            return True
    if noun.dep_ == "pobj" and noun.head.lower_ in {"after", "following"}:
        return True
    verb = governor(noun, words) if noun.pos_ not in {"VERB", "AUX"} else None
    return verb is not None and verb.lemma_.lower() in words["ending"] and verb.tag_ in {"VBD", "VBN"}


_GOING_ON = frozenset({"continue", "extend", "prolong", "conclude", "end", "finish", "complete"})

_NOW = frozenset({"current", "ongoing"})
_STAYS = frozenset({"visit", "trip", "tour", "stay"})


def is_continued(noun: Token) -> bool:
    """'Will continue his visit until Saturday', 'is to end her visit on Friday', 'her current visit': it has begun."""
    verb = noun.head
    if noun.lemma_ in _STAYS and any(child.lower_ in _NOW for child in noun.lefts):
        return True
    own = any(child.dep_ == "poss" for child in noun.lefts)
    ahead = any(child.lower_ in {"will", "to", "would"} for child in verb.lefts)
    return noun.dep_ == "dobj" and own and ahead and verb.lemma_ in _GOING_ON


def clause_under_way(trigger: Token, words: Words) -> Token | None:
    """Return the word that tells that the act goes on, None where none does (codebook, ruling 6).

    'Are being held', 'is on a visit', 'the visiting minister', 'Kone, on a visit to Rome,', 'Kone, here for talks,'.
    """
    if (trigger.dep_ == "amod" and trigger.tag_ == "VBG") or is_continued(trigger):
        return trigger
    verb: Token | None = trigger
    if trigger.pos_ not in {"VERB", "AUX"}:
        verb = governor(trigger, words)
    if verb is not None and verb.lower_ == "on" and verb.pos_ == "ADP":
        if verb.head.pos_ in {"NOUN", "PROPN", "ADV"}:
            return verb
        verb = verb.head
    if verb is not None and verb.lower_ == "for" and is_there(verb.head, verb):
        return verb
    if verb is None:
        return None
    present = [c for c in verb.children if c.dep_ in {"aux", "auxpass"} and c.lower_ in _PRESENT]
    going = (verb.tag_ == "VBG" and present) or (verb.lemma_ == "be" and verb.tag_ in {"VBZ", "VBP"})
    return verb if going else None

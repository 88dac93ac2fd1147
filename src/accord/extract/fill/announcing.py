"""Days that belong to the announcement, the proposal or the decision of an act that still lies ahead, and not to it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from accord.extract.fill.dating import head_of
from accord.extract.match.tenses import clause_of_holding, is_done, is_perfect
from accord.extract.parsing.locating import words_at
from accord.extract.parsing.parse import Parsed
from accord.extract.times import Tense, TimeExpression, resolve
from accord.model.claims import AHEAD, Modality
from accord.model.dates import When
from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Token


def own_times(
    trigger: Token,
    parsed: Parsed,
    times: Sequence[TimeExpression],
    *,
    modality: Modality,
    day: date | None,
    words: Words,
) -> list[TimeExpression]:
    """Return the expressions that can tell the day of the act itself (codebook, rulings 1 and 3).

    'Agreed on Monday to buy', 'said in May that it would send', 'proposed a treaty last week' tell when it was decided,
    told or proposed; of what lies ahead they say nothing.
    """
    times = [
        time
        for time in times
        if not (
            _is_of_matter(trigger, parsed, time)
            or _is_of_occasion(trigger, parsed, time, words)
            or _is_of_source(trigger, parsed, time)
            or _is_of_founding(trigger, parsed, time, words)
        )
    ]
    if clause := clause_of_holding(trigger, words):
        own = [time for time in times if (head := head_of(parsed, time)) and clause.is_ancestor(head)]
        times = own or times
    if modality not in AHEAD:
        # 'Has signed, the Treasury said on Thursday' (codebook, ruling 28), 'said last week that Peru had bought ships'
        told = is_perfect(_verb(trigger), "has", "have", "had")
        return [time for time in times if not (told and _tells_saying(trigger, parsed, time, words))]
    return [
        time
        for time in times
        if not _is_of_landmark(trigger, parsed, time)
        and (time.bound or _lies_ahead(time, day) or not _tells_decision(trigger, parsed, time, words))
    ]


_SOURCE = re.compile(r"\b[Aa]ccording to [^,.;]*")


def _is_of_source(trigger: Token, parsed: Parsed, time: TimeExpression) -> bool:
    """'According to the ministry on Thursday, they met on Wednesday': the first day is that of the telling."""
    told = (match.span() for match in _SOURCE.finditer(parsed.shadow.text))
    return any(start <= time.span.start < end and not start <= trigger.idx < end for start, end in told)


_LINK = 2
_LANDMARK = frozenset({"after", "following", "before", "until"})


def _is_of_landmark(trigger: Token, parsed: Parsed, time: TimeExpression) -> bool:
    """'To be signed after the election on 25 May': the day of what comes before it, wherever the parse hangs it."""
    span = words_at(parsed.doc, time.span)
    if span is None or span.start < _LINK or parsed.doc[span.start - 1].lower_ not in {"on", "in"}:
        return False
    before = parsed.doc[span.start - _LINK]
    named = [t for t in (before, *before.ancestors) if t.dep_ == "pobj" and t.head.lower_ in _LANDMARK]
    return any(not noun.is_ancestor(trigger) and noun != trigger for noun in named[:1])


def _is_of_founding(trigger: Token, parsed: Parsed, time: TimeExpression, words: Words) -> bool:
    """'Met within the Mechanism established in May 2016': when a body was founded is not when it sits."""
    if trigger.lemma_.lower() not in words["new_body"]:
        return False
    founded = [c for c in trigger.rights if c.dep_ == "acl" and c.lemma_.lower() in words["making_new"]]
    head = head_of(parsed, time) if founded else None
    return head is not None and any(verb.is_ancestor(head) for verb in founded)


_DISCUSSING = frozenset({"discuss", "review", "negotiate"})
_LONG = ("week", "month", "year", "spring", "summer", "autumn", "fall", "winter", "decade", "quarter")


def _is_of_matter(trigger: Token, parsed: Parsed, time: TimeExpression) -> bool:
    """'Discussed their work of the past year': the year is that of the work; a day is that of the talks."""
    head = head_of(parsed, time)
    said = parsed.shadow.text[time.span.start : time.span.end].lower()
    long = any(word in said for word in _LONG)
    if head is None or not long or trigger.lemma_.lower() not in _DISCUSSING or trigger.pos_ != "VERB":
        return False
    things = [child for child in trigger.children if child.dep_ == "dobj" and child.i < head.i]
    if things and "past" in said:  # 'discussed the talks of both this past year', wherever the parse hangs it
        return True
    return any(thing.is_ancestor(head) for thing in things)


def _is_of_occasion(trigger: Token, parsed: Parsed, time: TimeExpression, words: Words) -> bool:
    """'Discussed what they would do at the summit from 4 to 6 May': the days are those of the summit."""
    span = words_at(parsed.doc, time.span)
    if span is None or trigger.lemma_.lower() not in _DISCUSSING or trigger.pos_ != "VERB":
        return False
    between = trigger.doc[trigger.i + 1 : span.start] if trigger.i < span.start else ()
    return any(
        token.lemma_.lower() in words["occasions"] and token.head.lower_ in {"at", "during", "for"}
        for token in between
    )


def is_over(when: When, day: date | None, modality: Modality) -> bool:
    """Say whether what lies ahead of the report's day is given a day before it, which must be another act's."""
    return modality in AHEAD and day is not None and when.last < day


_ROUND = 270
"""Days ahead beyond which a day told without its year is the one just past."""


def is_year_round(when: When, time: TimeExpression, day: date | None, modality: Modality) -> bool:
    """'Proposed talks in a letter on 17 March', told on the 30th: the day is the letter's, and not next year's."""
    if modality not in AHEAD or day is None or time.start.day is None or time.start.year is not None:
        return False
    return (when.first - day).days > _ROUND


def _lies_ahead(time: TimeExpression, day: date | None) -> bool:
    """'Announced talks for 5 May': read as a day of the past it would still be one to come."""
    when = resolve(time, day=day, tense=Tense.PAST)
    return day is not None and when is not None and when.first > day


def _verb(trigger: Token) -> Token:
    """The verb of the act: of 'has signed an agreement' that of which the agreement is the object."""
    return trigger.head if trigger.dep_ == "dobj" and trigger.pos_ in {"NOUN", "PROPN"} else trigger


def _tells_saying(trigger: Token, parsed: Parsed, time: TimeExpression, words: Words) -> bool:
    """Say whether the expression is of the verb that says what was done."""
    head = head_of(parsed, time)
    return head is not None and any(
        verb.lemma_.lower() in words["speech"] and _hangs_on(head, verb, trigger)
        for verb in trigger.ancestors
        if verb.pos_ == "VERB"
    )


def _tells_decision(trigger: Token, parsed: Parsed, time: TimeExpression, words: Words) -> bool:
    """Say whether the expression stands with a past verb that governs the act, before the act itself."""
    head = head_of(parsed, time)
    if head is None:
        return False
    if is_done(trigger):
        return head.i < trigger.i or _is_beside(trigger, head)
    deciding = [v for v in trigger.ancestors if is_done(v) and v.lemma_.lower() not in words["placing"]]
    return any(
        (head.i < trigger.i or verb.lemma_.lower() in words["speech"]) and _hangs_on(head, verb, trigger)
        for verb in deciding
    )


def _is_beside(verb: Token, head: Token) -> bool:
    """'Proposed on Tuesday a treaty', 'proposed a treaty on Tuesday': the day hangs on the verb of proposing."""
    return head.head == verb or (
        head.head.dep_ == "prep" and head.head.lower_ == "on" and head.head.head == verb
    )


def _hangs_on(head: Token, verb: Token, trigger: Token) -> bool:
    """Say whether `verb` is the first verb above the expression, and the act does not lie between."""
    for token in head.ancestors:
        if token == trigger:
            return False
        if token.pos_ in {"VERB", "AUX"}:
            return token == verb
    return False

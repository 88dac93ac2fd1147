"""When an event was: the day that its words state, else that of the talks or of the dispatch that tell it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from accord.extract.drafts import Draft, Stated
from accord.extract.fill.announcing import is_over, own_times
from accord.extract.fill.dating import date_of
from accord.extract.fill.days_of_others import (
    belongs_to_another,
    is_celebrated,
    is_coming,
    is_of_other_clause,
)
from accord.extract.fill.held import is_of_late
from accord.extract.fill.judged import is_judged
from accord.extract.fill.modality import tense_of
from accord.extract.fill.offsets import count_from_clause
from accord.extract.fill.past import is_simple_past
from accord.extract.fill.terms import without_terms
from accord.extract.fill.under_way import (
    count_back,
    took_long,
)
from accord.extract.fill.unstated_days import unstated_day
from accord.extract.match.matching import Match
from accord.extract.match.passing_talks import is_comment
from accord.extract.match.talked_of import is_announced
from accord.extract.match.tenses import is_ahead
from accord.extract.scene import Scene
from accord.extract.times import Form, Tense, TimeExpression
from accord.model.claims import Kind, Modality
from accord.model.dates import Basis, When
from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Token


def fill_when(event: Draft, match: Match, scene: Scene) -> None:
    """Give the event the days that its words state, else those that a dispatch or a pledge lets be known."""
    when, expression = _stated(event, match, scene)
    if when and expression and not is_of_other_clause(match.trigger, expression, scene):
        _set_day(event, match, (when, expression), scene)
    unsaid = (
        took_long(match.trigger)
        or is_celebrated(match.trigger)
        or is_judged(match.trigger, scene.reader.ontology.words)
    )
    event.vague = when is None and (expression is not None or unsaid)
    if event.when is None and scene.line.day:  # of all that an entry tells it is the day
        day, rule = scene.line.day
        event.when = Stated(day, scene.parsed.sentence.span, f"times/{rule}")
    if event.when is None and not event.vague:
        event.when = unstated_day(event, match, scene)
    count_back(event, match, scene)
    count_from_clause(event, match, scene)


def _stated(event: Draft, match: Match, scene: Scene) -> tuple[When | None, TimeExpression | None]:
    """Return the days that the words state for the act and the words; both None where they are another's."""
    day, modality, words = scene.page.day, event.modality.value, scene.reader.ontology.words
    times = own_times(
        match.trigger, scene.parsed, without_terms(event, scene), modality=modality, day=day, words=words
    )
    when, expression = date_of(match.trigger, times, _tense(match, modality, words), scene)
    if when is None or expression is None:
        return when, expression
    if is_over(when, day, modality) or _is_deadline(event, when, day):
        return None, None
    if day is not None and when.first > day and is_of_late(match.trigger, words):
        return None, None  # 'told of her recent visit, and that they will meet next year'
    if _is_of_search(event, match, expression):
        return None, None
    if expression.bound and is_comment(match.trigger):
        return None, None  # 'this was the first meeting after their talks in May'
    another = belongs_to_another(event, match, (when, expression), scene)
    return (None, None) if another else (when, expression)


def _set_day(event: Draft, match: Match, told: tuple[When, TimeExpression], scene: Scene) -> None:
    """Give the event its day; what is told as done and lies ahead is still to be done."""
    (when, expression), day, modality = told, scene.page.day, event.modality.value
    span = scene.parsed.shadow.span(expression.span.start, expression.span.end)
    event.when = Stated(when, span, f"times/{expression.rule}")
    coming = is_coming(expression, _tense(match, modality, scene.reader.ontology.words))
    if modality is Modality.OCCURRED and day and (when.first > day or coming):
        event.modality = Stated(Modality.SCHEDULED, span, "modality/future-date")


def _is_of_search(event: Draft, match: Match, expression: TimeExpression) -> bool:
    """'Ended without a deal on Thursday', 'discussed building a dam on Friday': the day is that of the talks.

    In 'has offered aid, they said on Monday' it is that of the offer, or of the words.
    """
    if (
        event.modality.value is not Modality.PROPOSED
        or expression.form is not Form.WEEKDAY
        or expression.bound
    ):
        return False
    trigger = match.trigger
    deed = trigger.tag_ == "VBG" and trigger.dep_ in {"xcomp", "pcomp"}
    has = any(child.dep_ == "aux" and child.lemma_ == "have" for child in trigger.children)
    offered = trigger.tag_ == "VBD" or (trigger.tag_ == "VBN" and has)
    return deed or offered or (event.kind is Kind.SIGNING and trigger.pos_ in {"NOUN", "PROPN"})


def _is_deadline(event: Draft, when: When, day: date | None) -> bool:
    """'Pledged to connect their grids by 2030': the year is the deed's, not the pledge's (codebook, ruling 2)."""
    if event.kind is not Kind.COMMITMENT:
        return False
    if event.modality.value is not Modality.OCCURRED:
        return when.basis is Basis.BOUND
    return when.basis is Basis.BOUND or (day is not None and when.first > day)


def _tense(match: Match, modality: Modality, words: Words) -> Tense:
    """An event noun has no tense, and a present one tells what is near: the days nearest to the report's."""
    verb = match.trigger
    if "dated" in match.pattern.needs:  # 'the accord of February' was made then
        return Tense.PAST
    if match.pattern.kind is Kind.COMMITMENT and is_ahead(verb):
        return Tense.FUTURE  # 'will launch flights in July', which is promised now
    progressive = verb.tag_ == "VBG" and any(
        c.dep_ == "aux" and c.tag_ in {"VBZ", "VBP"} for c in verb.children
    )
    if (verb.tag_ in {"VBZ", "VBP"} or progressive) and modality is Modality.OCCURRED:
        return Tense.PRESENT
    if _is_first_after(verb) or (modality is Modality.OCCURRED and _is_just_before(verb)):
        return Tense.PAST
    if is_announced(verb, words):
        return Tense.PRESENT if modality is Modality.OCCURRED else tense_of(modality)
    if (
        match.trigger.pos_ in {"VERB", "AUX"}
        or modality is not Modality.OCCURRED
        or is_simple_past(match.trigger, words)
    ):
        return tense_of(modality)
    return Tense.PRESENT


_UPON = frozenset({"after", "upon", "following"})


def _is_just_before(noun: Token) -> bool:
    """'Said on arrival in Lima on Monday', 'was received after talks on Monday': over when that was done."""
    link = noun.head
    linked = link.lower_ in _UPON or (link.lower_ == "on" and noun.lemma_ in {"arrival", "return"})
    if noun.dep_ != "pobj" or not linked:
        return False
    past = (child.tag_ == "VBD" for child in link.head.children if child.dep_ in {"aux", "auxpass"})
    return link.head.tag_ == "VBD" or (link.head.tag_ == "VBN" and any(past))


def _is_first_after(noun: Token) -> bool:
    """'This would be the first meeting after the May visit': what came before the meeting has been."""
    after = noun.head
    if noun.dep_ != "pobj" or after.lower_ not in {"after", "since", "following"}:
        return False
    return after.head.pos_ == "NOUN" and is_comment(after.head)

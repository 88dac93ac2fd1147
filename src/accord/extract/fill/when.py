"""When an event was: the day that its words state, else that of the talks or of the dispatch that tell it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from accord.extract.drafts import Draft, Stated
from accord.extract.fill.announcing import is_over, is_year_round, own_times
from accord.extract.fill.dating import date_of, head_of, is_judged, may_lie_ahead
from accord.extract.fill.modality import tense_of
from accord.extract.fill.past import is_announced_now, is_just_done, is_simple_past
from accord.extract.fill.stays import GATHERINGS, clause_under_way, length_if_over, since_first_day
from accord.extract.fill.terms import without_terms
from accord.extract.gatherings import TALKS
from accord.extract.match.matching import Match
from accord.extract.match.tenses import is_done
from accord.extract.names.actors import Part
from accord.extract.scene import Scene
from accord.extract.times import Form, Tense, TimeExpression, month_of
from accord.model.claims import Kind, Modality
from accord.model.dates import Basis, Precision, When
from accord.model.documents import Page, Sentence, Setting
from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Token


def fill_when(event: Draft, match: Match, scene: Scene) -> None:
    """Give the event the days that its words state, else those that a dispatch or a pledge lets be known."""
    day, modality = scene.page.day, event.modality.value
    when, expression = date_of(
        match.trigger,
        scene.parsed,
        own_times(
            match.trigger,
            scene.parsed,
            without_terms(event, scene),
            modality=modality,
            day=day,
            words=scene.reader.ontology.words,
        ),
        day=day,
        tense=_tense(match, modality, scene.reader.ontology.words),
        year=scene.year,
        previous=scene.previous,
    )
    if when and (is_over(when, day, modality) or _is_deadline(event, when, day)):
        when = expression = None
    under_way = _under_way(event, match, scene)
    if when and expression and _is_another_s(event, match, (when, expression), scene):
        when = expression = None
    if when and expression:
        span = scene.parsed.shadow.span(expression.span.start, expression.span.end)
        event.when = Stated(when, span, f"times/{expression.rule}")
        coming = _is_coming(expression, _tense(match, modality, scene.reader.ontology.words))
        if modality is Modality.OCCURRED and day and (when.first > day or coming):
            event.modality = Stated(Modality.SCHEDULED, span, "modality/future-date")
    unsaid = _took_long(match.trigger) or _is_celebrated(match.trigger) or is_judged(match.trigger)
    event.vague = (expression is not None and when is None) or (when is None and unsaid)
    if event.when is None and not event.vague and not _has_tied_day(scene, modality):
        if event.kind is Kind.COMMITMENT and (modality is Modality.OCCURRED or _is_sheet(scene, modality)):
            event.when = _pledge_day(event, scene)
        elif met := _when_they_met(event, match, scene) or _on_the_day_of_talks(event, match, scene):
            event.when = met
        elif _is_news(match, scene, modality):
            event.when = dispatch_day(scene.page, scene.parsed.sentence)
        elif under_way is not None:
            event.when = _day_under_way(event, scene)
        elif _is_over_in_dispatch(event, match, scene):
            event.when = dispatch_day(scene.page, scene.parsed.sentence)
    _counted_back(event, match, scene)


def _is_another_s(event: Draft, match: Match, told: tuple[When, TimeExpression], scene: Scene) -> bool:
    """Say whether the words of time found, and the days that they tell, are those of something else."""
    (when, expression), trigger, day = told, match.trigger, scene.page.day
    if event.kind is Kind.COMMITMENT and _is_of_other(match, expression, scene):
        return not _is_over(when, scene.page.day) or not _is_of_task(match.trigger, expression, scene)
    if _is_told_before(trigger, when, expression, day, event.kind):
        return True
    if is_year_round(when, expression, day, event.modality.value):
        return True
    if (_is_celebrated(trigger) or _took_long(trigger)) and not _within(trigger, expression, scene):
        return True
    under_way = _under_way(event, match, scene)
    return under_way is not None and not _within(under_way, expression, scene)


def _is_told_before(
    trigger: Token, when: When, expression: TimeExpression, day: date | None, kind: Kind
) -> bool:
    """'They discussed the meeting of ministers tomorrow': what is told as over was not on a day to come."""
    ahead = day is not None and (when.first > day or _is_coming(expression, Tense.PAST))
    if not ahead or not (trigger.tag_ == "VBD" or (kind in _INSTRUMENTS and is_done(trigger))):
        return False
    return any(child.dep_ in {"nsubj", "nsubjpass"} for child in trigger.children)


_INSTRUMENTS = frozenset({Kind.SIGNING, Kind.AGREEMENT_CHANGE})


def _is_coming(expression: TimeExpression, tense: Tense) -> bool:
    """'Next week's summit', 'the summit later this year' still lie ahead; 'met later this week' does not."""
    if expression.form is Form.RELATIVE and (expression.count or 0) > 0:
        return True
    return tense is Tense.PRESENT and expression.text.lower().startswith("later ")


_SPANS = frozenset({"week", "month", "year", "decade"})


def _is_celebrated(trigger: Token) -> bool:
    """'This year marks the 20th anniversary of the signing': the year is that of the feast."""
    return any(
        token.lemma_.lower() == "anniversary"
        for token in trigger.ancestors
        if token.pos_ == "NOUN" and token.i < trigger.i
    )


def _took_long(trigger: Token) -> bool:
    """'After months of talks': what took so long was not on the day of what came of it, unless it began then."""
    above = trigger.head.head
    if trigger.dep_ != "pobj" or trigger.head.lower_ != "of" or above.lemma_.lower() not in _SPANS:
        return False
    return not (above.dep_ == "dobj" and above.head.lemma_ in _BEGINNING)


_BEGINNING = frozenset({"begin", "start", "open", "launch", "kick", "commence"})


def _within(clause: Token, expression: TimeExpression, scene: Scene) -> bool:
    """Of what goes on, only a day in its own clause tells when it was ('who is on a visit, met her on Friday')."""
    head = head_of(scene.parsed, expression)
    return head is not None and (head == clause or clause.is_ancestor(head))


_GOING_ON = frozenset({Kind.VISIT, Kind.MEETING, Kind.SESSION})


def _under_way(event: Draft, match: Match, scene: Scene) -> Token | None:
    if event.kind not in _GOING_ON or event.modality.value is not Modality.OCCURRED or not scene.page.day:
        return None
    return clause_under_way(match.trigger, scene.reader.ontology.words)


def _is_over_in_dispatch(event: Draft, match: Match, scene: Scene) -> bool:
    """'He was speaking after a three-day meeting': a dispatch of the day on which it ended."""
    return scene.page.dateline is not None and bool(_length_if_over(event, match, scene))


def _length_if_over(event: Draft, match: Match, scene: Scene) -> int | None:
    if event.kind not in GATHERINGS or event.modality.value is not Modality.OCCURRED or not scene.page.day:
        return None
    return length_if_over(match.trigger, scene.parsed, scene.line.times, scene.reader.ontology.words)


def _counted_back(event: Draft, match: Match, scene: Scene) -> None:
    """'Spoke after a three-day meeting', 'ended a two-day visit': the first day lies before the one told."""
    length = _length_if_over(event, match, scene) if event.when else None
    when = since_first_day(event.when.value, length) if event.when and length else None
    if event.when and when:
        event.when = Stated(when, event.when.span, "times/since-first-day")


def _day_under_way(event: Draft, scene: Scene) -> Stated[When] | None:
    """Talks that an office tells of as they are held are of that day; others of the month."""
    if scene.official and event.kind in TALKS and scene.parsed.sentence.setting is Setting.QUOTE:
        return dispatch_day(scene.page, scene.parsed.sentence)
    month = month_of(scene.page.day, Basis.DATELINE, "")
    return Stated(month, scene.parsed.sentence.span, "times/under-way") if month else None


def _is_deadline(event: Draft, when: When, day: date | None) -> bool:
    """'Pledged to connect their grids by 2030': the year is the deed's, not the pledge's (codebook, ruling 2)."""
    if event.kind is not Kind.COMMITMENT:
        return False
    if event.modality.value is not Modality.OCCURRED:
        return when.basis is Basis.BOUND
    return when.basis is Basis.BOUND or (day is not None and when.first > day)


def _is_of_other(match: Match, expression: TimeExpression, scene: Scene) -> bool:
    """'Noting the plan announced in May, they agreed to …', 'agreed to amend the rules (2005)': of other acts."""
    token, pledge = head_of(scene.parsed, expression), match.trigger
    while token is not None and token != pledge and not token.is_ancestor(pledge) and token.head != token:
        if token.pos_ == "VERB" and token.dep_ in _SUBORDINATE and not _is_at_once(token):
            return True
        token = token.head
    return False


def _is_over(when: When, day: date | None) -> bool:
    return (
        when.precision is Precision.DAY
        and when.basis is not Basis.BOUND
        and day is not None
        and when.last <= day
    )


def _is_of_task(pledge: Token, expression: TimeExpression, scene: Scene) -> bool:
    """'Agreed to form a council on 9 March': nobody agrees to do something on a day that is over."""
    token = head_of(scene.parsed, expression)
    while token is not None and token.head != token and token.head != pledge:
        token = token.head
        if token.pos_ == "VERB" and token.dep_ != "xcomp":
            return False
    infinitive = token is not None and any(child.tag_ == "TO" for child in token.children)
    return pledge.tag_ == "VBD" and token is not None and token.dep_ == "xcomp" and infinitive


def _is_at_once(clause: Token) -> bool:
    """'When the two met in May, they agreed to …': of one day with what is pledged."""
    return any(
        child.lower_ in {"when", "as"} and child.dep_ in {"advmod", "mark"} for child in clause.children
    )


_SUBORDINATE = frozenset({"acl", "relcl", "advcl", "xcomp", "ccomp", "pcomp"})


def _is_sheet(scene: Scene, modality: Modality) -> bool:
    """A fact sheet issued before talks tells what they will pledge that day (codebook, ruling 13)."""
    title = scene.page.document.title or ""
    return modality is Modality.SCHEDULED and "fact sheet" in title.lower()


def _has_tied_day(scene: Scene, modality: Modality) -> bool:
    return scene.tied is not None and modality is scene.tied.modality.value


def _pledge_day(event: Draft, scene: Scene) -> Stated[When] | None:
    """A pledge is of the day of the talks that made it, else of the release that tells it (codebook, ruling 2).

    Talks of which only the month is known, and those of others, are told beside it.
    """
    if scene.talks and scene.talks.when and _is_of(scene.talks, event, scene.page.day):
        when = replace(scene.talks.when.value, basis=Basis.DISCOURSE)
        return Stated(when, scene.talks.when.span, "times/talks-day")
    told = scene.page.day and (scene.official or scene.page.dateline)
    return dispatch_day(scene.page, scene.parsed.sentence) if told else None


_DAYS = frozenset({Precision.DAY, Precision.RANGE})
_NEAR = 21
"""Days before a report's own beyond which talks are recalled ones, and no pledge told is theirs."""


def _is_of(talks: Draft, event: Draft, day: date | None) -> bool:
    """Say whether a pledge that a report of this `day` tells can have been made at the `talks` told before it."""
    assert talks.when is not None
    when = talks.when.value
    same = talks.codes <= event.codes or event.codes <= talks.codes
    return day is None or (same and when.precision in _DAYS and (day - when.last).days <= _NEAR)


def _tense(match: Match, modality: Modality, words: Words) -> Tense:
    """An event noun has no tense, and a present one tells what is near: the days nearest to the report's."""
    verb = match.trigger
    if "dated" in match.pattern.needs:  # 'the accord of February' was made then
        return Tense.PAST
    progressive = verb.tag_ == "VBG" and any(
        c.dep_ == "aux" and c.tag_ in {"VBZ", "VBP"} for c in verb.children
    )
    if (verb.tag_ in {"VBZ", "VBP"} or progressive) and modality is Modality.OCCURRED:
        return Tense.PRESENT
    if may_lie_ahead(verb):
        return Tense.PRESENT if modality is Modality.OCCURRED else tense_of(modality)
    if (
        match.trigger.pos_ in {"VERB", "AUX"}
        or modality is not Modality.OCCURRED
        or is_simple_past(match.trigger, words)
    ):
        return tense_of(modality)
    return Tense.PRESENT


def _is_news(match: Match, scene: Scene, modality: Modality) -> bool:
    """A dispatch tells its day's acts in the simple past; an office's release its own in title and lead."""
    if modality is not Modality.OCCURRED or not scene.page.day:
        return False
    setting = scene.parsed.sentence.setting
    if setting is Setting.TITLE or _is_of_other_days(scene):
        return False
    if scene.official:
        told = setting is not Setting.QUOTE or scene.order <= _LEAD
        words = scene.reader.ontology.words
        now = is_announced_now(match.trigger) or is_just_done(match.trigger)
        return told and (now or is_simple_past(match.trigger, words))
    dispatch = scene.page.dateline is not None or scene.order <= _LEAD  # a site may show no dateline
    past = is_simple_past(match.trigger, scene.reader.ontology.words)
    return dispatch and past and setting is Setting.BODY


def _when_they_met(event: Draft, match: Match, scene: Scene) -> Stated[When] | None:
    """'Lee met Diaz on Tuesday. The two signed an accord': on the day of the talks just told."""
    talks, doers = scene.talks, [x for a in match.arguments if a.relation == "subj" for x in a.actors]
    if event.kind is not Kind.SIGNING or talks is None or talks.when is None or not doers:
        return None
    if not all(x.part in {Part.COLLECTIVE, Part.PRONOUN} for x in doers) or not is_simple_past(
        match.trigger, scene.reader.ontology.words
    ):
        return None
    near = scene.order - talks.order <= 1 and talks.when.value.precision is Precision.DAY
    if not near or talks.codes != event.codes:
        return None
    return Stated(replace(talks.when.value, basis=Basis.DISCOURSE), talks.when.span, "times/tied")


_BACK = 3
"""Days after the talks of which it tells within which an office issues its account of them."""


def _on_the_day_of_talks(event: Draft, match: Match, scene: Scene) -> Stated[When] | None:
    """'Lee met Diaz yesterday in Lima. … The ministers signed an accord': a later account tells of one day."""
    talks, today = scene.talks, scene.page.day
    if event.kind not in _THERE or not scene.official or talks is None or talks.when is None or today is None:
        return None
    when, done = talks.when.value, talks.modality.value is Modality.OCCURRED is event.modality.value
    own = when.precision is Precision.DAY and 1 <= (today - when.last).days <= _BACK
    if not (done and own and talks.codes == event.codes):
        return None
    if not is_simple_past(match.trigger, scene.reader.ontology.words) or _is_of_other_days(scene):
        return None
    return Stated(replace(when, basis=Basis.DISCOURSE), talks.when.span, "times/tied")


_THERE = TALKS | {Kind.SIGNING}


def _is_of_other_days(scene: Scene) -> bool:
    """'As a young senator, I visited him', 'met when he was minister': told in the simple past, and not of today."""
    phrases = "|".join(scene.reader.ontology.words["other_days"])
    return re.search(rf"\b(?:{phrases})\b", scene.parsed.shadow.text, re.IGNORECASE) is not None


_LEAD = 3
"""Sentences at the head of a transcript, or of a page without a dateline, that tell the day's own acts."""


def dispatch_day(page: Page, sentence: Sentence) -> Stated[When]:
    """Return the day of the dispatch or release as that of an act that it tells without one (codebook, ruling 28)."""
    day = page.day
    assert day is not None
    dateline = page.dateline
    span = dateline.span if dateline and dateline.day else sentence.span
    return Stated(When(day, day, Precision.DAY, Basis.DATELINE, ""), span, "times/dispatch-day")

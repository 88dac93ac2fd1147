"""The day of an act whose words state none: that of the talks, or of the dispatch, that tell it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from accord.extract.drafts import Draft, Stated
from accord.extract.fill.past import is_announced_now, is_just_done, is_simple_past
from accord.extract.fill.under_way import is_over_in_dispatch, what_goes_on
from accord.extract.gatherings import TALKS
from accord.extract.match.matching import Match
from accord.extract.names.actors import Part
from accord.extract.scene import Scene
from accord.extract.times import month_of
from accord.model.claims import Kind, Modality
from accord.model.dates import Basis, Precision, When
from accord.model.documents import Page, Sentence, Setting

_DAYS = frozenset({Precision.DAY, Precision.RANGE})
_NEAR = 21
"""Days before a report's own beyond which talks are recalled ones, and no pledge told is theirs."""
_BACK = 3
"""Days after the talks of which it tells within which an office issues its account of them."""
_THERE = TALKS | {Kind.SIGNING}
_LEAD = 3
"""Sentences at the head of a transcript, or of a page without a dateline, that tell the day's own acts."""


def unstated_day(event: Draft, match: Match, scene: Scene) -> Stated[When] | None:
    """Return the day of an act whose words state none, as far as what tells of it lets it be known."""
    modality = event.modality.value
    if scene.tied is not None and modality is scene.tied.modality.value:
        return None  # its day is that of the act to which it is tied
    if _is_there_still(event, match, scene):
        return None
    if event.kind is Kind.COMMITMENT and (modality is Modality.OCCURRED or _is_sheet(scene, modality)):
        return _pledge_day(event, scene)
    if met := _when_they_met(event, match, scene) or _on_the_day_of_talks(event, match, scene):
        return met
    if _is_news(match, scene, modality):
        return dispatch_day(scene.page, scene.parsed.sentence)
    if what_goes_on(event, match, scene) is not None:
        return day_under_way(event, scene)
    if is_over_in_dispatch(event, match, scene):
        return dispatch_day(scene.page, scene.parsed.sentence)
    return None


def _is_there_still(event: Draft, match: Match, scene: Scene) -> bool:
    """'He visited Peru in 2007. While in Lima, he signed …': where they are is on the visit told before."""
    last = scene.gathering
    aside = event.kind is Kind.VISIT and match.trigger.lemma_ == "while"
    dated = last is not None and last.when is not None and last.when.value.basis is not Basis.DATELINE
    return aside and dated and last is not None and last.codes == event.codes


def _is_sheet(scene: Scene, modality: Modality) -> bool:
    """A fact sheet issued before talks tells what they will pledge that day (codebook, ruling 13)."""
    title = scene.page.document.title or ""
    return modality is Modality.SCHEDULED and "fact sheet" in title.lower()


def _pledge_day(event: Draft, scene: Scene) -> Stated[When] | None:
    """A pledge is of the day of the talks that made it, else of the release that tells it (codebook, ruling 2).

    Talks of which only the month is known, and those of others, are told beside it.
    """
    if scene.talks and scene.talks.when and _is_of(scene.talks, event, scene.page.day):
        when = replace(scene.talks.when.value, basis=Basis.DISCOURSE)
        return Stated(when, scene.talks.when.span, "times/talks-day")
    told = scene.page.day and (scene.official or scene.page.dateline)
    return dispatch_day(scene.page, scene.parsed.sentence) if told else None


def _is_of(talks: Draft, event: Draft, day: date | None) -> bool:
    """Say whether a pledge that a report of this `day` tells can have been made at the `talks` told before it."""
    assert talks.when is not None
    when = talks.when.value
    same = talks.codes <= event.codes or event.codes <= talks.codes
    return day is None or (same and when.precision in _DAYS and (day - when.last).days <= _NEAR)


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
    if not all(x.part in {Part.COLLECTIVE, Part.PRONOUN, Part.WE} for x in doers) or not is_simple_past(
        match.trigger, scene.reader.ontology.words
    ):
        return None
    near = scene.order - talks.order <= 1 and talks.when.value.precision is Precision.DAY
    if not near or talks.codes != event.codes:
        return None
    return Stated(replace(talks.when.value, basis=Basis.DISCOURSE), talks.when.span, "times/tied")


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


def _is_of_other_days(scene: Scene) -> bool:
    """'As a young senator, I visited him', 'met when he was minister': told in the simple past, and not of today."""
    phrases = "|".join(scene.reader.ontology.words["other_days"])
    return re.search(rf"\b(?:{phrases})\b", scene.parsed.shadow.text, re.IGNORECASE) is not None


def day_under_way(event: Draft, scene: Scene) -> Stated[When] | None:
    """Talks that an office tells of as they are held are of that day; others of the month."""
    if scene.official and event.kind in TALKS and scene.parsed.sentence.setting is Setting.QUOTE:
        return dispatch_day(scene.page, scene.parsed.sentence)
    month = month_of(scene.page.day, Basis.DATELINE, "")
    return Stated(month, scene.parsed.sentence.span, "times/under-way") if month else None


def dispatch_day(page: Page, sentence: Sentence) -> Stated[When]:
    """Return the day of the dispatch or release as that of an act that it tells without one (codebook, ruling 28)."""
    day = page.day
    assert day is not None
    dateline = page.dateline
    span = dateline.span if dateline and dateline.day else sentence.span
    return Stated(When(day, day, Precision.DAY, Basis.DATELINE, ""), span, "times/dispatch-day")

"""When an event was: the day that its words state, else that of the talks or of the dispatch that tell it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from accord.extract.arguments import governor
from accord.extract.dating import date_of
from accord.extract.drafts import Draft, Stated
from accord.extract.matching import Match
from accord.extract.modality import is_simple_past, tense_of
from accord.extract.scene import Scene
from accord.extract.times import Tense, month_of
from accord.model.claims import Kind, Modality
from accord.model.dates import Basis, Precision, When
from accord.model.documents import Setting

if TYPE_CHECKING:
    from spacy.tokens import Token


def fill_when(event: Draft, match: Match, scene: Scene) -> None:
    """Give the event the days that its words state, else those that a dispatch or a pledge lets be known."""
    day, modality = scene.page.day, event.modality.value
    when, expression = date_of(
        match.trigger,
        scene.parsed,
        scene.line.times,
        day=day,
        tense=_tense(match, modality),
        year=scene.year,
        previous=scene.previous,
    )
    if when and event.kind is Kind.COMMITMENT and modality is Modality.OCCURRED and _is_deadline(when, day):
        when = expression = None
    if when and expression:
        span = scene.parsed.shadow.span(expression.span.start, expression.span.end)
        event.when = Stated(when, span, f"times/{expression.rule}")
        if modality is Modality.OCCURRED and day and when.first > day:
            event.modality = Stated(Modality.SCHEDULED, span, "modality/future-date")
    event.vague = expression is not None and when is None
    if event.when is None and not event.vague and not _has_tied_day(scene, modality):
        if event.kind is Kind.COMMITMENT and modality is Modality.OCCURRED:
            event.when = _pledge_day(scene)
        elif _is_news(match, scene, modality):
            event.when = dispatch_day(scene)
        elif _is_under_way(event, match, scene):
            event.when = _month_under_way(scene)


_GOING_ON = frozenset({Kind.VISIT, Kind.MEETING, Kind.SESSION})


def _is_under_way(event: Draft, match: Match, scene: Scene) -> bool:
    """Talks that 'are being held' and a minister who 'is on a visit' are of the report's month (codebook, ruling 6)."""
    if event.kind not in _GOING_ON or event.modality.value is not Modality.OCCURRED or not scene.page.day:
        return False
    verb: Token | None = match.trigger
    if match.trigger.pos_ not in {"VERB", "AUX"}:
        verb = governor(match.trigger, scene.reader.ontology.words)
    if verb is None:
        return False
    present = [
        c for c in verb.children if c.dep_ in {"aux", "auxpass"} and c.lower_ in {"is", "are", "'s", "'re"}
    ]
    return (verb.tag_ == "VBG" and bool(present)) or (verb.lemma_ == "be" and verb.tag_ in {"VBZ", "VBP"})


def _month_under_way(scene: Scene) -> Stated[When] | None:
    month = month_of(scene.page.day, Basis.DATELINE, "")
    return Stated(month, scene.parsed.sentence.span, "times/under-way") if month else None


def _is_deadline(when: When, day: date | None) -> bool:
    """'Pledged to connect their grids by 2030': the year is the deed's, not the pledge's (codebook, ruling 2)."""
    return when.basis is Basis.BOUND or (day is not None and when.first > day)


def _has_tied_day(scene: Scene, modality: Modality) -> bool:
    return scene.tied is not None and modality is Modality.OCCURRED


def _pledge_day(scene: Scene) -> Stated[When] | None:
    """A pledge is of the day of the talks that made it, else of the release that tells it (codebook, ruling 2)."""
    if scene.talks and scene.talks.when:
        when = replace(scene.talks.when.value, basis=Basis.DISCOURSE)
        return Stated(when, scene.talks.when.span, "times/talks-day")
    return dispatch_day(scene) if scene.page.day and (scene.official or scene.page.dateline) else None


def _tense(match: Match, modality: Modality) -> Tense:
    """An event noun has no tense, and a present one tells what is near: the days nearest to the report's."""
    verb = match.trigger
    progressive = verb.tag_ == "VBG" and any(
        c.dep_ == "aux" and c.tag_ in {"VBZ", "VBP"} for c in verb.children
    )
    if (verb.tag_ in {"VBZ", "VBP"} or progressive) and modality is Modality.OCCURRED:
        return Tense.PRESENT
    if (
        match.trigger.pos_ in {"VERB", "AUX"}
        or modality is not Modality.OCCURRED
        or is_simple_past(match.trigger)
    ):
        return tense_of(modality)
    return Tense.PRESENT


def _is_news(match: Match, scene: Scene, modality: Modality) -> bool:
    """A dispatch tells its day's acts in the simple past; an office's release its own in title and lead."""
    if modality is not Modality.OCCURRED or not scene.page.day:
        return False
    setting = scene.parsed.sentence.setting
    if setting is Setting.TITLE:
        return False
    if scene.official:
        return scene.order <= 3 and is_simple_past(match.trigger)
    return scene.page.dateline is not None and setting is Setting.BODY and is_simple_past(match.trigger)


def dispatch_day(scene: Scene) -> Stated[When]:
    """Return the day of the dispatch or release as that of an act that it tells without one (codebook, ruling 28)."""
    day = scene.page.day
    assert day is not None
    dateline = scene.page.dateline
    span = dateline.span if dateline and dateline.day else scene.parsed.sentence.span
    return Stated(When(day, day, Precision.DAY, Basis.DATELINE, ""), span, "times/dispatch-day")

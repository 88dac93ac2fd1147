"""Days of what goes on or has gone on for days: a stay, talks that are not over, 'a three-day meeting'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.drafts import Draft, Stated
from accord.extract.fill.stays import GATHERINGS, clause_under_way, length_if_over, since_first_day
from accord.extract.match.matching import Match
from accord.extract.scene import Scene
from accord.model.claims import Kind, Modality

if TYPE_CHECKING:
    from spacy.tokens import Token

_SPANS = frozenset({"week", "month", "year", "decade"})
_BEGINNING = frozenset({"begin", "start", "open", "launch", "kick", "commence"})
_GOING_ON = frozenset({Kind.VISIT, Kind.MEETING, Kind.SESSION})


def took_long(trigger: Token) -> bool:
    """'After months of talks': what took so long was not on the day of what came of it, unless it began then."""
    above = trigger.head.head
    if trigger.dep_ != "pobj" or trigger.head.lower_ != "of" or above.lemma_.lower() not in _SPANS:
        return False
    return not (above.dep_ == "dobj" and above.head.lemma_ in _BEGINNING)


def what_goes_on(event: Draft, match: Match, scene: Scene) -> Token | None:
    """Return the clause by which a stay or talks are told to go on, None where they are not."""
    if event.kind not in _GOING_ON or event.modality.value is not Modality.OCCURRED or not scene.page.day:
        return None
    return clause_under_way(match.trigger, scene.reader.ontology.words)


def is_over_in_dispatch(event: Draft, match: Match, scene: Scene) -> bool:
    """'He was speaking after a three-day meeting': a dispatch of the day on which it ended."""
    return scene.page.dateline is not None and bool(_length_if_over(event, match, scene))


def _length_if_over(event: Draft, match: Match, scene: Scene) -> int | None:
    if event.kind not in GATHERINGS or event.modality.value is not Modality.OCCURRED or not scene.page.day:
        return None
    return length_if_over(match.trigger, scene.parsed, scene.line.times, scene.reader.ontology.words)


def count_back(event: Draft, match: Match, scene: Scene) -> None:
    """'Spoke after a three-day meeting', 'ended a two-day visit': the first day lies before the one told."""
    length = _length_if_over(event, match, scene) if event.when else None
    when = since_first_day(event.when.value, length) if event.when and length else None
    if event.when and when:
        event.when = Stated(when, event.when.span, "times/since-first-day")

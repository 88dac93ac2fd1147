"""Where and when talks told before were, by a sentence that tells no more: 'The talks began in Rabat on Monday'."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from accord.extract.drafts import Draft, Stated
from accord.extract.fill.dating import date_of
from accord.extract.fill.modality import tense_of
from accord.extract.fill.past import is_simple_past
from accord.extract.fill.places import place_of
from accord.extract.fill.where import places_named
from accord.extract.gatherings import TALKS
from accord.extract.join.days import weakly_dated
from accord.extract.scene import Scene
from accord.model.claims import Kind, Modality
from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Token

REACH = 2
"""Paragraphs from the talks beyond which 'the talks' may be others."""

_BACK = frozenset({"the", "these", "both", "their", "this", "those"})
_KINDS = frozenset({*TALKS, Kind.EXERCISE})


def settle(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """Give the talks of which the sentence tells only place and day what it says of them; return them."""
    noun = _what_was_held(scene) if drafts else None
    if noun is None:
        return []
    told = [
        d
        for d in drafts
        if d.kind in _KINDS
        and d.modality.value is Modality.OCCURRED
        and scene.parsed.sentence.paragraph - d.paragraph <= REACH
    ]
    told.sort(key=lambda d: d.order)
    both = any(child.lower_ == "both" for child in noun.lefts)
    settled = [d for d in told[-2 if both else -1 :] if _fits(d, noun)]
    for event in settled:
        _fill(event, noun, scene)
    return settled


def settle_both(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """Settle two talks at once where the sentence speaks of both: 'Both meetings were held in Rabat'."""
    noun = _what_was_held(scene) if drafts else None
    both = noun is not None and any(child.lower_ == "both" for child in noun.lefts)
    return settle(scene, drafts) if both else []


def _what_was_held(scene: Scene) -> Token | None:
    """The noun of 'the talks were held', 'both meetings took place', 'the session ended'."""
    words: Words = scene.reader.ontology.words
    for token in scene.parsed.doc:
        verb = token.head
        if (
            token.dep_ in {"nsubj", "nsubjpass"}
            and token.lemma_.lower() in {*words["talks"], *words["manoeuvre"]}
            and verb.lemma_.lower() in {*words["passing"], "hold", "conduct", "convene"} - {"be"}
            and is_simple_past(token, words)
            and any(child.lower_ in _BACK for child in token.lefts)
        ):
            return token
    return None


def _fits(event: Draft, noun: Token) -> bool:
    """'The exercise' is none of the talks."""
    exercise = noun.lemma_.lower() in {"exercise", "drill", "manoeuvre", "maneuver", "patrol", "training"}
    return (event.kind is Kind.EXERCISE) is exercise


def _fill(event: Draft, noun: Token, scene: Scene) -> None:
    found = place_of(noun, scene.parsed, places_named(scene), scene.reader.ontology.words)
    if found and not event.distant and (event.place is None or event.place.rule == "place/dateline"):
        place, hit = found
        event.place = Stated(place, scene.parsed.shadow.span(hit.start, hit.end), "place/settled")
    when, expression = date_of(noun, scene.line.times, tense_of(Modality.OCCURRED), scene)
    day = scene.page.day
    over = day is None or (when is not None and when.first <= day)
    if when and expression and over and (event.when is None or weakly_dated(event)):
        span = scene.parsed.shadow.span(expression.span.start, expression.span.end)
        event.when = Stated(when, span, f"times/{expression.rule}")

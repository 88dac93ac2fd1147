"""Meetings one by one that make up a round of talks told before them: its number is theirs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from accord.extract.drafts import Draft, Stated
from accord.extract.wording.bodies import BodyGrammar
from accord.extract.wording.session_numbers import counted_within
from accord.model.claims import Kind
from accord.model.documents import Page, Sentence
from accord.model.spans import Span
from accord.ontology.frames import Words


def number_meetings(drafts: Sequence[Draft], page: Page, bodies: BodyGrammar, words: Words) -> None:
    """Give meetings told as a series the number of the round that the sentence before them opens.

    'The second round of talks begins this week. A series of meetings will be held with Peru and Chile.' A round
    that is over numbers nothing that is told after it, and one that is an event itself has its number.
    """
    before = dict(zip((s.span for s in page.sentences[1:]), page.sentences, strict=False))
    told = {span for draft in drafts for span in draft.evidence}
    series = _any_of(words["series_of_meetings"])
    for draft in drafts:
        here = draft.evidence[0] if draft.evidence else None
        opening = before.get(here) if here else None
        if here is None or opening is None or draft.kind is not Kind.MEETING or draft.ordinal:
            continue
        if opening.span not in told and series.search(here.of(page.document.text)):
            draft.ordinal = _round(opening, page.document.text, bodies, words)


def _round(opening: Sentence, text: str, bodies: BodyGrammar, words: Words) -> Stated[int] | None:
    sentence = opening.span.of(text)
    talks = "|".join(map(re.escape, words["talks"]))
    rounds = "|".join(map(re.escape, words["talk_rounds"]))
    if _any_of(words["ends_of_rounds"]).search(sentence):
        return None
    for found in re.finditer(
        rf"\b([\w-]+)(?= (?:\w+ )?(?:{rounds}) of (?:\w+ )?((?:{talks})s?)\b)", sentence
    ):
        number = bodies.number(found[1])
        if number and not counted_within(sentence[found.end(2) :]):
            at = Span(*found.span(1)).shift(opening.span.start)
            return Stated(number, at, "body/round-before")
    return None


def _any_of(phrases: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, phrases))})\b", re.IGNORECASE)

"""Where a ceremony or talks told before took place, when a sentence of its own says so."""

from __future__ import annotations

from collections.abc import Sequence

from accord.extract.drafts import Draft, Stated
from accord.extract.fill.where import capital_of
from accord.extract.gatherings import TALKS
from accord.extract.knowledge import Reader
from accord.extract.names.lexicon import Hit, Sort
from accord.extract.names.venues import name_of, with_venues
from accord.extract.report.lines import Line
from accord.model.claims import Kind, Modality, Place
from accord.model.documents import Page

_NEAR = 4
"""Sentences after an act within which 'the ceremony' is its own."""

_LOOSE = frozenset({"place/dateline", "place/state"})
"""Rules of places that a sentence about the ceremony itself tells better."""

_PLACES = frozenset({Sort.CAPITAL, Sort.PLACE, Sort.OFFICE})


def place_ceremonies(drafts: Sequence[Draft], lines: Sequence[Line], page: Page, reader: Reader) -> None:
    """'Kenya and Peru signed an accord. … The ceremony took place at State House in Nairobi': there it was signed."""
    for line in lines:
        told = reader.ceremonies.opening.match(line.shadow.text) if drafts else None
        if told is None:
            continue
        hits = with_venues(line.shadow.text, line.hits, reader.venues, capital_of(page, reader), houses=True)
        place = next((hit for hit in hits if hit.sort in _PLACES and hit.start >= told.end()), None)
        kinds = TALKS if told["talks"] else frozenset({Kind.SIGNING})
        acts = [one for one in drafts if _is_meant(one, kinds, line)]
        if place and _follows(told.end(), place, line) and acts:
            where = Place(name_of(place, line.shadow.text), place.party)
            stated = Stated(where, line.shadow.span(place.start, place.end), "place/ceremony")
            for act in acts:
                act.place = stated


def _follows(start: int, place: Hit, line: Line) -> bool:
    """Only an article or the words for a town stand between 'took place at' and the name."""
    return len(line.shadow.text[start : place.start].split()) <= _WORDS


_WORDS = 3


def _is_meant(draft: Draft, kinds: frozenset[Kind], line: Line) -> bool:
    """Say whether an act, told shortly before and with no town of its own, is the one spoken of."""
    if draft.kind not in kinds or draft.modality.value is not Modality.OCCURRED or draft.distant:
        return False
    loose = draft.place is None or draft.place.rule in _LOOSE
    before = [span for span in draft.evidence if span.end <= line.sentence.span.start]
    return loose and bool(before) and not draft.recalled and _is_near(draft, line)


def _is_near(draft: Draft, line: Line) -> bool:
    return 0 <= line.sentence.paragraph - draft.paragraph <= _NEAR

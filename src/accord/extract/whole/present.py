"""Visits told by where somebody is for an errand: 'Minister Lee, in Rome for the summit, …', 'In Rome for talks, …'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from accord.extract.drafts import Draft, Stated
from accord.extract.names.actors import Actor, Part
from accord.extract.names.lexicon import Sort
from accord.extract.report.lines import Line
from accord.extract.report.surroundings import Surroundings
from accord.extract.times import month_of
from accord.extract.whole.telling import act, take_part
from accord.model.claims import Kind, Participant, Place
from accord.model.dates import Basis
from accord.model.documents import Page, Setting

RULE = "visit/present-for"
"""The name under which claims cite a visit told by where somebody is and what for."""

_PLACES = frozenset({Sort.STATE, Sort.CAPITAL, Sort.PLACE})
_TOWNS = frozenset({Sort.CAPITAL, Sort.PLACE})
_ERRAND = (
    r",?(?: [A-Z][\w-]+,)? (?:for|to attend|to take part in|to participate in|on) (?!the (?:first|second|third) time\b)"
    r"(?=[^,;]{0,60}\b(?i:summit|talks|conference|meetings?|forum|visit|session|dialogue|consultations|ceremony|inauguration"
    r"|funeral|negotiations|assembly|assignment|trip|tour|celebrations|swearing-in)\b)"
)
_BESIDE = re.compile(r",? (?:who (?:is|was) )?(?:currently |now |already )?(?:(?:in|visiting) (?:the )?)?$")
_HERE = re.compile(r"(?<=[ ,])here\b")
_OVER = re.compile(r"\bwas\b")
_OPENING = re.compile(r"\W*(?:Currently |Already |While |Now )?(?:[Ii]n|[Vv]isiting) (?:the )?$")
_AFTER = re.compile(_ERRAND)
_TO_PERSON = re.compile(r"[^.;:\"]{3,110}?, (?:the )?$")


@dataclass(frozen=True, slots=True)
class _Abode:
    """Where somebody is said to be for an errand, in the shadow text."""

    start: int
    end: int
    party: str
    town: str | None
    """None where the words tell a state."""


def present_visits(page: Page, surroundings: Surroundings) -> Iterator[Draft]:
    """Yield the visit of each person of a state whom a sentence tells to be in another one for an errand."""
    for order, line in enumerate(surroundings.lines):
        if line.sentence.setting is not Setting.BODY:
            continue
        for place in _abodes(page, line, surroundings.discourse.home):
            who = _who(line, place) if _AFTER.match(line.shadow.text, place.end) else None
            if who and place.party not in who.parties:
                yield _visit(page, line, order, who, place)


def _abodes(page: Page, line: Line, home: str | None) -> Iterator[_Abode]:
    text = line.shadow.text
    for hit in line.hits:
        if hit.sort in _PLACES and hit.party:
            yield _Abode(
                hit.start, hit.end, hit.party, text[hit.start : hit.end] if hit.sort in _TOWNS else None
            )
    if page.dateline and page.dateline.place and home:
        for here in _HERE.finditer(text):
            yield _Abode(*here.span(), home, page.dateline.place)


def _who(line: Line, place: _Abode) -> Actor | None:
    """The person who is there: named before a comma and the place, or after the words that open the sentence."""
    text = line.shadow.text
    people = [a for a in line.actors if a.part is Part.PERSON and len(a.parties) == 1 and a.post]
    for who in people:
        beside = _BESIDE.fullmatch(text, who.end, place.start)
        if beside and beside[0].startswith(","):
            return who
        if _OPENING.fullmatch(text, 0, place.start) and _TO_PERSON.fullmatch(text, place.end, who.start):
            return who
    return None


def _visit(page: Page, line: Line, order: int, who: Actor, place: _Abode) -> Draft:
    draft = act(Kind.VISIT, RULE, line, order)
    span = line.shadow.span(who.start, who.end)
    at = line.shadow.span(place.start, place.end)
    take_part(draft, who.parties, span, "party/person")
    take_part(draft, (place.party,), at, "party/party")
    where = Place(place.town or line.shadow.text[place.start : place.end], place.party)
    draft.place = Stated(where, at, "place/in" if place.town else "place/state")
    month = (
        month_of(page.day, Basis.DATELINE, "")
        if not _OVER.search(line.shadow.text, who.end, place.start)
        else None
    )
    if month:  # a visit under way is of the report's month (codebook, ruling 6)
        draft.when = Stated(month, line.sentence.span, "times/under-way")
    if who.name:
        told = Participant(who.name, "visitor", who.parties[0], who.post)
        draft.participants[who.name] = Stated(told, span, "participant/visitor")
    return draft

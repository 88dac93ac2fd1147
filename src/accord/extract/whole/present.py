"""Visits told by where somebody is for an errand: 'Minister Lee, in Rome for the summit, …', 'In Rome for talks, …'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from accord.extract.drafts import Draft, Stated
from accord.extract.names.actors import Actor, Part
from accord.extract.names.lexicon import Hit, Sort
from accord.extract.report.lines import Line
from accord.extract.report.surroundings import Surroundings
from accord.extract.whole.telling import act, take_part
from accord.model.claims import Kind, Participant, Place
from accord.model.documents import Setting

RULE = "visit/present-for"
"""The name under which claims cite a visit told by where somebody is and what for."""

_PLACES = frozenset({Sort.STATE, Sort.CAPITAL, Sort.PLACE})
_TOWNS = frozenset({Sort.CAPITAL, Sort.PLACE})
_ERRAND = (
    r",?(?: [A-Z][\w-]+,)? (?:for|to attend|to take part in|to participate in|on) (?!the (?:first|second|third) time\b)"
    r"(?=[^,;]{0,60}\b(?i:summit|talks|conference|meetings?|forum|visit|session|dialogue|consultations|ceremony|inauguration"
    r"|funeral|negotiations|assembly|assignment|trip|tour|celebrations|swearing-in)\b)"
)
_BESIDE = re.compile(r",? (?:who (?:is|was) )?(?:currently |now |already )?(?:in|visiting) (?:the )?$")
_OPENING = re.compile(r"\W*(?:Currently |Already |While |Now )?(?:[Ii]n|[Vv]isiting) (?:the )?$")
_AFTER = re.compile(_ERRAND)
_TO_PERSON = re.compile(r"[^.;:\"]{3,110}?, (?:the )?$")


def present_visits(surroundings: Surroundings) -> Iterator[Draft]:
    """Yield the visit of each person of a state whom a sentence tells to be in another one for an errand."""
    for order, line in enumerate(surroundings.lines):
        if line.sentence.setting is not Setting.BODY:
            continue
        for hit in line.hits:
            if hit.sort in _PLACES and hit.party and _AFTER.match(line.shadow.text, hit.end):
                who = _who(line, hit)
                if who and hit.party not in who.parties:
                    yield _visit(line, order, who, hit)


def _who(line: Line, place: Hit) -> Actor | None:
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


def _visit(line: Line, order: int, who: Actor, place: Hit) -> Draft:
    draft = act(Kind.VISIT, RULE, line, order)
    span = line.shadow.span(who.start, who.end)
    at = line.shadow.span(place.start, place.end)
    take_part(draft, who.parties, span, "party/person")
    take_part(draft, (str(place.party),), at, "party/party")
    where = Place(line.shadow.text[place.start : place.end], place.party)
    draft.place = Stated(where, at, "place/in" if place.sort in _TOWNS else "place/state")
    if who.name:
        told = Participant(who.name, "visitor", who.parties[0], who.post)
        draft.participants[who.name] = Stated(told, span, "participant/visitor")
    return draft

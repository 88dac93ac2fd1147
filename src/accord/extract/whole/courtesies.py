"""Visits told by the courtesies of a transcript: 'it's an honour to welcome you to …', 'it's great to be back in …'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from accord.extract.drafts import Draft, Stated
from accord.extract.knowledge import Reader
from accord.extract.names.actors import Part
from accord.extract.names.lexicon import Hit, Sort
from accord.extract.report.discourse import Discourse
from accord.extract.report.issuing import dateline_party
from accord.extract.report.lines import Line
from accord.extract.report.surroundings import Surroundings
from accord.extract.whole.telling import act, take_part
from accord.extract.wording.courtesies import CourtesyWords
from accord.model.claims import Kind, Participant, Place
from accord.model.documents import Page, Setting

RULE = "visit/courtesy"
"""The name under which claims cite what a courtesy told."""

_ABODES = frozenset({Sort.STATE, Sort.CAPITAL, Sort.PLACE, Sort.OFFICE})
_SITES = frozenset({Sort.CAPITAL, Sort.PLACE, Sort.OFFICE})
_NOW = frozenset({"today", "this morning", "this afternoon", "this evening", "tonight", "now"})
NEAR = 40
"""Code points around a courtesy in which a time or a word of hope belongs to it."""

_LEAD = re.compile(
    r"\W*(?:the |this |our |beautiful |great |wonderful |city of |people's house, )*", re.IGNORECASE
)


def courtesy_visits(page: Page, surroundings: Surroundings, reader: Reader) -> Iterator[Draft]:
    """Yield the visit that each courtesy of a transcript of two parties tells."""
    here = dateline_party(page, reader)
    title = next((ln for ln in surroundings.lines if ln.sentence.setting is Setting.TITLE), None)
    if len(surroundings.discourse.topic) != 2 or title is None:
        return
    titled = reader.occasions.record.search(title.shadow.text)
    spoken = {Setting.QUOTE, Setting.BODY} if titled else {Setting.QUOTE}
    for line in surroundings.lines:
        if surroundings.is_asked(line, reader.ontology.words):
            continue
        if line.sentence.setting in spoken and (route := _route(line, here, surroundings, reader.courtesies)):
            yield _visit(line, title, *route)


def _route(
    line: Line, here: str | None, surroundings: Surroundings, words: CourtesyWords
) -> tuple[str, str, Hit | None] | None:
    """Return visitor, host and the place named, where a courtesy tells them."""
    discourse, text = surroundings.discourse, line.shadow.text
    voice = surroundings.speaking(line)
    speaker = voice.parties[0] if voice and voice.parties else None
    for pattern, receives in ((words.host, True), (words.guest, False)):
        for match in pattern.finditer(text):
            if words.ahead.search(text, max(0, match.start() - NEAR), match.end()) or _dated(line, match):
                continue
            place = _place(text, match.end(), line.hits)
            host = place.party if place else (speaker if receives else _other(discourse.topic, speaker))
            visitor = _other(discourse.topic, host)
            if visitor and host and (place or _at_home(host, here, discourse)):
                return visitor, host, place
    return None


def _dated(line: Line, match: re.Match[str]) -> bool:
    """A courtesy with a day of its own ('when you hosted us in May') recalls another visit."""
    around = range(match.start() - NEAR, match.end() + NEAR)
    return any(
        t.span.start in around and line.shadow.text[t.span.start : t.span.end].lower() not in _NOW
        for t in line.times
    )


def _place(text: str, start: int, hits: Sequence[Hit]) -> Hit | None:
    lead = _LEAD.match(text, start)
    at = lead.end() if lead else start
    return next((h for h in hits if h.start == at and h.sort in _ABODES), None)


def _at_home(party: str, here: str | None, discourse: Discourse) -> bool:
    """Without a place 'here' is where the record was made or the issuer is, and nowhere if they talk from afar."""
    return party == (here or discourse.home) and not discourse.remote


def _other(topic: tuple[str, ...], party: str | None) -> str | None:
    return next((code for code in topic if code != party), None) if party in topic else None


def _visit(line: Line, title: Line, visitor: str, host: str, place: Hit | None) -> Draft:
    draft = act(Kind.VISIT, RULE, line)
    draft.quoted = True
    take_part(draft, (visitor, host), line.sentence.span, "party/topic")
    if place and place.sort in _SITES:
        at = line.shadow.span(place.start, place.end)
        draft.place = Stated(Place(line.shadow.text[place.start : place.end], place.party), at, "place/in")
    for actor in title.actors:
        if actor.part is Part.PERSON and actor.name and actor.parties[:1] in {(visitor,), (host,)}:
            role = "visitor" if actor.parties[0] == visitor else "host"
            person = Participant(actor.name, role, actor.parties[0], actor.post)
            at = title.shadow.span(actor.start, actor.end)
            draft.participants.setdefault(actor.name, Stated(person, at, f"participant/{role}"))
    return draft

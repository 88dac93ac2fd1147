"""Who was at a session, told in a list below it: 'The summit was attended by:', 'Chad: President Ali Kone'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from accord.extract.drafts import Draft, Stated
from accord.extract.gatherings import TALKS
from accord.extract.names.actors import Part
from accord.extract.report.lines import Line
from accord.extract.report.surroundings import Surroundings
from accord.extract.whole.attenders import ACTING, GATHERING, NEAR, take_in
from accord.model.claims import Participant

_HEADER = re.compile(
    rf"^\W*(?:\d+\. ?)?[^.;:]{{0,120}}?\b(?:attended by|{GATHERING} (?:were|was)|present(?: at [\w -]+)? were|"
    r"(?:led|represented) by|participants (?:were|are)|took part)\b[^.;:]{0,80}:\W*$",
    re.IGNORECASE,
)
_ENTRY = re.compile(r"\s*[:–-]\s")


def take_rosters(drafts: Sequence[Draft], surroundings: Surroundings) -> None:
    """'The summit was attended by:' and lines of 'Chad: President Ali Kone': who was at the session told before."""
    lines = surroundings.lines
    for order, header in enumerate(lines):
        if not _HEADER.match(header.shadow.text):
            continue
        near = [line.sentence.span for line in lines[max(0, order - NEAR) : order + 1]]
        told = (d for d in drafts if d.kind in TALKS and any(span in near for span in d.evidence))
        event = next(told, None)
        for line in takewhile(_is_entry, lines[order + 1 :]):
            if event is not None:
                _take_entry(event, line)


def _is_entry(line: Line) -> bool:
    first = next((hit for hit in line.hits if hit.party and hit.start == 0), None)
    return first is not None and _ENTRY.match(line.shadow.text, first.end) is not None


def _take_entry(event: Draft, line: Line) -> None:
    actors = [actor for actor in line.actors if actor.part in ACTING and len(actor.parties) == 1]
    take_in(event, actors[:1], line)
    who = next((a for a in actors if a.part is Part.PERSON and a.name), None)
    if who is not None and who.name and who.parties == actors[0].parties:
        span = line.shadow.span(who.start, who.end)
        told = Participant(who.name, "participant", who.parties[0], who.post)
        event.participants.setdefault(who.name, Stated(told, span, "participant/company"))

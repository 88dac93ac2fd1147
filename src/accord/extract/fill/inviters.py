"""Who has invited a visitor is the one who receives him: 'at the invitation of the President of Peru, Ana Diaz'."""

from __future__ import annotations

import re
from collections.abc import Iterator

from accord.extract.drafts import Draft, Stated
from accord.extract.names.actors import Actor, Part
from accord.extract.names.owners import SAYS
from accord.extract.report.lines import Line
from accord.extract.scene import Scene
from accord.model.claims import Kind, Participant

_INVITED = re.compile(r"\b([Aa]t|[Oo]n|[Uu]pon) (?:the|an) (?:\w+ )?invitation (?:of|from) (?:the )?")
_AND = re.compile(r",? and ")
_NEXT = re.compile(r"(?:, [^,]{3,60})?(?:, | and |, and )(?:the )?")
"""What stands between those who have invited together; an office may explain a name before it."""


def fill_inviters(event: Draft, scene: Scene) -> None:
    """Name as hosts of a visit those who have sent the invitation; none of them is on it."""
    if event.kind is Kind.VISIT:
        add_inviters(event, scene.line)


def add_inviters(event: Draft, line: Line) -> None:
    """Name as hosts of the visit `event` those whose invitation `line` tells."""
    inviters = tuple(_inviters(line))
    for actor in inviters:
        told = event.participants.get(str(actor.name))
        if told and told.value.role == "visitor" and event.travellers != {actor.name}:
            del event.participants[str(actor.name)]
    came = event.came
    for actor in inviters:
        codes = {*actor.parties}
        if actor.name and came and codes & event.codes and not codes & came:
            span = line.shadow.span(actor.start, actor.end)
            host = Participant(actor.name, "host", actor.parties[0], actor.post)
            event.participants.setdefault(actor.name, Stated(host, span, "participant/inviter"))


def invites(line: Line) -> bool:
    """Say whether a line tells of an invitation on which somebody comes."""
    return _INVITED.search(line.shadow.text) is not None


def _inviters(line: Line) -> Iterator[Actor]:
    """Yield those behind the word: one where the words open the sentence, else all in a row."""
    text = line.shadow.text
    invited = _INVITED.search(text)
    if invited is None:
        return
    end, opens = invited.end(), invited[1][0].isupper()
    people = [a for a in line.actors if a.part is Part.PERSON and a.parties and a.start >= end]
    for actor in sorted(people, key=lambda one: one.start):
        start = _first_office(actor, line)
        if (start != end and not _NEXT.fullmatch(text, end, start)) or SAYS.match(text, actor.end):
            return
        yield actor
        if opens:
            return
        end = actor.end


def _first_office(actor: Actor, line: Line) -> int:
    """Where 'State Councillor and Foreign Minister Lee' begins: the first office of his may stand alone."""
    before = (a for a in line.actors if a.part is Part.OFFICE and a.parties == actor.parties)
    joined = (a.start for a in before if _AND.fullmatch(line.shadow.text, a.end, actor.start))
    return min(joined, default=actor.start)

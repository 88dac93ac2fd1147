"""'His Peruvian counterpart', where the report names elsewhere who holds that office for Peru."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from accord.extract.drafts import Draft, Stated
from accord.extract.gatherings import TALKS
from accord.extract.names.actors import Actor, Part
from accord.extract.names.cast import Cast, Member
from accord.extract.report.lines import Line
from accord.model.claims import Kind, Participant
from accord.model.spans import Span

_KINDS = TALKS | {Kind.SIGNING}
_FIELDS = re.compile(r"\w+")
_COMMON = frozenset(
    {"the", "of", "for", "and", "affairs", "state", "deputy", "vice", "first", "acting", "mr", "minister"}
)


def name_counterparts(
    drafts: Sequence[Draft], lines: Sequence[Line], cast: Cast, peers: Sequence[str]
) -> None:
    """Name in each talk or signing the counterpart whom its own sentences do not name, if only one can be meant.

    `peers` are the words for counterparts.
    """
    told = {line.sentence.span: line for line in lines}
    for event in drafts:
        if event.kind in _KINDS:
            for actor, line in _counterparts(event, told, tuple(peers)):
                _name(event, actor, line, cast)


def _counterparts(
    event: Draft, told: Mapping[Span, Line], peers: tuple[str, ...]
) -> Iterator[tuple[Actor, Line]]:
    for span in event.evidence:
        line = told.get(span)
        for actor in line.actors if line else ():
            words = line.shadow.text[actor.start : actor.end] if line else ""
            if line and actor.part is Part.OFFICE and actor.name is None and words.lower().endswith(peers):
                yield actor, line


def _name(event: Draft, actor: Actor, line: Line, cast: Cast) -> None:
    known = {said.value.party for said in event.participants.values()}
    left = event.codes - known
    code = actor.parties[0] if actor.parties else next(iter(left)) if len(left) == 1 else None
    if code is None or code not in left:
        return
    for said in list(event.participants.values()):
        meant = [m for m in cast.members if code in m.parties and _same_office(m, said.value.post)]
        if len(meant) == 1:
            span = line.shadow.span(actor.start, actor.end)
            named = Participant(meant[0].name, said.value.role, code, meant[0].post)
            event.participants[meant[0].name] = Stated(named, span, "participant/counterpart")
            return


def _same_office(member: Member, post: str | None) -> bool:
    """Ministers of one field, or holders of offices whose last word is the same and that have no field."""
    if not post or not member.post:
        return False
    one, other = (set(_FIELDS.findall(words.lower())) for words in (post, member.post))
    if ("minister" in one) is not ("minister" in other):
        return False
    fields = (one - _COMMON, other - _COMMON)
    return fields[0] == fields[1] or bool(fields[0] & fields[1])

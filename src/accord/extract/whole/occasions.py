"""Talks that a title names as the occasion of what was said: 'Remarks by A and B Before Bilateral Meeting'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from accord.extract.drafts import Draft, Stated
from accord.extract.names.actors import Actor, Part
from accord.extract.report.lines import Line
from accord.extract.whole.telling import act
from accord.extract.wording.courtesies import OccasionWords
from accord.model.claims import Kind, Participant
from accord.model.dates import Basis, Precision, When
from accord.model.documents import Setting

RULE = "meeting/occasion"
"""The name under which claims cite what a title told."""

_GUEST = re.compile(r" (?:with|alongside)\b", re.IGNORECASE)
_WHO = frozenset({Part.PERSON, Part.OFFICE})


def titled_meeting(
    lines: Sequence[Line], words: OccasionWords, day: date | None, issuer: str | None = None
) -> Draft | None:
    """Return the talks of those who speak in a record of speech, where its title names them as the occasion.

    'Remarks With Minister Diaz After Their Meeting' names the guest alone: the other side is the `issuer`.
    """
    title = next((line for line in lines if line.sentence.setting is Setting.TITLE), None)
    if title is None:
        return None
    text = title.shadow.text
    record, occasion = words.record.search(text), words.occasion.search(text)
    if occasion is None:
        return None
    start = record.end() if record else 0
    speaking = [a for a in title.actors if a.part in _WHO and start <= a.start and a.end <= occasion.start()]
    codes = {code for actor in speaking for code in actor.parties[:1]}
    guests = record is not None and _GUEST.match(text, record.end()) is not None
    own = issuer if guests and codes else None
    if len(codes | {own} - {None}) < 2:
        return None
    talks = _draft(title, speaking)
    if own:
        talks.parties.setdefault(own, Stated(own, title.sentence.span, "party/home"))
    talks.opens = words.ahead.search(occasion[0]) is not None
    if day:
        when = When(day, day, Precision.DAY, Basis.DATELINE, "")
        talks.when = Stated(when, title.sentence.span, "times/dispatch-day")
    return talks


def _draft(title: Line, speaking: Sequence[Actor]) -> Draft:
    draft = act(Kind.MEETING, RULE, title)
    draft.title = draft.occasion = True
    for actor in speaking:
        at = title.shadow.span(actor.start, actor.end)
        for code in actor.parties[:1]:
            draft.parties.setdefault(code, Stated(code, at, f"party/{actor.part.value}"))
            if actor.name:
                person = Participant(actor.name, "participant", code, actor.post)
                draft.participants.setdefault(actor.name, Stated(person, at, "participant/by"))
    return draft

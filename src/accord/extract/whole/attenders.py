"""Who took part in a gathering, told after it: 'Participating countries included A and B', 'A and B attended'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from accord.extract.drafts import Draft, Stated
from accord.extract.gatherings import TALKS
from accord.extract.join.days import weakly_dated
from accord.extract.names.actors import Actor, Part
from accord.extract.names.company import row_after, row_before
from accord.extract.report.lines import Line
from accord.extract.report.surroundings import Surroundings
from accord.model.claims import Modality
from accord.model.documents import Setting

NEAR = 3
"""So many sentences after a gathering a list of those who took part is still of it."""

GATHERING = r"(?:meeting|summit|conference|talks|gathering|forum|session|event|dialogue)"
_AFTER = re.compile(
    r"^\W*(?:The )?(?:[Pp]articipa(?:ting|nt) |[Aa]ttending |[Mm]ember )?"
    r"(?:[Pp]articipants|countries|states|nations|delegations)(?: (?:attending|represented|taking part|present|there))?"
    r"(?: (?:at|in) (?:the|this) [\w-]+)? (?:also )?(?:included?|are|were|comprised?) (?:the )?"
    rf"|^\W*(?:The|This|Their) (?:[a-z0-9][\w-]* ){{0,3}}?{GATHERING} "
    r"(?:(?:also )?brought together|gathered|drew|was attended by|is (?:being )?attended by)\b"
    r"[^.;:,]{0,60}?(?=(?:the )?[A-Z])(?:the )?"
)
_BEFORE = re.compile(
    r"(?<= )(?:also |all |both )?(?:took part|participated|attended"
    r"|were (?:also )?(?:present|represented|in attendance)|sent (?:representatives|delegations))"
    rf"(?: (?:in|at|to)? ?(?:the|this) (?:[a-z][\w-]* ){{0,2}}?{GATHERING})?(?: too)?\W*$"
)
ACTING = frozenset({Part.PARTY, Part.OFFICE, Part.PERSON})
"""The sorts of actors by which a list names who was there."""
_ROW = 2


def with_attenders(
    drafts: Sequence[Draft], lonely: Sequence[Draft], surroundings: Surroundings
) -> Iterator[Draft]:
    """Add those whom lists name to the gatherings just before them; yield what became an event of two by that.

    `drafts` are the events told, `lonely` gatherings of which only one party was known where they were told.
    """
    for order, line in enumerate(surroundings.lines):
        row = _row(line) if line.sentence.setting is Setting.BODY else ()
        if len({code for actor in row for code in actor.parties}) < _ROW:
            continue
        told = [d for d in (*drafts, *lonely) if d.kind in TALKS]
        near = [d for d in told if _is_just_before(d, line, order, surroundings)]
        gathering = max(near, key=lambda d: (_line_of(d, surroundings), d in lonely), default=None)
        if gathering is None:
            continue
        own = [d for d in drafts if d.kind in TALKS and line.sentence.span in d.evidence]
        if (
            own
        ):  # 'the conference brought together …', kept as talks of its own, was opened by who was told before
            if gathering in lonely and len(own) == 1 and own[0].evidence[0] == line.sentence.span:
                _join(own[0], gathering)
            continue
        take_in(gathering, row, line)
        if gathering in lonely:
            yield gathering


def _join(event: Draft, opened: Draft) -> None:
    """Add who opened or called a gathering, where and when, to the account of those who came to it."""
    for code, said in opened.parties.items():
        event.parties.setdefault(code, said)
    for name, person in opened.participants.items():
        event.participants.setdefault(name, person)
    event.place = event.place or opened.place
    if event.when is None or weakly_dated(event):
        event.when = opened.when or event.when
    event.add_evidence(opened.evidence)


def _row(line: Line) -> Sequence[Actor]:
    text = line.shadow.text
    actors = [actor for actor in line.actors if actor.part in ACTING and actor.parties]
    if (after := _AFTER.match(text)) is not None:
        at = next((a.start for a in actors if a.start < after.end() < a.end), after.end())
        return tuple(row_after(text, at, actors))  # 'brought together representatives from A, B and C'
    before = _BEFORE.search(text)
    if before is None:
        return ()
    row = tuple(row_before(text, before.start(), actors))
    return row if row and _opens(text, min(actor.start for actor in row)) else ()


def _opens(text: str, start: int) -> bool:
    """'Representatives of A and B also attended': nothing but words for those who came stands before the row."""
    return re.fullmatch(r"\W*(?:The |[A-Z][a-z]+ |[a-z]+ ){0,5}", text[:start]) is not None


def _is_just_before(event: Draft, line: Line, order: int, surroundings: Surroundings) -> bool:
    at = _line_of(event, surroundings)
    told = event.modality.value in {Modality.OCCURRED, Modality.SCHEDULED}
    return told and line.sentence.span not in event.evidence and 0 < order - at <= NEAR


def _line_of(event: Draft, surroundings: Surroundings) -> int:
    spans = [line.sentence.span for line in surroundings.lines]
    return max((spans.index(span) for span in event.evidence if span in spans), default=-NEAR)


def take_in(event: Draft, row: Sequence[Actor], line: Line) -> None:
    """Add the parties of those whom a line lists to an event, and the line to its evidence."""
    event.add_evidence([line.sentence.span])
    for actor in row:
        for code in actor.parties:
            span = line.shadow.span(actor.start, actor.end)
            event.parties.setdefault(code, Stated(code, span, "party/listed"))

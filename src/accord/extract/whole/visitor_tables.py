"""Tables of visitors: a row of one reads 'President Ona Quist Kenya Working visit. May 3, 1998'.

The state that publishes the table received them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from accord.extract.drafts import Draft, Stated
from accord.extract.knowledge import Reader
from accord.extract.names.lexicon import Hit, Sort
from accord.extract.report.lines import Line
from accord.extract.report.surroundings import Surroundings
from accord.extract.times import Form, month_of
from accord.extract.whole.telling import act, day_told, take_part
from accord.model.claims import Kind, Participant, Place
from accord.model.dates import When
from accord.model.documents import Page

RULE = "visit/table"
"""The name under which claims cite what a row told."""

_HEAD = 4
"""Lines at the head of a page among which the title and the head of the table stand."""

_VISITORS = re.compile(
    r"\bvisits? (?:by|of|from) (?:foreign|heads?|leaders?|visiting)\b|^(?:visitor|guest)\b.*\bdate\b",
    re.IGNORECASE,
)
_VISIT = re.compile(
    r"\b(?:(?:official|state|working|private|unofficial|courtesy|goodwill|informal|return|brief)[ ,]+)+visit\b"
    r"|\bvisited\b|\bmet with\b",
    re.IGNORECASE,
)
_PRIVATE = re.compile(r"\b(?:private|unofficial|personal) visit\b", re.IGNORECASE)
"""A stay on no business of state, of which only the talks count."""
_MET = re.compile(r"\b(?:met|talks|discuss\w+|conferred|consult\w+)\b.* with\b", re.IGNORECASE)


def table_visits(page: Page, surroundings: Surroundings, reader: Reader) -> Iterator[Draft]:
    """Yield the visits of a table of visitors, and the meeting where a row names one whom the visitor met."""
    home = surroundings.discourse.home
    if home is None or not lists_visitors(surroundings):
        return
    place = Place(reader.party_names[home], home)
    for _, lines in groupby(enumerate(surroundings.lines), key=lambda one: one[1].sentence.paragraph):
        order, row = _row(lines)
        origin = next((hit for hit in row[0].hits if hit.sort is Sort.STATE and hit.party), None)
        when = _days(row[-1], page)
        if origin is None or origin.party == home or when is None:
            continue
        if not any(_VISIT.search(line.shadow.text) for line in row):
            continue
        visit = _draft(Kind.VISIT, row, order, (home, str(origin.party)))
        visit.when, visit.place = when, Stated(place, row[0].sentence.span, "place/table")
        _name(visit, row[0], origin, "visitor")
        met = [line for line in row if _MET.search(line.shadow.text)]
        if not (met and any(_PRIVATE.search(line.shadow.text) for line in row)):
            yield visit
        for line in met[:1]:
            yield _meeting(visit, line, row, origin)


def lists_visitors(surroundings: Surroundings) -> bool:
    """Say whether the head of a page announces a table of visitors."""
    return any(_VISITORS.search(line.shadow.text) for line in surroundings.lines[:_HEAD])


def _row(lines: Iterator[tuple[int, Line]]) -> tuple[int, Sequence[Line]]:
    numbered = list(lines)
    return numbered[0][0], [line for _, line in numbered]


def _days(line: Line, page: Page) -> Stated[When] | None:
    """The days at the end of a row."""
    times = [time for time in line.times if time.form is Form.CALENDAR]
    if not times or len(line.shadow.text.rstrip(" .|")) > times[-1].span.end:
        return None
    return day_told(times[-1], line, page)


def _draft(kind: Kind, row: Sequence[Line], order: int, parties: tuple[str, str]) -> Draft:
    draft = act(kind, RULE, row[0], order)
    draft.add_evidence(line.sentence.span for line in row[1:])
    take_part(draft, parties, row[0].sentence.span, "party/table")
    return draft


def _name(draft: Draft, line: Line, origin: Hit, role: str) -> None:
    """Whoever stands before the state from which they came; the cells run together in the name as it was read."""
    for person in line.people:
        if person.name and person.start < origin.start:
            begin = line.shadow.text.find(person.name.split()[0], person.start)
            name = line.shadow.text[begin : origin.start].strip(" |,")
            if name:
                at = line.shadow.span(person.start, origin.start)
                known = Participant(name, role, str(origin.party), person.post)
                draft.participants[name] = Stated(known, at, "participant/table")
            return


def _meeting(visit: Draft, line: Line, row: Sequence[Line], origin: Hit) -> Draft:
    """'Met with President Diaz': on one of the visit's days, so that only their month is known."""
    first, second = visit.codes
    meeting = _draft(Kind.MEETING, row, visit.order, (first, second))
    meeting.place = visit.place
    if visit.when:
        month = month_of(visit.when.value.first, visit.when.value.basis, visit.when.value.text)
        meeting.when = replace(visit.when, value=month) if month else None
    _name(meeting, row[0], origin, "participant")
    for person in line.people:
        if person.name and person.start > origin.start * (line is row[0]):
            known = Participant(
                person.name, "participant", next(iter(visit.codes - {origin.party})), person.post
            )
            at = line.shadow.span(person.start, person.end)
            meeting.participants.setdefault(person.name, Stated(known, at, "participant/table"))
    return meeting

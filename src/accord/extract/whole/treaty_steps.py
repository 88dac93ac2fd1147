"""Notes on what became of an agreement after its signing: 'Entry into force: 3 February 1996'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from accord.extract.drafts import Draft, Stated
from accord.extract.report.lines import Line
from accord.extract.times import Form, Tense, resolve
from accord.extract.whole.telling import act
from accord.model.claims import Agreement, Kind
from accord.model.dates import Precision
from accord.model.spans import Span

RULE = "agreement-change/note"
"""The name under which claims cite what a note told."""

_STEP = re.compile(
    r"\b(?P<force>(?:entered|came|entry|coming) into (?:force|effect))\b"
    r"|\b(?P<other>(?:(?:instruments? of )?ratifications?|notifications?) (?:(?:were|was) )?exchanged|ratified)\b",
    re.IGNORECASE,
)
_TO_COME = re.compile(r"\b(?:shall|will|may|until|upon|should)\b", re.IGNORECASE)
_OTHERS = re.compile(r"\b(?:which|that|whose)\b[^.;]*$")

_REACH = 60
"""Code points between the words for the step and its day at most."""

_NOTE = 200
"""Code points of a note at most; what is longer is text of the agreement."""


def steps(lines: Sequence[Line], own: Draft) -> Iterator[Draft]:
    """Yield the entry into force and the ratification that a note tells of the agreement `own`, each with its day."""
    told = set()
    for order, line in enumerate(lines):
        text = line.shadow.text
        if len(text) > _NOTE or _TO_COME.search(text):
            continue
        for match in _STEP.finditer(text):
            draft = (
                None
                if match.lastgroup in told or _OTHERS.search(text[: match.start()])
                else _step(line, order, match.end())
            )
            if draft:
                told.add(match.lastgroup)
                draft.parties = dict(own.parties)
                draft.agreement = own.agreement and _same(own.agreement, line.sentence.span)
                yield draft


def _same(agreement: Stated[Agreement], span: Span) -> Stated[Agreement]:
    return Stated(agreement.value, span, "agreement/treaty")


def _step(line: Line, order: int, start: int) -> Draft | None:
    for time in line.times:
        if time.form is Form.CALENDAR and start <= time.span.start < start + _REACH:
            when = resolve(time, day=None, tense=Tense.PAST)
            if when and when.precision is Precision.DAY:
                draft = act(Kind.AGREEMENT_CHANGE, RULE, line, order)
                span = line.shadow.span(time.span.start, time.span.end)
                draft.when = Stated(when, span, f"times/{time.rule}")
                return draft
    return None

"""Who has invited, told in a sentence of its own: 'The visit comes at the invitation of President Diaz'."""

from __future__ import annotations

import re
from collections.abc import Sequence

from accord.extract.drafts import Draft
from accord.extract.fill.inviters import add_inviters, invites
from accord.extract.report.lines import Line
from accord.model.claims import Kind

_NEAR = 2
"""Sentences after a visit within which an invitation is the one on which it is made."""


_VISIT = re.compile(r"\b(?:the|his|her|this|their) (?:\w+ ){0,2}?(?:visit|trip|tour|stay)\b", re.IGNORECASE)
"""How a sentence speaks of the visit told before it."""


def add_invitations(drafts: Sequence[Draft], lines: Sequence[Line]) -> None:
    """Name as hosts of the visit told just before those whose invitation a line tells; it is evidence of the visit."""
    visits = [draft for draft in drafts if draft.kind is Kind.VISIT]
    for number, line in enumerate(lines):
        if not (invites(line) and _VISIT.search(line.shadow.text)):
            continue
        near = [other.sentence.span for other in lines[max(0, number - _NEAR) : number]]
        told = [visit for visit in visits if line.sentence.span in visit.evidence]
        told = told or [visit for visit in visits if any(span in near for span in visit.evidence)]
        for visit in told[-1:]:
            hosts = len(visit.participants)
            add_inviters(visit, line)
            if len(visit.participants) > hosts:
                visit.add_evidence([line.sentence.span])

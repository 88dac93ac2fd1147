"""To which earlier event a sentence ties its own: 'during the meeting', 'on his visit', 'an outcome was'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from accord.extract.drafts import Draft, last_told
from accord.extract.gatherings import TALKS
from accord.extract.wording.ties import TieWords
from accord.model.claims import Kind, Modality

_SUBJECT = re.compile(
    r"^(?:(?:while )?there,? )?(?:he|she|they)\b|^while there\b"
    r"|^(?:while )?in the (?:\w+ )?(?:capital|country|city)\b",
    re.IGNORECASE,
)

_NOW = re.compile(r"\b(?:current|ongoing) (?:[\w-]+ )?(?:visit|trip|tour|talks)\b")
_STAY = 60
"""Days within which 'his current visit' has begun."""


def tied(
    text: str, drafts: Sequence[Draft], paragraph: int, words: TieWords, *, day: date | None = None
) -> Draft | None:
    """Return the event told before to which the sentence `text`, in a report of `day`, ties what it tells, or None."""
    told = [d for d in drafts if d.modality.value in {Modality.OCCURRED, Modality.SCHEDULED}]
    if day is not None and _NOW.search(text):
        told = [d for d in told if d.when is None or (day - d.when.value.last).days <= _STAY]
    talks = last_told(told, TALKS, frozenset())
    if talks and words.means_talks(text):
        return talks
    visit = last_told(told, frozenset({Kind.VISIT}), frozenset())
    if words.means_visit(text):
        return visit
    if _SUBJECT.match(text):
        return visit if visit and visit.paragraph == paragraph else None
    return None

"""'Signed a package of documents' sums up the agreements that the report then names: they are coded, and not it."""

from __future__ import annotations

from collections.abc import Sequence

from accord.extract.drafts import Draft
from accord.extract.join.days import other_day
from accord.extract.join.same_agreement import is_of_several
from accord.model.claims import Kind, Modality
from accord.ontology.frames import Words

_PARTS = 2
"""So many agreements named one by one are the parts of those that a sentence sums up."""

_FAR = 4
"""Paragraphs below the sum beyond which agreements are others where of the two one alone has a day."""


def without_umbrellas(drafts: Sequence[Draft], words: Words) -> list[Draft]:
    """Leave out signings of several unnamed documents that are told by their parts (codebook, ruling 13).

    The parts were signed then and there.
    """
    kept = []
    for event in drafts:
        parts = _parts(event, drafts, words)
        told = len(parts) >= _PARTS or any(part.single and part.order > event.order for part in parts)
        if not told:
            kept.append(event)
        for part in parts if told else ():
            part.place = part.place or event.place
            part.when = part.when or (None if part.vague else event.when)
    return kept


def _parts(event: Draft, drafts: Sequence[Draft], words: Words) -> list[Draft]:
    title = event.agreement.value.title if event.agreement else ""
    if not _is_made(event) or not (is_of_several(title, words) if title else event.title):
        return []
    return [
        other
        for other in drafts
        if _is_made(other)
        and other.codes == event.codes
        and other.agreement is not None
        and not is_of_several(other.agreement.value.title, words)
        and not other_day(event, other)
        and not _is_from_elsewhere(event, other)
    ]


def _is_from_elsewhere(event: Draft, other: Draft) -> bool:
    """'The two have signed agreements on trade (1999)', far below: of the two one alone has a day."""
    far = other.paragraph - event.paragraph > _FAR
    return far and not event.title and (event.when is None) is not (other.when is None)


def _is_made(event: Draft) -> bool:
    return event.kind is Kind.SIGNING and event.modality.value is Modality.OCCURRED

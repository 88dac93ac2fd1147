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

_NAMED = 3
"""So many words with capitals at least make a name that tells one project."""

_SORTS = frozenset(
    {"partnership", "initiative", "plan", "compact", "alliance", "roadmap", "program", "programme"}
)
"""Sorts of project that consist of what two undertake, as a bridge does not."""

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


def without_text_of_project(drafts: Sequence[Draft], title: str) -> list[Draft]:
    """Leave out the undertakings in a sheet whose title names the project that it launches.

    They are the text of the project, and no commitments beside it (codebook, section 2).
    """
    launched = [event.codes for event in drafts if _is_in_title(event, title)]
    return [
        event
        for event in drafts
        if event.kind is not Kind.COMMITMENT or not any(event.codes <= codes for codes in launched)
    ]


def _is_in_title(event: Draft, title: str) -> bool:
    """A project whose name of several words the title has in full, as that of a partnership or the like."""
    name = event.item.value if event.item and event.kind is Kind.PROJECT else ""
    _, found, after = title.partition(name or title)
    proper = sum(word[:1].isupper() for word in name.split()) >= _NAMED
    sort = [*name.split()[-1:], *after.split()[:1]]
    launched = event.modality.value in {Modality.OCCURRED, Modality.SCHEDULED}
    return bool(found) and proper and launched and any(word.lower() in _SORTS for word in sort)


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

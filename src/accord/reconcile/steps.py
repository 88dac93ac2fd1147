"""An event's life as its reports tell it: proposed, scheduled, put off, and then held or called off."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from accord.model.claims import Claim, Field, MentionId, Modality
from accord.model.dates import When
from accord.model.documents import DocumentId
from accord.model.record import Event

ORDER = (Modality.PROPOSED, Modality.SCHEDULED, Modality.OCCURRED, Modality.DENIED)


@dataclass(frozen=True, slots=True)
class Step:
    """What a report was the first to say of an event's life; `day` is when it puts the event.

    `published` is the report's own day, None where unknown; `moved_from` the day that an earlier plan had named.
    """

    modality: Modality
    day: When | None
    document: DocumentId
    published: date | None
    mention: MentionId
    claim: Claim
    moved_from: When | None = None


def history(event: Event, published: Mapping[DocumentId, date]) -> tuple[Step, ...]:
    """Return the steps of an event in the order in which reports told them; reports without a day come last.

    A report that says what was said before adds no step.
    """
    found: list[Step] = []
    for step in sorted(_told(event, published), key=_order):
        before = [known for known in found if known.modality is step.modality]
        if not before or (step.day and not any(_same(known.day, step.day) for known in before)):
            found.append(_moved(step, found))
    return tuple(found)


def _told(event: Event, published: Mapping[DocumentId, date]) -> Iterator[Step]:
    days = {
        support.mention: support.claim.value
        for value in event.of(Field.DATE)
        for support in value.supports
        if isinstance(support.claim.value, When)
    }
    for value in event.of(Field.MODALITY):
        for s in value.supports:
            when, day = days.get(s.mention), published.get(s.document)
            yield Step(Modality(str(value.value)), when, s.document, day, s.mention, s.claim)


def _order(step: Step) -> tuple[object, ...]:
    return (
        step.published or date.max,
        ORDER.index(step.modality),
        step.day is None,
        step.document,
        step.mention,
    )


def _same(a: When | None, b: When) -> bool:
    return a is not None and a.may_meet(b)


def _moved(step: Step, before: Sequence[Step]) -> Step:
    """Note the day of the last plan, where this one is for another."""
    plans = [s for s in before if s.modality in (Modality.PROPOSED, Modality.SCHEDULED) and s.day]
    if not plans or not step.day or step.modality is Modality.DENIED or _same(plans[-1].day, step.day):
        return step
    return Step(
        step.modality, step.day, step.document, step.published, step.mention, step.claim, plans[-1].day
    )

"""What went wrong, event by event: misses, false alarms and wrong slots, each with its sentence and rule."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from accord.evaluate.align import MIN_EVIDENCE, MIN_PARTIES, align, credit, overlap
from accord.evaluate.records import CodedEvent, Coding
from accord.evaluate.slots import Slot, jaccard, value


class Reason(StrEnum):
    """Why an event has no partner, or a pair is at fault."""

    NO_EVENT = "no event in that sentence"
    OTHER_KIND = "the sentence had an event of another kind"
    OTHER_PARTIES = "the parties do not overlap"
    TAKEN = "the event of that sentence stands for another one"
    EMPTY_DOCUMENT = "document without gold"
    NO_OVERLAP = "no gold event in that sentence"
    DUPLICATE = "duplicate: the gold event has its partner already"
    SLOTS = "paired, with slots that differ"


@dataclass(frozen=True, slots=True)
class Miss:
    """A gold event that nothing was paired with; `rivals` are what was coded in its sentence."""

    document: str
    event: CodedEvent
    reason: Reason
    rivals: tuple[CodedEvent, ...] = ()


@dataclass(frozen=True, slots=True)
class FalseAlarm:
    """A predicted event that no gold one was paired with; `rivals` are gold's in its sentence."""

    document: str
    event: CodedEvent
    reason: Reason
    rivals: tuple[CodedEvent, ...] = ()


@dataclass(frozen=True, slots=True)
class SlotFault:
    """One slot of a pair that is not wholly right, with its score from 0 to 1."""

    slot: Slot
    gold: object
    predicted: object
    score: float


@dataclass(frozen=True, slots=True)
class WrongSlots:
    """A pair that is right enough to count and wrong in some slots, or near in kind only."""

    document: str
    gold: CodedEvent
    predicted: CodedEvent
    slots: tuple[SlotFault, ...]

    @property
    def reason(self) -> Reason:
        """Always the same: the pair stands, its slots differ."""
        return Reason.SLOTS


Fault = Miss | FalseAlarm | WrongSlots


def errors(gold: Coding, predicted: Coding) -> tuple[Fault, ...]:
    """Return every fault, document by document: misses, then false alarms, then wrong slots."""
    return tuple(f for name, wanted in gold.items() for f in _document(name, wanted, predicted.get(name, ())))


def _document(name: str, gold: Sequence[CodedEvent], predicted: Sequence[CodedEvent]) -> Iterator[Fault]:
    """Yield the faults of one document."""
    pairs = align(gold, predicted)
    paired_gold, paired_predicted = {p.gold for p in pairs}, {p.predicted for p in pairs}
    for i, event in enumerate(gold):
        if i not in paired_gold:
            rivals = tuple(other for other in predicted if overlap(event, other) >= MIN_EVIDENCE)
            reason = _reason(event, rivals, none=Reason.NO_EVENT, all_fit=Reason.TAKEN)
            yield Miss(name, event, reason, rivals)
    for j, event in enumerate(predicted):
        if j not in paired_predicted:
            rivals = tuple(other for other in gold if overlap(other, event) >= MIN_EVIDENCE)
            none = Reason.NO_OVERLAP if gold else Reason.EMPTY_DOCUMENT
            reason = _reason(event, rivals, none=none, all_fit=Reason.DUPLICATE)
            yield FalseAlarm(name, event, reason, rivals)
    for pair in pairs:
        wanted, found = gold[pair.gold], predicted[pair.predicted]
        slots = tuple(
            SlotFault(slot, value(wanted, slot), value(found, slot), agreed)
            for slot, agreed in pair.slots.items()
            if agreed < 1.0
        )
        if slots or pair.credit < 1.0:
            yield WrongSlots(name, wanted, found, slots)


def _reason(event: CodedEvent, rivals: Sequence[CodedEvent], *, none: Reason, all_fit: Reason) -> Reason:
    """Return the first threshold that all events of the same sentence fail."""
    if not rivals:
        return none
    kin = [other for other in rivals if credit(event.kind, other.kind)]
    if not kin:
        return Reason.OTHER_KIND
    if all(jaccard(event.parties, other.parties) < MIN_PARTIES for other in kin):
        return Reason.OTHER_PARTIES
    return all_fit

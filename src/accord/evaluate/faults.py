"""What went wrong, event by event: misses, false alarms and wrong slots, each with its sentence and rule."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from enum import StrEnum

from accord.evaluate.align import MIN_EVIDENCE, MIN_PARTIES, align, credit, overlap
from accord.evaluate.records import CodedEvent, Coding
from accord.evaluate.slots import Slot, jaccard, value


class Sort(StrEnum):
    """The three sorts of fault."""

    MISSED = "missed"
    FALSE = "false"
    SLOTS = "slots wrong"


class Reason(StrEnum):
    """Why an event has no partner, or a pair is at fault; the order is that of the report."""

    NO_EVENT = "nothing read"
    EMPTY_DOCUMENT = "document has none"
    NO_OVERLAP = "nothing in gold"
    OTHER_PARTIES = "parties"
    OTHER_KIND = "kind"
    OTHER_BOTH = "kind and parties"
    TAKEN = "needs a split"
    DUPLICATE = "told twice"
    SLOTS = "slots differ"


MEANING: Mapping[Reason, str] = {
    Reason.NO_EVENT: "nothing was read in the event's sentences, or too few parties",
    Reason.EMPTY_DOCUMENT: "the document has no event at all",
    Reason.NO_OVERLAP: "gold has no event in these sentences",
    Reason.OTHER_PARTIES: "the right kind, but a party is missing or the parties differ",
    Reason.OTHER_KIND: "the right parties, but a kind that earns nothing for this one",
    Reason.OTHER_BOTH: "another kind and other parties",
    Reason.TAKEN: "what was read there is paired with another event: it needs a split",
    Reason.DUPLICATE: "the event that it tells is paired already",
    Reason.SLOTS: "paired, with values that differ",
}
"""What each reason says."""


@dataclass(frozen=True, slots=True)
class Miss:
    """A gold event that nothing was paired with; `rivals` are what was coded in its sentence."""

    document: str
    event: CodedEvent
    reason: Reason
    rivals: tuple[CodedEvent, ...] = ()

    @property
    def sort(self) -> Sort:
        """Always `MISSED`."""
        return Sort.MISSED


@dataclass(frozen=True, slots=True)
class FalseAlarm:
    """A predicted event that no gold one was paired with; `rivals` are gold's in its sentence."""

    document: str
    event: CodedEvent
    reason: Reason
    rivals: tuple[CodedEvent, ...] = ()

    @property
    def sort(self) -> Sort:
        """Always `FALSE`."""
        return Sort.FALSE


class Way(StrEnum):
    """In which way a slot is wrong."""

    MISSING = "missing"
    INVENTED = "not in gold"
    DIFFERS = "differs"


@dataclass(frozen=True, slots=True)
class SlotFault:
    """One slot of a pair that is not wholly right, with its score from 0 to 1."""

    slot: Slot
    gold: object
    predicted: object
    score: float

    @property
    def way(self) -> Way:
        """Say in which of the three ways the slot is wrong."""
        if not self.predicted:
            return Way.MISSING
        return Way.DIFFERS if self.gold else Way.INVENTED


@dataclass(frozen=True, slots=True)
class WrongSlots:
    """A pair that is right enough to count and wrong in some slots, or near in kind only."""

    document: str
    gold: CodedEvent
    predicted: CodedEvent
    slots: tuple[SlotFault, ...]

    @property
    def sort(self) -> Sort:
        """Always `SLOTS`."""
        return Sort.SLOTS

    @property
    def reason(self) -> Reason:
        """Always the same: the pair stands, its slots differ."""
        return Reason.SLOTS


Fault = Miss | FalseAlarm | WrongSlots


def as_row(fault: Fault) -> dict[str, object]:
    """Return a fault as named values, its sort and reason first."""
    named = {field.name: getattr(fault, field.name) for field in fields(fault)}
    return {"sort": fault.sort, "reason": fault.reason} | named


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
    """Return what keeps the events of the same sentence from standing for this one."""
    if not rivals:
        return none
    kin = [other for other in rivals if credit(event.kind, other.kind)]
    same = [other for other in rivals if jaccard(event.parties, other.parties) >= MIN_PARTIES]
    if kin and same:
        # the right kind and the right parties, but each in an event of its own, is a matter of parties
        return all_fit if any(other in same for other in kin) else Reason.OTHER_PARTIES
    if kin:
        return Reason.OTHER_PARTIES
    return Reason.OTHER_KIND if same else Reason.OTHER_BOTH

"""What a report says of an event beside what the other side says: it adds, strengthens, refines, drops, contradicts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from accord.export.tables import text_of
from accord.model.claims import Evidence, Field
from accord.model.documents import DocumentId
from accord.model.record import FieldValue, Status, Support
from accord.reconcile.values import LISTS


class Effect(StrEnum):
    """What a report's value is to what the other side says."""

    CONTRADICTS = "contradicts"  # both cannot be true
    REFINES = "refines"  # says the same more precisely
    ADDS = "adds"  # the other side says nothing of it
    STRENGTHENS = "strengthens"  # the same, from another origin
    AGREES = "agrees"  # the same less precisely, or in other words
    REPEATS = "repeats"  # the same, from the same origin: no support more
    DROPS = "drops"  # the other side says it, this report does not


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words of a report with their place in its text, in code points."""

    report: DocumentId
    quote: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Change:
    """One value: the report's with its quotes, and what it stands beside with the quotes of the other side.

    `value` is None where the report drops it, `beside` where the other side has nothing; `reason` says
    what tells them apart.
    """

    effect: Effect
    field: Field
    value: str | None
    beside: str | None
    reason: str
    quotes: tuple[Quoted, ...]
    beside_quotes: tuple[Quoted, ...]


def effects(found: Sequence[FieldValue], report: DocumentId) -> Iterator[Change]:
    """Yield what `report` gives or drops among the values of one event, what contradicts first."""
    order = list(Effect)
    changes = [change for value in found if (change := _of(value, found, report))]
    yield from sorted(changes, key=lambda c: (order.index(c.effect), list(Field).index(c.field)))


def _of(value: FieldValue, found: Sequence[FieldValue], report: DocumentId) -> Change | None:
    """Return what becomes of one value between the report and the other side."""
    own = [s for s in value.supports if s.document == report]
    others = [s for s in value.supports if s.document != report]
    if own and others:
        same = {s.origin for s in own} <= {s.origin for s in others}
        reason = "the same origin: no support more" if same else "another origin says so"
        return _change(Effect.REPEATS if same else Effect.STRENGTHENS, value, (own, others), reason)
    rivals = [v for v in found if v.field is value.field and v is not value]
    there = [v for v in rivals if any((s.document == report) is not bool(own) for s in v.supports)]
    if not own:
        return _dropped(value, there, others)
    return _only(value, there, own)


def _dropped(value: FieldValue, there: Sequence[FieldValue], others: Sequence[Support]) -> Change | None:
    """Return that the report leaves a value out, unless what it says instead has been told already."""
    if there and value.field not in LISTS:
        return None
    return _change(Effect.DROPS, value, ([], others), "the report does not say so")


def _only(value: FieldValue, there: Sequence[FieldValue], own: Sequence[Support]) -> Change:
    """Return what a value is that only the report gives."""
    if not there or value.field in LISTS:
        if not there:
            return _change(Effect.ADDS, value, (own, []), "nothing is said of it otherwise")
        return _change(Effect.ADDS, value, (own, []), "not named otherwise")
    other = Status.PREFERRED if value.status is Status.CONFLICT else Status.CONFLICT
    beside = next((v for v in there if v.status is other), there[0])
    effect, reason = Effect.AGREES, value.reason
    if Status.CONFLICT in (value.status, beside.status):
        effect = Effect.CONTRADICTS
        reason = value.reason if value.status is Status.CONFLICT else beside.reason
    elif value.status is Status.PREFERRED:
        effect = Effect.REFINES
    theirs = [s for s in beside.supports if s.document != own[0].document]
    change = _change(effect, value, (own, theirs), reason)
    return replace(change, beside=_line(text_of(beside.value)))


def _change(
    effect: Effect, value: FieldValue, sides: tuple[Sequence[Support], Sequence[Support]], reason: str
) -> Change:
    own, others = sides
    said = _line(text_of(own[0].claim.value)) if own else None
    beside = _line(text_of(value.value)) if others else None
    return Change(effect, value.field, said, beside, reason, _quotes(own), _quotes(others))


def _quotes(supports: Iterable[Support]) -> tuple[Quoted, ...]:
    return tuple(dict.fromkeys(quoted(s.document, quote) for s in supports for quote in s.claim.evidence))


def quoted(report: DocumentId, evidence: Evidence) -> Quoted:
    """Return the words of a piece of evidence with their place in the report."""
    return Quoted(report, evidence.quote, evidence.span.start, evidence.span.end)


def _line(text: str) -> str:
    return " ".join(text.split())

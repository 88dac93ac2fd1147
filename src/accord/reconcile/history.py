"""The modality of an event as a history: proposed, scheduled, then occurred or called off."""

from __future__ import annotations

from collections.abc import Sequence

from accord.model.claims import Field, Modality
from accord.model.record import FieldValue, Status
from accord.reconcile.context import ReconcileContext
from accord.reconcile.support import Stated, said_by

_STEPS = {Modality.PROPOSED: 0, Modality.SCHEDULED: 1, Modality.OCCURRED: 2, Modality.DENIED: 2}

_BEFORE = {
    Modality.OCCURRED: "planned before it took place",
    Modality.DENIED: "planned before it was called off",
    Modality.SCHEDULED: "proposed before it was decided",
}


def modalities(stated: Sequence[Stated], context: ReconcileContext) -> list[FieldValue]:
    """Return what the reports say of whether it took place, the furthest step first."""
    ranked = sorted(stated, key=lambda s: _rank(s, context))
    best, others = ranked[0], ranked[1:]
    reason = _why(best, others[0]) if others else said_by(best)
    first = FieldValue(Field.MODALITY, best.value, Status.PREFERRED, reason, best.supports)
    return [first, *(_standing(other, best, context) for other in others)]


def _rank(stated: Stated, context: ReconcileContext) -> tuple[object, ...]:
    """Furthest step first; of two ends the one with more origins, an official source, the later report."""
    return (
        -_STEPS[Modality(str(stated.value))],
        -len(stated.origins),
        not stated.official(context),
        -stated.latest(context).toordinal(),
        str(stated.value),
    )


def _why(best: Stated, rival: Stated) -> str:
    if _STEPS[Modality(str(best.value))] > _STEPS[Modality(str(rival.value))]:
        return "the furthest step that a report tells of"
    if len(best.origins) > len(rival.origins):
        return f"said by more origins ({len(best.origins)} to {len(rival.origins)})"
    return "said by an official source or the later report"


def _standing(other: Stated, best: Stated, context: ReconcileContext) -> FieldValue:
    end, step = Modality(str(best.value)), Modality(str(other.value))
    if _STEPS[step] == _STEPS[end]:
        reason = f"reported as {step}, not {end}"
        return FieldValue(Field.MODALITY, step, Status.CONFLICT, reason, other.supports)
    later = _dated(other, best, context) and other.earliest(context) > best.latest(context)
    if end is Modality.OCCURRED and later:
        reason = "a later report still has it as a plan"
        return FieldValue(Field.MODALITY, step, Status.CONFLICT, reason, other.supports)
    return FieldValue(Field.MODALITY, step, Status.COMPATIBLE, _BEFORE[end], other.supports)


def _dated(a: Stated, b: Stated, context: ReconcileContext) -> bool:
    """Say whether it is known when each was published."""
    return all(any(d in context.published for d in s.documents) for s in (a, b))

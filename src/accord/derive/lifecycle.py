"""The life of an agreement: its state as of a day, the step that led there, and what reports contradict."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from accord.derive.steps import Step
from accord.model.claims import Modality
from accord.model.states import FORWARD, State


@dataclass(frozen=True, slots=True)
class Dispute:
    """Two steps that cannot both be as they are told, and why in words."""

    text: str
    left: Step
    right: Step


@dataclass(frozen=True, slots=True)
class Lifecycle:
    """What follows from an agreement's steps as of a day.

    `by` is the step that `state` follows from, None where the state is unknown. `ahead` are steps planned or
    proposed that no later report tells as taken; `disputes` are contradictions.
    """

    as_of: date
    state: State
    by: Step | None
    steps: tuple[Step, ...]
    ahead: tuple[Step, ...]
    disputes: tuple[Dispute, ...]

    @property
    def certain(self) -> bool:
        """Say whether no report contradicts the step that the state follows from."""
        return not any(self.by in (dispute.left, dispute.right) for dispute in self.disputes)


def lifecycle(steps: Iterable[Step], as_of: date) -> Lifecycle:
    """Return the state as of a day, whatever the order of `steps`.

    Steps are taken in the order of their days; one without a day counts as taken by the day of its report. On
    the way to force a later step of a lower rank takes nothing back. What is only planned or proposed makes a
    state where nothing was done: a signing that is planned is an agreement proposed.
    """
    known = sorted((s for s in steps if _begun(s, as_of)), key=lambda s: s.order)
    state, by = State.UNKNOWN, None
    for step in known:
        if step.taken and _moves(state, step):
            state, by = step.state, step
    ahead = tuple(step for step in known if _is_ahead(step, known))
    if by is None:
        state, by = _from_plans(ahead)
    return Lifecycle(as_of, state, by, tuple(known), ahead, tuple(_disputes(known)))


def _begun(step: Step, as_of: date) -> bool:
    """Say whether a step belongs to the past of a day: taken by then, or told by then where it lies ahead."""
    if step.modality is Modality.OCCURRED and step.when:
        return step.when.first <= as_of
    return step.by is None or step.by <= as_of


def _moves(state: State, step: Step) -> bool:
    """Say whether a step that was taken changes a state."""
    if step.state is State.UNKNOWN:
        return False
    if step.state in FORWARD:
        if state in FORWARD or state is State.UNKNOWN:
            return step.state.rank >= state.rank
        return state is State.SUSPENDED or (state is State.ENDED and step.step in _AGAIN)
    return True


_AGAIN = frozenset({"revived", "established", "member", "talks-opened"})
"""Steps that begin anew what had ended."""


def _is_ahead(step: Step, known: Sequence[Step]) -> bool:
    """Say whether a plan or proposal is still open: nothing of its state or beyond was taken since it was told."""
    if step.modality not in {Modality.SCHEDULED, Modality.PROPOSED} and not step.under_way:
        return False
    told = step.by
    since = (s for s in known if s.taken and s.state.rank >= step.state.rank and s.state is not State.UNKNOWN)
    return not any(told is None or s.latest >= told for s in since)


def _from_plans(ahead: Sequence[Step]) -> tuple[State, Step | None]:
    """Return what plans alone make of an agreement: it is negotiated where reports tell of talks, else proposed."""
    plans = [
        step for step in ahead if step.state is not State.UNKNOWN and step.state.rank <= FORWARD[-1].rank
    ]
    if not plans:
        return State.UNKNOWN, None
    talks = [step for step in plans if step.state is State.NEGOTIATING and step.modality is Modality.PROPOSED]
    step = max(talks or plans, key=lambda s: s.order)
    return (State.NEGOTIATING if talks else State.PROPOSED), step


def _disputes(known: Sequence[Step]) -> Iterator[Dispute]:
    for left, right in combinations(known, 2):
        if text := next((t for rule in _RULES if (t := rule(left, right))), None):
            yield Dispute(text, left, right)


def _denied(left: Step, right: Step) -> str | None:
    """One report has a step taken, and one that is not earlier says that it was not."""
    for taken, denied in ((left, right), (right, left)):
        same = taken.step == denied.step and taken.taken and denied.modality is Modality.DENIED
        told = denied.when.first if denied.when else denied.by
        if same and (told is None or told >= taken.latest):
            return f"{taken.label} in one report, not {taken.label} in another"
    return None


def _backwards(left: Step, right: Step) -> str | None:
    """A lower step on the way to force that is told of a later day, or a life after the end."""
    if not (left.taken and right.taken and left.when and right.when and left.when.last < right.when.first):
        return None
    days = f"({left.when.iso}, {right.when.iso})"
    if left.state is State.ENDED and right.state is not State.ENDED and right.step not in _AGAIN:
        known = right.state is not State.UNKNOWN
        return f"{left.label} in one report, {right.label} later in another {days}" if known else None
    ordered = (State.SIGNED, State.RATIFIED, State.IN_FORCE)
    if left.state in ordered and right.state in ordered and right.state.rank < left.state.rank:
        return f"{right.label} after it was {left.label} {days}"
    return None


def _twice(left: Step, right: Step) -> str | None:
    """One signature cannot be of two days; one report that tells of two tells of two agreements of a name."""
    if {c.report for c in left.citations} & {c.report for c in right.citations}:
        return None
    both = left.taken and right.taken and left.step == right.step == "signed"
    if both and left.when and right.when and not left.when.may_meet(right.when, SLACK):
        return f"signed on two days ({left.when.iso}, {right.when.iso})"
    return None


def _still_ahead(left: Step, right: Step) -> str | None:
    """One report has a step taken that another, of a later day, still has to come."""
    for taken, plan in ((left, right), (right, left)):
        once = taken.taken and taken.step in _ONCE and taken.step == plan.step
        ahead = plan.modality in {Modality.SCHEDULED, Modality.PROPOSED} or plan.under_way
        if once and ahead and plan.by is not None and plan.by > taken.latest:
            return f"{taken.label} in one report, still to come in another of {plan.by.isoformat()}"
    return None


_ONCE = frozenset({"signed", "ratified", "in-force", "left", "ended", "member"})
"""Steps that are taken once, so that a later plan of one speaks against its having been taken."""

SLACK = 31
"""Days by which reports of one signing may differ before they are told to contradict."""

_RULES = (_denied, _backwards, _twice, _still_ahead)

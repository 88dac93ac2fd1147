"""The preferred value of a field that has one, with the reason, and how the others stand to it.

The order is the design's: more precise and consistent, more origins, an official source, the earlier report.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from accord.model.claims import ClaimValue, Field
from accord.model.match import Match
from accord.model.record import FieldValue, Status
from accord.reconcile.context import ReconcileContext
from accord.reconcile.support import Stated, said_by


@dataclass(frozen=True, slots=True)
class Rules:
    """How values of one field are compared.

    `fit` compares two, `detail` says how precise one is (more is finer); `planned` are the mentions that
    tell of the event as one to come although it took place. `changing` says that a later report's value
    takes the place of an earlier one's, as with the day of what is only planned; `day` that it is of a day.
    """

    fit: Callable[[ClaimValue, ClaimValue], Match]
    detail: Callable[[ClaimValue], int]
    planned: frozenset[str] = frozenset()
    changing: bool = False
    day: bool = False

    def plan_only(self, stated: Stated) -> bool:
        """Say whether only reports from before the event give the value."""
        return bool(self.planned) and all(support.mention in self.planned for support in stated.supports)


def preferred(
    field: Field, stated: Sequence[Stated], rules: Rules, context: ReconcileContext
) -> list[FieldValue]:
    """Return the values of a field with their standing, the preferred one first."""
    ranked = sorted(stated, key=lambda s: _rank(s, stated, rules, context))
    best, others = ranked[0], ranked[1:]
    reason = _why(best, others, rules, context)
    first = FieldValue(field, best.value, Status.PREFERRED, reason, best.supports)
    rest = [_standing(field, other, best, rules, context) for other in others]
    return [first, *sorted(rest, key=lambda v: v.status is Status.CONFLICT)]


def _rank(
    stated: Stated, among: Sequence[Stated], rules: Rules, context: ReconcileContext
) -> tuple[object, ...]:
    fitting = {o for other in among if rules.fit(stated.value, other.value).may_be for o in other.origins}
    return (
        _overtaken(stated, among, rules),
        _age(stated, rules, context),
        -len(fitting),
        -rules.detail(stated.value),
        -len(stated.origins),
        not stated.official(context),
        stated.earliest(context),
        str(stated.value),
    )


def _overtaken(stated: Stated, among: Sequence[Stated], rules: Rules) -> bool:
    """Say whether a value was the plan only; a day, or what fits nothing that was told since, is overtaken by it."""
    if not rules.plan_only(stated):
        return False
    since = [other for other in among if not rules.plan_only(other)]
    return rules.day or not any(rules.fit(stated.value, other.value).may_be for other in since)


def _age(stated: Stated, rules: Rules, context: ReconcileContext) -> int:
    """Rank the report that last changed what can change before the others."""
    return -stated.earliest(context).toordinal() if rules.changing and stated.dated(context) else 0


def _replaced(other: Stated, best: Stated, rules: Rules, context: ReconcileContext) -> bool:
    """Say whether a later plan took the place of an earlier one that nobody repeats since."""
    known = rules.changing and other.dated(context) and best.dated(context)
    return known and other.latest(context) < best.earliest(context)


def _why(best: Stated, others: Sequence[Stated], rules: Rules, context: ReconcileContext) -> str:
    """Name the first rule of the order that sets the preferred value above the next one."""
    if not others:
        return said_by(best)
    rival = others[0]
    if _overtaken(rival, [best, *others], rules) and not rules.plan_only(best):
        return "told after the event; the other was the plan"
    if _replaced(rival, best, rules, context):
        return "a later report changes the earlier plan"
    consistent = rules.fit(best.value, rival.value).may_be
    if consistent and rules.detail(best.value) > rules.detail(rival.value):
        return "more precise, and consistent with the others"
    if len(best.origins) > len(rival.origins):
        return f"said by more origins ({len(best.origins)} to {len(rival.origins)})"
    if best.official(context) and not rival.official(context):
        return "said by an official source"
    if best.earliest(context) < rival.earliest(context):
        return "said in the earlier report"
    return "nothing decides; the first in order is shown"


def _standing(
    field: Field, other: Stated, best: Stated, rules: Rules, context: ReconcileContext
) -> FieldValue:
    match = rules.fit(best.value, other.value)
    if match.may_be:
        return FieldValue(field, other.value, Status.COMPATIBLE, match.reason, other.supports)
    if rules.plan_only(other) and not rules.plan_only(best):
        reason = "planned before it took place"
        return FieldValue(field, other.value, Status.COMPATIBLE, reason, other.supports)
    if _replaced(other, best, rules, context):
        return FieldValue(
            field, other.value, Status.COMPATIBLE, "the plan before it was changed", other.supports
        )
    return FieldValue(field, other.value, Status.CONFLICT, match.reason, other.supports)

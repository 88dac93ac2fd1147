"""What the dates of two mentions say about whether they tell of one event."""

from __future__ import annotations

from datetime import date, timedelta

from accord.model.claims import AHEAD, EventMention, Kind, Modality
from accord.model.dates import Basis, When
from accord.reconcile.anchors import CONTENT_KINDS, EXCLUSIVE, Anchor
from accord.reconcile.context import ReconcileContext

SLACK = 3
"""Days by which the dates of one event may differ between reports."""

NEAR = 31
"""Days between an undated mention's publication and the event that it may tell of."""

POSTPONED = 183
"""Days by which a numbered session may be put off and remain that session."""

FIRM = frozenset({Basis.STATED, Basis.WEEKDAY})
"""Bases on which two different days contradict; a dateline's day or 'recently' can be off by a few."""

TOLD = FIRM | {Basis.RELATIVE, Basis.DATELINE}
"""With 'today', 'yesterday' and a dispatch's own day: they contradict where more than a night lies between."""

LONG_KINDS = frozenset({Kind.VISIT, Kind.EXERCISE})
"""Kinds that last for days, so that reports may name different ones of them."""


SAME_DAY = 0.3
"""Weight of an equal day; wider intervals weigh less, and so do kinds told apart by their content."""


def timing(a: EventMention, b: EventMention, identity: bool) -> Anchor | None:
    """Compare two dates; None where one is missing. `identity`: another anchor names the event."""
    if a.when is None or b.when is None:
        return None
    if a.when.may_meet(b.when):
        factor = 0.4 if a.kind in CONTENT_KINDS or a.kind is Kind.SIGNING else 1.0
        return Anchor(_closeness(a.when, b.when) * factor, f"dates {a.when.iso} and {b.when.iso} meet")
    return _apart(a, b, identity)


def _closeness(a: When, b: When) -> float:
    wide = max(a.days, b.days)
    if wide <= 7:
        return SAME_DAY if wide == 1 else SAME_DAY - 0.05
    return 0.15 if wide <= 31 else 0.05


def _apart(a: EventMention, b: EventMention, identity: bool) -> Anchor:
    assert a.when is not None
    assert b.when is not None
    reason = f"dates {a.when.iso} and {b.when.iso} differ"
    planned = (a.modality in AHEAD) != (b.modality in AHEAD)
    slack = POSTPONED if identity and a.body else NEAR if identity else SLACK
    if not a.when.may_meet(b.when, slack):
        return Anchor(0.0, reason, contradicts=True)
    if identity or a.kind in LONG_KINDS or planned or not _firm(a.when, b.when):
        return Anchor(-0.1, reason)
    return Anchor(0.0, reason, contradicts=True)


def _firm(a: When, b: When) -> bool:
    """Say whether two days that differ rule one event out: both are told, and not 'today' on either side of a night."""
    bases = {a.basis, b.basis}
    return bases <= FIRM or (bases <= TOLD and not a.may_meet(b, 1))


def pointed(a: EventMention, b: EventMention) -> bool:
    """Say whether both dates are near enough to a day to name one of several events of the same persons."""
    return all(m.when is not None and m.when.days <= NEAR and m.when.basis is not Basis.BOUND for m in (a, b))


def out_of_turn(a: EventMention, b: EventMention, context: ReconcileContext) -> str | None:
    """Say why what one report plans cannot be what the other tells: it was over, or the report was too early."""
    numbered = a.ordinal is not None and a.ordinal == b.ordinal
    if a.kind not in EXCLUSIVE or numbered:
        return None
    return _out_of_turn(a, b, context) or _out_of_turn(b, a, context)


def _out_of_turn(told: EventMention, dated: EventMention, context: ReconcileContext) -> str | None:
    day, when = context.published.get(told.document), dated.when
    if day is None or when is None or when.days > NEAR:
        return None
    night = timedelta(days=1)
    if told.modality is Modality.OCCURRED and when.first > day + night:
        return f"told as past on {day}, and of {when.iso}"
    over = dated.modality is Modality.OCCURRED and when.last < day - night
    return (
        f"still to come on {day}, and held on {when.iso}"
        if told.modality is Modality.SCHEDULED and over
        else None
    )


def near(a: EventMention, b: EventMention, context: ReconcileContext) -> bool | None:
    """Say whether an undated pair can be of one time, by publication; None where that is unknown."""
    left, right = _window(a, context), _window(b, context)
    if left is None or right is None:
        return None
    gap = timedelta(days=NEAR)
    return left[0] - gap <= right[1] and right[0] - gap <= left[1]


def together(a: EventMention, b: EventMention, context: ReconcileContext) -> bool:
    """Say whether two reports are of the same days, and so may recall the same thing, whenever it was."""
    one, other = context.published.get(a.document), context.published.get(b.document)
    return one is not None and other is not None and abs((one - other).days) <= SLACK


def _window(mention: EventMention, context: ReconcileContext) -> tuple[date, date] | None:
    if mention.when is not None:
        return mention.when.first, mention.when.last
    day = context.published.get(mention.document)
    return (day, day) if day else None

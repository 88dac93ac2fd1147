"""Whether two mentions tell of one event: a sum of anchors with its reasons, or a contradiction."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from accord.model.claims import AHEAD, EventMention, Kind, Modality
from accord.model.documents import DocumentId
from accord.model.record import OriginId
from accord.reconcile import anchors
from accord.reconcile.anchors import CONTENT_KINDS, MANIFOLD, Anchor
from accord.reconcile.circles import crowd, never, other_circle, parties
from accord.reconcile.content import content, quotes
from accord.reconcile.context import ReconcileContext
from accord.reconcile.loose import anchored, hinted, loose
from accord.reconcile.modes import modes
from accord.reconcile.timing import near, out_of_turn, pointed, timing, together

SAME = 0.6
"""Score from which two mentions are one event, unless something contradicts it."""

UNSURE = 0.4
"""Score from which they may be: they are joined only where no rival is as near, else left for review."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """The outcome for two mentions: score 0 to 1, what speaks for and against, and what rules it out.

    `telling` marks contradictions worth showing to a reviewer; that two reports are of other parties
    or other years is none. `nearness` is the score before any ceiling, by which rivals are compared.
    """

    score: float
    reasons: tuple[str, ...]
    contradiction: str | None = None
    telling: bool = False
    nearness: float = 0.0


def compare(
    a: EventMention, b: EventMention, context: ReconcileContext, origins: Mapping[DocumentId, OriginId]
) -> Comparison:
    """Compare two mentions of different documents."""
    ruled_out = never(a, b, context) or other_circle(a, b, context) or out_of_turn(a, b, context)
    if ruled_out:
        return Comparison(0.0, (), ruled_out)
    found = list(_anchors(a, b, context))
    identity = any(anchor.identity for anchor in found)
    if a.kind is not b.kind and not _told_otherwise(a, b, context):
        return Comparison(0.0, (), f"a {a.kind} is not a {b.kind}")
    against = next((anchor.reason for anchor in found if anchor.contradicts), None)
    dates = timing(a, b, identity)
    if dates and dates.contradicts:
        return Comparison(0.0, (), dates.reason)
    against = against or modes(a, b, dates, context.names)
    if against:
        return Comparison(0.0, (), against, telling=True)
    alike = _same_origin(a, b, origins)
    known = [n for n in (*found, parties(a, b, context), dates, alike, _modality(a, b)) if n]
    scored = Comparison(sum(n.weight for n in known), tuple(n.reason for n in known))
    if identity:
        return _bounded(scored, 1.0)
    named = any(anchor.weight > 0 and not anchor.loose for anchor in found) or crowd(a, b)
    nothing = _too_little(a, b, scored, named, dates) or _other_gift(a, b, known, context)
    if nothing:
        return _bounded(scored, NOTHING, nothing)
    ceiling = 1.0
    if loose(a, b) and not anchored(a, b, found, context):
        why = "no day, and nothing else that tells it from other talks"
        if not hinted(a, b, context):
            return _bounded(scored, NOTHING, why)
        ceiling = BELOW
    if a.when is None or b.when is None:
        timely = True if alike else near(a, b, context) or _recalled(a, b, found, context)
        return _undated(scored, named or a.kind in CONTENT_KINDS, timely)
    return _bounded(scored, ceiling if named and pointed(a, b) else BELOW)


BELOW = SAME - 0.01
"""Ceiling of what is joined only where it has no rival: no date, or nothing but parties, kind and day."""

NOTHING = UNSURE - 0.01
"""Ceiling of undertakings and gifts that share only who, when and where: too little even for a reviewer."""


SOME = 0.46
"""Score from which a pair may be one event of which one has no date, or another."""


def _too_little(
    a: EventMention, b: EventMention, scored: Comparison, named: bool, dates: Anchor | None
) -> str | None:
    """Say what a pair lacks to be worth a second look, or None."""
    if a.kind in MANIFOLD and not named:
        return "nothing in common of what is done"
    if a.kind in (Kind.SIGNING, Kind.AGREEMENT_CHANGE) and a.parties != b.parties:
        return "other parties, and no agreement in common"
    circle = a.parties == b.parties and len(a.parties) > 2
    if dates is None and scored.score < SOME and not circle:
        return "no date in one of the reports, and little in common"
    apart = dates is not None and dates.weight < 0 and not _plan(a, b) and a.kind is not Kind.VISIT
    return "other days, and little in common" if apart and scored.score < SOME else None


def _other_gift(
    a: EventMention, b: EventMention, known: Sequence[Anchor], context: ReconcileContext
) -> str | None:
    """Say why two accounts of gifts or undertakings lack the same object, or None."""
    if a.kind is Kind.COMMITMENT and a.parties != b.parties and not _same_days(a, b):
        return "another circle on another day"
    if a.kind is not Kind.TRANSFER or together(a, b, context) or _same_days(a, b):
        return None
    return None if any(n.figure for n in known) else "neither a sum nor a day in common"


def _same_days(a: EventMention, b: EventMention) -> bool:
    return a.when is not None and b.when is not None and a.when.may_meet(b.when) and pointed(a, b)


def _recalled(
    a: EventMention, b: EventMention, found: Sequence[Anchor], context: ReconcileContext
) -> bool | None:
    """Say whether reports of the same days recall one thing: more than its persons, who met before, must say so."""
    if near(a, b, context) is None:
        return None
    persons = tuple(anchors.people(a, b, context.names))
    other = any(one.weight > 0 and not one.loose and one not in persons for one in found)
    return other and together(a, b, context)


def _plan(a: EventMention, b: EventMention) -> bool:
    return (a.modality in AHEAD) != (b.modality in AHEAD)


def _told_otherwise(a: EventMention, b: EventMention, context: ReconcileContext) -> bool:
    """Say whether two kinds can be two ways to tell one act: a sitting as a meeting, a signing as a joining."""
    if Kind.SIGNING not in (a.kind, b.kind):
        return _same_body(a, b, context)
    change = a if a.kind is Kind.AGREEMENT_CHANGE else b
    if not a.agreement or not b.agreement or a.parties != b.parties:
        return False
    same = context.names.same_agreement(a.agreement, b.agreement).agrees
    return same and context.names.is_joining(quotes(change))


def _same_body(a: EventMention, b: EventMention, context: ReconcileContext) -> bool:
    """Say whether both name one body, as a session must that another report calls a meeting."""
    if a.body and b.body:
        return context.names.same_body(a.body, b.body).may_be
    session, meeting = (a, b) if a.body else (b, a)
    named = context.names.content_words(session.body or "")
    return (
        len(named) > 1
        and a.parties == b.parties
        and named <= context.names.content_words(quotes(meeting))
        and not any(one.beside for one in context.names.occasions(quotes(meeting)))
    )


def _bounded(found: Comparison, ceiling: float, *reasons: str) -> Comparison:
    score = round(min(ceiling, max(0.0, found.score)), 3)
    return Comparison(score, (*found.reasons, *reasons), nearness=round(found.score, 3))


def _undated(found: Comparison, named: bool, timely: bool | None) -> Comparison:
    """Weigh a pair of which one has no date: it needs an anchor, a near time of publication, and no rival."""
    if timely is False or not named:
        why = "published too long before or after" if named else "nothing named but the parties"
        return _bounded(found, 0.0, why)
    if timely:
        return _bounded(found, BELOW, "no date in one of the reports")
    reduced = Comparison(found.score - UNKNOWN_TIME, found.reasons)
    return _bounded(reduced, BELOW, "no date, and no day of publication, in one of the reports")


UNKNOWN_TIME = 0.15
"""What is taken off where it is not even known when an undated report was published."""


def _anchors(a: EventMention, b: EventMention, context: ReconcileContext) -> Iterator[Anchor]:
    names = context.names
    single = (
        anchors.body(a, b, names),
        anchors.agreement(a, b, names),
        anchors.organisations(a, b, names),
        anchors.place(a, b, names),
        anchors.areas(a, b, names),
        anchors.supplier(a, b),
    )
    yield from (anchor for anchor in single if anchor)
    yield from anchors.people(a, b, names)
    yield from content(a, b, names)


def _same_origin(a: EventMention, b: EventMention, origins: Mapping[DocumentId, OriginId]) -> Anchor | None:
    one, other = origins.get(a.document), origins.get(b.document)
    return Anchor(0.1, "the reports are of one origin") if one and one == other else None


def _modality(a: EventMention, b: EventMention) -> Anchor | None:
    if {a.modality, b.modality} == {Modality.PROPOSED, Modality.OCCURRED}:
        return Anchor(-0.1, "one report has it as a proposal only")
    return None

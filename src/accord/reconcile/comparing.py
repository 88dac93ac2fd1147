"""Whether two mentions tell of one event: a sum of anchors with its reasons, or a contradiction."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from accord.model.claims import EventMention, Kind, Modality
from accord.model.documents import DocumentId
from accord.model.record import OriginId
from accord.reconcile import anchors
from accord.reconcile.anchors import Anchor
from accord.reconcile.context import ReconcileContext
from accord.reconcile.timing import near, timing

SAME = 0.6
"""Score from which two mentions are one event, unless something contradicts it."""

UNSURE = 0.4
"""Score from which they may be: they are joined only where no rival is as near, else left for review."""

SPOKEN_OF_ALIKE = frozenset({Kind.SESSION, Kind.MEETING})


@dataclass(frozen=True, slots=True)
class Comparison:
    """The outcome for two mentions: score 0 to 1, what speaks for and against, and what rules it out.

    `telling` marks contradictions worth showing to a reviewer; that two reports are of other parties or
    other years is none.
    """

    score: float
    reasons: tuple[str, ...]
    contradiction: str | None = None
    telling: bool = False


def compare(
    a: EventMention, b: EventMention, context: ReconcileContext, origins: Mapping[DocumentId, OriginId]
) -> Comparison:
    """Compare two mentions of different documents."""
    ruled_out = _never(a, b)
    if ruled_out:
        return Comparison(0.0, (), ruled_out)
    found = list(_anchors(a, b, context))
    identity = any(anchor.identity for anchor in found)
    if a.kind is not b.kind and not identity and not any(n.weight >= SAME_BODY for n in found):
        return Comparison(0.0, (), f"a {a.kind} is not a {b.kind}")
    against = next((anchor.reason for anchor in found if anchor.contradicts), None)
    dates = timing(a, b, identity)
    if dates and dates.contradicts:
        return Comparison(0.0, (), dates.reason)
    if against:
        return Comparison(0.0, (), against, telling=True)
    alike = _same_origin(a, b, origins)
    known = [n for n in (*found, _parties(a, b), dates, alike, _modality(a, b)) if n]
    return _weigh(a, b, known, identity, near(a, b, context) if not alike else True)


SAME_BODY = 0.4
"""Weight of an agreeing body, which lets a report call a session a meeting."""


def _never(a: EventMention, b: EventMention) -> str | None:
    if a.document == b.document:
        return "the two are told apart in one report"
    if a.kind is not b.kind and {a.kind, b.kind} != SPOKEN_OF_ALIKE:
        return f"a {a.kind} is not a {b.kind}"
    left, right = set(a.parties), set(b.parties)
    overlap = len(left & right) * 2 >= len(left | right)
    if len(left & right) < 2 or not (overlap or left <= right or right <= left):
        return f"parties {', '.join(a.parties)} and {', '.join(b.parties)}"
    return None


def _anchors(a: EventMention, b: EventMention, context: ReconcileContext) -> Iterator[Anchor]:
    names = context.names
    single = (
        anchors.body(a, b, names),
        anchors.agreement(a, b, names),
        anchors.organisations(a, b, names),
        anchors.place(a, b, names),
        anchors.areas(a, b),
        anchors.supplier(a, b),
    )
    yield from (anchor for anchor in single if anchor)
    yield from anchors.people(a, b, names)
    yield from anchors.content(a, b, names)


def _parties(a: EventMention, b: EventMention) -> Anchor:
    left, right = set(a.parties), set(b.parties)
    if left == right:
        return Anchor(0.25, f"the same kind and parties {', '.join(a.parties)}")
    half = len(left & right) * 2 >= len(left | right)
    return Anchor(0.15 if half else 0.0, f"parties in common: {', '.join(sorted(left & right))}")


def _same_origin(a: EventMention, b: EventMention, origins: Mapping[DocumentId, OriginId]) -> Anchor | None:
    one, other = origins.get(a.document), origins.get(b.document)
    return Anchor(0.1, "the reports are of one origin") if one and one == other else None


def _modality(a: EventMention, b: EventMention) -> Anchor | None:
    if {a.modality, b.modality} == {Modality.PROPOSED, Modality.OCCURRED}:
        return Anchor(-0.1, "one report has it as a proposal only")
    return None


def _weigh(
    a: EventMention, b: EventMention, known: list[Anchor], identity: bool, timely: bool | None
) -> Comparison:
    """Add up; without dates in both and without an anchor that names the event it stays open to rivals."""
    score = sum(anchor.weight for anchor in known)
    reasons = tuple(anchor.reason for anchor in known)
    if not identity and (a.when is None or b.when is None):
        if timely is False:
            return Comparison(0.0, reasons, "published too long before or after")
        ceiling = SAME if timely else SAME - 0.1
        score = min(score if timely else score - 0.15, ceiling - 0.01)
        reasons = (*reasons, "no date in one of the reports")
    return Comparison(round(min(1.0, max(0.0, score)), 3), reasons)

"""Who says what: the claims of an event's mentions gathered under distinct values, and their standing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from accord.model.claims import ClaimValue, EventMention, Field
from accord.model.documents import DocumentId
from accord.model.record import OriginId, Support
from accord.reconcile.context import ReconcileContext


@dataclass(frozen=True, slots=True)
class Stated:
    """One distinct value with everyone who states it."""

    value: ClaimValue
    supports: tuple[Support, ...]

    @property
    def origins(self) -> frozenset[OriginId]:
        """The origins that state it."""
        return frozenset(support.origin for support in self.supports)

    @property
    def documents(self) -> frozenset[DocumentId]:
        """The documents that state it."""
        return frozenset(support.document for support in self.supports)

    def official(self, context: ReconcileContext) -> bool:
        """Say whether an official source states it."""
        return any(context.official(document) for document in self.documents)

    def earliest(self, context: ReconcileContext) -> date:
        """Return the first day on which it was published; the calendar's last where that is unknown."""
        days = (context.published[d] for d in self.documents if d in context.published)
        return min(days, default=date.max)

    def dated(self, context: ReconcileContext) -> bool:
        """Say whether it is known when each report that states it was published."""
        return all(document in context.published for document in self.documents)

    def latest(self, context: ReconcileContext) -> date:
        """Return the last day on which it was published; the calendar's first where that is unknown."""
        days = (context.published[d] for d in self.documents if d in context.published)
        return max(days, default=date.min)


def supports(
    mentions: Sequence[EventMention], field: Field, origin_of: Mapping[DocumentId, OriginId]
) -> Iterator[Support]:
    """Yield one support for each claim of `field`, in the order of the mentions."""
    for mention in mentions:
        origin = origin_of.get(mention.document, OriginId(f"origin:{mention.document}"))
        for claim in mention.claims:
            if claim.field is field:
                yield Support(mention.id, mention.document, origin, claim)


def distinct(found: Iterator[Support]) -> list[Stated]:
    """Gather equal values, in the order of their text."""
    groups: dict[str, list[Support]] = {}
    for support in found:
        groups.setdefault(str(support.claim.value), []).append(support)
    return [Stated(group[0].claim.value, tuple(group)) for _, group in sorted(groups.items())]


def said_by(stated: Stated) -> str:
    """Return the reason of a value that nothing stands beside."""
    said = len(stated.documents)
    return "the only value given" if said == 1 else f"the only value given, by {said} reports"


def merged(into: Stated, other: Stated) -> Stated:
    """Add another wording's supports to a value."""
    return Stated(into.value, (*into.supports, *other.supports))

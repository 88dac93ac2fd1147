"""What dates that name no week are worth: 'last year' is of any talks of that year, unless more is said.

Talks recalled by their month or year belong with some of that time where what tells talks apart is in common: a
body, a town, an agreement, areas that are not spoken of everywhere, a gathering such as states seldom hold.
"""

from __future__ import annotations

from collections.abc import Sequence

from accord.model.claims import EventMention, Kind, Modality
from accord.model.dates import Basis, When
from accord.model.match import Names
from accord.reconcile import anchors
from accord.reconcile.anchors import CONTENT_KINDS, Anchor
from accord.reconcile.circles import crowd
from accord.reconcile.content import alike, quotes
from accord.reconcile.context import ReconcileContext
from accord.reconcile.timing import NEAR

CLOSE = 7
"""Days up to which an interval, or the time between an act and the report that recalls it, points to the act."""

TELLING = 0.07
"""Weight from which an anchor tells talks apart."""

REPEATED = 0.6
"""Share of the words in common from which two reports of one month say the same."""

THREE = 3
"""Parties of which the same persons met: they seldom do twice in a month."""


def loose(a: EventMention, b: EventMention) -> bool:
    """Say whether one of two accounts of talks has a date, but no more than a month, a year or 'since then'."""
    if a.kind in CONTENT_KINDS or Kind.MEETING not in (a.kind, b.kind):
        return False
    return any(m.when is not None and m.when.days > CLOSE for m in (a, b))


def anchored(a: EventMention, b: EventMention, found: Sequence[Anchor], context: ReconcileContext) -> bool:
    """Say whether two accounts of talks have in common what tells talks apart from others of the same persons."""
    persons = tuple(anchors.people(a, b, context.names))
    return any(n.weight >= TELLING and not n.loose and n not in persons for n in found)


def hinted(a: EventMention, b: EventMention, context: ReconcileContext) -> bool:
    """Say whether two accounts may be of one event, where they have no rival, though nothing else names it.

    A year is too long for that, but for a gathering. In a month there are few talks of many states or of a group,
    few that were planned, and few that two reports tell in the same words, with the same persons or in their days.
    """
    names = context.names
    if names.is_gathering(quotes(a)) and names.is_gathering(quotes(b)):
        return True
    if a.when is None or b.when is None:
        return crowd(a, b)
    if max(a.when.days, b.when.days) > NEAR or Basis.BOUND in (a.when.basis, b.when.basis):
        return False
    group = a.parties == b.parties and any(names.is_group(party) for party in a.parties)
    recent = _recent(a, b.when, context) or _recent(b, a.when, context)
    return group or crowd(a, b) or recent or alike(a, b, names) >= REPEATED or _same_persons(a, b, names)


def _same_persons(a: EventMention, b: EventMention, names: Names) -> bool:
    """Say whether the persons in common are enough: of three parties, or fewer with a place, a plan or a telephone."""
    planned = Modality.SCHEDULED in (a.modality, b.modality)
    called = names.is_remote(quotes(a)) and names.is_remote(quotes(b))
    return anchors.parties_met(a, b, names) >= THREE - max(_where(a, b, names), 2 * planned, called)


def _where(a: EventMention, b: EventMention, names: Names) -> int:
    """Return 2 where both name what may be one town or house, 1 for a state, else 0."""
    if not a.place or not b.place or not names.same_place(a.place, b.place).may_be:
        return 0
    return 1 if names.is_state(a.place) or names.is_state(b.place) else 2


def _recent(told: EventMention, when: When, context: ReconcileContext) -> bool:
    """Say whether a report appeared within a week of the other account's days, and so means these."""
    day = context.published.get(told.document)
    return day is not None and when.days <= CLOSE and abs((day - when.last).days) <= CLOSE

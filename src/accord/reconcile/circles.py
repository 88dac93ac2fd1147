"""Whose event it is: which parties two mentions share, and whether another circle of states met."""

from __future__ import annotations

from accord.model.claims import EventMention, Kind
from accord.reconcile.anchors import MANIFOLD, Anchor
from accord.reconcile.context import ReconcileContext

SPOKEN_OF_ALIKE = (frozenset({Kind.SESSION, Kind.MEETING}), frozenset({Kind.SIGNING, Kind.AGREEMENT_CHANGE}))
"""Kinds of which one act may be told as either; more must then be in common."""


def never(a: EventMention, b: EventMention, context: ReconcileContext) -> str | None:
    """Return why two mentions cannot be one event whatever else they say, or None."""
    if a.document == b.document:
        return "the two are told apart in one report"
    if a.kind is not b.kind and {a.kind, b.kind} not in SPOKEN_OF_ALIKE:
        return f"a {a.kind} is not a {b.kind}"
    left, right = set(a.parties), set(b.parties)
    overlap = len(left & right) * 2 >= len(left | right)
    if len(left & right) >= 2 and (overlap or left <= right or right <= left):
        return None
    return (
        None if _same_sitting(a, b, context) else f"parties {', '.join(a.parties)} and {', '.join(b.parties)}"
    )


def _same_sitting(a: EventMention, b: EventMention, context: ReconcileContext) -> bool:
    """Say whether both name one numbered sitting of a group, of whose members each may name others."""
    numbered = a.body is not None and b.body is not None and a.ordinal is not None and a.ordinal == b.ordinal
    return numbered and any(context.names.is_group(party) for party in set(a.parties) & set(b.parties))


MORE_PARTIES = 0.1
"""Weight of each party in common beyond two: that the same five meet twice is rarer."""


def parties(a: EventMention, b: EventMention, context: ReconcileContext) -> Anchor:
    """Weigh the kind and the parties in common."""
    left, right = set(a.parties), set(b.parties)
    common = left & right
    if left == right:
        weight = 0.25 + min(MORE_PARTIES * (len(left) - 2), 0.15)
        return Anchor(weight, f"the same kind and parties {', '.join(a.parties)}")
    groups = {party for party in left | right if context.names.is_group(party)}
    if a.kind is Kind.MEETING and groups - common:
        return Anchor(-0.15, f"only one names {', '.join(sorted(groups - common))}")
    group = bool(groups & common)
    half = len(common) * 2 >= len(left | right)
    return Anchor(0.25 if group else 0.15 if half else 0.0, f"parties in common: {', '.join(sorted(common))}")


def other_circle(a: EventMention, b: EventMention, context: ReconcileContext) -> str | None:
    """Tell two meetings of other states apart, unless a group that both name stands for its members."""
    if not (a.kind is b.kind is Kind.MEETING) or (a.ordinal is not None and a.ordinal == b.ordinal):
        return None
    is_group = context.names.is_group
    left, right = ({party for party in m.parties if not is_group(party)} for m in (a, b))
    if left == right:
        return None
    own = [{p.party for p in m.participants} & mine for m, mine in ((a, left - right), (b, right - left))]
    shared = any(is_group(party) for party in set(a.parties) & set(b.parties))
    if shared and not all(own):  # where each names persons of its own states, the group was only spoken of
        return None
    return f"states {', '.join(sorted(left))} and {', '.join(sorted(right))}"


CROWD = 4
"""Parties from which their meeting on one day is a thing by itself."""


def crowd(a: EventMention, b: EventMention) -> bool:
    """Say whether the same many parties, once in a place or on a day, name the event."""
    return a.kind not in MANIFOLD and a.parties == b.parties and len(a.parties) >= CROWD

"""Which event took place within which: a meeting within a visit, a signing within a session.

An event is part of one other at most, of the nearest that holds it. What holds it is of a higher level,
or of the same level with more parties, so that nothing is ever part of itself.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from accord.model.claims import Kind, MentionId
from accord.model.match import Names
from accord.model.ports import Around
from accord.model.record import EventId, Part
from accord.reconcile.lying import Lying, circle, days, distance, people, place, tie

FITTING = frozenset(
    {
        (Kind.MEETING, Kind.VISIT),
        (Kind.SESSION, Kind.VISIT),
        (Kind.SIGNING, Kind.VISIT),
        (Kind.SIGNING, Kind.SESSION),
    }
)
"""Pairs for which days with persons or places suffice; any other needs words that say so."""

HELD = 0.6
"""Score from which an event is part of another."""


CIRCLE = 4
"""Parties from which a gathering is more than what a visit was for."""


def parts(around: Around, names: Names) -> tuple[Part, ...]:
    """Return for each event that lies within one of those it is weighed with the nearest that holds it, sorted.

    The outcome for an event depends on it and on the events that `model.around.pairs` weighs it with, and on no others.
    """
    lying = {id: Lying.of(event, around.mentions) for id, event in around.events.items()}
    wholes = defaultdict[EventId, list[Lying]](list)
    for part, whole in around.pairs:
        wholes[part].append(lying[whole])
    found = (_nearest(lying[part], held, names) for part, held in wholes.items())
    return tuple(sorted((part for part in found if part), key=lambda part: part.part))


def _nearest(part: Lying, wholes: Sequence[Lying], names: Names) -> Part | None:
    """Return the whole that holds an event: the one that words name, else the lowest of those that fit."""
    found = [one for whole in wholes if (one := _held(part, whole, names))]
    return min(found, key=lambda one: one[0])[1] if found else None


Rank = tuple[bool, bool, int, int, float, tuple[MentionId, ...]]


def _held(part: Lying, whole: Lying, names: Names) -> tuple[Rank, Part] | None:
    if _told_twice(part, whole) or _wider(part, whole, names):
        return None
    said, when = tie(part, whole, names), days(part, whole)
    fitting = (part.event.kind, whole.event.kind) in FITTING
    if said is None and (not fitting or when is None or _elsewhere(part, whole, names)):
        return None
    if when is None and not part.documents & whole.documents:
        return None
    found = [said, people(part, whole, names), place(part, whole, names), when, circle(part, whole)]
    known = [anchor for anchor in found if anchor]
    score = round(min(1.0, sum(anchor.weight for anchor in known)), 3)
    named = any(anchor.weight > 0 and not anchor.loose for anchor in known)
    if score < HELD or not named or any(anchor.contradicts for anchor in known):
        return None
    # 'At the meeting a pact was signed': at the gathering that the report told of last
    far = distance(part, whole) if said else 0
    rank = (said is None, not fitting, far, whole.level, -score, whole.event.mentions)
    return rank, Part(part.event.id, whole.event.id, score, tuple(a.reason for a in known if a.weight))


def _told_twice(part: Lying, whole: Lying) -> bool:
    """Say whether both are talks of the same circle that one sentence shows: one act read in two ways."""
    talks = {part.event.kind, whole.event.kind} <= {Kind.MEETING, Kind.SESSION}
    return talks and part.parties == whole.parties and not part.openings.isdisjoint(whole.openings)


def _wider(part: Lying, whole: Lying, names: Names) -> bool:
    """Say whether the part is of more states, or of an organisation besides, than talks or a journey of two."""
    if not part.parties > whole.parties or whole.event.kind not in (Kind.MEETING, Kind.VISIT):
        return False
    gathering = part.event.kind in (Kind.MEETING, Kind.SESSION)
    group = gathering and any(names.is_group(party) for party in part.parties - whole.parties)
    return len(part.parties) >= CIRCLE or group


def _elsewhere(part: Lying, whole: Lying, names: Names) -> bool:
    """Say whether talks by telephone are no business of a visitor and a host."""
    if whole.event.kind is not Kind.VISIT:
        return False
    return names.is_remote(part.words)

"""Which event took place within which: a meeting within a visit, a signing within a session.

An event is part of one other at most, of the nearest that holds it. What holds it is of a higher level,
or of the same level with more parties, so that nothing is ever part of itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from accord.model.around import compared
from accord.model.claims import EventMention, Kind, MentionId, Modality
from accord.model.match import Names
from accord.model.record import Event, Part
from accord.reconcile.lying import LEVELS, Lying, circle, days, distance, people, place, tie

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


def parts(
    inner: Iterable[Event], around: Iterable[Event], mentions: Mapping[MentionId, EventMention], names: Names
) -> tuple[Part, ...]:
    """Return for each of `inner` that lies within one of `around` the nearest that holds it, sorted.

    `mentions` holds those of all these events. The outcome for an event depends on it and on the events
    around it with which it is `compared`, and on no others.
    """
    wholes = [Lying.of(event, mentions) for event in around if event.kind in LEVELS]
    found = (_nearest(Lying.of(event, mentions), wholes, names) for event in inner)
    return tuple(sorted((part for part in found if part), key=lambda part: part.part))


def _nearest(part: Lying, wholes: Sequence[Lying], names: Names) -> Part | None:
    """Return the whole that holds an event: the one that words name, else the lowest of those that fit."""
    found = [one for whole in wholes if may_hold(part, whole) and (one := _held(part, whole, names))]
    return min(found, key=lambda one: one[0])[1] if found else None


def may_hold(part: Lying, whole: Lying) -> bool:
    """Say whether two events are compared at all."""
    if (
        part.event.id == whole.event.id
        or not compared(part.event, whole.event)
        or len(part.parties & whole.parties) < 2
    ):
        return False
    if (part.event.modality is Modality.DENIED) != (whole.event.modality is Modality.DENIED):
        return False
    above = whole.level - part.level
    return above > 0 or (above == 0 and len(part.parties) < len(whole.parties))


Rank = tuple[bool, bool, int, int, float, tuple[MentionId, ...]]


def _held(part: Lying, whole: Lying, names: Names) -> tuple[Rank, Part] | None:
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


def _elsewhere(part: Lying, whole: Lying, names: Names) -> bool:
    """Say whether talks by telephone, or of a whole circle of states, are no business of a visitor and a host."""
    if whole.event.kind is not Kind.VISIT:
        return False
    return names.is_remote(part.words) or (len(part.parties) >= CIRCLE and part.parties > whole.parties)

"""What two mentions share or contradict besides parties, dates and words: bodies, agreements, people, places.

Each function looks at one anchor and returns an `Anchor` or None where the mentions are silent on it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from accord.model.claims import EventMention, Kind, Participant
from accord.model.match import Names

CONTENT_KINDS = frozenset(
    {Kind.TRANSFER, Kind.PROJECT, Kind.COMMITMENT, Kind.EXERCISE, Kind.AGREEMENT_CHANGE}
)
"""Kinds of which two parties can have several in one day, so that only their content tells them apart."""

MANIFOLD = frozenset({Kind.TRANSFER, Kind.PROJECT, Kind.COMMITMENT})
"""Of these, of which the same persons can make a dozen in one text: only what is done tells them apart."""

SEVERAL = 3
"""Parties up to which they can have several bodies that sit in one week, or other persons who meet."""

EXCLUSIVE = frozenset({Kind.MEETING, Kind.SESSION, Kind.VISIT})
"""Kinds that are another event if other persons of a party take part."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """One thing that speaks for (weight above 0) or against one event.

    `identity` means that it alone names the event; `contradicts` that it rules one event out; `loose`
    that it names nothing, as wording does where it is set ('met today with'); `figure` that a sum is the same.
    """

    weight: float
    reason: str
    identity: bool = False
    contradicts: bool = False
    loose: bool = False
    figure: bool = False


def body(a: EventMention, b: EventMention, names: Names) -> Anchor | None:
    """Compare bodies and numbers: the 17th session is not the 16th."""
    if a.ordinal is not None and b.ordinal is not None and a.ordinal != b.ordinal:
        return Anchor(0.0, f"number {a.ordinal} is not number {b.ordinal}", contradicts=True)
    if not a.body or not b.body:
        return None
    match, numbered = names.same_body(a.body, b.body), a.ordinal is not None and a.ordinal == b.ordinal
    if match.contradicts and numbered and a.parties == b.parties and len(a.parties) > SEVERAL:
        return None  # of so many states there is one first sitting in a week, whatever it is called
    if match.contradicts:
        return Anchor(0.0, match.reason, contradicts=True)
    if match.may_be and numbered:
        return Anchor(0.65, f"{match.reason}, number {a.ordinal} in both", identity=True)
    return Anchor(0.4 if match.agrees else 0.2, match.reason) if match.may_be else None


def agreement(a: EventMention, b: EventMention, names: Names) -> Anchor | None:
    """Compare agreements by title and type."""
    if not a.agreement or not b.agreement:
        return None
    match = names.same_agreement(a.agreement, b.agreement)
    if match.contradicts:
        return Anchor(0.0, match.reason, contradicts=True)
    if match.agrees:
        return Anchor(0.45, match.reason, identity=True)
    return Anchor(0.4 * match.score, match.reason) if match.may_be else None


def people(a: EventMention, b: EventMention, names: Names) -> Iterator[Anchor]:
    """Compare persons party by party; different persons of one party at a meeting make two meetings."""
    left, right = _persons(a, names), _persons(b, names)
    shared = sorted({p.party for p in left} & {p.party for p in right})
    agreed = [party for party in shared if _meet(left, right, party, names)]
    against = [party for party in shared if party not in agreed]
    several = a.kind in MANIFOLD
    weight = 0.05 if several else 0.4 if len(agreed) > 1 else 0.3 if a.kind is Kind.VISIT else 0.2
    if agreed:
        yield Anchor(weight, f"the same persons of {' and '.join(agreed)}", loose=several)
    headed = [party for party in agreed if not _headed(a, b, party, names)]
    others = against or headed
    if others and a.kind in EXCLUSIVE and max(len(a.parties), len(b.parties)) <= SEVERAL:
        yield Anchor(0.0, f"other persons of {' and '.join(others)}", contradicts=True)


def organisations(a: EventMention, b: EventMention, names: Names) -> Anchor | None:
    """Compare companies, ministries and forces, and the order in which they are named."""
    left = [p for p in a.participants if names.is_organisation(p.name)]
    right = [p for p in b.participants if names.is_organisation(p.name)]
    met = [i for p in right for i, q in enumerate(left) if names.same_person(p, q).may_be]
    if not met:
        return None
    if len(met) > 1 and met == sorted(met):
        return Anchor(0.25, "the same organisations in the same order")
    several = a.kind in MANIFOLD
    return Anchor(0.05 if several else 0.15, "the same organisation", loose=several)


def place(a: EventMention, b: EventMention, names: Names) -> Anchor | None:
    """Compare places; a state named by both says little, since the parties say it already."""
    if not a.place or not b.place:
        return None
    match = names.same_place(a.place, b.place)
    if match.contradicts:
        # without a day a place is all that tells two visits apart
        blind = a.kind is Kind.VISIT and (a.when is None or b.when is None)
        return Anchor(-0.3 if match.score == 0.0 else -0.2, match.reason, contradicts=blind)
    weak = a.kind in MANIFOLD or names.is_state(a.place) or names.is_state(b.place)
    vague = a.kind in MANIFOLD or match.score < 0.5
    return Anchor(0.05 if weak else 0.15 * match.score, match.reason, loose=vague)


def areas(a: EventMention, b: EventMention, names: Names) -> Anchor | None:
    """Compare the areas of cooperation named; what nearly all talks touch on says little."""
    left, right = set(a.areas), set(b.areas)
    if not left & right:
        return None
    share = len(left & right) / len(left | right)
    reason = f"areas in common: {', '.join(sorted(left & right))}"
    several = a.kind in MANIFOLD
    heavy = share >= 0.5 and not several and not all(names.is_general(area) for area in left & right)
    return Anchor(0.15 if heavy else 0.05, reason, loose=several)


def supplier(a: EventMention, b: EventMention) -> Anchor | None:
    """Compare who gives: aid from one party is not aid to it."""
    left = {p.party for p in a.participants if p.role == "supplier"}
    right = {p.party for p in b.participants if p.role == "supplier"}
    if left and right and not left & right:
        return Anchor(0.0, "another party supplies", contradicts=True)
    return None


def _persons(mention: EventMention, names: Names) -> list[Participant]:
    """Return the persons that identify the event: for a visit its visitors only."""
    visit = mention.kind is Kind.VISIT
    return [
        p
        for p in mention.participants
        if not names.is_organisation(p.name) and (not visit or p.role == "visitor")
    ]


def parties_met(a: EventMention, b: EventMention, names: Names) -> int:
    """Return of how many parties the same persons take part in both."""
    left, right = _persons(a, names), _persons(b, names)
    shared = {p.party for p in left} & {p.party for p in right}
    return sum(_meet(left, right, party, names) for party in shared)


def _headed(a: EventMention, b: EventMention, party: str, names: Names) -> bool:
    """Say whether both reports begin with one person of `party`, or one of them with none.

    'Meeting with the Secretary of State' is not 'audience with the Pope', though it mentions the audience.
    """
    left, right = ([p for p in _persons(m, names) if _first(p, m)] for m in (a, b))
    named = all(any(p.party == party for p in first) for first in (left, right))
    return not named or _meet(left, right, party, names)


def _first(person: Participant, mention: EventMention) -> bool:
    surname = person.name.split()[-1:]
    return bool(surname) and surname[0].casefold() in mention.evidence[0].quote.casefold()


def _meet(left: list[Participant], right: list[Participant], party: str, names: Names) -> bool:
    """Say whether some person of `party` is in both, or whether it cannot be told."""
    ours, theirs = [p for p in left if p.party == party], [p for p in right if p.party == party]
    return any(not names.same_person(p, q).contradicts for p in ours for q in theirs)

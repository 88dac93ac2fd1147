"""What two mentions share or contradict besides parties and dates: bodies, agreements, people, places.

Each function looks at one anchor and returns an `Anchor` or None where the mentions are silent on it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from accord.model.claims import EventMention, Field, Kind, Participant
from accord.model.match import Names

CONTENT_KINDS = frozenset(
    {Kind.TRANSFER, Kind.PROJECT, Kind.COMMITMENT, Kind.EXERCISE, Kind.AGREEMENT_CHANGE}
)
"""Kinds of which two parties can have several in one day, so that only their content tells them apart."""

_AMOUNT = re.compile(
    r"[$€£₹]\s?(?P<sum>\d[\d,]*(?:\.\d+)?)|(?<![\w.,-])(?P<many>\d[\d,]*(?:\.\d+)?)"
    r"(?=[\s-](?:thousand|million|billion|trillion|crore|lakh|percent|per cent)\b|\s?%)"
)
"""A sum, or a figure with its measure; bare figures ('COVID-19', 'Article 5') name nothing."""


ROUNDED = 0.1
"""Share by which two figures may differ before they speak against one event."""

_TEXT = {True: 0.5, False: 0.25}
"""Weight of shared words: for kinds told apart by content, and for the rest, whose wording is set."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """One thing that speaks for (weight above 0) or against one event.

    `identity` means that it alone names the event; `contradicts` that it rules one event out; `loose`
    that it names nothing, as wording does where it is set ('met today with').
    """

    weight: float
    reason: str
    identity: bool = False
    contradicts: bool = False
    loose: bool = False


def body(a: EventMention, b: EventMention, names: Names) -> Anchor | None:
    """Compare bodies and numbers: the 17th session is not the 16th."""
    if a.ordinal is not None and b.ordinal is not None and a.ordinal != b.ordinal:
        return Anchor(0.0, f"number {a.ordinal} is not number {b.ordinal}", contradicts=True)
    if not a.body or not b.body:
        return None
    match, numbered = names.same_body(a.body, b.body), a.ordinal is not None and a.ordinal == b.ordinal
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
    weight = 0.4 if len(agreed) > 1 else 0.3 if a.kind is Kind.VISIT else 0.2
    if agreed:
        yield Anchor(weight, f"the same persons of {' and '.join(agreed)}")
    exclusive = a.kind in (Kind.MEETING, Kind.SESSION, Kind.VISIT)
    if against and exclusive and max(len(a.parties), len(b.parties)) <= 3:
        yield Anchor(0.0, f"other persons of {' and '.join(against)}", contradicts=True)


def organisations(a: EventMention, b: EventMention, names: Names) -> Anchor | None:
    """Compare companies, ministries and forces, and the order in which they are named."""
    left = [p for p in a.participants if names.is_organisation(p.name)]
    right = [p for p in b.participants if names.is_organisation(p.name)]
    met = [i for p in right for i, q in enumerate(left) if names.same_person(p, q).may_be]
    if not met:
        return None
    several = len(met) > 1 and met == sorted(met)
    if several:
        return Anchor(0.25, "the same organisations in the same order")
    return Anchor(0.15, "the same organisation")


def place(a: EventMention, b: EventMention, names: Names) -> Anchor | None:
    """Compare places; a state named by both says little, since the parties say it already."""
    if not a.place or not b.place:
        return None
    match = names.same_place(a.place, b.place)
    if match.contradicts:
        return Anchor(-0.3 if match.score == 0.0 else -0.2, match.reason)
    whole = names.is_state(a.place) or names.is_state(b.place)
    return Anchor(0.05 if whole else 0.15 * match.score, match.reason)


def areas(a: EventMention, b: EventMention) -> Anchor | None:
    """Compare the areas of cooperation named."""
    left, right = set(a.areas), set(b.areas)
    if not left & right:
        return None
    share = len(left & right) / len(left | right)
    return Anchor(0.15 if share >= 0.5 else 0.05, f"areas in common: {', '.join(sorted(left & right))}")


def supplier(a: EventMention, b: EventMention) -> Anchor | None:
    """Compare who gives: aid from one party is not aid to it."""
    left = {p.party for p in a.participants if p.role == "supplier"}
    right = {p.party for p in b.participants if p.role == "supplier"}
    if left and right and not left & right:
        return Anchor(0.0, "another party supplies", contradicts=True)
    return None


def content(a: EventMention, b: EventMention, names: Names) -> Iterator[Anchor]:
    """Compare the words of the item and of the evidence, and the amounts in them."""
    heavy = a.kind in CONTENT_KINDS
    if a.item and b.item:
        share = _share(names.content_words(a.item), names.content_words(b.item))
        if share >= 0.6:
            yield Anchor(0.3, f"the same item: {a.item}", identity=heavy)
        elif share == 0.0:
            yield Anchor(-0.1, f"'{a.item}' and '{b.item}' have no word in common")
    share = _share(names.content_words(_quotes(a)), names.content_words(_quotes(b)))
    if share >= 0.3:
        reason = f"{share:.0%} of the words of the shorter quote are shared"
        yield Anchor(_TEXT[heavy] * share, reason, loose=not heavy)
    if heavy:
        yield from _amounts(a, b)


def _amounts(a: EventMention, b: EventMention) -> Iterator[Anchor]:
    left, right = _figures(a), _figures(b)
    if left & right:
        yield Anchor(0.2, f"the same figure {min(left & right)}")
    elif left and right and not any(_near(a, b) for a in left for b in right):
        yield Anchor(-0.3, f"figures {min(left)} and {min(right)}")


def _near(a: str, b: str) -> bool:
    """Say whether one figure may be the other rounded ('nearly 5 million', '4.9 million')."""
    left, right = float(a.strip(".")), float(b.strip("."))
    return abs(left - right) <= ROUNDED * max(left, right)


def _persons(mention: EventMention, names: Names) -> list[Participant]:
    """Return the persons that identify the event: for a visit its visitors only."""
    visit = mention.kind is Kind.VISIT
    return [
        p
        for p in mention.participants
        if not names.is_organisation(p.name) and (not visit or p.role == "visitor")
    ]


def _meet(left: list[Participant], right: list[Participant], party: str, names: Names) -> bool:
    """Say whether some person of `party` is in both, or whether it cannot be told."""
    ours, theirs = [p for p in left if p.party == party], [p for p in right if p.party == party]
    return any(not names.same_person(p, q).contradicts for p in ours for q in theirs)


def _quotes(mention: EventMention) -> str:
    return " ".join(evidence.quote for evidence in mention.evidence)


def _figures(mention: EventMention) -> frozenset[str]:
    """Return the sums and measured figures in the item, else in the evidence."""
    item = " ".join(str(value) for value in mention.values(Field.ITEM))
    text = item if _AMOUNT.search(item) else _quotes(mention)
    return frozenset((m["sum"] or m["many"]).replace(",", "") for m in _AMOUNT.finditer(text))


def _share(a: frozenset[str], b: frozenset[str]) -> float:
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0

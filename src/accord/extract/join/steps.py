"""Steps of an agreement that has just been told: 'they signed a pact in May, which entered into force in June'."""

from __future__ import annotations

from collections.abc import Sequence

from accord.extract.drafts import Draft
from accord.model.claims import Kind

_STEPS = frozenset(
    f"agreement-change/{step}"
    for step in (
        "into-force",
        "entry-into-force",
        "expire",
        "ratify",
        "become-effective",
        "apply-provisionally",
        "ratification",
        "lay-before",
        "goes-before",
        "chamber",
    )
)
"""Rules of the steps that are told of an agreement without its parties."""

NEAR = 1
"""Sentences after a signing in which 'the agreement' is the one that was signed."""


def take_parties(event: Draft, drafts: Sequence[Draft]) -> None:
    """Give a step of an agreement, told without its parties, those who have just been said to sign it."""
    if event.rule not in _STEPS or len(event.parties) > 1 or event.agreement is None:
        return
    signed = [
        d for d in drafts if d.kind is Kind.SIGNING and d.agreement and 0 <= event.order - d.order <= NEAR
    ]
    last = max(signed, key=lambda d: d.order, default=None)
    if last is None or last.agreement is None or not event.codes <= last.codes:
        return
    if not _same_sort(event.agreement.value.title, last.agreement.value.title):
        return
    event.parties, event.bare = dict(last.parties), False
    event.agreement = last.agreement


def _same_sort(one: str, two: str) -> bool:
    """'The agreement' may be 'a trade agreement', and no other treaty that has a name."""
    return (one.islower() or " " not in one) and one.lower().split()[-1] == two.lower().split()[-1]

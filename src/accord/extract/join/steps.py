"""Steps of an agreement that has just been told: 'they signed a pact in May, which entered into force in June'."""

from __future__ import annotations

from collections.abc import Sequence

from accord.extract.drafts import Draft
from accord.extract.fill.named_before import RULE
from accord.extract.join.days import weakly_dated
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
        "awaits",
        "chamber",
        "chamber-again",
        "chamber-document",
        "goes-before-again",
        "ratify-again",
        "into-force-again",
        "expire-again",
        "run-out",
        "apply-from",
    )
)
"""Rules of the steps that are told of an agreement without its parties."""

_AROUND = frozenset({"party/topic", "party/clause", "party/collective"})
_AGAIN = "signing/signing-again"

_PAPERS = frozenset({"document", "text"})

NEAR = 2
"""Sentences after a signing in which 'the agreement' is the one that was signed."""


def take_parties(event: Draft, drafts: Sequence[Draft]) -> None:
    """Give a step of an agreement, told without its parties, those who have just been said to sign it."""
    if event.rule not in _STEPS or len(event.parties) > 1 or event.agreement is None:
        return
    pronoun = event.agreement.rule == RULE  # 'it entered into force', of what was signed or ratified
    kinds = {Kind.SIGNING, Kind.AGREEMENT_CHANGE} if pronoun else {Kind.SIGNING}
    told = [d for d in drafts if d.kind in kinds and d.agreement and 0 <= event.order - d.order <= NEAR]
    told = [d for d in told if event.codes <= d.codes]
    last = max(told, key=lambda d: d.order, default=None)
    if not pronoun:
        alike = (d for d in reversed(told) if _is_same(event, d))
        last = next(alike, None)
    if last is None or last.agreement is None:
        return
    event.parties, event.bare = dict(last.parties), False
    event.agreement = last.agreement


def _is_same(step: Draft, signed: Draft) -> bool:
    """'Concluded in May and approved by the Senate in June', 'the additional accord', 'the document'."""
    if step.agreement is None or signed.agreement is None:
        return False
    one, two = step.agreement, signed.agreement
    paper = one.value.title.lower() in _PAPERS and step.definite
    return paper or one.span == two.span or _same_sort(one.value.title, two.value.title)


def take_makers(event: Draft, drafts: Sequence[Draft]) -> None:
    """'The Cabinet approved a pact with Mali. The agreement was signed in May': by those for whom it was approved."""
    around = all(party.rule in _AROUND for party in event.parties.values())
    if event.kind is not Kind.SIGNING or not (event.bare and _is_meant(event) and around):
        return
    near = [d for d in drafts if d.agreement and 0 <= event.order - d.order <= NEAR and len(d.codes) > 1]
    last = max(near, key=lambda d: d.order, default=None)
    if last is None or last.agreement is None or last.agreement.rule == "agreement/relations":
        return
    if last.kind is Kind.AGREEMENT_CHANGE:
        event.parties, event.bare = dict(last.parties), False


def _is_meant(event: Draft) -> bool:
    """'The agreement', 'a new text': no other one than that of which was told."""
    return event.definite or (event.agreement is not None and event.agreement.rule == "agreement/paper")


def told_again(event: Draft, drafts: Sequence[Draft]) -> Draft | None:
    """'The signing took place on Monday': return the signing just told, with the day and place that this tells."""
    if event.rule != _AGAIN:
        return None
    near = [d for d in drafts if d.kind is Kind.SIGNING and 0 <= event.order - d.order <= NEAR + 1]
    last = max(near, key=lambda d: d.order, default=None)
    if last is None or (event.parties and not event.codes & last.codes):
        return None
    last.when = event.when if event.when and not weakly_dated(event) else last.when
    last.place = last.place or event.place
    return last


def _same_sort(one: str, two: str) -> bool:
    """'The agreement' may be 'a trade agreement', and no other treaty that has a name."""
    plain = one.islower() or " " not in one
    return plain and (
        one.lower().split()[-1] == two.lower().split()[-1] or two.lower().startswith(f"{one.lower()} ")
    )

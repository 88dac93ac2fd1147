"""What is particular to transfers and joint projects: both ends, what carries out an agreement, headlines."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from accord.extract.drafts import Draft, Stated
from accord.extract.fill.firms import FIRM
from accord.model.claims import Kind, Modality, Participant
from accord.ontology.frames import Words
from accord.ontology.schema import Ontology

CONTENT = frozenset({Kind.TRANSFER, Kind.PROJECT, Kind.COMMITMENT})
"""Kinds that an agreement can hold as its content, then no events of their own (codebook, section 2)."""

_BOUGHT = frozenset({"transfer/buy-goods-from", "transfer/buy-from", "transfer/buy", "transfer/buy-national"})
"""Purchases: a state's name after 'from' tells only where a firm buys."""

_MARKETED = frozenset({"transfer/trade-ahead"})
"""Exports: a state's name after 'to' tells only in which market a firm sells."""

_OTHER_END = {"supplier": "recipient", "recipient": "supplier"}
_INSTRUMENTS = (
    r"(?:[\w-]+ ){0,4}(?:agreement|accord|pact|treaty|contract|deal|protocol|memorandum|mou|arrangement)s?\b"
)
_GIVEN = frozenset({"transfer/supply", "transfer/fund"})
_TOLD_OF = frozenset({"transfer/announce-aid", "transfer/aid-amounts", "transfer/prisoners"})
"""What both sides make known, or do to one another."""

_LISTED = 3
"""The acts that a sentence with a colon announces begin in one of so many paragraphs after it."""
_LEAD = 3
"""Sentences after the headline within which a pledge can be what the headline tells; a later one is another."""
_UNDER = re.compile(rf"\bunder (?:the |this |that |an? |its |their |terms of )?{_INSTRUMENTS}", re.IGNORECASE)
_TEXT_SAYS = re.compile(
    rf"\b(?:the|this) {_INSTRUMENTS} (?:says?|said|provides?|calls?|stipulates?|envisages?)\b", re.IGNORECASE
)


def name_both_ends(event: Draft, ontology: Ontology) -> None:
    """List the states of a transfer at the end that nobody takes yet (codebook, ruling 24)."""
    if event.kind is not Kind.TRANSFER:
        return
    told = {stated.value.party for stated in event.participants.values()}
    roles = {stated.value.role for stated in event.participants.values()}
    left = [code for code in event.parties if code not in told]
    if not roles or not left:
        return
    role = _OTHER_END[roles.pop()] if len(roles) == 1 else "recipient"  # several get, and one gives
    for code in left:
        name = ontology.party(code).name
        end = Stated(Participant(name, role, code, None), event.parties[code].span, "participant/end")
        event.participants.setdefault(name, end)


def _is_for_market(event: Draft, companies: frozenset[str], names: Mapping[str, str]) -> bool:
    """'Will export the cars to Chad': a firm's own business, unless a body of the state buys them."""
    ends = [(name, stated.value) for name, stated in event.participants.items()]
    sellers = [name for name, end in ends if end.role == "supplier"]
    buyers = [end for _, end in ends if end.role == "recipient"]
    return (
        bool(sellers)
        and all(s in companies for s in sellers)
        and all(b.name == names[b.party] for b in buyers)
    )


_LENDING = "transfer/approve-lending"
_LANDING = "transfer/land-ends"


def is_under_pact(text: str) -> bool:
    """'Under the pact, Peru agreed to …': what an agreement binds somebody to."""
    return _UNDER.search(text) is not None


def carries_out(event: Draft, text: str, told: Sequence[Draft]) -> Draft | None:
    """Return the agreement told before whose content `event` is: 'under the contract', 'the accord said'."""
    if event.kind not in CONTENT or not (_UNDER.search(text) or _TEXT_SAYS.search(text)):
        return None
    return next((d for d in reversed(told) if d.kind is Kind.SIGNING and event.codes <= d.codes), None)


def without_signed(events: list[Draft]) -> list[Draft]:
    """'Signed an agreement to lend', 'to reschedule a debt' is the signing, not a loan or new terms beside it."""
    if any(event.rule == _LENDING for event in events):  # 'approved a lending agreement' is the loan
        events = [event for event in events if event.kind is not Kind.SIGNING]
    signings = (event for event in events if event.kind is Kind.SIGNING)
    signed = {index for signing in signings for index in signing.complement}
    held = CONTENT | {Kind.AGREEMENT_CHANGE}
    return [
        event
        for event in events
        if event.kind not in held or event.anchor not in signed or _founds_relations(event)
    ]


def _founds_relations(event: Draft) -> bool:
    """'The communiqué signed in 1975 that established relations': both are events (codebook, ruling 31)."""
    begun = event.agreement is not None and event.agreement.rule == "agreement/relations"
    return begun and event.modality.value is Modality.OCCURRED


def without_inner(events: list[Draft]) -> list[Draft]:
    """'Announced the donation of two ships' is one gift, told by two words."""
    gifts = [event for event in events if event.kind is Kind.TRANSFER]
    return [
        event
        for event in events
        if not any(_holds(outer, event) or _lands(event, outer) for outer in gifts if outer is not event)
    ]


def _lands(event: Draft, gift: Draft) -> bool:
    """'A plane carrying Peruvian aid landed in Chad': what was brought is given, and its landing is no other gift."""
    return event.rule == _LANDING and gift.rule != _LANDING and event.codes == gift.codes


def _holds(outer: Draft, inner: Draft) -> bool:
    if inner.kind is not Kind.TRANSFER or not (outer.item and inner.item) or outer.anchor >= inner.anchor:
        return False
    one, two = inner.item.value, outer.item.value
    return inner.codes <= outer.codes and (one in two or two in one)


def is_echo(event: Draft, drafts: Sequence[Draft]) -> bool:
    """A headline that only announces the loan, sale or project that the report goes on to tell."""
    if not event.title or event.kind not in CONTENT - {Kind.COMMITMENT}:
        return False
    told = (d for d in drafts if d is not event and not d.title and event.codes <= d.codes)
    echoed = {*CONTENT, Kind.SIGNING, Kind.EXERCISE}
    return any(d.kind in echoed and (d.kind is not Kind.COMMITMENT or d.order <= _LEAD) for d in told)


def is_mere_support(event: Draft, words: Words) -> bool:
    """'Will give them maximum support', 'lends its full support to' name no sum and no thing."""
    if event.kind is not Kind.TRANSFER or event.item is None:
        return False
    *measures, thing = event.item.value.lower().split()
    if event.modality.value is Modality.OCCURRED and (not measures or event.rule != "transfer/supply"):
        return False  # 'the support that we are giving', 'the firm support that we have received'
    return thing in words["mere_support"] and all(
        word in words["mere_measure"] or word.endswith(("'s", "’s")) for word in measures
    )


def lacks_receiver(event: Draft) -> bool:
    """'We intend to cooperate and to provide assistance': all who are named give, and nobody gets."""
    ends = [stated.value for stated in event.participants.values()]
    if event.kind is Kind.TRANSFER and {end.role for end in ends} == {"recipient"}:
        return event.codes <= {end.party for end in ends}  # 'helps both of them': nobody gives
    if event.kind is not Kind.TRANSFER or event.rule not in _GIVEN:
        return False
    return {end.role for end in ends} <= {"supplier"} and (
        not ends or event.codes <= {end.party for end in ends}
    )


def has_one_end(event: Draft) -> bool:
    """'Peru and Chad bought sugar': all who are named buy, or all sell, and nothing passes between them."""
    if event.kind is not Kind.TRANSFER or event.rule in _TOLD_OF:
        return False
    ends = [stated.value for stated in event.participants.values()]
    return len({end.role for end in ends}) == 1 and event.codes <= {end.party for end in ends}


def is_no_event(event: Draft, drafts: Sequence[Draft], text: str) -> bool:
    """Say whether the whole report shows that a draft only announces others, or has only one end."""
    return (
        is_echo(event, drafts)
        or lacks_receiver(event)
        or has_one_end(event)
        or is_heading(event, drafts, text)
    )


def is_heading(event: Draft, drafts: Sequence[Draft], text: str) -> bool:
    """'The two pledge to take these steps:', 'launched these projects:' only announces a list (codebook, ruling 13)."""
    if event.kind not in {Kind.COMMITMENT, Kind.PROJECT} or not event.evidence:
        return False
    last = event.evidence[0]
    if not text[: last.end].rstrip("*_ ").endswith(":"):
        return False
    return any(d is not event and 0 < d.paragraph - event.paragraph <= _LISTED for d in drafts)


def is_private(event: Draft, companies: frozenset[str], names: Mapping[str, str]) -> bool:
    """Business in which nobody but companies takes part is no act of their states (codebook, ruling 20)."""
    if event.kind not in {*CONTENT, Kind.SIGNING, Kind.AGREEMENT_CHANGE, Kind.EXERCISE}:
        return False
    of_firms = {code for code, party in event.parties.items() if party.rule == FIRM}
    if of_firms == event.codes and not event.public:
        return True
    if not event.participants:
        return False
    if event.rule in _BOUGHT and any(
        stated.value.role == "recipient" and name in companies for name, stated in event.participants.items()
    ):
        return True  # what a firm buys abroad is its own business
    if event.public:
        return False
    if event.rule in _MARKETED and _is_for_market(event, companies, names):
        return True
    ends = [stated.value for name, stated in event.participants.items() if name not in companies]
    at_home = {stated.value.party for name, stated in event.participants.items() if name in companies}
    # the state is only the nationality of its firm in 'its French parent Renault'
    return all(end.party in at_home and end.name == names[end.party] for end in ends)

"""Spreads one telling over what it names: 'signed A (1976); B (1977)', 'a treaty and a protocol', dated stops."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from accord.extract.drafts import Draft, Stated
from accord.extract.fill.itineraries import itinerary
from accord.extract.fill.rows import instruments_in_row
from accord.extract.match.matching import Match
from accord.extract.scene import Scene
from accord.extract.wording.instruments import Instrument, instrument_at, listed_instruments
from accord.model.claims import Agreement, Kind
from accord.model.dates import Basis, Precision, When
from accord.model.spans import Span
from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Token

_STANDING = frozenset(
    {"signing/agreement-with", "signing/agreement-between", "signing/sought", "signing/proposed"}
)
"""Patterns by which an agreement is only named as one that there is."""

_NOMINAL = frozenset({"signing/signing-of", "signing/ceremony"})
"""Patterns of nouns of which all that is signed hangs: 'the signing of a treaty and a protocol'."""


def spread(event: Draft, match: Match, scene: Scene) -> list[Draft]:
    """Return the event, or one copy of it for each agreement, or stop of a trip, where its sentence tells several."""
    if event.kind is Kind.VISIT:
        return itinerary(event, match, scene)
    if event.kind is not Kind.SIGNING or not (
        match.trigger.pos_ in {"VERB", "AUX"} or match.pattern.rule in _NOMINAL
    ):
        return [event]
    text = scene.parsed.shadow.text
    listed = listed_instruments(text, scene.reader.instruments)
    if len(listed) > 1:
        return [
            _of_item(event, item.type, scene.parsed.shadow.span(item.start, item.end), item.year, scene)
            for item in listed
        ]
    named = list(_coordinated(match, scene))
    if len(named) < 2:
        return _one_and_other(event, match, scene)
    return [_of_item(event, one.type, scene.span(one.start, one.end), None, scene) for one in named]


def without_changed(events: list[Draft]) -> list[Draft]:
    """'Suspended the treaty with Chad' tells a step of the treaty; that there is a treaty is no second event.

    Nor is it one beside the signings of 'signed agreements with Chad and Mali', of which there is one with each.
    """
    return [
        event
        for event in events
        if not (_is_told(event, events) or _is_approved(event, events) or _is_exchanged(event, events))
    ]


_TALKS_ON = frozenset({"agreement-change/negotiations", "agreement-change/negotiations-of"})
_AIMED_AT = frozenset({"signing/sought", "signing/signing-of"})
"""Rules of what talks are for: 'talks on a pact ended without a deal', 'negotiations for the signing of a pact'."""


def _is_exchanged(event: Draft, events: list[Draft]) -> bool:
    """'Exchanged the instruments of ratification of the treaty': one step, told by its verb.

    So is 'approved a proposal to ratify the treaty'.
    """
    if event.rule in _AIMED_AT:
        return any(other.rule in _TALKS_ON and event.codes <= other.codes for other in events)
    if event.rule == "agreement-change/ratify":
        return any(other.rule == "agreement-change/approve-proposal" for other in events)
    return event.rule == "agreement-change/ratification" and any(
        other.rule == "agreement-change/exchange-ratification" for other in events
    )


_APPROVING = frozenset(
    {
        "agreement-change/approval",
        "agreement-change/approve-proposal",
        "agreement-change/green-light",
        "agreement-change/chamber",
        "agreement-change/ratify",
    }
)


def _is_approved(event: Draft, events: list[Draft]) -> bool:
    """'Gave its approval for the signing of the accord': it is approved, and not signed yet."""
    return event.rule == "signing/signing-of" and any(
        other.rule in _APPROVING and other.agreement == event.agreement for other in events
    )


_MADE = frozenset({"signing/work-out", "signing/sign", "signing/conclude"})


def _is_told(event: Draft, events: list[Draft]) -> bool:
    if event.rule not in _STANDING:
        return False
    others = (other for other in events if other.agreement and other.rule not in _STANDING)
    same = [other for other in others if event.agreement and other.agreement == event.agreement]
    made = any(
        other.rule in _MADE for other in same
    )  # 'hammered out a deal', 'is to sign the fourth pact with'
    return made or any(other.kind is Kind.AGREEMENT_CHANGE for other in same) or len(same) > 1


def one_tour(events: list[Draft]) -> list[Draft]:
    """'Stopped in Bahrain on his way to India': the stops of one visitor that a sentence tells are one trip."""
    kept: list[Draft] = []
    for event in events:
        trip = next((old for old in kept if _same_trip(old, event)), None)
        if trip is None:
            kept.append(event)
        else:
            trip.absorb(event)
    return kept


def _same_trip(old: Draft, new: Draft) -> bool:
    if not old.kind is new.kind is Kind.VISIT or old.modality.value is not new.modality.value:
        return False
    if old.when and new.when and not old.when.value.may_meet(new.when.value):
        return False
    shared = [code for code in old.codes & new.codes if _travels(code, old) == _travels(code, new)]
    return len(old.codes & new.codes) == len(shared) == 1 and _travels(shared[0], old) is not None


def _travels(code: str, event: Draft) -> object:
    """Who goes there for a party: the persons named, else the words that name it; None for one that is host."""
    people = [p.value for p in event.participants.values() if p.value.party == code]
    if any(person.role == "host" for person in people) or event.parties[code].rule == "party/place":
        return None
    return {person.name for person in people} or event.parties[code].span


def _of_item(event: Draft, type_: str, span: Span, year: int | None, scene: Scene) -> Draft:
    copy = replace(
        event,
        parties=dict(event.parties),
        participants=dict(event.participants),
        areas={},
        evidence=list(event.evidence),
    )
    copy.agreement, copy.bare = Stated(Agreement(scene.words(span), type_), span, "agreement/listed"), False
    if year:
        when = When(date(year, 1, 1), date(year, 12, 31), Precision.YEAR, Basis.STATED, str(year))
        copy.when = Stated(when, span, "times/listed")
    return copy


def _coordinated(match: Match, scene: Scene) -> Iterator[Instrument]:
    """'A trade agreement and a visa agreement': each has its own article; 'an agreement and framework' is one thing."""
    types, words = scene.reader.instruments, scene.reader.ontology.words
    heads = [a.head for a in match.arguments if a.relation == "obj"]
    if match.pattern.rule in _NOMINAL:
        heads = [a.head for a in match.arguments if a.role == "agreement"][:1]
    for head in [head for head in heads if head == heads[0] or not _is_apposed(head)]:
        found = [one for token in _apart(head) if (one := _own(token, head, types, words))]
        row = list(instruments_in_row(head, match.trigger, types, words))
        yield from row if len(row) > len(found) else found


def _apart(head: Token) -> list[Token]:
    """'Nine memoranda and agreements' are nine, told by one phrase; 'nine memoranda and an agreement' are two."""
    row = sorted((head, *head.conjuncts), key=lambda token: token.i)
    if not any(child.dep_ == "nummod" for child in row[0].lefts):
        return [head, *head.conjuncts]
    own = [t for t in row[1:] if any(c.dep_ in {"det", "nummod"} for c in t.lefts)]
    return [row[0], *own]


def _is_apposed(noun: Token) -> bool:
    """'Signed a treaty, the first such pact with a neighbour': what follows the comma is said of the treaty."""
    first = noun.left_edge
    before = noun.doc[first.i - 1] if first.i else first
    return before.text == "," and first.lower_ == "the" and noun.dep_ != "conj"


_MATTER = r"(?:on|for|concerning|covering|dealing with) [^.;]{3,120}"
_ONE = re.compile(
    r"\b(?:agreements|accords|pacts|treaties|protocols|memoranda|memorandums|MoUs|documents|deals|contracts)\b"
    rf"[^.;]{{0,60}}?, (?:of which )?(?P<one>(?:the )?(?:one|first) {_MATTER}?)"
    rf",? (?:and|while) (?P<other>(?:the|an)? ?(?:other|another|second) {_MATTER}?)(?=[.,;]|$)"
)
"""'Two agreements, one on A and the other on B'."""


def _one_and_other(event: Draft, match: Match, scene: Scene) -> list[Draft]:
    """'Signed two agreements, one on fish and the other on roads': two, of which each has its matter."""
    found = _ONE.search(scene.parsed.shadow.text, match.trigger.idx)
    if found is None or event.agreement is None:
        return [event]
    type_ = event.agreement.value.type
    return [
        _of_item(event, type_, scene.parsed.shadow.span(*found.span(part)), None, scene)
        for part in ("one", "other")
    ]


def _own(token: Token, head: Token, types: Mapping[str, str], words: Words) -> Instrument | None:
    if token.pos_ not in {"NOUN", "PROPN"}:
        return None
    own = any(child.dep_ in {"det", "nummod", "amod"} for child in token.lefts)
    if token is not head and not own and token.tag_ not in {"NNS", "NNPS"}:
        return None
    return instrument_at(token, types, words)

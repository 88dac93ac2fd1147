"""Purchases that a sentence recalls beside one of today: 'wants more tanks, on top of the ten it bought in 2003'."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from accord.extract.drafts import Draft
from accord.model.claims import Kind, Modality
from accord.model.dates import Basis

if TYPE_CHECKING:
    from spacy.tokens import Doc

_CLAUSES = frozenset({"relcl", "acl"})
_BUYING = frozenset({"buy", "purchase", "order", "acquire", "procure", "lease", "receive", "obtain"})


def fill_bought_before(events: Sequence[Draft], doc: Doc) -> None:
    """Give a purchase that a relative clause dates, and that names not both its ends, those told beside it."""
    gifts = [event for event in events if event.kind is Kind.TRANSFER]
    for event in gifts:
        if not is_bought_before(event, doc) or len(event.parties) > 1:
            continue
        beside = (
            one for one in gifts if one is not event and len(one.parties) == 2 and event.codes <= one.codes
        )
        if outer := next(beside, None):
            for code, party in outer.parties.items():
                event.parties.setdefault(code, replace(party, rule="party/beside"))
            for name, who in outer.participants.items():
                event.participants.setdefault(name, who)


def is_bought_before(event: Draft, doc: Doc) -> bool:
    """Say whether a clause with a time of its own tells that something had been bought: 'that it ordered in 2006'."""
    verb = doc[event.anchor]
    bought = verb.dep_ in _CLAUSES and verb.lemma_.lower() in _BUYING
    done = event.kind is Kind.TRANSFER and event.modality.value is Modality.OCCURRED
    return bought and done and event.when is not None and event.when.value.basis is not Basis.DATELINE

"""Parties that talks, or a visit, lend to what is agreed or signed at them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from accord.extract.drafts import Draft
from accord.extract.gatherings import TALKS
from accord.model.claims import Kind

if TYPE_CHECKING:
    from spacy.tokens import Doc

_TOGETHER = TALKS | {Kind.VISIT}
_OCCASIONS = frozenset({"at", "during", "on", "after", "following", "in"})


def lend_from_talks(events: Sequence[Draft], doc: Doc) -> None:
    """'Held talks with the Chadian minister and agreed to set up a fund': it is agreed with whom one talks.

    So is it signed with them, and with the hosts of a visit: 'accords were signed during the King's visit here'.
    """
    told = [one for one in events if one.kind in _TOGETHER and len(one.parties) > 1]
    for event in events:
        for one in told if len(event.parties) == 1 else ():
            if event.codes <= one.codes and (
                _goes_on(event, one, doc) or (event.kind is Kind.SIGNING and _is_at(event, one, doc))
            ):
                for code, said in one.parties.items():
                    event.parties.setdefault(code, said)


def _goes_on(event: Draft, one: Draft, doc: Doc) -> bool:
    """Whether the act is told by a verb in a row with that of the talks, or its signing with that of a visit."""
    verb, held = doc[event.anchor], doc[one.anchor]
    if event.kind is Kind.COMMITMENT:
        fits = verb.lemma_.lower() == "agree" and one.kind in TALKS
    else:
        fits = event.kind is Kind.SIGNING and not any(c.lower_ in {"with", "by"} for c in verb.subtree)
    return fits and verb.dep_ == "conj" and verb.head in {held, held.head}


def _is_at(event: Draft, visit: Draft, doc: Doc) -> bool:
    """'Were signed at the end of his visit': a passive that names no signers, on the occasion of a visit or talks."""
    verb, stay = doc[event.anchor], doc[visit.anchor]
    passive = any(child.dep_ == "auxpass" for child in verb.children)
    if not passive or any(child.lower_ in {"with", "by", "between"} for child in verb.children):
        return False
    while stay.dep_ == "pobj":
        if stay.head.head == verb:
            return stay.head.lower_ in _OCCASIONS
        stay = stay.head.head
    return False

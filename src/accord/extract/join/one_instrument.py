"""What two verbs of one sentence tell of one instrument: 'ends the pact signed in 1998'."""

from __future__ import annotations

from collections.abc import Sequence

from accord.extract.drafts import Draft
from accord.extract.join.days import weakly_dated
from accord.model.claims import Kind

_DATED = "signing/dated"
_NAMED = frozenset({_DATED, "signing/agreement-between", "signing/agreement-with"})
"""Rules by which an agreement is only named: what tells that it is signed tells more."""
_RELATIONS = "agreement/relations"


def share_instrument(events: Sequence[Draft]) -> list[Draft]:
    """Return the events, those of one instrument with each other's parties, and one signing of it told by its year.

    'Told Chad that it was ending the pact signed in 1998': who signed it is who ends it.
    """
    kept = list(events)
    for signed in [event for event in events if event.kind is Kind.SIGNING and event.rule not in _NAMED]:
        for other in [event for event in events if _is_of(event, signed)]:
            if other.kind is Kind.AGREEMENT_CHANGE:
                _share(other, signed)
            elif other.rule in _NAMED and other.codes & signed.codes and other in kept:
                kept.remove(other)
                if other.rule == _DATED and (signed.when is None or weakly_dated(signed)):
                    signed.when = other.when
        for begun in [
            event for event in events if event.anchor in signed.complement and _is_of_relations(event)
        ]:
            _share(begun, signed)
            _share_day(begun, signed)
    return kept


def _is_of_relations(event: Draft) -> bool:
    """'The communiqué signed in 1975 that established relations': by it, and then."""
    return event.agreement is not None and event.agreement.rule == _RELATIONS


def _share_day(one: Draft, other: Draft) -> None:
    for open_, dated in ((one, other), (other, one)):
        if open_.when is None or (weakly_dated(open_) and not weakly_dated(dated)):
            open_.when = dated.when or open_.when


def _is_of(event: Draft, signed: Draft) -> bool:
    """Whether an event is told of the very words that name what is signed."""
    if event is signed or event.agreement is None or signed.agreement is None:
        return False
    return event.agreement.rule != _RELATIONS and event.agreement.span == signed.agreement.span


def _share(change: Draft, signed: Draft) -> None:
    for short, full in ((change, signed), (signed, change)):
        if len(short.parties) < 2 <= len(full.parties) and short.codes <= full.codes:
            short.parties, short.bare = dict(full.parties), False

"""Whether two accounts can be of one day, and how firmly each of them is dated."""

from __future__ import annotations

from accord.extract.drafts import Draft
from accord.extract.gatherings import DISCUSSING, TALKS
from accord.model.claims import Kind, Modality
from accord.model.dates import Basis, When

OPENING = 40
"""Code points at the head of a sentence in which a day is that of all it tells."""


def other_day(old: Draft, new: Draft) -> bool:
    """Say whether both are dated and cannot be of one day.

    The dispatch's day yields where the same people met, or the session has the same number.
    """
    if not old.when or not new.when or old.when.value.may_meet(new.when.value):
        return False
    if _dated_after_lead(old, new) or signed_then(old, new):
        return False
    if _timed_then(old, new) or _discussed_then(old, new) or had_come(old, new):
        return False
    if same_number(old, new) and days_apart(old.when.value, new.when.value) <= _LATELY:
        return False  # a body has one fourth session
    weak = (weakly_dated(old) or weakly_dated(new)) and days_apart(old.when.value, new.when.value) <= _LATELY
    shared = len(set(old.participants) & set(new.participants))
    return not (weak and (shared > 1 or (shared and old.kind is new.kind is Kind.VISIT)))


def had_come(old: Draft, new: Draft) -> bool:
    """'Signed a pact on Thursday during her visit. She arrived on Wednesday': the visit began before the pact."""
    if not (old.when and new.when) or not old.kind is new.kind is Kind.VISIT or old.codes != new.codes:
        return False
    came = old.nominal and not new.nominal and new.modality.value is Modality.OCCURRED
    same = bool(old.travellers) and old.travellers == new.travellers
    return came and same and 0 < (old.when.value.first - new.when.value.last).days <= _STAY


_STAY = 4
"""Days that a guest has been there at most when an act of his stay is told."""
_EVE = 3
"""Days before a dispatch within which what its lead tells without a day was held."""

_LEAD = 3
"""Sentences after a lead within which its day follows."""


def _dated_after_lead(old: Draft, new: Draft) -> bool:
    """'The ministers of Chad and Mali met, … Ali Kone saw Awa Paz on Monday': the day follows the lead."""
    lead = old.order <= 1 and weakly_dated(old) and not weakly_dated(new) and not old.participants
    near = new.order - old.order <= _LEAD and {old.kind, new.kind} <= TALKS and old.codes == new.codes
    if not (lead and near and old.when and new.when):
        return False
    return new.when.value.last < old.when.value.first and days_apart(old.when.value, new.when.value) <= _EVE


_WEEK = 7
"""Days before a dispatch within which an agreement was signed that one of its sentences tells without a day."""


def signed_then(old: Draft, new: Draft) -> bool:
    """'A and B signed a pact. It was signed on Monday': of two accounts in a row one has the dispatch's day alone."""
    if not old.when or not new.when or not old.kind is new.kind is Kind.SIGNING or old.codes != new.codes:
        return False
    one = weakly_dated(old) is not weakly_dated(new)
    return one and new.order - old.order <= _LEAD and days_apart(old.when.value, new.when.value) <= _WEEK


def _timed_then(old: Draft, new: Draft) -> bool:
    """'Lee visited Peru. The visit took place on 7-9 May': what has only the dispatch's day gets its own.

    'The third dialogue took place. The dialogue, held on 7-9 May, covered trade': of late, at that.
    """
    if new.order - old.order > _LEAD or not weakly_dated(old) or weakly_dated(new):
        return False
    held = {old.kind, new.kind} <= TALKS and new.nominal and new.definite and new.ordinal is None
    return new.rule == "visit/visit-told" or (held and _is_of_late(old, new))


def _is_of_late(old: Draft, new: Draft) -> bool:
    """Say whether behind the noun of `new` stands a day shortly before that of the dispatch, which `old` has."""
    if not (old.when and new.when) or days_apart(old.when.value, new.when.value) > _LATELY:
        return False
    return new.when.span.start > new.modality.span.start


def _discussed_then(old: Draft, new: Draft) -> bool:
    """'The two presidents spoke on Wednesday. The Kenyan and Peruvian presidents discussed trade': at those talks."""
    held = old.kind in TALKS and old.modality.value is new.modality.value and old.codes == new.codes
    discussed = (
        new.rule in DISCUSSING and weakly_dated(new) and new.participants.keys() <= old.participants.keys()
    )
    return held and discussed and new.order - old.order <= _LEAD


def same_number(old: Draft, new: Draft) -> bool:
    """'Ali Bakr co-chaired the session', of which the number was told before."""
    if not (old.body and new.body and old.ordinal and new.ordinal):
        return False
    return (old.body.value, old.ordinal.value) == (new.body.value, new.ordinal.value)


_LATELY = 21
"""Days before a dispatch beyond which what was held then is not what the dispatch tells of."""


def days_apart(one: When, two: When) -> int:
    """Return the days between two times that do not meet."""
    return max((two.first - one.last).days, (one.first - two.last).days)


def weakly_dated(draft: Draft) -> bool:
    """Say whether only the dispatch, and no word of the sentence, gives the act its day."""
    return draft.when is not None and draft.when.value.basis is Basis.DATELINE


def dated_itself(event: Draft) -> bool:
    """Say whether a bare act has a day of its own, not that of a thing told before it in the sentence."""
    if event.when is None or weakly_dated(event):
        return False
    head, at = event.evidence[0].start, event.when.span.start
    return event.rule not in DISCUSSING or at - head < OPENING or at > event.modality.span.start

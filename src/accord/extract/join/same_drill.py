"""Whether two accounts are of one exercise, or of one numbered sitting of a body, however they are worded."""

from __future__ import annotations

import re
from collections.abc import Sequence

from accord.extract.drafts import Draft
from accord.extract.join.days import dated_itself, days_apart, other_day, weakly_dated
from accord.model.claims import Kind, Modality

_LASTS = 31
"""Days within which an exercise has begun and ended."""

_AT_ONCE = 2
"""Sentences within which 'the exercise' may name further ones who take part."""

_NEAR = 6
"""Sentences within which 'the exercise' is the one told before."""

_LISTS = frozenset({"exercise/participants-listed", "exercise/come-from"})
"""Rules by which those are listed who take part in an exercise told before."""

_NAME = re.compile(r"\b(?!Joint|Exercise|The|Navy|Army|Air|Force|Royal)[A-Z][\w'-]{2,}")
"""A word of an exercise's own name."""


def is_same_drill(old: Draft, new: Draft) -> bool:
    """'The patrol, which ended on Wednesday', 'both sides will jointly train': the one told before of the same two."""
    if not (old.kind is new.kind is Kind.EXERCISE):
        return False
    if Modality.DENIED in {old.modality.value, new.modality.value} or not 0 <= new.order - old.order <= _NEAR:
        return False
    if new.order == old.order and not new.definite:
        return False
    if new.rule in _LISTS:
        return True
    if not (new.codes <= old.codes or _adds_some(old, new)) or _other_name(old, new) or _other_time(old, new):
        return False
    return new.definite or (new.bare and not dated_itself(new)) or _goes_on(old, new)


def _goes_on(old: Draft, new: Draft) -> bool:
    """'On 4 May the navies held a drill in the Red Sea. The frigate took part in a drill in the Red Sea': one."""
    here = old.place and new.place and old.place.value.name == new.place.value.name
    return bool(here) and old.codes == new.codes and (new.when is None or weakly_dated(new))


def _adds_some(old: Draft, new: Draft) -> bool:
    """'The exercise is held with the participation of Canadian forces', after one of many that is called by name."""
    named = old.item is not None and _NAME.search(old.item.value) is not None
    return new.definite and named and len(old.codes) > 1 and new.order - old.order <= _AT_ONCE


def is_list(event: Draft) -> bool:
    """'Participating nations include Chad': who takes part, and in what is told elsewhere."""
    return event.rule in _LISTS


def lists_nothing(event: Draft, drafts: Sequence[Draft]) -> bool:
    """'Participating nations include Chad': in nothing, where no exercise has been told."""
    return is_list(event) and not any(draft.kind is Kind.EXERCISE for draft in drafts)


def is_same_sitting(old: Draft, new: Draft) -> bool:
    """'The 12th meeting of the Turkmen-Kazakh commission', 'the 12th meeting of the commission on trade': one."""
    if not (old.kind is new.kind is Kind.SESSION) or old.codes != new.codes:
        return False
    if not (old.ordinal and new.ordinal) or old.ordinal.value != new.ordinal.value or other_day(old, new):
        return False
    heads = {draft.body.value.split(" on ")[0].split()[-1].lower() for draft in (old, new) if draft.body}
    return len(heads) < 2 and old.modality.value is new.modality.value


def _other_name(old: Draft, new: Draft) -> bool:
    """Whether each bears a name of its own, and another one."""
    one, two = (set(_NAME.findall(draft.item.value)) if draft.item else set() for draft in (old, new))
    return bool(one and two and not one & two)


def _other_time(old: Draft, new: Draft) -> bool:
    if old.when is None or new.when is None:
        return False
    return days_apart(old.when.value, new.when.value) > _LASTS

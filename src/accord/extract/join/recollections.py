"""Talks that speakers recall before their own begin: 'we met in Glasgow', 'our call in May' are none of today's."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from accord.extract.drafts import Draft
from accord.extract.fill.held import is_of_late
from accord.extract.fill.past import is_simple_past
from accord.extract.gatherings import DISCUSSING, GATHERINGS, TALKS
from accord.extract.join.days import dated_itself, other_day, weakly_dated
from accord.extract.match.tenses import is_perfect
from accord.model.claims import Kind, Modality
from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Token

_DEFINITE = frozenset({"the", "this", "these"})

COURTESIES = frozenset({"visit/courtesy"})
"""Rules of visits that are told as under way by who speaks."""

NEAR = 1
"""Sentences between two recollections within which the second may go on about the first."""


LONG = 60
"""Days after which a report that names a visit only recalls it."""


def recall(event: Draft, trigger: Token, drafts: Sequence[Draft], words: Words) -> None:
    """Mark talks as earlier ones where they are told as over by who speaks before talks begin."""
    opened = any(draft.opens for draft in drafts)
    if not opened or event.kind not in TALKS or not event.quoted:
        return
    if event.modality.value is not Modality.OCCURRED or (
        _is_of_today(event, drafts) and not is_perfect(trigger)
    ):
        return
    if (
        _was_before(event, drafts)
        or is_of_late(trigger, words)
        or (_is_told(event, drafts) and looks_back(trigger, words))
    ):
        event.recalled = True
        event.bare = event.bare and len(event.parties) < 2
        event.when = None if weakly_dated(event) else event.when


def _is_of_today(event: Draft, drafts: Sequence[Draft]) -> bool:
    """'You and I discussed today', said at the talks of that day."""
    opening = next((draft.when for draft in drafts if draft.opens), None)
    if event.when is None or weakly_dated(event) or opening is None:
        return False
    return event.when.value.first == event.when.value.last == opening.value.first


PAST = 60
"""Days before a speech after which 'the visit', 'the conversation' said there is another one."""


def at_hand(drafts: Sequence[Draft], day: date | None) -> list[Draft]:
    """Return what a sentence can be tied to: no talks recalled, nor what speakers tell of a time long past."""
    return [d for d in drafts if not (d.recalled or is_long_past(d, day) or _is_of_long_ago(d, day))]


def likeliest(event: Draft, drafts: Sequence[Draft], day: date | None) -> list[Draft]:
    """Return the drafts that `event` may tell again, the last told first; to a speaker those of long ago come last.

    The title of a speech tells its own occasion, and none of long ago.
    """
    told = [d for d in reversed(drafts) if not (d.title and _is_of_long_ago(event, day))]
    speaks = event.quoted and event.kind in GATHERINGS
    return sorted(told, key=lambda draft: _is_of_long_ago(draft, day)) if speaks else told


def _is_of_long_ago(event: Draft, day: date | None) -> bool:
    if event.when is None or day is None or not event.quoted:
        return False
    return (day - event.when.value.last).days > PAST


def _is_told(event: Draft, drafts: Sequence[Draft]) -> bool:
    """'We have discussed' alone tells of no talks in particular."""
    return event.rule not in DISCUSSING or dated_itself(event) or any(d.recalled for d in drafts)


def _was_before(event: Draft, drafts: Sequence[Draft]) -> bool:
    """'Since our meeting in April', said in June."""
    opening = next((draft.when for draft in drafts if draft.opens), None)
    if event.when is None or weakly_dated(event) or opening is None:
        return False
    return event.when.value.last < opening.value.first


def is_long_past(event: Draft, day: date | None) -> bool:
    """'Built on his visit in May', told by a noun months later: what follows was not on that visit."""
    if event.kind is not Kind.VISIT or not event.nominal or event.when is None or day is None:
        return False
    return (day - event.when.value.last).days > LONG


def recalls_by_name(event: Draft, trigger: Token, drafts: Sequence[Draft]) -> bool:
    """'Followed up on their talks in Lima last month': earlier talks, told by a noun with a day of their own."""
    if event.kind not in TALKS or event.modality.value is not Modality.OCCURRED or not dated_itself(event):
        return False
    whose = any(child.dep_ == "poss" or child.lower_ in _DEFINITE for child in trigger.children)
    last = next((d for d in reversed(drafts) if d.kind in TALKS and d.when), None)
    if last is None or last.when is None or event.when is None or not whose or event.definite:
        return False
    return bool(event.codes & last.codes) and event.when.value.last < last.when.value.first


def looks_back(trigger: Token, words: Words) -> bool:
    """Say whether one act is told as over: 'we met', 'have spoken', 'the call that we had'; of several none is one."""
    if trigger.tag_ in {"NNS", "NNPS"}:
        return False
    verbs = [child for child in trigger.children if child.dep_ == "relcl"]
    if any(verb.tag_ in {"VBP", "VBZ"} for verb in verbs):
        return False  # 'enjoyed the conversation that you and I have'
    return any(
        is_perfect(verb) or is_simple_past(verb, words)
        for verb in (trigger, trigger.head, *verbs)
        if verb is trigger or verb.pos_ in {"VERB", "AUX"}
    )


def apart_in_time(old: Draft, new: Draft) -> bool:
    """Say whether one of two is of the talks that are about to begin and the other of talks recalled there."""
    if _other_visit(old, new) or _other_visit(new, old):
        return True
    if old.recalled and new.recalled:
        if (new.rule in DISCUSSING and not dated_itself(new)) or (
            new.paragraph == old.paragraph and not (old.when and new.when)
        ):
            return False
        return new.order - old.order > NEAR and not (old.when and new.when and not other_day(old, new))
    if old.opens and old.when and new.when and not weakly_dated(new):
        return new.recalled or not old.when.value.may_meet(new.when.value)
    if old.opens or old.recalled:
        return old.recalled is not new.recalled
    return False


def is_of_older(old: Draft, new: Draft, day: date | None) -> bool:
    """'We have met today … On 23 February our ministers met in Lima': weeks before the talks that the report is of."""
    if day is None or not dated_itself(new) or new.when is None or old.when is not None:
        return False
    both = {old.kind, new.kind} <= TALKS and old.modality.value is new.modality.value is Modality.OCCURRED
    return both and not old.nominal and new.place is not None and (day - new.when.value.last).days > LONG


def _other_visit(told: Draft, event: Draft) -> bool:
    """'A few days ago, when I visited …' is another visit than that of which today's courtesies tell."""
    if told.kind is not Kind.VISIT or not (told.vague and told.quoted):
        return False
    return event.rule in COURTESIES or (event.kind is Kind.VISIT and event.bare and not event.vague)


def opening_of(event: Draft, drafts: Sequence[Draft]) -> Sequence[Draft]:
    """Return the talks about to begin that a speaker means by 'a good discussion', else all of `drafts`."""
    if event.kind not in TALKS or not event.quoted or event.recalled:
        return drafts
    return [draft for draft in drafts if draft.opens] or drafts


def part_recollections(drafts: Sequence[Draft]) -> None:
    """Take from the talks that are about to begin the sentences that tell of talks held before."""
    recalled = [
        draft for draft in drafts if draft.kind in TALKS and not draft.opens and _is_past(draft, drafts)
    ]
    for opening in (draft for draft in drafts if draft.opens):
        opening.evidence[1:] = [
            span
            for span in opening.evidence[1:]
            if not any(span in draft.evidence and draft.codes & opening.codes for draft in recalled)
        ]


def _is_past(event: Draft, drafts: Sequence[Draft]) -> bool:
    return event.modality.value is Modality.OCCURRED and (event.recalled or _was_before(event, drafts))

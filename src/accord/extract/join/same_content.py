"""Whether two accounts are of the same gift, project or pledge: by what is given, built or promised."""

from __future__ import annotations

from accord.extract.drafts import Draft
from accord.extract.join.likeness import SHARE, overlap
from accord.extract.join.same_agreement import same_agreement
from accord.model.claims import Kind
from accord.ontology.frames import Words

_TASK_WORDS = 4


_TASK_SHARED = 0.7
"""The share of the shorter telling's words, of so many at least, by which a pledge is one told before."""


_TOLD_BEFORE = "project/told-before"


def _same_task(old: Draft, new: Draft) -> bool:
    """A summary and the details under it, a statement and its annex tell one undertaking twice."""
    fewer = min(len(old.task), len(new.task))
    return (
        old.codes == new.codes and fewer >= _TASK_WORDS and len(old.task & new.task) / fewer >= _TASK_SHARED
    )


def brings_another(old: Draft, new: Draft, words: Words) -> bool:
    """'We are also giving you trucks', 'both signed an accord on fish': what is new to the report is another thing."""
    if new.definite or len(new.parties) < 2:
        return False
    if new.kind is Kind.SIGNING:
        return new.single and not same_agreement(old, new, words) and not old.title
    if new.kind is not Kind.TRANSFER or not (old.item and new.item):
        return False
    return not same_content(old, new, words)


_ADDED = frozenset({"additional", "another", "further", "extra", "second"})


def _is_added(event: Draft) -> bool:
    """'An additional million doses': beside those told before."""
    return event.item is not None and not _ADDED.isdisjoint(event.item.value.lower().split()[:2])


def same_content(old: Draft, new: Draft, words: Words) -> bool:
    """Say whether two accounts are of one gift, project or pledge."""
    if old.kind is Kind.COMMITMENT and _same_task(old, new):
        return True
    if new.kind is Kind.COMMITMENT and new.definite and old.codes == new.codes:
        return new.order - old.order == 1  # 'In particular, they committed to …': part of the general pledge
    if new.kind is Kind.PROJECT and new.definite and not new.nominal and old.paragraph < new.paragraph:
        return True  # 'in launching this partnership': the one told before
    if old.kind is Kind.TRANSFER and new.definite and new.codes <= old.codes and old.order < new.order:
        return True  # 'the equipment was handed over by the envoy'
    if new.rule == _TOLD_BEFORE and old.kind is Kind.PROJECT and old.item and new.item:
        return new.item.value.lower().split()[-1].removesuffix("s") in old.item.value.lower()
    if _is_added(new) and not _is_added(old):
        return False
    if old.item and new.item:
        one, two = old.item.value, new.item.value
        within = old.order == new.order and (one in two or two in one)  # 'granted Chad a loan of …'
        return within or overlap(one, two, words) >= SHARE
    if old.kind is Kind.TRANSFER and old.rule == new.rule and not (old.item or new.item):
        return True  # people brought out of danger: told again and again
    if old.kind is Kind.COMMITMENT or old.paragraph != new.paragraph:
        return False
    return old.order == new.order or bool(old.areas.keys() & new.areas.keys())

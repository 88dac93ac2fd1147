"""Which reports are compared for what they tell: those with a kind of event between the same two parties.

Reports of which the days of publication are known are compared only if these lie near enough for one to be
the other's source, so that what is compared follows the days and not the record.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import combinations

from accord.model.dates import shift
from accord.model.documents import DocumentId
from accord.model.ports import ALWAYS, ReportProfile, Slot
from accord.relate.dependence import REWRITE_DAYS

MANY = 6
"""Parties of an event of which every two make a block."""


def slots(report: ReportProfile) -> tuple[Slot, ...]:
    """Return where a report is looked for; two with windows of half the days meet if they lie those days apart."""
    if report.published is None:
        first, last = ALWAYS
    else:
        half = REWRITE_DAYS // 2
        first, last = shift(report.published, -half), shift(report.published, half)
    return tuple(Slot(key, first, last) for key in sorted(_keys(report)))


def meeting(
    reports: Sequence[ReportProfile], about: AbstractSet[DocumentId]
) -> Iterator[tuple[ReportProfile, ReportProfile]]:
    """Yield each pair of reports that have a slot in common, one of them at least of `about`, in order."""
    found: dict[str, list[tuple[int, Slot]]] = defaultdict(list)
    for number, report in enumerate(reports):
        for slot in slots(report):
            found[slot.key].append((number, slot))
    met = {
        (min(one, other), max(one, other))
        for members in found.values()
        for one, mine in members
        if reports[one].document in about
        for other, theirs in members
        if one != other and mine.meets(theirs)
    }
    return ((reports[a], reports[b]) for a, b in sorted(met))


def _keys(report: ReportProfile) -> set[str]:
    return {
        f"{mention.kind} {a} {b}"
        for mention in report.mentions
        for a, b in combinations(mention.parties[:MANY], 2)
    }

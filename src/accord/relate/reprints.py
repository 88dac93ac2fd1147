"""Reports that are word for word the same over long stretches: candidates by shared bands, then confirmed.

It finds reprints only. A rewrite shares hardly any run of words with its source (a Jaccard index of 0.08). And a
form is no reprint: a government's readouts of two calls share half of their words, weekly figures more.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from datetime import date

from accord.model.dates import shift
from accord.model.documents import DocumentId
from accord.model.ports import ALWAYS, ReportProfile
from accord.relate.told import could_be_same

CONTAINED = 0.5
"""Share of the shorter report's runs of words that the longer must hold."""

ENOUGH = 15
"""Common runs of words below which two reports are too short to say."""

OWN = 0.6
"""The share for two texts of one publisher, whose readouts of two calls have half of their words in common."""

WHOLE = 0.95
"""Share from which a text is the other's, though it appeared weeks later and reads 'today' otherwise."""

IDENTICAL = 0.97
"""Share from which what was made out in the two is not asked: a correction may change a name or a number."""

DAYS = 4
"""Days between a story and its reprint or update (a week apart are the forms of weekly reports)."""

LATE_DAYS = 30
"""Days between a text and the same text again, a correction of a transcript for one."""


def reprints(
    reports: Sequence[ReportProfile], about: AbstractSet[DocumentId]
) -> Iterator[tuple[ReportProfile, ReportProfile, float]]:
    """Yield pairs of reports of which one reprints the other, with the share of the shorter that is held.

    Of each pair one report at least is of `about`.
    """
    for one, other in sorted(_candidates(reports, about)):
        a, b = reports[one], reports[other]
        share = contained(a, b)
        if share >= CONTAINED and _one_story(a, b, share):
            yield a, b, share


def contained(a: ReportProfile, b: ReportProfile) -> float:
    """Return the share of the shorter report's runs of words that stand in the longer one, 0 to 1."""
    common = len(a.shingles & b.shingles)
    return common / min(len(a.shingles), len(b.shingles)) if common >= ENOUGH else 0.0


def near(a: ReportProfile, b: ReportProfile, days: int) -> bool:
    """Say whether two reports appeared within so many days of one another, or may have."""
    return a.published is None or b.published is None or abs((a.published - b.published).days) <= days


def _one_story(a: ReportProfile, b: ReportProfile, share: float) -> bool:
    """Say whether what is common is the story and not only its form."""
    if share >= IDENTICAL:
        return True
    whole = share >= WHOLE
    own = a.publisher is not None and a.publisher == b.publisher
    if share < (OWN if own else CONTAINED) or not (whole or near(a, b, DAYS)):
        return False
    slack = DAYS if whole else 1
    return any(could_be_same(one, other, slack) for one in a.mentions for other in b.mentions)


def window(report: ReportProfile) -> tuple[date, date]:
    """Return the days between which a reprint or the source of a report was published."""
    if report.published is None:
        return ALWAYS
    return shift(report.published, -LATE_DAYS), shift(report.published, LATE_DAYS)


def _candidates(reports: Sequence[ReportProfile], about: AbstractSet[DocumentId]) -> set[tuple[int, int]]:
    """Return the pairs that share a band and were not published too long after one another."""
    bands: dict[int, list[int]] = defaultdict(list)
    for number, report in enumerate(reports):
        for band in report.sketch.bands:
            bands[band].append(number)
    given = [number for number, report in enumerate(reports) if report.document in about]
    return {
        (min(one, other), max(one, other))
        for one in given
        for band in reports[one].sketch.bands
        for other in bands[band]
        if one != other and near(reports[one], reports[other], LATE_DAYS)
    }

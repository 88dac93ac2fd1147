"""Reports that are word for word the same over long stretches: candidates by shared bands, then confirmed.

It finds reprints only. A rewrite shares hardly any run of words with its source (LANGUAGE.md: Jaccard 0.08).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from datetime import date

from accord.model.dates import shift
from accord.model.documents import DocumentId
from accord.model.ports import ALWAYS, ReportProfile

CONTAINED = 0.5
"""Share of the shorter report's runs of words that the longer must hold."""

ENOUGH = 15
"""Common runs of words below which two reports are too short to say."""

REPRINT_DAYS = 366
"""Days between a text and its reprint. Releases of one office are so alike in form that one in 25 shares a band
with another: without an end to the days, what is compared would grow with the record."""


def reprints(
    reports: Sequence[ReportProfile], about: AbstractSet[DocumentId]
) -> Iterator[tuple[ReportProfile, ReportProfile, float]]:
    """Yield pairs of reports of which one reprints the other, with the share of the shorter that is held.

    Of each pair one report at least is of `about`.
    """
    for one, other in sorted(_candidates(reports, about)):
        share = contained(reports[one], reports[other])
        if share >= CONTAINED:
            yield reports[one], reports[other], share


def contained(a: ReportProfile, b: ReportProfile) -> float:
    """Return the share of the shorter report's runs of words that stand in the longer one, 0 to 1."""
    common = len(a.shingles & b.shingles)
    return common / min(len(a.shingles), len(b.shingles)) if common >= ENOUGH else 0.0


def window(report: ReportProfile) -> tuple[date, date]:
    """Return the days between which a reprint or the source of a report was published."""
    if report.published is None:
        return ALWAYS
    return shift(report.published, -REPRINT_DAYS), shift(report.published, REPRINT_DAYS)


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
        if one != other and _within(reports[one], reports[other])
    }


def _within(a: ReportProfile, b: ReportProfile) -> bool:
    first, last = window(a)
    return b.published is None or first <= b.published <= last

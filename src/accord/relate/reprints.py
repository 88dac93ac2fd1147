"""Reports that are word for word the same over long stretches: candidates by shared bands, then confirmed.

It finds reprints only. A rewrite shares hardly any run of words with its source (LANGUAGE.md: Jaccard 0.08).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from accord.relate.profiles import ReportProfile

CONTAINED = 0.5
"""Share of the shorter report's runs of words that the longer must hold."""

FEW = 12
"""Members of a band up to which every pair is confirmed."""

ENOUGH = 15
"""Common runs of words below which two reports are too short to say."""


def reprints(reports: Sequence[ReportProfile]) -> Iterator[tuple[ReportProfile, ReportProfile, float]]:
    """Yield pairs of reports of which one reprints the other, with the share of the shorter that is held."""
    for one, other in sorted(_candidates(reports)):
        share = contained(reports[one], reports[other])
        if share >= CONTAINED:
            yield reports[one], reports[other], share


def contained(a: ReportProfile, b: ReportProfile) -> float:
    """Return the share of the shorter report's runs of words that stand in the longer one, 0 to 1."""
    common = len(a.shingles & b.shingles)
    return common / min(len(a.shingles), len(b.shingles)) if common >= ENOUGH else 0.0


def _candidates(reports: Sequence[ReportProfile]) -> set[tuple[int, int]]:
    """Return the pairs that share a band; in a band of many, each with the first only (a star, SCALE.md)."""
    bands: dict[int, list[int]] = defaultdict(list)
    for number, report in enumerate(reports):
        for band in report.sketch.bands:
            bands[band].append(number)
    found: set[tuple[int, int]] = set()
    for members in bands.values():
        few = len(members) <= FEW
        found.update(combinations(members, 2) if few else ((members[0], other) for other in members[1:]))
    return found

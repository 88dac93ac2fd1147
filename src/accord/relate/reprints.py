"""Reports that are word for word the same over long stretches: candidates by MinHash bands, then confirmed.

It finds reprints only. A rewrite shares hardly any run of words with its source (LANGUAGE.md: Jaccard 0.08).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rensa import RMinHash, RMinHashLSH  # type: ignore[import-untyped]  # rensa 0.5 ships no types

from accord.relate.profiles import ReportProfile

PERMUTATIONS = 128
BANDS = 64
"""Two rows a band: a copy cut to a third of its source (Jaccard 0.33) is a candidate with 0.999."""

SEED = 20251104
"""Fixed, so that the same reports give the same candidates; its value has no meaning."""

CONTAINED = 0.5
"""Share of the shorter report's shingles that the longer must hold."""

ENOUGH = 15
"""Common shingles below which two reports are too short to say."""


def reprints(reports: Sequence[ReportProfile]) -> Iterator[tuple[ReportProfile, ReportProfile, float]]:
    """Yield pairs of reports of which one reprints the other, with the share of the shorter that is held."""
    index = RMinHashLSH(0.2, PERMUTATIONS, BANDS)
    for number, report in enumerate(reports):
        if len(report.shingles) < ENOUGH:
            continue
        sketch = RMinHash(PERMUTATIONS, SEED)
        sketch.update([str(shingle) for shingle in report.shingles])
        for other in sorted(index.query(sketch)):
            share = contained(reports[other], report)
            if share >= CONTAINED:
                yield reports[other], report, share
        index.insert(number, sketch)


def contained(a: ReportProfile, b: ReportProfile) -> float:
    """Return the share of the shorter report's shingles that stand in the longer one, 0 to 1."""
    common = len(a.shingles & b.shingles)
    return common / min(len(a.shingles), len(b.shingles)) if common >= ENOUGH else 0.0

"""The figures of a training: how well right is told from wrong, and whether a probability means what it says."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from tools.confidence.fitting import Array, Trained
from tools.confidence.table import UNSEEN

LISTS = (*UNSEEN, "dev", "train", "stories")
BOUNDS = (0.0, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01)
THRESHOLDS = (0.3, 0.4, 0.5, 0.6, 0.7)


def report(trained: Trained) -> list[str]:
    """Return the lines of the report."""
    names = np.array([row.list for row in trained.judged])
    right = np.array([row.right for row in trained.judged], dtype=np.float64)
    lines = [
        f"{len(right)} judged events, {len(trained.weights)} traits, ridge {trained.ridge:g}, slope {trained.slope:.2f}"
    ]
    lines += [f"  log loss with ridge {r:g}: {value:.4f}" for r, value in trained.tried.items()]
    sources = "Sources left out (White House, Reuters, dev, train, stories)"
    for title, told in (("Reports left out", trained.by_report), (sources, trained.by_source)):
        lines += ["", title, *_summaries(names, told, right)]
        unseen = np.isin(names, UNSEEN)
        lines += ["", "Unseen: told, and the share that is right", *_calibration(told, right, unseen)]
        lines += [
            "",
            "Least told: share of events kept, share of these that is right, share of the right ones kept",
        ]
        lines += [_kept(name, told[names == name], right[names == name]) for name in LISTS]
    return [*lines, "", "In sample, which flatters", *_summaries(names, trained.inside, right)]


def _summaries(names: NDArray[np.str_], told: Array, right: Array) -> Iterator[str]:
    yield "list            events  right   AUC  Brier  log loss"
    for name in LISTS:
        yield _summary(name, told[names == name], right[names == name])
    unseen = np.isin(names, UNSEEN)
    yield _summary("both unseen", told[unseen], right[unseen])


def _summary(name: str, told: Array, right: Array) -> str:
    brier = float(np.mean((told - right) ** 2))
    loss = float(np.mean(-np.log(np.where(right > 0, told, 1 - told))))
    return f"{name:<14} {len(right):>7}  {right.mean():.3f}  {area(told, right):.3f}  {brier:.3f}  {loss:.3f}"


def area(told: Array, right: Array) -> float:
    """Return the area under the curve: how often a right event is told to be likelier than a wrong one."""
    good, bad = told[right > 0], told[right == 0]
    if not len(good) or not len(bad):
        return float("nan")
    higher = (good[:, None] > bad).mean() + 0.5 * (good[:, None] == bad).mean()
    return float(higher)


def _calibration(told: Array, right: Array, unseen: NDArray[np.bool_]) -> Iterator[str]:
    yield "told        events  mean told  right"
    for low, high in pairwise(BOUNDS):
        inside = unseen & (told >= low) & (told < high)
        if inside.any():
            shown = f"{low:.1f}-{min(high, 1):.1f}"
            yield f"{shown:<10} {inside.sum():>7}  {told[inside].mean():>9.2f}  {right[inside].mean():.2f}"


def _kept(name: str, told: Array, right: Array) -> str:
    cells = []
    for least in THRESHOLDS:
        kept = told >= least
        if kept.any():
            share = right[kept].sum() / right.sum()
            cells.append(f"{least:g}: {kept.mean():.2f} {right[kept].mean():.2f} {share:.2f}")
    return f"{name:<14} {' | '.join(cells)}"

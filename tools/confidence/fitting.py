"""Weighs traits: logistic regression with a ridge, and the probabilities of events that were left out of it.

How many of the events of a list are right depends on how it came about: gold texts were picked and rules were made on
them, random samples of unseen reports were neither. So whether a list is such is weighed beside the traits, and left
out of what is told: a confidence is that of an event of a report on which nobody worked.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tools.confidence.table import LEAST, Judged

Array = NDArray[np.float64]

RIDGES = (10.0, 15.0, 20.0, 30.0, 45.0)
"""Strengths of the ridge that are tried."""

COUNTS = {"dev": 0.6, "train": 0.6}
TUNED = 0.6
"""What an event of such a list counts: rules were mended on them, so that what is wrong there is no longer typical."""

FOLDS, REPEATS = 8, 3
WORKED_ON, INTERCEPT = -2, -1
"""The last columns: whether rules were made on the list, and one for all."""


@dataclass(frozen=True, slots=True)
class Trained:
    """The weights, and the probabilities told of events of reports, or sources, that were left out of the training."""

    intercept: float
    weights: Mapping[str, float]
    ridge: float
    slope: float
    judged: Sequence[Judged]
    by_report: Array
    by_source: Array
    inside: Array
    tried: Mapping[float, float]


def train(judged: Sequence[Judged], sense: Callable[[str], int] = lambda _: 0) -> Trained:
    """Choose the ridge by reports left out, and weigh all traits with it.

    `sense` says of a trait whether it can only raise (1) or only lower (-1) a confidence.
    """
    names, matrix = _matrix(judged)
    right = np.array([row.right for row in judged], dtype=np.float64)
    senses = np.array([*(sense(name) for name in names), 0, 0], dtype=np.float64)
    data = Data(matrix, right, np.array([_counts(row) for row in judged]), senses)
    folds = [_folds(judged, number) for number in range(REPEATS)]
    texts = np.array([row.text for row in judged])
    told = {r: np.mean([_left_out(data, fold, texts, r) for fold in folds], axis=0) for r in RIDGES}
    tried = {ridge: _loss(odds, data) for ridge, odds in told.items()}
    ridge = min(tried, key=lambda r: (round(tried[r], 4), r))
    unseen = np.array([row.unseen for row in judged])
    by_source = _left_out(data, np.array([row.source for row in judged]), texts, ridge)
    slope, offset = _line(told[ridge][unseen], right[unseen])
    weights = _fit(data, ridge)
    plain = weights.copy()
    plain[WORKED_ON] = 0.0
    return Trained(
        float(slope * weights[INTERCEPT] + offset),
        {name: float(slope * weight) for name, weight in zip(names, weights[:WORKED_ON], strict=True)},
        ridge,
        slope,
        judged,
        _steepened(told[ridge], unseen, right, folds[0]),
        _steepened(by_source, unseen, right, folds[0]),
        _shared(slope * (matrix @ plain) + offset),
        tried,
    )


@dataclass(frozen=True, slots=True)
class Data:
    """Traits by events, which events are right (0 or 1), how much each counts, and each trait's sense (1, -1, 0)."""

    matrix: Array
    right: Array
    counts: Array
    senses: Array

    def of(self, chosen: NDArray[np.bool_]) -> Data:
        """Return the part of these events."""
        return Data(self.matrix[chosen], self.right[chosen], self.counts[chosen], self.senses)


def _counts(row: Judged) -> float:
    worked_on = not row.unseen and row.list != "stories"
    return COUNTS.get(row.list, TUNED if worked_on else 1.0)


def _matrix(judged: Sequence[Judged]) -> tuple[list[str], Array]:
    counts = Counter(trait for row in judged for trait in row.traits)
    names = sorted(trait for trait, number in counts.items() if number >= LEAST)
    at = {name: number for number, name in enumerate(names)}
    matrix = np.zeros((len(judged), len(names) + 2))
    for number, row in enumerate(judged):
        matrix[number, [at[trait] for trait in row.traits if trait in at]] = 1.0
        matrix[number, WORKED_ON] = not row.unseen
    matrix[:, INTERCEPT] = 1.0
    return names, matrix


def _folds(judged: Sequence[Judged], number: int) -> NDArray[np.int64]:
    """Return the fold of each event: copies of one text are always in one."""
    texts = sorted({row.text for row in judged})
    order = np.random.default_rng(number).permutation(len(texts))
    fold = {text: int(place) % FOLDS for text, place in zip(texts, order, strict=True)}
    return np.array([fold[row.text] for row in judged])


def _left_out(data: Data, fold: NDArray[np.generic], texts: NDArray[np.str_], ridge: float) -> Array:
    """Return the log odds of each event by what was learnt without its fold, and without copies of its text."""
    odds = np.zeros(len(data.right))
    for part in np.unique(fold):
        out = fold == part
        weights = _fit(data.of(~out & ~np.isin(texts, texts[out])), ridge)
        weights[WORKED_ON] = 0.0
        odds[out] = data.matrix[out] @ weights
    return odds


def _fit(data: Data, ridge: float) -> Array:
    """Return the weights of least loss with the ridge, none of them against its trait's sense."""
    barred = np.zeros(data.matrix.shape[1], dtype=np.bool_)
    while True:
        weights = _newton(data, ridge, barred)
        against = weights * data.senses < -1e-4
        if not against.any():
            return weights
        barred |= against


def _newton(data: Data, ridge: float, barred: NDArray[np.bool_]) -> Array:
    """Return the weights of least loss with the ridge, by Newton's method; those of `barred` traits are 0."""
    size = data.matrix.shape[1]
    weights, strength = np.zeros(size), np.full(size, ridge)
    strength[WORKED_ON], strength[INTERCEPT] = 0.5, 1e-6
    strength[barred] = 1e9
    for _ in range(25):
        told = _shared(data.matrix @ weights)
        slope = data.matrix.T @ (data.counts * (told - data.right)) + strength * weights
        curve = (data.matrix * (data.counts * told * (1 - told) + 1e-9)[:, None]).T @ data.matrix
        curve[np.diag_indices(size)] += strength
        step = np.linalg.solve(curve, slope)
        weights -= step
        if abs(step).max() < 1e-4:
            break
    weights[barred] = 0.0
    return weights


def _line(odds: Array, right: Array) -> tuple[float, float]:
    """Return slope and offset by which log odds of events left out mean what they say; a ridge makes them too flat."""
    pair = np.column_stack([odds, np.ones(len(odds))])
    at = np.array([1.0, 0.0])
    for _ in range(25):
        told = _shared(pair @ at)
        curve = (pair * (told * (1 - told))[:, None]).T @ pair
        at -= np.linalg.solve(curve, pair.T @ (told - right))
    return float(at[0]), float(at[1])


def _steepened(odds: Array, unseen: NDArray[np.bool_], right: Array, fold: NDArray[np.int64]) -> Array:
    """Return probabilities, by a line that was drawn without the event's fold."""
    told = np.zeros(len(odds))
    for part in np.unique(fold):
        out = fold == part
        learn = unseen & ~out
        slope, offset = _line(odds[learn], right[learn])
        told[out] = _shared(slope * odds[out] + offset)
    return told


def _loss(odds: Array, data: Data) -> float:
    """Return the mean log loss of what was told, events counted as in training, lists taken as what they are.

    A line over the log odds, with a step for lists that were worked on, is drawn first: what is asked is how well
    events are told apart.
    """
    known = np.column_stack([odds, data.matrix[:, WORKED_ON], data.matrix[:, INTERCEPT]])
    told = _shared(known @ _fit(Data(known, data.right, data.counts, np.zeros(3)), 1e-6))
    return float(np.average(-np.log(np.where(data.right > 0, told, 1 - told)), weights=data.counts))


def _shared(odds: Array) -> Array:
    """Return the probabilities of log odds."""
    return np.asarray(1 / (1 + np.exp(-np.clip(odds, -30, 30))), dtype=np.float64)

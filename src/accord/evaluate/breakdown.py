"""Faults counted: by sort, kind and reason, and by slot and the way in which it is wrong."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from accord.evaluate.faults import FalseAlarm, Fault, Miss, Reason, Way, WrongSlots

K = TypeVar("K", bound=str)

Counts = Mapping[str, Mapping[Reason, int]]
"""By kind, how many faults there are for each reason."""


@dataclass(frozen=True, slots=True)
class Breakdown:
    """How many faults of each class there are.

    `missed` is by gold's kind, `false` by the kind that was coded. `slots` counts, by slot, the pairs in
    which it is wrong; `kinds` the pairs of near kinds only, as `meeting for visit`.
    """

    missed: Counts
    false: Counts
    slots: Mapping[str, Mapping[Way, int]]
    slots_by_kind: Mapping[str, Mapping[str, int]]
    kinds: Mapping[str, int]


def break_down(faults: Iterable[Fault]) -> Breakdown:
    """Count `faults` by class."""
    faults = tuple(faults)
    pairs = [fault for fault in faults if isinstance(fault, WrongSlots)]
    return Breakdown(
        missed=_table((f.event.kind, f.reason) for f in faults if isinstance(f, Miss)),
        false=_table((f.event.kind, f.reason) for f in faults if isinstance(f, FalseAlarm)),
        slots=_table((slot.slot, slot.way) for pair in pairs for slot in pair.slots),
        slots_by_kind=_table((slot.slot, pair.gold.kind) for pair in pairs for slot in pair.slots),
        kinds=Counter(
            f"{p.predicted.kind} for {p.gold.kind}" for p in pairs if p.gold.kind != p.predicted.kind
        ),
    )


def _table(cells: Iterable[tuple[str, K]]) -> dict[str, dict[K, int]]:
    """Count the cells of a table, its rows in the order of their names."""
    rows: dict[str, Counter[K]] = {}
    for row, column in cells:
        rows.setdefault(row, Counter())[column] += 1
    return {row: dict(rows[row]) for row in sorted(rows)}

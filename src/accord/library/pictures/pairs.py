"""Pairs of parties as columns of a matrix."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations


def pairs(parties: Sequence[str], most: int, others: str) -> list[str]:
    """Return the pairs of some parties, 'IND–ISR'; of more than `most`, the one column of `others`."""
    return ["–".join(pair) for pair in combinations(parties, 2)] if len(parties) <= most else [others]

"""Scores of kept text and of metadata: F1 over tokens, right and wrong values."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

_TOKEN = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Score:
    """Precision, recall and their harmonic mean, each from 0 to 1."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """Return the harmonic mean."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def tokens(text: str) -> list[str]:
    """Return the words and numbers of a text in small letters."""
    return _TOKEN.findall(text.casefold())


def kept(got: str, wanted: str) -> Score:
    """Score one page's text: tokens in common, each as often as it stands in both."""
    have, want = Counter(tokens(got)), Counter(tokens(wanted))
    common = sum((have & want).values())
    return Score(
        common / max(1, sum(have.values())) if have or not want else 0.0, common / max(1, sum(want.values()))
    )


def mean(scores: Sequence[Score]) -> Score:
    """Return the mean of precision and of recall over pages, each page counting the same."""
    size = max(1, len(scores))
    return Score(sum(s.precision for s in scores) / size, sum(s.recall for s in scores) / size)


def mean_f1(scores: Sequence[Score]) -> float:
    """Return the mean of the pages' F1."""
    return sum(s.f1 for s in scores) / max(1, len(scores))


def same_name(got: str | None, wanted: str) -> bool:
    """Say whether a name is the wanted one, signs and case aside."""
    return got is not None and tokens(got) == tokens(wanted)


def same_day(got: str | None, wanted: date) -> bool:
    """Say whether a date, with or without a time, is of the wanted day."""
    return got is not None and got[:10] == wanted.isoformat()

"""How two forms of names stand to one another: what the rules of grouping work on."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Pull(StrEnum):
    """What a comparison of two forms does to their groups."""

    JOINS = "joins"  # one thing, unless something tells them apart
    LEANS = "leans"  # the form that says less goes to the other, if that is the only one it can go to
    UNSURE = "unsure"  # may be one thing; left to a reviewer
    APART = "apart"  # two things, and so are the groups that they are in


@dataclass(frozen=True, slots=True)
class Tie:
    """The outcome; `score` is 0 to 1, `reason` is for people.

    Of a tie that leans, `less` says which of the two says less: 'left', 'right' or 'both' (neither).
    """

    pull: Pull
    score: float
    reason: str
    less: str = "both"

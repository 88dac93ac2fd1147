"""How much two names have in common, by the words that tell one thing from another."""

from __future__ import annotations

from accord.ontology.frames import Words

_WORD = 6
"""Shorter words than this end other ones by chance."""

_STEM, _ENDING = 5, 2
"""Two words that begin with so many letters are of one stem where so many at most of the shorter are an ending."""

SHARE = 0.5
"""The share of common words from which on two names are of one thing."""


def telling(text: str, words: Words) -> set[str]:
    """Return the words of a name that tell one thing from another: the longer ones, but for sums."""
    return {word for word in text.lower().replace("-", " ").split() if len(word) > 3} - {*words["sums"]}


def overlap(one: str, two: str, words: Words) -> float:
    """Return the share, 0 to 1, of the shorter name's telling words that the other has too."""
    a, b = telling(one, words), telling(two, words)
    shared = sum(any(_alike(word, other) for other in b) for word in a)
    return min(1.0, shared / min(len(a), len(b))) if a and b else 0.0


def _alike(one: str, two: str) -> bool:
    """'Computer' and 'supercomputer', 'culture' and 'cultural' may be one thing."""
    shorter = min(len(one), len(two))
    inner = shorter > _WORD and (one.endswith(two) or two.endswith(one))
    stem = max(_STEM, shorter - _ENDING)
    return one == two or inner or one[:stem] == two[:stem]

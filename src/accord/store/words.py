"""Words as full-text search has them: letters and figures, in lower case and without accents; pure.

SQLite's `unicode61` tokenizer divides texts so by itself; for PostgreSQL, whose own parser knows
addresses, paths and signed numbers, texts are divided here, so that both find the same.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

LONGEST = 64
"""Characters of a word that count."""

MARKS = "\u0300-\u036f"
_WORD = re.compile(rf"(?:[^\W_]|[{MARKS}])+")


@dataclass(frozen=True, slots=True)
class Word:
    """A word and where it stands, in code points; `folded` is what is compared."""

    start: int
    end: int
    folded: str


def words(text: str) -> Iterator[Word]:
    """Yield the words of a text."""
    for found in _WORD.finditer(text):
        if folded := fold(found[0]):
            yield Word(found.start(), found.end(), folded)


@lru_cache(maxsize=65_536)
def fold(word: str) -> str:
    """Return a word in lower case, without accents, cut where it is longer than any word is."""
    if not word.isascii():
        word = "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))
    return word.lower()[:LONGEST]


def snippet(text: str, phrases: Sequence[Sequence[str]], stems: Mapping[str, str], width: int) -> str:
    """Return the `width` words of a text in which most of the phrases stand, each in [brackets].

    Phrases are given by the stems of their words; `stems` holds those of the text's words.
    """
    found = list(words(text))
    line = [stems.get(word.folded, word.folded) for word in found]
    hits = sorted({hit for number, phrase in enumerate(phrases) for hit in _hits(line, phrase, number)})
    first = _window(hits, width, len(found))
    shown = found[first : first + width]
    if not shown:
        return ""
    parts, at = [" … "] if first else [], shown[0].start if first else 0
    for start, end in _marked(hits, first, first + len(shown)):
        parts += [text[at : found[start].start], "[", text[found[start].start : found[end - 1].end], "]"]
        at = found[end - 1].end
    rest = first + width < len(found)
    return "".join([*parts, text[at : shown[-1].end if rest else len(text)], " … " if rest else ""])


Hit = tuple[int, int, int]
"""A phrase in a text: the first of its words, the one after its last, and the phrase's number."""


def _hits(line: Sequence[str], phrase: Sequence[str], number: int) -> Iterator[Hit]:
    size = len(phrase)
    for start, stem in enumerate(line):
        if stem == phrase[0] and line[start : start + size] == list(phrase):
            yield start, start + size, number


def _window(hits: Sequence[Hit], width: int, total: int) -> int:
    """Return the word with which the window begins that shows most phrases; a little stands before them."""
    best, most = 0, (0, 0)
    for start, *_ in hits:
        inside = [hit for hit in hits if start <= hit[0] and hit[1] <= start + width * 3 // 4]
        score = (len({number for *_, number in inside}), len(inside))
        if score > most:
            best, most = start, score
    return max(0, min(best - width // 4, total - width))


def _marked(hits: Sequence[Hit], first: int, last: int) -> list[tuple[int, int]]:
    """Return the stretches to mark between two words; those that overlap are one."""
    joined: list[tuple[int, int]] = []
    for start, end, _ in hits:
        if start < first or end > last:
            continue
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((start, end))
    return joined


def parts(found: Sequence[Word], size: int, overlap: int) -> Iterator[str]:
    """Yield the folded words of a text in stretches of `size`, each with the last words of the one before."""
    starts = [*range(0, max(1, len(found)), size), len(found)]
    for start, end in pairwise(starts):
        yield " ".join(word.folded for word in found[max(0, start - overlap) : end])

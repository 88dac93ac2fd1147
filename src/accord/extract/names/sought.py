"""Expressions that begin with one of many phrases, sought where such a phrase stands and nowhere else.

An expression of a thousand words is tried at every word of a text; one automaton of all the words finds the few places
at which it can begin, in one pass. What is found is the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import daachorse


@dataclass(frozen=True, slots=True)
class Sought:
    """A compiled expression, with the automaton of the phrases with which every match of it begins.

    The phrases are in small letters where the expression does not tell small letters from capitals. A match begins at a
    word's beginning.
    """

    pattern: re.Pattern[str]
    beginnings: daachorse.CharwiseDoubleArrayAhoCorasick
    folded: bool

    @classmethod
    def of(cls, pattern: re.Pattern[str], phrases: Iterable[str]) -> Sought:
        """Return `pattern`, of which every match begins at a word's beginning with one of `phrases`."""
        folded = bool(pattern.flags & re.IGNORECASE)
        words = sorted({phrase.lower() if folded else phrase for phrase in phrases} - {""})
        return cls(pattern, daachorse.CharwiseDoubleArrayAhoCorasick(words), folded)

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Yield the matches as the expression itself does: from left to right, none within another."""
        plain = text.lower() if self.folded else text
        if len(plain) != len(text):  # a letter whose small form is two signs
            yield from self.pattern.finditer(text)
            return
        end = -1
        for start in sorted({start for start, _, _ in self.beginnings.find_overlapping(plain)}):
            within = start < end or (start and (text[start - 1].isalnum() or text[start - 1] == "_"))
            if not within and (found := self.pattern.match(text, start)):
                yield found
                end = found.end()

    def search(self, text: str) -> re.Match[str] | None:
        """Return the first match."""
        return next(self.finditer(text), None)

    def match(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """Return what matches at `start`."""
        return self.pattern.match(text, start, len(text) if end is None else end)

"""Which of many expressions can match in a text at all, told by words that each of them cannot do without.

A text is tried with hundreds of expressions, of which a few fit. Their words are read from the expressions themselves,
so that nobody has to keep a list, and one automaton finds them all in one pass.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import daachorse

try:
    from re import _parser as parser  # type: ignore[attr-defined]  # the expression as Python reads it
except ImportError:  # a Python that keeps it elsewhere: no words are known, and all is tried
    parser = None

_ODD = re.compile("[ſ\u212aİı]")
"""Signs that stand for 's', 'k' and 'i' where capitals are not told from small letters, and are neither."""

_Needles = frozenset[str]
_NONE: _Needles = frozenset()


def needles(pattern: re.Pattern[str]) -> frozenset[str]:
    """Return words, in small letters, of which every text in which `pattern` matches has one; none if not known."""
    return _of(parser.parse(pattern.pattern, pattern.flags)) if parser else _NONE


def _of(items: Iterable[Any]) -> _Needles:
    """Return the best words among those of the parts that must all be there: the longest, then the fewest."""
    return max(_all(items), key=lambda found: (min(map(len, found)), -len(found)), default=_NONE)


def _all(items: Iterable[Any]) -> Iterator[_Needles]:
    """Yield the words of each part: letters that stand side by side, those of each way of a choice."""
    run = ""
    for name, value in ((str(op), value) for op, value in items):
        letter = chr(value).lower() if name == "LITERAL" else ""
        if letter.isascii() and letter.strip():
            run += letter
            continue
        if run:
            yield frozenset({run})
            run = ""
        if inner := _inside(name, value):
            yield inner
    if run:
        yield frozenset({run})


def _inside(name: str, value: Any) -> _Needles:
    if name == "SUBPATTERN":
        return _of(value[-1])
    if name == "ATOMIC_GROUP":
        return _of(value)
    if name in {"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"}:
        return _of(value[2]) if value[0] else _NONE
    if name == "BRANCH":
        ways = [_of(way) for way in value[1]]
        return _NONE.union(*ways) if all(ways) else _NONE
    return _NONE


@dataclass(frozen=True, slots=True)
class Sieve:
    """Expressions by their numbers: those that any text can hold, and by the words of one automaton the others.

    The words have no white space in them, so that what is blanked out of a text takes words away and adds none.
    """

    size: int
    always: frozenset[int]
    users: tuple[tuple[int, ...], ...]
    automaton: daachorse.CharwiseDoubleArrayAhoCorasick | None

    @classmethod
    def of(cls, patterns: Sequence[re.Pattern[str]]) -> Sieve:
        """Gather the words of `patterns`."""
        users: dict[str, list[int]] = {}
        known = [needles(pattern) for pattern in patterns]
        for number, words in enumerate(known):
            for word in words:
                users.setdefault(word, []).append(number)
        always = frozenset(number for number, words in enumerate(known) if not words)
        automaton = daachorse.CharwiseDoubleArrayAhoCorasick(list(users)) if users else None
        return cls(len(known), always, tuple(map(tuple, users.values())), automaton)

    def passing(self, text: str) -> list[int]:
        """Return the numbers of the expressions that may match in `text`, in order."""
        if self.automaton is None or (not text.isascii() and _ODD.search(text)):
            return list(range(self.size))
        found = {index for _, _, index in self.automaton.find_overlapping(text.lower())}
        return sorted(self.always.union(*(self.users[index] for index in found)))

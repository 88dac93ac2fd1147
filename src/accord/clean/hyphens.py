"""Finds the hyphens that divide words at the ends of lines; those of compounds are the report's own."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from accord.model.documents import HYPHENATION, Furniture
from accord.model.spans import Span

RULE = "hyphenation/line-end"
_LINE_END = re.compile(r"(?<![\w-])([^\W\d_]{2,})(-\n[ \t]*)([^\W\d_A-Z]{2,})")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_OFTEN = 3
"""So many lines that end in a hyphen show that a text is typeset with divided words;"""
_SHARE = 0.03
"""and so large a share of its lines: compounds alone end one line in six thousand of Reuters' wires."""


def find_hyphens(text: str, takes: Collection[str]) -> Iterator[Furniture]:
    """Yield each dividing hyphen with its line break; `takes` are first parts that keep their hyphen ('non').

    A word is divided if the text has it whole elsewhere. In a text that divides words others are too, unless it has
    them with their hyphen elsewhere or their first part takes one.
    """
    found = list(_LINE_END.finditer(text)) if "-\n" in text else []
    if not found:
        return
    words = {word.casefold() for word in _WORD.findall(text)}
    typeset = len(found) >= max(_OFTEN, _SHARE * (text.count("\n") + 1))
    for one in found:
        head, tail = one[1].casefold(), one[3].casefold()
        compound = f"{head}-{tail}" in words or head in takes
        if head + tail in words or (typeset and not compound):
            yield Furniture(Span(*one.span(2)), HYPHENATION, RULE)

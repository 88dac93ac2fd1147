"""A page's title without the name of its publisher, which is taken off only where something shows that it is one."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

_PARTS = re.compile(r"\s+(?:[|–—·•»«:-]|--)\s+|\s*[|»]\s*|\s+::\s+")
_HEADLINE = 3
"""Words that a line has at least to be taken for a headline."""


def without_publisher(
    title: str, publishers: Iterable[str], headlines: Iterable[str], shows: Collection[str] = ()
) -> str:
    """Return the title without 'The Sample Courier' at either end.

    A part of it is the publisher's if the page names it as such elsewhere, or if what is left is a headline
    that the page gives elsewhere: one of `headlines`, or, of three words at least and longer than the part, one of
    the lines that it `shows`.
    """
    known = {fold(name) for name in publishers} - {""}
    heads = {fold(head) for head in headlines} - {""}
    changed = True
    while changed:
        changed = False
        for rest, part in _divided(title):
            head = fold(rest)
            shown = head in shows and len(head.split()) >= _HEADLINE and len(head) > len(fold(part))
            if head and (_is_publisher(fold(part), known) or head in heads or shown):
                title, changed = rest, True
                break
    return title


def _divided(title: str) -> Iterable[tuple[str, str]]:
    found = list(_PARTS.finditer(title))
    if found:
        last, first = found[-1], found[0]
        yield title[: last.start()].strip(), title[last.end() :]
        yield title[first.end() :].strip(), title[: first.start()]


def _is_publisher(part: str, known: set[str]) -> bool:
    return part in known or any(name.replace(" ", "") == part.replace(" ", "") for name in known)


def fold(words: str) -> str:
    """Return the words in small letters without signs, for comparing."""
    return " ".join(re.findall(r"\w+", words.casefold()))

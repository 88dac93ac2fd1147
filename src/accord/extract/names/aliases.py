"""Members of the cast where a sentence names them again, by any form of their names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from accord.extract.names.actors import Actor, Part
from accord.extract.names.cast import Cast

_NAME_GOES_ON = re.compile(r" [A-Z][a-z]")
_JOINED = re.compile(r"-(?:[a-z]{2,3} )?[A-Z]\w+ (?:[a-z]+ )?(?:[Mm]eeting|[Tt]alks|[Ss]ummit)")
"""After the first of two who meet: 'the Diaz-de Lee meeting'."""


def find_aliases(text: str, cast: Cast) -> list[Actor]:
    """Return where members of the cast are named, from left to right, in any of their forms."""
    found = []
    for member in cast.members:
        named = {member.name, *(k for k in member.keys if len(k) > 2)}
        named |= {key[0].upper() + key[1:] for key in named}  # 'Al-Mabruk' at the head of a sentence
        if not any(form in text for form in named):
            continue
        for start, end in _words_at(text, named):
            if text[start:end] == member.name or not _NAME_GOES_ON.match(text, end):
                found.append(Actor(start, end, Part.PERSON, member.parties, member.name, member.post))
    return sorted(found, key=lambda a: (-(a.end - a.start), a.start))


def _words_at(text: str, forms: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Yield where one of some names stands as a word, not before a hyphen: the longest, none within another.

    An expression of them would have to be compiled for every person of every report.
    """
    found = [(at, at + len(form)) for form in forms for at in _places(text, form)]
    last = 0
    for start, end in sorted(found, key=lambda place: (place[0], -place[1])):
        if (
            start >= last
            and _parts(text, start)
            and _parts(text, end)
            and (text[end : end + 1] != "-" or _JOINED.match(text, end))
        ):
            last = end
            yield start, end


def _places(text: str, form: str) -> Iterator[int]:
    at = text.find(form)
    while at >= 0:
        yield at
        at = text.find(form, at + 1)


def _parts(text: str, at: int) -> bool:
    """Say whether a word begins or ends at an offset."""
    before, after = (sign.isalnum() or sign == "_" for sign in (text[at - 1 : at], text[at : at + 1]))
    return before != after

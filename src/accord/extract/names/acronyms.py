"""Acronyms that a report explains itself: 'the Partnership for Clean Rivers (PCR)' is no organisation of that name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from accord.extract.names.lexicon import Hit, Sort
from accord.ontology.schema import Ontology, Party

_ACRONYM = re.compile(r"[A-Z]{3,6}")
_IN_BRACKETS = re.compile(r" [(][\"\u201c]?([A-Z]{3,6})[\"\u201d]?[)]")
_REACH = 90
"""Code points before an acronym among which its words stand."""

_SHARE = 0.5
"""The share of the shorter name's words by which two names can be one organisation's."""


def without_explained(
    text: str, lines: Sequence[str], hits: Sequence[tuple[Hit, ...]], ontology: Ontology
) -> list[tuple[Hit, ...]]:
    """Leave out the acronyms of organisations by which a report, as its `text` says, means something else.

    Where that is another organisation of the ontology, they stand for it.

    `hits` are the names in the `lines`, the report's sentences as they are read.
    """
    told = [(line, hit) for line, row in zip(lines, hits, strict=True) for hit in row]
    codes = {short: hit.party for line, hit in told if (short := _short(hit, line))}
    other: dict[str, Party | None] = {}
    for short, long in _explained(text) if codes else ():
        code, called = codes.get(short), _called(long, ontology)
        if code and (called.code != code if called else not _names(long, ontology.party(code))):
            other[short] = called
    return [_meant(row, line, other) for line, row in zip(lines, hits, strict=True)] if other else [*hits]


def _meant(row: Sequence[Hit], line: str, other: Mapping[str, Party | None]) -> tuple[Hit, ...]:
    """Return the names of a sentence as the report means them."""
    told = ((hit, _short(hit, line) or "") for hit in row)
    meant = (_renamed(hit, other[short]) if short in other else hit for hit, short in told)
    return tuple(hit for hit in meant if hit)


def _renamed(hit: Hit, party: Party | None) -> Hit | None:
    """Return the name as one of `party`, or None where there is no such party."""
    return replace(hit, party=party.code, name=party.name) if party else None


def _called(long: str, ontology: Ontology) -> Party | None:
    """The organisation of this name, as the ontology knows it."""
    return next((party for party in ontology.parties if long in party.names), None)


def _short(hit: Hit, line: str) -> str | None:
    written = line[hit.start : hit.end]
    return written if hit.sort is Sort.ORGANISATION and _ACRONYM.fullmatch(written) else None


def _explained(text: str) -> Iterator[tuple[str, str]]:
    """Yield each acronym in brackets with the words before it whose initials it is made of."""
    for found in _IN_BRACKETS.finditer(text):
        short, words = found[1], text[max(0, found.start() - _REACH) : found.start()].split()
        for start in range(len(words) - 2, -1, -1):
            initials = iter(
                word[0] for part in words[start:] for word in part.split("-") if word[:1].isupper()
            )
            if words[start][0] == short[0] and all(letter in initials for letter in short):
                yield short, " ".join(words[start:])
                break


def _names(long: str, party: Party) -> bool:
    """Say whether `long` can be a name of the organisation."""
    told = _content(long)
    named = [_content(name) for name in party.names if " " in name]
    return not named or any(len(told & own) >= _SHARE * min(len(told), len(own)) for own in named)


def _content(name: str) -> set[str]:
    return {word.rstrip("s").replace("z", "s") for word in name.lower().split() if len(word) > len("for")}

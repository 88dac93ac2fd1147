"""What a text says that an act lay within: 'during the visit', 'on the sidelines of the NATO Summit'."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from accord.model.match import Occasion
from accord.ontology.identity import IdentityWords
from accord.resolve.folding import STEM, fold

BETWEEN = 7
"""Words that may stand between the preposition and the noun of the occasion."""


def occasions(text: str, words: IdentityWords) -> tuple[Occasion, ...]:
    """Return the occasions named in `text`, in order; the noun nearest to its preposition counts."""
    return tuple(_found(text, words))


def _found(text: str, words: IdentityWords) -> Iterator[Occasion]:
    pattern = _pattern(words.within, words.beside, words.occasions["visit"], words.occasions["session"])
    for match in pattern.finditer(text):
        said = " ".join(match[0].split())
        named = fold(match["between"], words.spelling)
        drop = words.stop | words.empty | words.stock
        telling = frozenset(word[:STEM] for word in named if len(word) > 1 and word not in drop)
        yield Occasion(match["visit"] is not None, match["beside"] is not None, telling, said)


def is_remote(text: str, words: IdentityWords) -> bool:
    """Say whether a text tells of talks by telephone or video; a call with reporters is none."""
    said = _spaced(text, words)
    for form in words.briefings:
        said = said.replace(f" {form} ", " ")
    return not words.remote.isdisjoint(said.split())


def is_present(text: str, words: IdentityWords) -> bool:
    """Say whether a text tells of talks for which somebody came."""
    said = _spaced(text, words)
    return any(f" {form} " in said for form in words.present)


def is_gathering(text: str, words: IdentityWords) -> bool:
    """Say whether a text tells of a summit or conference, as they are held seldom."""
    return not words.gatherings.isdisjoint(fold(text, words.spelling))


def _spaced(text: str, words: IdentityWords) -> str:
    return f" {' '.join(fold(text, words.spelling))} "


@lru_cache
def _pattern(
    within: tuple[str, ...], beside: tuple[str, ...], visit: tuple[str, ...], session: tuple[str, ...]
) -> re.Pattern[str]:
    prepositions = rf"(?:(?P<beside>{_any(beside)})|{_any(within)})"
    nouns = rf"(?P<noun>(?P<visit>(?:{_any(visit)})s?)|(?:{_any(session)})s?)"
    return re.compile(
        rf"\b{prepositions}\s+(?P<between>(?:[^\s,;:!?]+\s+){{0,{BETWEEN}}}?){nouns}\b", re.IGNORECASE
    )


def _any(forms: tuple[str, ...]) -> str:
    return "|".join(re.escape(form).replace("\\ ", r"\s+") for form in sorted(forms, key=len, reverse=True))

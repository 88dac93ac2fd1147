"""Names folded to comparable words: lower case, no accents, no punctuation, one spelling."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from functools import lru_cache

from accord.ontology.identity import IdentityWords

STEM = 6
"""Letters that stand for a word and its forms: 'provid' for provide, provides, providing."""

REMEMBERED = 16_384
"""Texts whose folded words are kept at hand: one mention is compared with many."""

_APOSTROPHES = re.compile(r"[\u2019'`\u02bc]")
_OTHER = re.compile(r"[^0-9a-z]+")
_PARENTHESES = re.compile(r"\(([^)]*)\)")
_POSSESSIVE = re.compile(r"[\u2019']s\b")
_INITIALS = re.compile(r"\b(?:[A-Za-z]\.){2,}")


def fold(text: str, spelling: Mapping[str, str] | None = None) -> tuple[str, ...]:
    """Return the words of `text`, folded; `spelling` maps variants to one form ('defense' to 'defence')."""
    return tuple((spelling or {}).get(word, word) for word in _plain(text))


@lru_cache(maxsize=REMEMBERED)
def _plain(text: str) -> tuple[str, ...]:
    text = _INITIALS.sub(lambda found: found[0].replace(".", ""), _POSSESSIVE.sub("", text))
    plain = unicodedata.normalize("NFKD", text)
    plain = "".join(c for c in plain if not unicodedata.combining(c)).casefold()
    return tuple(_OTHER.sub(" ", _APOSTROPHES.sub("", plain)).split())


def without_parentheses(text: str) -> tuple[str, tuple[str, ...]]:
    """Return `text` without what stands in parentheses, and those contents apart."""
    return _PARENTHESES.sub(" ", text), tuple(_PARENTHESES.findall(text))


def initials(words: Sequence[str]) -> str:
    """Return the first letters of the words: ('joint', 'working', 'group') gives 'jwg'."""
    return "".join(word[0] for word in words if word)


def holds(words: Sequence[str], phrase: Sequence[str]) -> int | None:
    """Return where `phrase` begins in `words` as a run, or None."""
    size, run = len(phrase), tuple(phrase)
    return next((i for i in range(len(words) - size + 1) if tuple(words[i : i + size]) == run), None)


def content_words(text: str, words: IdentityWords) -> frozenset[str]:
    """Return the stems (`STEM` letters) of the words that say what a text is about, without figures."""
    drop = words.stop | words.empty
    found = fold(text, words.spelling)
    return frozenset(w[:STEM] for w in found if len(w) > 2 and w.isalpha() and w not in drop)


def telling_words(text: str, words: IdentityWords) -> frozenset[str]:
    """Return the content words of a text that not most undertakings and gifts are worded with."""
    return content_words(text, words) - {word[:STEM] for word in words.stock}


def jaccard(a: frozenset[str], b: frozenset[str]) -> float:
    """Return the share of common members, 0 to 1; 0 where both are empty."""
    return len(a & b) / len(a | b) if a or b else 0.0

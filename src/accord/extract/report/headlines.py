"""Headlines in capitals, or with a capital at every word, as they would stand in a sentence.

The parser takes 'PERU, CHAD SIGN TRADE PACT' and 'Peru, Chad Sign Trade Pact' for one long name. Names keep their
capitals: what the ontology knows for one, and what the report never writes small and the language has no word for.
"""

from __future__ import annotations

import re
from calendar import day_name
from collections.abc import Sequence, Set
from dataclasses import dataclass, replace

from accord.extract.names.lexicon import Hit
from accord.extract.parsing.naming import MONTHS
from accord.extract.parsing.shadow import Shadow, shadow

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_DAYS = frozenset({*day_name, *MONTHS.split("|")})
_LONG = 4
"""Letters from which on a word of a headline in capitals is written large, whatever it is."""
_ACRONYM = 4
"""Letters up to which a name in capitals may be an acronym ('IMF', 'ASEAN' where the text has it so)."""
_LEAST = 4
"""Words of a headline at least."""
_WHOLE = re.compile(r"\w+")
_INSIDE = re.compile(r"(?<=[a-z,] )\w+")
"""A word that does not begin a sentence."""


@dataclass(frozen=True, slots=True)
class _Body:
    """The rest of a report: its text, its words, and those of them that begin no sentence."""

    text: str
    words: frozenset[str]
    inside: frozenset[str]

    @classmethod
    def of(cls, text: str) -> _Body:
        return cls(text, frozenset(_WHOLE.findall(text)), frozenset(_INSIDE.findall(text)))

    def has(self, word: str) -> bool:
        """Say whether a word stands there as it is written; one with an apostrophe is sought in the text."""
        if word.isalpha():
            return word in self.words
        return re.search(rf"\b{re.escape(word)}\b", self.text) is not None


def is_large(text: str) -> bool:
    """Say whether all longer words of a headline begin with capitals."""
    words = [word for word in _WORD.findall(text) if len(word) >= _LONG]
    return len(_WORD.findall(text)) >= _LEAST and bool(words) and all(word[0].isupper() for word in words)


def recased(title: Shadow, hits: Sequence[Hit], body: str, common: Set[str]) -> Shadow:
    """Return the shadow of a headline with small letters where a sentence has them; no word gets longer or shorter.

    `body` is the rest of the report, which shows how it writes a word; `common` are words of the language.
    """
    if not is_large(title.text):
        return title
    capitals, known = title.text.isupper(), _Body.of(body)
    named = {place: hit for hit in hits for place in range(hit.start, hit.end)}

    def written(match: re.Match[str]) -> str:
        word, hit = match[0], named.get(match.start())
        if hit is not None and capitals and word.partition("'")[0].capitalize() in hit.name:
            return word.capitalize()
        if hit is not None:
            return _as_name(word, known) if capitals else word.replace("'S", "'s")
        if match.start() and _is_common(word, known, common):
            return word.lower()
        return _as_name(word, known) if capitals else word.replace("'S", "'s")

    text = _WORD.sub(written, title.text)
    if all(title.map.kept) and title.map.origin_length == len(
        text
    ):  # as the report writes it: so it may be changed as any sentence is
        return shadow(text, title.offset)
    return replace(title, text=text)


def _is_common(word: str, body: _Body, common: Set[str]) -> bool:
    """Whether the report writes a word small, or has it nowhere as a name and the language knows it."""
    if word.capitalize() in _DAYS and word.lower() not in {"may", "march"}:
        return False
    bare = word.lower().removesuffix("'s")
    return body.has(bare) or (word.lower() in common and bare.capitalize() not in body.inside)


def _as_name(word: str, body: _Body) -> str:
    """'PERU' is 'Peru', 'IMF' stays as it is, and so does what the report writes in capitals."""
    name, mark, rest = word.partition("'")
    if name.capitalize() in _DAYS:
        return name.capitalize() + mark + rest.lower()
    known = len(name) > 1 and body.has(name.capitalize())
    plain = len(name) > _ACRONYM and not body.has(name)
    return (name.capitalize() if known or plain else name) + mark + rest.lower()

"""Whether a report can name two parties at all: asked before anybody is sought in it, since most cannot."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from datetime import date

from accord.extract.knowledge import Reader
from accord.extract.names.lexicon import Hit
from accord.extract.names.surnames import leader
from accord.extract.parsing.shadow import Shadow

_CAPITALISED = re.compile(r"[^\W\d_a-z][\w'-]*")


def can_pair(
    shadows: Sequence[Shadow],
    hits: Sequence[Sequence[Hit]],
    homes: Set[str],
    reader: Reader,
    *,
    day: date | None,
) -> bool:
    """Say whether names, or words that point at a party, can give two parties; it may say so in vain.

    `hits` are the names in the sentences, `homes` the parties for which the report may speak.
    """
    parties = {hit.party for line in hits for hit in line if hit.party} | homes
    for copy in shadows if len(parties) < 2 else ():
        parties |= _pointed_at(copy.text, parties, reader, day)
    return len(parties) > 1 or any(reader.shared.named_in(copy.text) for copy in shadows)


def _pointed_at(text: str, known: Set[str], reader: Reader, day: date | None) -> Set[str]:
    """The parties of words that an office or rank stands beside, and of leaders known by their surnames alone."""
    words = {word: reader.pointers[word] for word in _CAPITALISED.findall(text) if word in reader.pointers}
    new = {word: parties for word, parties in words.items() if not parties <= known}
    if new and not (reader.offices.named_in(text) or reader.offices.rank.search(text)):
        new = {word: parties for word, parties in new.items() if _stands_alone(word, reader, day)}
    return frozenset[str]().union(*new.values())


def _stands_alone(word: str, reader: Reader, day: date | None) -> bool:
    """A ship's prefix needs no office beside it, nor does a leader of the day."""
    if word in reader.actor_words.flags:
        return True
    return day is not None and leader(word, reader.holders, reader.ontology.words, day) is not None

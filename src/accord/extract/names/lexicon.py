"""Finds the ontology's names in a text: parties, demonyms, capitals, places, organisations, known persons."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

import daachorse

from accord.extract.parsing.shadow import fold
from accord.ontology.schema import Ontology, Party, PartyKind, PostSort


class Sort(StrEnum):
    """What a name found in a text is."""

    STATE = "state"
    ORGANISATION = "organisation"
    ADJECTIVE = "adjective"
    PEOPLE = "people"
    CAPITAL = "capital"
    PLACE = "place"
    HOLDER = "holder"
    ACTOR = "actor"
    OFFICE = "office"  # a proper office or institution: 'Foreign Office', 'Taoiseach'


_OF_LAND = frozenset({Sort.STATE, Sort.ORGANISATION, Sort.CAPITAL, Sort.PLACE})
"""Sorts of names that may be written with other marks on their letters: 'Rīga'; but 'Türk' is a family's name."""

_ON_MAPS = frozenset({Sort.STATE, Sort.CAPITAL, Sort.PLACE})
_IN_CAPITALS = _OF_LAND | {Sort.ADJECTIVE, Sort.PEOPLE}
"""Sorts of names that stand in capitals, too: in headlines, in agreements, in the first words of a story."""

_ACRONYM = 3
"""Letters up to which a word in capitals may be an acronym."""

ORDER = tuple(Sort)
"""Which sort wins where one name is of several."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A name of the ontology at `[start, end)` of the text searched; `party` is a code, None for seas and regions.

    `actor` is who else the name of a place stands for ('the Pentagon said'); a `house` is where one is received.
    """

    start: int
    end: int
    sort: Sort
    party: str | None
    name: str
    actor: str | None = None
    house: bool = False


@dataclass(frozen=True, slots=True)
class _Entry:
    sort: Sort
    party: str | None
    name: str
    first: date | None = None
    last: date | None = None

    def lives(self, day: date | None) -> bool:
        if day is None:
            return self.last is None
        return (self.first is None or self.first <= day) and (self.last is None or day <= self.last)


class Lexicon:
    """All names of an ontology in one automaton; build it once and use it for every text."""

    def __init__(self, ontology: Ontology) -> None:
        """Gather the names of `ontology`, in the form in which shadow text writes them."""
        self._entries: dict[str, list[_Entry]] = {}
        for word, entry in _names(ontology):
            self._entries.setdefault(fold(word), []).append(entry)
            if entry.sort in _IN_CAPITALS and len(word) > _ACRONYM and not word.isupper():
                self._entries.setdefault(fold(word).upper(), []).append(entry)
        for word in [word for word in self._entries if without_marks(word) != word]:
            lands = [entry for entry in self._entries[word] if entry.sort in _OF_LAND]
            if lands:
                self._entries.setdefault(without_marks(word), []).extend(lands)
        self._words = list(self._entries)
        self._given = given_names(ontology) - set(self._words)
        self._automaton = daachorse.CharwiseDoubleArrayAhoCorasick(self._words)

    def find(self, text: str, day: date | None = None) -> tuple[Hit, ...]:
        """Return the names in `text`, longest first where they overlap, left to right.

        `day` is the report's: parties that did not exist then give way to those that did.
        """
        found = [(s, e, i) for s, e, i in self._automaton.find_overlapping(text) if _is_word(text, s, e)]
        if not text.isascii():
            found += self._marked(text)
        found.sort(key=lambda f: (f[0], -f[1]))
        hits, end = [], 0
        for start, stop, index in found:
            shared = start == end - 1 and text[start] in _HYPHENS  # 'Indo-Pak': both forms have the hyphen
            if start >= end and self._is_surname(text, start, index):
                end = stop
            elif start >= end or shared:
                hits.append(self._hit(start + shared, stop, self._words[index], day))
                end = stop
        return tuple(sorted((*hits, *self._halves(text, hits, day)), key=lambda hit: hit.start))

    def _is_surname(self, text: str, start: int, index: int) -> bool:
        """'Michael Jordan', 'Emilio Colombo': a land or town after somebody's first name is that person's name."""
        before = _BEFORE.search(text, max(0, start - _AHEAD), start)
        if before is None or before[1] not in self._given:
            return False
        return all(entry.sort in _ON_MAPS for entry in self._entries[self._words[index]])

    def _halves(self, text: str, hits: Sequence[Hit], day: date | None) -> Iterator[Hit]:
        """'South and North Korea': the first half of a land goes by the second one's name."""
        for hit in hits:
            half = _HALF.search(text, max(0, hit.start - _AHEAD), hit.start)
            side, _, land = text[hit.start : hit.end].partition(" ")
            word = fold(f"{half[1]} {land}") if half and land and side != half[1] else ""
            if half and word in self._entries:
                yield self._hit(half.start(1), half.end(1), word, day)

    def _marked(self, text: str) -> list[tuple[int, int, int]]:
        """Return the names of lands and towns that the text writes with marks which the ontology leaves out."""
        plain = without_marks(text)
        return [
            (s, e, i)
            for s, e, i in self._automaton.find_overlapping(plain)
            if plain[s:e] != text[s:e]
            and _is_word(plain, s, e)
            and all(entry.sort in _OF_LAND for entry in self._entries[self._words[i]])
        ]

    def _hit(self, start: int, end: int, word: str, day: date | None) -> Hit:
        # a state that ended later owned its capital then: 'Moscow' in 1987 is the Soviet Union
        entries = sorted(
            self._entries[word], key=lambda e: (not e.lives(day), ORDER.index(e.sort), e.last is None)
        )
        best = entries[0]
        actor = next((e.name for e in entries if best.sort is Sort.PLACE and e.sort is Sort.ACTOR), None)
        return Hit(start, end, best.sort, best.party, best.name, actor)

    def parties(self, text: str, day: date | None = None) -> tuple[str, ...]:
        """Return the codes of all parties that `text` names in any way, in order."""
        hits = (
            hit for hit in self.find(text, day) if hit.party and hit.sort not in {Sort.PLACE, Sort.HOLDER}
        )
        return tuple(dict.fromkeys(str(hit.party) for hit in hits))


def given_names(ontology: Ontology) -> frozenset[str]:
    """The first names that are listed, and those of all known office-holders who have the family's name last."""
    words = ontology.words
    first = (
        h.name.split()[0] for h in ontology.holders if " " in h.name and h.party not in words["family_first"]
    )
    known = {fold(name) for name in first if len(name) > 2}
    return frozenset(known | {*words["first_names"]}) - {*words["no_first_names"]}


def without_marks(text: str) -> str:
    """Return `text` with letters in place of letters with marks ('Rīga': 'Riga'), each in its own place."""
    return "".join(letter if letter.isascii() else unicodedata.normalize("NFD", letter)[0] for letter in text)


def _names(ontology: Ontology) -> Iterable[tuple[str, _Entry]]:
    for party in ontology.parties:
        yield from _party_names(party)
    for place in ontology.places:
        yield place.name, _Entry(Sort.PLACE, place.country, place.name)
    for actor in ontology.actors:
        for name in (actor.name, *actor.aliases):
            yield name, _Entry(Sort.ACTOR, actor.party, actor.name)
    for holder in ontology.holders:
        for name in (holder.name, *holder.aliases):
            if " " in name:  # a bare surname is resolved by the report's own cast
                yield name, _Entry(Sort.HOLDER, holder.party, holder.name, holder.first, holder.last)
    for word in ontology.posts:
        if word.sort is PostSort.PROPER and not word.person:
            yield word.phrase, _Entry(Sort.OFFICE, word.party, word.phrase)


def _party_names(party: Party) -> Iterable[tuple[str, _Entry]]:
    sort = Sort.STATE if party.kind is PartyKind.STATE else Sort.ORGANISATION
    groups = ((sort, party.names), (Sort.ADJECTIVE, party.adjectives), (Sort.PEOPLE, party.people))
    for kind, words in (*groups, (Sort.CAPITAL, party.capitals)):
        for word in words:
            yield word, _Entry(kind, party.code, party.name, party.first, party.last)


_BEFORE = re.compile(r"\b([A-Z]\w+) (?:[A-Z]\. )?$")
"""The word before a name, which may be somebody's first name."""
_HALF = re.compile(r"\b(North|South|East|West) (?:and|&) (?:the )?$")
"""The first of two halves of a land, before the second one's name."""
_AHEAD = 16
"""Code points before a name within which the other half of its land stands."""

_HYPHENS = "-–"
"""Signs by which names of states are joined: 'Sino-Nepali', 'Saudi–Pak'."""


def _is_word(text: str, start: int, end: int) -> bool:
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    money = after == "$"  # 'US$5 million'
    joined_on = after.isalnum() and text[end - 1] not in _HYPHENS
    joined_to = before == "_" or (before.isalnum() and text[start] not in _HYPHENS)
    return not (money or joined_on or joined_to)

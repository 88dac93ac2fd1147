"""The actors of a sentence laid over its tokens, with the rows in which they stand."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from accord.extract.match.building import RAISED
from accord.extract.names.actors import Actor, Part
from accord.extract.names.lexicon import Hit, Sort
from accord.extract.parsing.locating import words_at
from accord.extract.parsing.parse import Parsed

_SEAT = " Headquarters"


@dataclass(frozen=True, slots=True)
class ActorMap:
    """The actors of a sentence by the tokens that they cover; `lists` are rows of actors, by their number.

    `towns` and `makers` are states that act only in some roles: hosts of what is in their towns, sellers of what is
    'Russian-built'; `raisers` are those who have built or run works, 'a Russian-led mine'.
    """

    actors: tuple[Actor, ...]
    tokens: tuple[frozenset[int], ...]
    lists: tuple[frozenset[int], ...] = ()
    towns: tuple[tuple[Actor, frozenset[int]], ...] = ()
    makers: tuple[tuple[Actor, frozenset[int]], ...] = ()
    raisers: tuple[tuple[Actor, frozenset[int]], ...] = ()

    @classmethod
    def of(cls, parsed: Parsed, actors: Sequence[Actor], hits: Sequence[Hit] = ()) -> ActorMap:
        """Lay the actors, found in the shadow's text, and the towns among `hits` over the tokens of its parse."""
        tokens = tuple(_tokens(a, parsed) for a in actors)
        towns = [
            Actor(h.start, h.end, Part.PARTY, (_host_at(h.name, h.party),))
            for h in hits
            if h.sort is Sort.PLACE and h.party
        ]
        laid = tuple((town, _tokens(town, parsed)) for town in towns)
        text = parsed.shadow.text
        made, raised = (
            tuple((maker, _tokens(maker, parsed)) for maker in _marked(hits, text, mark))
            for mark in (MADE, RAISED)
        )
        return cls(tuple(actors), tokens, _lists(text, actors), laid, made, raised)

    def within(self, indices: frozenset[int]) -> tuple[Actor, ...]:
        """Return the actors of which a token lies in `indices`, with those that stand in one list with them."""
        inside = {n for n, own in enumerate(self.tokens) if own & indices}
        for members in self.lists:
            if members & inside:
                inside |= members
        return tuple(actor for n, actor in enumerate(self.actors) if n in inside)

    def makers_within(self, indices: frozenset[int]) -> tuple[Actor, ...]:
        """Return the states that made what lies in `indices`: 'eight Swedish-built jets'."""
        return tuple(maker for maker, own in self.makers if own & indices)

    def raisers_within(self, indices: frozenset[int]) -> tuple[Actor, ...]:
        """Return the states that have built what lies in `indices`: 'the Swedish-built dam'."""
        return tuple(maker for maker, own in self.raisers if own & indices)

    def hosts_within(self, indices: frozenset[int]) -> tuple[Actor, ...]:
        """Return the actors of `within`, and the towns in which their states are hosts."""
        return (*self.within(indices), *(town for town, own in self.towns if own & indices))


def _host_at(place: str, country: str) -> str:
    """The seat of an organisation, 'NATO Headquarters', hosts for it and not for the state in which it stands."""
    return place.removesuffix(_SEAT) if place.endswith(_SEAT) else country


def _tokens(actor: Actor, parsed: Parsed) -> frozenset[int]:
    span = words_at(parsed.doc, actor)
    return frozenset(range(span.start, span.end)) if span else frozenset()


_OF_MAKERS = frozenset({Sort.ADJECTIVE, Sort.STATE})
MADE = re.compile(r"-(?:built|made|manufactured|produced)\b")
"""What follows the state in which a thing was made: 'Swedish-built jets'."""

_COMMA = re.compile(r", (?:the )?")
_VERB = re.compile(r" (?:to |will |[a-z])")
"""What goes on after two states: a verb, not another name."""

_SETTING = re.compile(r"\W*(?:In|At|Through|Within|Under|On) (?:the )?")
"""What opens a sentence before it comes to those who act."""


def is_maker(hit: Hit, text: str, mark: re.Pattern[str] = MADE) -> bool:
    """'Swedish-built jets': a state that made something, by its name or adjective in a sentence's shadow text."""
    return hit.sort in _OF_MAKERS and mark.match(text, hit.end) is not None


def _marked(hits: Sequence[Hit], text: str, mark: re.Pattern[str]) -> list[Actor]:
    return [
        Actor(h.start, h.end, Part.ADJECTIVE, (h.party,)) for h in hits if h.party and is_maker(h, text, mark)
    ]


_PLACED = re.compile(r"\b(?:[Ii]n|to|at) $")
"""What stands before a place."""

_AND = re.compile(r",? (?:and|as well as)(?: with)? (?:the )?")


def _lists(text: str, actors: Sequence[Actor]) -> tuple[frozenset[int], ...]:
    """Find 'A of X, B of Y, and C of Z': actors in a row of three or more, which the parser often tears apart."""
    if not actors:
        return ()
    found, row = [], [0]
    for number in range(1, len(actors)):
        gap = text[actors[number - 1].end : actors[number].start]
        if number == 1 and _SETTING.fullmatch(text[: actors[0].start]):
            row = [number]  # 'In the Security Council, Peru and Chile will …'
            continue
        if _AND.fullmatch(gap) and len(row) > 1:
            found.append(frozenset([*row, number]))
        if _COMMA.fullmatch(gap):
            placed = row == [number - 1] and _is_place(text, actors[number - 1], actors[number])
            row = [number] if placed else [*row, number]
        else:
            row = [number]
    return (*found, *_headline(text, actors))


def _is_place(text: str, town: Actor, other: Actor) -> bool:
    """'In Lima, Peru, Chile and Kenya signed', 'on a visit to Lima, Minister Lee and …': the town is in no row."""
    if town.part is not Part.PARTY or not _PLACED.search(text, 0, town.start):
        return False
    return other.part in {Part.PERSON, Part.OFFICE} or (
        text[town.start : town.end] != town.name and text[: town.start].endswith("n ")
    )


def _headline(text: str, actors: Sequence[Actor]) -> list[frozenset[int]]:
    """'Kenya, Uganda hold talks': two states side by side at the head of a headline, where no other 'and' stands."""
    first, *rest = actors[:2]
    if not rest or first.start or {first.part, rest[0].part} != {Part.PARTY}:
        return []
    joined = text[first.end : rest[0].start] == ", " and _VERB.match(text[rest[0].end :])
    return [frozenset({0, 1})] if joined else []

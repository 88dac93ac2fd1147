"""Places that no list knows: the house in which an act was done, the town told by its state, 'the Kenyan capital'."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from accord.extract.names.lexicon import Hit, Sort
from accord.extract.parsing.naming import MONTHS
from accord.ontology.frames import Words

Capitals = Callable[[str], str | None]

_LAND = frozenset({Sort.STATE, Sort.ADJECTIVE, Sort.PEOPLE})
_TOWNS = frozenset({Sort.CAPITAL, Sort.PLACE})
_NAME = r"[A-ZÀ-Þ][\w'.-]*(?: (?:(?:de|del|al|el|la|of|the) )?[A-ZÀ-Þ][\w'-]*){0,2}"
_IN_TOWN = re.compile(r"(?:, | in | in the city of |, in )")
"""What stands between a house and its town: 'State House, Lusaka', 'the palace in Lusaka'."""
_CAPITAL = re.compile(r"(?:'s)? (?:national |administrative )?capital(?: city)?\b(?! of\b)(?:,? (?=[A-Z]))?")
_OF_STATE = re.compile(r", ")
_GOES_ON = r"(?:[,.;]|$| (?:on|last|this|earlier|from|yesterday|today|to)\b)"
_LAND_ENDS = re.compile(_GOES_ON)
_BEFORE_LAND = re.compile(
    rf"\b(?:in|at|near|outside) (?P<name>(?!(?:{MONTHS})\b){_NAME}), (?:in )?(?=[A-Z][^,.;]{{2,40}}{_GOES_ON})"
)
"""'Met in Korsovo, Kenya, on Monday': a name told by the land behind it is a town's."""


@dataclass(frozen=True, slots=True)
class Venues:
    """The words of houses in which states receive, compiled from the lists `venue_names`, `venue_nouns` and `towns`."""

    house: re.Pattern[str]
    town: re.Pattern[str]
    strange: re.Pattern[str]

    @classmethod
    def of(cls, words: Words) -> Venues:
        """Compile the lists."""
        named, plain, sorts = ("|".join(words[key]) for key in ("venue_names", "venue_nouns", "towns"))
        run = r"(?:(?:[A-ZÀ-Þ][\w'.-]*|of|de|al|for|and|the) ){1,6}?"
        of = r"(?: (?:of|for) (?:the )?[A-Z][\w-]+(?:(?:,? and |, | of | )[A-Z][\w-]+){0,5})?"
        own = r"(?:(?:own|his|her|its|their|[A-Z][\w-]+(?:'s?)?|[a-z]+(?:'s?)?) ){0,2}"
        return cls(
            re.compile(
                rf"\b(?:at|in|inside) (?:the )?(?P<name>(?:{run})?(?:{named})\b{of}|(?:{own})(?:{plain})\b{of})"
            ),
            re.compile(
                rf"\b(?:in|at|near|outside) (?:the )?(?P<land>[A-Z][\w-]+(?:'s)? )?"
                rf"(?:[a-z-]+ )?(?:{sorts})(?: of)? (?P<name>{_NAME})"
            ),
            re.compile(
                r"\bat (?:the )?(?P<name>[A-ZÀ-Þ][\w'-]+(?: (?:(?:de|del|la|al|el|of) )?[A-ZÀ-Þ][\w'-]+){1,3})"
                rf"(?<!{')(?<!'.join(words['assemblies'])})(?<!Meeting)(?<!Session)(?<!Talks)"
                r"(?=[,.]|$| (?:in|on|last|this|yesterday|today|here|to)\b| [A-Z][a-z]+day\b)"
            ),
        )


def with_venues(
    text: str, hits: Sequence[Hit], venues: Venues, capital_of: Capitals, *, houses: bool
) -> tuple[Hit, ...]:
    """Return the names of a shadow text with strange towns, capitals told by their states, and `houses` among them.

    `capital_of` gives the name of a party's capital. A house takes the state of its town, or the one in its own name;
    its name takes in the town told behind it.
    """
    found = [*_capitals(text, hits, capital_of), *_towns(text, hits, venues)]
    found += _houses(text, hits, venues) if houses else ()
    if not found:
        return tuple(hits)
    kept = [hit for hit in hits if not any(one.start <= hit.start and hit.end <= one.end for one in found)]
    return tuple(sorted([*kept, *found], key=lambda hit: hit.start))


def _houses(text: str, hits: Sequence[Hit], venues: Venues) -> Iterator[Hit]:
    found = [*venues.house.finditer(text)]
    known = [*((hit.start, hit.end) for hit in hits), *(match.span() for match in found)]
    found += [m for m in venues.strange.finditer(text) if not any(_meets(m, one) for one in known)]
    for match in found:
        start, end = match.span("name")
        if any(hit.start <= start and end <= hit.end and hit.sort in {*_TOWNS, Sort.OFFICE} for hit in hits):
            continue  # a house that the ontology knows
        inside = [hit for hit in hits if hit.party and start <= hit.start and hit.end <= end]
        town = next(
            (hit for hit in hits if hit.sort in _TOWNS and _IN_TOWN.fullmatch(text[end : hit.start])), None
        )
        owner = next((hit.party for hit in inside if hit.sort in _LAND), None)
        if town:
            end = town.end
        elif " " not in text[start:end] and text[start].islower():
            continue  # 'at the headquarters', of whom other words tell
        yield Hit(start, end, Sort.PLACE, town.party if town else owner, text[start:end], house=True)


def _meets(match: re.Match[str], known: tuple[int, int]) -> bool:
    """Say whether what may be a house is, or holds a part of, something known."""
    return known[0] < match.end("name") and match.start("name") < known[1]


def _towns(text: str, hits: Sequence[Hit], venues: Venues) -> Iterator[Hit]:
    for match in venues.town.finditer(text):
        start, end = match.span("name")
        if any(hit.start < end and start < hit.end for hit in hits):
            continue
        land = next(
            (h for h in hits if h.sort in _LAND and h.start == match.start("land") and match["land"]), None
        )
        state = next(
            (h for h in hits if h.sort is Sort.STATE and _OF_STATE.fullmatch(text[end : h.start])), None
        )
        owner = land or state
        yield Hit(start, end, Sort.PLACE, owner.party if owner else None, text[start:end])
    yield from _towns_of_lands(text, hits)


def _towns_of_lands(text: str, hits: Sequence[Hit]) -> Iterator[Hit]:
    for match in _BEFORE_LAND.finditer(text):
        start, end = match.span("name")
        if any(hit.start < end and start < hit.end for hit in hits):
            continue
        land = next(
            (h for h in hits if h.start == match.end() and h.sort in {Sort.STATE, Sort.PLACE} and h.party),
            None,
        )
        if land and _LAND_ENDS.match(text, land.end):
            yield Hit(start, end, Sort.PLACE, land.party, text[start:end])


def _capitals(text: str, hits: Sequence[Hit], capital_of: Capitals) -> Iterator[Hit]:
    """'In the Kenyan capital': the town is known; 'the Kenyan capital Nairobi' names it itself."""
    for hit in hits:
        after = _CAPITAL.match(text, hit.end) if hit.sort in _LAND and hit.party else None
        if after is None or any(other.start == after.end() for other in hits):
            continue
        if name := capital_of(str(hit.party)):
            yield Hit(hit.start, after.end(), Sort.CAPITAL, hit.party, name)


def name_of(hit: Hit, text: str) -> str:
    """Return how a place is called: 'the Kenyan capital' by its name, others as the text writes them."""
    words = text[hit.start : hit.end]
    return hit.name if hit.sort is Sort.CAPITAL and _CAPITAL.search(words) else words

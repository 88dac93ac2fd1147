"""Whether two names are one place, or one lies within the other."""

from __future__ import annotations

from collections.abc import Mapping

from accord.model.claims import Place
from accord.model.match import Fit, Match
from accord.ontology.identity import IdentityWords
from accord.resolve.folding import fold

States = Mapping[str, frozenset[str]]
"""For each state's code its folded names; a place that bears one of them is the whole state."""


def same_place(a: Place, b: Place, words: IdentityWords, states: States) -> Match:
    """Compare two places: 'Tel Aviv' lies in 'Israel', 'the White House' may lie in 'Washington'."""
    left, right = _words(a, words), _words(b, words)
    if a.country and b.country and a.country != b.country:
        if len(left & right) > 1 and (left < right or right < left):  # a seat of an organisation in a town
            return Match(Fit.COMPATIBLE, 0.8, f"{a.name} and {b.name}: one says less")
        return Match(Fit.CONTRADICTS, 0.0, f"{a.name} is in {a.country}, {b.name} in {b.country}")
    if left == right and left:
        return Match(Fit.AGREES, 1.0, f"same place {a.name}")
    known = a.country is not None and a.country == b.country
    if known and (is_state(a, states) or is_state(b, states)):
        return Match(Fit.COMPATIBLE, 0.5, f"{a.name} and {b.name}: one names only the state")
    if left <= right or right <= left:
        return Match(Fit.COMPATIBLE, 0.8, f"{a.name} and {b.name}: one says less")
    if left & words.rooms and right & words.rooms:
        return Match(Fit.COMPATIBLE, 0.3, f"{a.name} and {b.name} may be rooms of one house")
    if (known or not (a.country and b.country)) and _size(left, words) != _size(right, words):
        return Match(Fit.COMPATIBLE, 0.4, f"{a.name} and {b.name}: one may stand in the other")
    return Match(Fit.CONTRADICTS, 0.2 if known else 0.1, f"{a.name} is not {b.name}")


def _size(place: frozenset[str], words: IdentityWords) -> int:
    """Return 0 for a room, 1 for a building, 2 for a town or a country."""
    return 0 if place & words.rooms else 1 if place & words.buildings else 2


def is_state(place: Place, states: States) -> bool:
    """Say whether the place is a whole state."""
    return " ".join(fold(place.name)) in states.get(place.country or "", frozenset())


def _words(place: Place, words: IdentityWords) -> frozenset[str]:
    return frozenset(fold(place.name)) - words.stop

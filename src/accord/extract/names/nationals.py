"""Who is told by his state and has no office beside the name: 'Chad's Ali Kone met Mali's Awa Diarra'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from accord.extract.names.lexicon import Hit, Sort
from accord.extract.names.offices import Offices
from accord.extract.names.person import Person

_OWN = "'s "
_FIRM = re.compile(r" (?:&|[A-Z])")
"""What goes on as the name of a firm or a house does: 'Germany's Robert Klein AG', 'Chad's Ali Kone Hall'."""


def nationals(text: str, found: Sequence[Person], hits: Sequence[Hit], offices: Offices) -> Iterator[Person]:
    """Yield those whose known first name and another stand behind a state, and whom no office in `found` explains."""
    for state in hits:
        if state.sort is not Sort.STATE or state.party is None or not text.startswith(_OWN, state.end):
            continue
        start = state.end + len(_OWN)
        name = offices.name_at(text, start)
        if name is None or not _is_full(name[0], offices) or _FIRM.match(text, name.end()):
            continue
        taken = [(person.start, person.end) for person in found]
        taken += [(hit.start, hit.end) for hit in hits if hit.sort is not Sort.HOLDER]
        if offices.bearing.match(text, name.end()) or any(
            begin < name.end() and start < end for begin, end in taken
        ):
            continue
        yield Person(state.start, name.end(), name[0], None, (state.party,))


def with_own_states(text: str, found: Sequence[Person], hits: Sequence[Hit]) -> list[Person]:
    """'Chad's Ali Kone, the foreign minister': the state before the name is that of an office without one."""
    states = {hit.end + len(_OWN): hit for hit in hits if hit.sort is Sort.STATE and hit.party}
    return [_of(states.get(person.start), text, person) for person in found]


def _of(state: Hit | None, text: str, person: Person) -> Person:
    named = person.name is not None and text.startswith(person.name, person.start)
    if state is None or not named or person.parties or not text.startswith(_OWN, state.end):
        return person
    return replace(person, start=state.start, parties=(str(state.party),))


def _is_full(name: str, offices: Offices) -> bool:
    first, _, last = name.partition(" ")
    return bool(last) and first in offices.given

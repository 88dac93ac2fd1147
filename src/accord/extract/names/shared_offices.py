"""Offices told once for several: 'Presidents A of Peru and B of Chad', 'the ministers of Peru, A, and Chad, B'."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from accord.extract.names.lexicon import Hit, Sort
from accord.extract.names.offices import Offices, singular_of
from accord.extract.names.person import Person

_STATES = frozenset({Sort.STATE, Sort.ORGANISATION})
_NEXT_NAME = re.compile(r",? and |, ")
_OF = re.compile(r" (?:of|from) (?:the )?")
_NEXT_STATE = re.compile(r"(?:[,;] and|[,;]| and) (?:of )?(?:the )?")
_OF_STATE = re.compile(r" (?:of|from) .*$", re.DOTALL)
_PAIR = 2


def with_shared_offices(
    text: str, found: Sequence[Person], hits: Sequence[Hit], offices: Offices
) -> list[Person]:
    """Return `found` with those who share the office of the one before them in their row."""
    states = {hit.start: hit for hit in hits if hit.sort in _STATES and hit.party}
    told: list[Person] = []
    for person in found:
        post = _singular(person.post or "")
        if person.name and person.parties and post:
            row = _names_then_states(text, person, states, offices)
            told += [replace(person, post=post) if row else person, *(replace(p, post=post) for p in row)]
        else:
            told.append(person)
            if person.plural and len(person.parties) == 1 and post:
                told += [replace(p, post=post) for p in _states_then_names(text, person, states, offices)]
    return told


def _singular(posts: str) -> str | None:
    """'Foreign Ministers of Peru' are each a Foreign Minister; None for the office of one."""
    words = _OF_STATE.sub("", posts)
    if not words.endswith("s") or words.endswith("ss"):
        return None
    return singular_of(words)


def _names_then_states(text: str, first: Person, states: dict[int, Hit], offices: Offices) -> list[Person]:
    """Those behind 'Presidents Ann Lee of Peru': 'and Ali Kone of Chad'."""
    row: list[Person] = []
    at = first.end
    while (gap := _NEXT_NAME.match(text, at)) and (name := offices.name_at(text, gap.end())):
        of = _OF.match(text, name.end())
        state = states.get(of.end()) if of else None
        if state is None or not state.party:
            break
        row.append(Person(name.start(), state.end, name[0], None, (state.party,)))
        at = state.end
    return row


def _states_then_names(text: str, several: Person, states: dict[int, Hit], offices: Offices) -> list[Person]:
    """Those of 'the ministers of Peru, Ann Lee, and of Chad, Ali Kone'; one alone would be no list."""
    row: list[Person] = []
    at, code = several.end, several.parties[0]
    while text.startswith(", ", at) and (name := offices.name_at(text, at + 2)) and " " in name[0]:
        row.append(Person(name.start(), name.end(), name[0], None, (code,)))
        gap = _NEXT_STATE.match(text, name.end())
        state = states.get(gap.end()) if gap else None
        if state is None or not state.party:
            break
        at, code = state.end, state.party
    return row if len(row) >= _PAIR else []

"""A body as a text names it: its name, its number, and what of the words is the states' whose it is."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from accord.extract.names.lexicon import Hit, Sort

_OF = re.compile(r" of(?: the)? $")


@dataclass(frozen=True, slots=True)
class BodyName:
    """A body named at `[start, end)` of the shadow text.

    `ordinal` is the number of the session, if told; `edition` says that the words speak of one session
    ('annual', 'inaugural'); `known` that the ontology has the body or that its head phrase is of a standing one.
    """

    start: int
    end: int
    name: str
    ordinal: int | None
    parties: tuple[str, ...] = ()
    edition: bool = False
    known: bool = False


def without_states(body: BodyName, text: str, hits: Iterable[Hit]) -> int:
    """Return the end of a body's name without the states whose it is ('the Joint Committee of Peru and Chile')."""
    start = body.end - len(body.name)
    for hit in hits:
        of = _OF.search(text[start : hit.start])
        if start < hit.start < body.end and hit.sort is Sort.STATE and of:
            return start + of.start()
    return body.end


def acronym(name: str) -> str:
    """Return the initials of a body's or agreement's capitalised head words: 'Joint Working Group on …' gives JWG."""
    head = re.split(r" (?:on|for|between) ", name)[0]
    return "".join(word[0] for word in head.split() if word[:1].isupper())

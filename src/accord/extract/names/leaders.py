"""Who leads a delegation and has no office beside the name: 'the Chadian team, headed by Ali Kone'."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from accord.extract.names.lexicon import Hit, Sort
from accord.extract.names.offices import Offices
from accord.extract.names.person import Person

_LED = re.compile(
    r"\b(?:delegation|team|mission|side|group of officials)\b[^.;:]{0,60}?,? (?:(?:which|that) (?:is|was) )?"
    r"(?:led|headed) by (?=[A-Z])"
)


def leaders(text: str, found: Sequence[Person], hits: Sequence[Hit], offices: Offices) -> Iterator[Person]:
    """Yield those who lead a team, by a name of two words at least that no office in `found` explains."""
    parties = {hit.start for hit in hits if hit.party and hit.sort is not Sort.HOLDER}
    for led in _LED.finditer(text):
        name = offices.name_at(text, led.end())
        if (
            name is None
            or " " not in name[0]
            or name.start() in parties
            or offices.post.match(text, led.end())
        ):
            continue
        if not any(person.start < name.end() and name.start() < person.end for person in found):
            yield Person(name.start(), name.end(), name[0], None, ())

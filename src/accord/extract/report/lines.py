"""A sentence of a report with all that is found in it without a parse: names, persons, actors and times."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from accord.extract.gate.triggers import ANYTHING, Found, Reach
from accord.extract.names.actors import Actor
from accord.extract.names.lexicon import Hit
from accord.extract.names.person import Person
from accord.extract.parsing.shadow import Shadow
from accord.extract.report.entries import entry_day
from accord.extract.times import TimeExpression, find_times
from accord.model.dates import When
from accord.model.documents import Sentence, Setting
from accord.ontology.times import TimeWords

CELL = " |"
"""What stands between the cells of a table's row in plain text."""

_RELEASED = re.compile(r",? (?:Press (?:Release|Statement)|Joint (?:Press )?Statement|Communiqué)\b")
"""What stands behind the day of a release in its title: 'No. 98, 18 April 2019, Press Release Regarding …'."""


@dataclass(frozen=True)
class Line:
    """A sentence with all that is found in its shadow text without a parse.

    `found` are the patterns whose words stand in it, without which it tells of no event itself; `entry` is the day with
    which the entry of a chronology begins, as written, and no part of its shadow.
    """

    sentence: Sentence
    shadow: Shadow
    hits: tuple[Hit, ...]
    people: tuple[Person, ...]
    actors: tuple[Actor, ...]
    calendar: TimeWords
    found: Found = ANYTHING
    entry: str = ""

    @property
    def begins_entry(self) -> bool:
        """Say whether the line is the row of a table, or an entry of a chronology: it speaks of whom it names."""
        return CELL in self.shadow.text or self.dates_entry

    @property
    def dates_entry(self) -> bool:
        """Say whether the line begins with a date as the entries of a chronology do, in the present of the past."""
        return bool(self.entry)

    @cached_property
    def day(self) -> tuple[When, str] | None:
        """The days with which the entry of a chronology begins, and the rule by which they are read."""
        return entry_day(self.entry, self.calendar) if self.entry else None

    @property
    def reach(self) -> Reach:
        """How far the patterns whose words stand in the sentence look for a second party."""
        return self.found.reach

    @cached_property
    def times(self) -> tuple[TimeExpression, ...]:
        """The expressions of time, sought when they are first asked for; none is the day of a release's own number."""
        found = find_times(self.shadow.text, self.calendar)
        if self.sentence.setting is not Setting.TITLE:
            return found
        return tuple(time for time in found if not _RELEASED.match(self.shadow.text, time.span.end))

    @property
    def parties(self) -> frozenset[str]:
        """The parties that the sentence names in any way, as a place or as somebody's too."""
        named = {hit.party for hit in self.hits if hit.party}
        return frozenset(named.union(*(actor.parties for actor in self.actors)))

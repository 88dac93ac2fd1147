"""What a report is about as a whole: the area of those of its acts that name none of their own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from datetime import date, timedelta

from accord.extract.drafts import Draft, Stated
from accord.extract.fill.areas import topics_of
from accord.extract.gatherings import TALKS
from accord.extract.knowledge import Reader
from accord.extract.report.lines import Line
from accord.extract.report.surroundings import Surroundings
from accord.model.claims import Kind
from accord.model.documents import Setting

RULE = "area/matter"
OFTEN = 3
"""So often an area is named at least where it is what a report is about though its title does not say so."""

SHARE = 0.5
"""The share of all that a report names which one area has if the report is about that."""

TITLED = 0.4
"""The share that an area has which the title names: a report on much else is about that only in its first words."""

NEAR = timedelta(days=31)
"""So far from the report's own day an act may lie of which the report does not say what it was about."""

LEAD = 3
"""Sentences that, with the title, name the parties that a report is about."""

_ASIDE = frozenset({"visit/visiting"})
"""Rules of visits that are told by the way, of which nobody says what they were for."""


@dataclass(frozen=True, slots=True)
class Matter:
    """The areas of what a report is about, and the parties that its title and lead name.

    `history` says that it is an article on the relations of two states, which tells acts of many years; `day` is
    the report's own.
    """

    areas: Mapping[str, Stated[str]]
    parties: Set[str]
    history: bool = False
    day: date | None = None

    def fill(self, event: Draft) -> None:
        """Talks and visits of which no area is told are about what their report is about."""
        if not event.areas and self._covers(event):
            for area in self.areas.values():
                event.add_area(area)

    def _covers(self, event: Draft) -> bool:
        """Say whether an act is one of those that the report is about: of visits, those of the parties of its lead."""
        if (self.history and event.when) or self._is_far(event):
            return False
        if event.kind is Kind.VISIT:
            told = not event.nominal and event.rule not in _ASIDE  # 'signed a gas deal during his visit'
            return told and event.codes <= self.parties
        return event.kind in TALKS

    def _is_far(self, event: Draft) -> bool:
        """'The ministers had met in Lima last year': other talks had a matter of their own, a body keeps to its."""
        if self.day is None or event.when is None or event.kind is Kind.SESSION:
            return False
        when = event.when.value
        return when.last < self.day - NEAR or when.first > self.day + NEAR


def matter_of(surroundings: Surroundings, reader: Reader, day: date | None) -> Matter:
    """Return what a report of a day is about and whom."""
    lines = surroundings.lines
    lead = [line for line in lines if line.sentence.setting is not Setting.TITLE][:LEAD]
    parties = {
        c for line in lines if line.sentence.setting is Setting.TITLE or line in lead for c in line.parties
    }
    home = {surroundings.cast.home} if surroundings.cast.home else set[str]()
    return Matter(_areas_of(lines, reader), parties | home, surroundings.discourse.fixed, day)


def _areas_of(lines: Sequence[Line], reader: Reader) -> Mapping[str, Stated[str]]:
    """Return the areas that the title names and the report too, else the one that the report names most."""
    named = [(line.sentence.setting, area) for line in lines for area in areas_in(line, reader)]
    body = Counter(area.value for setting, area in named if setting is not Setting.TITLE)
    titled = (area.value for setting, area in named if setting is Setting.TITLE)
    told = dict.fromkeys(
        code for code in titled if body[code] >= TITLED * body.total() > 0
    )  # in the order of the text
    first = {area.value: area for _, area in reversed(named)}
    return {code: first[code] for code in told or _leading(body)}


def _leading(body: Counter[str]) -> Iterator[str]:
    for code, count in body.most_common(1):
        if count >= OFTEN and count >= SHARE * body.total():
            yield code


def areas_in(line: Line, reader: Reader) -> Iterator[Stated[str]]:
    """Yield the areas that a sentence names plainly."""
    text = line.shadow.text
    topics = topics_of(line, reader)
    for topic in topics:
        if not reader.passing.holds(topic, topics, text):
            yield Stated(topic.code, line.shadow.span(topic.start, topic.end), RULE)


def fill_instruments(own: Draft, recalled: Sequence[Draft], lines: Sequence[Line], reader: Reader) -> None:
    """An agreement is about what its text names most; what it recalls, about what its own name says, else the same."""
    matter = _areas_of(lines, reader)
    for event in (own, *recalled):
        for line in lines:
            if event.agreement and line.sentence.span.contains(event.agreement.span):
                for area in areas_in(line, reader):
                    if event.agreement.span.contains(area.span):
                        event.add_area(area)
        if not event.areas:
            for area in matter.values():
                event.add_area(area)

"""Visits told by lists: a heading 'Visits from A to B' and under it a line for each visitor with the years."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from accord.extract.drafts import Draft, Stated
from accord.extract.knowledge import Reader
from accord.extract.names.person import Person
from accord.extract.report.lines import Line
from accord.extract.report.surroundings import Surroundings
from accord.extract.times import find_times
from accord.extract.whole.telling import act, day_told, take_part
from accord.model.claims import Kind, Participant, Place
from accord.model.dates import When
from accord.model.documents import Page, Setting
from accord.model.spans import Span

RULE = "visit/list"
"""The name under which claims cite what a list told."""

_HEADING = re.compile(
    r"\bvisits?\b.* (?:from|by) (?:the )?(?P<home>.+?) to (?:the )?(?P<abroad>.+)$", re.IGNORECASE
)
_YEARS = re.compile(r"\((?P<years>[^()]*(?:1[89]|20)\d\d)\)\W*$")
_ACRONYM = 4
"""Letters up to which a name in capitals may be an acronym ('USA', 'UAE')."""

_MARK = re.compile(r"\[\d+\]")


def listed_visits(page: Page, surroundings: Surroundings, reader: Reader) -> Iterator[Draft]:
    """Yield a visit for every year of every visitor of the lists of visits in a report."""
    route: _Route | None = None
    for line in surroundings.lines:
        if line.sentence.setting is not Setting.BULLET and not (route and _YEARS.search(line.shadow.text)):
            route = _route(line, reader, page)
        elif route and line.people:
            yield from _visits(line, route, page, reader)


@dataclass(frozen=True, slots=True)
class _Route:
    """From which party to which the visits under a heading went, and the words that name the one visited."""

    home: str
    abroad: str
    place: Stated[Place]


def _route(line: Line, reader: Reader, page: Page) -> _Route | None:
    match = _HEADING.search(_MARK.sub("", line.shadow.text).strip())
    if match is None or line.shadow.text.rstrip().endswith((".", "?", "!")):
        return None
    home, abroad = (reader.lexicon.parties(match[name].title(), page.day) for name in ("home", "abroad"))
    if len(home) != 1 or len(abroad) != 1 or home == abroad:
        return None
    written = match["abroad"].strip(" :.")
    name = written.title() if written.isupper() and len(written) > _ACRONYM else written
    return _Route(home[0], abroad[0], Stated(Place(name, abroad[0]), line.sentence.span, "place/list"))


def _visits(line: Line, route: _Route, page: Page, reader: Reader) -> Iterator[Draft]:
    match = _YEARS.search(line.shadow.text)
    times = find_times(match["years"], reader.ontology.times, match.start("years")) if match else ()
    for expression in times:
        if when := day_told(expression, line, page):
            yield _visit(line, route, when)


def _visit(line: Line, route: _Route, when: Stated[When]) -> Draft:
    draft = act(Kind.VISIT, RULE, line)
    draft.when = when
    draft.place = route.place
    take_part(draft, (route.home, route.abroad), line.sentence.span, "party/list")
    for person in line.people:
        if person.name:
            _add_visitor(draft, person, route.home, line.shadow.span(person.start, person.end))
    return draft


def _add_visitor(draft: Draft, person: Person, party: str, span: Span) -> None:
    name = str(person.name)
    draft.participants[name] = Stated(
        Participant(name, "visitor", party, person.post), span, "participant/list"
    )

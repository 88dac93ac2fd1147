"""Visits told by lists: a heading 'Visits from A to B' and under it a line for each visitor with the years."""

from __future__ import annotations

import re
from collections.abc import Iterator

from accord.extract.drafts import Draft, Stated
from accord.extract.knowledge import Reader
from accord.extract.people import Person
from accord.extract.surroundings import Line, Surroundings
from accord.extract.times import Tense, find_times, resolve
from accord.model.claims import Kind, Modality, Participant
from accord.model.dates import When
from accord.model.documents import Page, Setting
from accord.model.spans import Span

RULE = "visit/list"
"""The name under which claims cite what a list told."""

_HEADING = re.compile(
    r"\bvisits?\b.* (?:from|by) (?:the )?(?P<home>.+?) to (?:the )?(?P<abroad>.+)$", re.IGNORECASE
)
_YEARS = re.compile(r"\((?P<years>[^()]*(?:1[89]|20)\d\d)\)\W*$")
_MARK = re.compile(r"\[\d+\]")


def listed_visits(page: Page, surroundings: Surroundings, reader: Reader) -> Iterator[Draft]:
    """Yield a visit for every year of every visitor of the lists of visits in a report."""
    route: tuple[str, str] | None = None
    for line in surroundings.lines:
        if line.sentence.setting is not Setting.BULLET:
            route = _route(line, reader, page)
        elif route and line.people:
            yield from _visits(line, route, page, reader)


def _route(line: Line, reader: Reader, page: Page) -> tuple[str, str] | None:
    """From which party to which the visits under a heading went."""
    match = _HEADING.search(_MARK.sub("", line.shadow.text).strip())
    if match is None or line.shadow.text.rstrip().endswith((".", "?", "!")):
        return None
    home, abroad = (reader.lexicon.parties(match[name].title(), page.day) for name in ("home", "abroad"))
    return (home[0], abroad[0]) if len(home) == len(abroad) == 1 and home != abroad else None


def _visits(line: Line, route: tuple[str, str], page: Page, reader: Reader) -> Iterator[Draft]:
    match = _YEARS.search(line.shadow.text)
    times = find_times(match["years"], reader.ontology.times, match.start("years")) if match else ()
    for expression in times:
        when = resolve(expression, day=page.day, tense=Tense.PAST, year=None, previous=None)
        if when:
            at = line.shadow.span(expression.span.start, expression.span.end)
            yield _visit(line, route, Stated(when, at, f"times/{expression.rule}"))


def _visit(line: Line, route: tuple[str, str], when: Stated[When]) -> Draft:
    span = line.sentence.span
    draft = Draft(
        Kind.VISIT, RULE, Stated(Modality.OCCURRED, span, "modality/occurred"), line.sentence.paragraph, 0
    )
    draft.add_evidence([span])
    draft.when = when
    for code in route:
        draft.parties[code] = Stated(code, span, "party/list")
    for person in line.people:
        if person.name:
            _add_visitor(draft, person, route[0], line.shadow.span(person.start, person.end))
    return draft


def _add_visitor(draft: Draft, person: Person, party: str, span: Span) -> None:
    name = str(person.name)
    draft.participants[name] = Stated(
        Participant(name, "visitor", party, person.post), span, "participant/list"
    )

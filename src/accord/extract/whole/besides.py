"""What a page tells besides its sentences of events: lists, the courtesies of a transcript, talks remembered."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from accord.extract.drafts import Draft
from accord.extract.fill.unstated_days import dispatch_day
from accord.extract.gatherings import TALKS
from accord.extract.knowledge import Reader
from accord.extract.report.surroundings import Surroundings
from accord.extract.whole.courtesies import courtesy_visits
from accord.extract.whole.listings import listed_visits
from accord.extract.whole.present import present_visits
from accord.extract.whole.remembered import remembered_talks
from accord.extract.whole.undertakings import listed_undertakings, put_ahead
from accord.extract.whole.visitor_tables import table_visits
from accord.model.documents import Page, Sentence


def told_besides(
    page: Page, surroundings: Surroundings, reader: Reader, drafts: Sequence[Draft], first: Sentence | None
) -> Iterator[Draft]:
    """Yield the visits that lists and the courtesies of a transcript tell, and the talks remembered there.

    `drafts` are the events told so far; each that is yielded may be among them before the next one is asked for.
    """
    yield from listed_visits(page, surroundings, reader)
    yield from table_visits(page, surroundings, reader)
    for visit in present_visits(page, surroundings):
        if not any(is_visit_of(visit, told) for told in drafts):
            yield visit
    for visit in courtesy_visits(page, surroundings, reader):
        if first and page.day:
            visit.when = dispatch_day(page, first)
        yield visit
    put_ahead(drafts, surroundings, reader)
    for pledge in listed_undertakings(surroundings, reader):
        if not any(pledge.evidence[0] in told.evidence for told in drafts):
            if first and page.day:
                pledge.when = dispatch_day(page, first)
            yield pledge
    for talks in remembered_talks(page, surroundings, reader):
        if not _is_told(talks, drafts):
            yield talks


def is_visit_of(visit: Draft, told: Draft) -> bool:
    """Say whether a visit of the same two, or of one of them to more states, has been told already."""
    return told.kind is visit.kind and visit.codes <= told.codes


def _is_told(recalled: Draft, drafts: Sequence[Draft]) -> bool:
    """Say whether a sentence that remembers talks has told them already; else it is not about those at hand."""
    here = recalled.evidence[0]
    talks = [d for d in drafts if d.kind in TALKS and here in d.evidence]
    for opening in (d for d in talks if d.opens):
        opening.evidence.remove(here)
    return any(not d.opens for d in talks)

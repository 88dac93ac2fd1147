"""On what reports contradict one another."""

from __future__ import annotations

from accord.library import Conflict, Saying
from accord.web import addresses
from accord.web.asking import PageNumber, Parties, cut, paging
from accord.web.desk import AtDesk
from accord.web.sheets import table
from accord.web.twins import Page, Twins

twins = Twins()


@twins.view("/conflicts", "Everything on which reports contradict one another", tuple[Conflict, ...])
def conflicts(desk: AtDesk, *, parties: Parties = None, page: PageNumber = 1) -> Page:
    """Fields of events, sessions of bodies, states of agreements: each side with who says so."""
    codes = desk.record.parties(parties) if parties else ()
    found = desk.record.conflicts(codes)
    path = addresses.asked("/conflicts", {"parties": "-".join(codes)})
    columns = "topic about events said standing reason n_reports n_origins sources quotes"
    rows = table(columns, lambda: (_row(conflict, side) for conflict in found for side in conflict.sides))
    context = {"conflicts": cut(found, page), "paging": paging(page, len(found)), "codes": codes}
    return Page("conflicts.html", "Conflicts", path, found, rows, context)


def _row(conflict: Conflict, side: Saying) -> list[object]:
    return [
        conflict.topic,
        conflict.about,
        conflict.events,
        side.text,
        side.standing,
        side.reason,
        side.reports,
        side.origins,
        side.sources,
        [citation.quote for citation in side.citations],
    ]

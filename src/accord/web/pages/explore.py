"""Filters over all events: lines and counts, text to copy for R, pandas and SQL, feeds to follow."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from fastapi import Depends, Query, Request

from accord.library import EventFilter, Explored
from accord.model.claims import Kind, Modality
from accord.web import addresses
from accord.web.asking import EVERY, SIZE, Day, Flag, PageNumber, Parties, Share, Text, paging, part
from accord.web.copying import snippets
from accord.web.desk import AtDesk
from accord.web.sheets import table
from accord.web.twins import Page, Twins

twins = Twins()

COLUMNS = "event kind modality date precision headline parties reports origins differs confidence"

CONFIDENCES = ("0.4", "0.5", "0.6", "0.7", "0.8", "0.9")
"""Least confidences that the filter offers."""

SHOWN = 24
"""Parties and areas whose counts a page shows."""


def chosen(
    desk: AtDesk,
    *,
    parties: Parties = None,
    kind: Text = None,
    modality: Text = None,
    area: Text = None,
    country: Annotated[Text, Query(description="Where it took place: a code or name")] = None,
    since: Day = None,
    until: Day = None,
    q: Text = None,
    differing: Annotated[Flag, Query(description="Only where reports contradict one another")] = None,
    min_confidence: Share = None,
) -> EventFilter:
    """Return the filter that an address asks for."""
    codes = desk.record.parties(parties) if parties else ()
    place = desk.record.parties(country)[0] if country else None
    return EventFilter(codes, kind, modality, area, place, since, until, q, bool(differing), min_confidence)


@twins.view("/explore", "Events that filters leave, latest first, with counts", Explored)
def explore(
    request: Request,
    desk: AtDesk,
    wanted: Annotated[EventFilter, Depends(chosen)],
    page: PageNumber = 1,
    size: Annotated[int, Query(ge=1, le=1000, description="Events on a page")] = SIZE,
) -> Page:
    """Events of all these parties, of a kind, modality or area, in a state, of some days, holding words.

    `min_confidence` leaves out those that are less likely to be right.
    """
    found = desk.record.explore(wanted, part(page, size))
    question = asked(wanted)
    path = addresses.asked("/explore", question)
    here = addresses.asked("/explore", {**question, "page": page if page > 1 else None})
    rows = table(COLUMNS, lambda: _rows(desk.record.explore(wanted, part(1, EVERY))))
    speech = desk.record.speech()
    context = {
        "found": found,
        "question": question,
        "paging": paging(page, found.total, size),
        "kinds": list(Kind),
        "confidences": CONFIDENCES,
        "modalities": list(Modality),
        "kind_label": str,
        "party": speech.party,
        "area_label": speech.area,
        "shown": SHOWN,
        "snippets": snippets(str(request.base_url).rstrip("/") + addresses.twin(path, "csv"), wanted),
    }
    return Page("explore.html", "Explore", here, found, rows, context)


def asked(wanted: EventFilter) -> dict[str, object]:
    """Return a filter as the question of an address."""
    return {
        "parties": "-".join(wanted.parties),
        "kind": wanted.kind,
        "modality": wanted.modality,
        "area": wanted.area,
        "country": wanted.country,
        "since": wanted.since,
        "until": wanted.until,
        "q": wanted.words,
        "differing": "true" if wanted.differing else None,
        "min_confidence": f"{wanted.min_confidence:g}" if wanted.min_confidence else None,
    }


def _rows(found: Explored) -> Iterator[list[object]]:
    return ([getattr(line, name) for name in COLUMNS.split()] for line in found.lines)

"""The search: reports, events and names that hold the words; and names as they are typed."""

from __future__ import annotations

from typing import Annotated

from fastapi import Query
from fastapi.responses import HTMLResponse

from accord.library import SearchResult
from accord.web import addresses
from accord.web.asking import WORDS, Text
from accord.web.desk import AtDesk
from accord.web.pages.actors import address
from accord.web.sheets import table
from accord.web.twins import Page, Twins

twins = Twins()

HITS = 30
"""Hits of each sort that a page shows."""


@twins.view("/search", "Reports, events and names that hold all the words")
def search(desk: AtDesk, *, q: Text = None, limit: Annotated[int, Query(ge=1, le=1000)] = HITS) -> Page:
    """Words, or "several words" as they stand; parties that are called so come first."""
    found = desk.record.search(q, limit) if q else SearchResult("", (), ())
    parties = [one for one in desk.record.suggest(q) if one.code] if q else []
    path = addresses.asked("/search", {"q": q, "limit": limit if limit != HITS else None})
    sheet = table("sort id date name snippet", lambda: _rows(found))
    context = {"found": found, "q": q or "", "parties": parties, "address": address}
    return Page("search.html", f"Search: {q}" if q else "Search", path, found, sheet, context)


def _rows(found: SearchResult) -> list[list[object]]:
    reports: list[list[object]] = [
        ["report", hit.source.document, hit.source.published, hit.source.title, hit.snippet]
        for hit in found.reports
    ]
    events: list[list[object]] = [
        ["event", hit.event, hit.date, hit.headline, hit.snippet] for hit in found.events
    ]
    named: list[list[object]] = [
        [line.sort, line.id, line.last, line.name, line.detail] for line in found.named
    ]
    return [*named, *events, *reports]


@twins.router.get("/suggest", include_in_schema=False)
def suggest(desk: AtDesk, q: Annotated[str, Query(max_length=WORDS)] = "") -> HTMLResponse:
    """Return the names that begin so, as options of the search field."""
    return HTMLResponse(desk.render("suggestions.html", found=desk.record.suggest(q)))

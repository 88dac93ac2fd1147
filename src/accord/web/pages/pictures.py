"""Pictures with addresses of their own: each alone on a page, as JSON for the module that draws it, and as a table."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from fastapi import Query

from accord.library import Span
from accord.library.pictures import Lanes
from accord.web import drawing
from accord.web.desk import AtDesk
from accord.web.figures import Figure
from accord.web.twins import Page, Twins

twins = Twins()

Parties = Annotated[
    str, Query(max_length=500, description="Codes or names with hyphens between, such as IND-ISR")
]
Day = Annotated[date | None, Query(description="A day, such as 2025-11-06")]
Id = Annotated[str, Query(max_length=300, description="An id")]


@twins.view("/pictures/timeline", "Events in lanes over time; counted by month or year where they are many")
def timeline(
    desk: AtDesk,
    parties: Parties = "",
    by: Lanes = Lanes.KIND,
    *,
    kind: Annotated[str | None, Query(max_length=40)] = None,
    since: Day = None,
    until: Day = None,
) -> Page:
    """Events of all these parties, in lanes by kind or by party."""
    codes = _codes(desk, parties)
    found = desk.record.chart(codes, Span(kind, since, until), by=by)
    question = {**drawing.between(codes), "kind": kind, "since": since, "until": until}
    return _page(drawing.timeline(found, question), found)


@twins.view("/pictures/months", "Reports by month or year, and how many began an origin")
def months(desk: AtDesk, parties: Parties = "") -> Page:
    """Reports that tell of events of all these parties, by the time of their publishing."""
    codes = _codes(desk, parties)
    found = desk.record.arrivals(codes)
    return _page(drawing.months(found, drawing.between(codes)), found)


@twins.view("/pictures/network", "Parties that share events")
def network(desk: AtDesk, parties: Parties = "") -> Page:
    """Who shares events with any of these parties, or with one another."""
    codes = _codes(desk, parties)
    found = desk.record.network(codes)
    return _page(drawing.network(found, drawing.between(codes)), found)


@twins.view("/pictures/map", "States in which events took place, and between which they were")
def map_(desk: AtDesk, parties: Parties = "") -> Page:
    """The map of the events of all these parties."""
    codes = _codes(desk, parties)
    found = desk.record.atlas(codes)
    return _page(drawing.atlas(found, drawing.between(codes)), found)


@twins.view("/pictures/matrix", "Areas by year or pair of parties: promised, discussed, done")
def matrix(
    desk: AtDesk, parties: Parties = "", by: Annotated[str, Query(pattern="^(year|dyad)$")] = "year"
) -> Page:
    """The areas that events of all these parties name."""
    codes, by_dyad = _codes(desk, parties), by == "dyad"
    found = desk.record.squares(codes, by_dyad=by_dyad)
    question = {**drawing.between(codes), "by": by if by_dyad else None}
    return _page(drawing.squares(found, question, by_dyad=by_dyad), found)


@twins.view("/pictures/ladder", "The sessions of a body")
def ladder(desk: AtDesk, id: Id) -> Page:
    """The ladder of a body, by its id or name."""
    found = desk.record.ladder(id)
    return _page(drawing.ladder(found), found)


@twins.view("/pictures/strip", "The states of an agreement")
def strip(desk: AtDesk, id: Id) -> Page:
    """The life of an agreement, by its id or title."""
    found = desk.record.course(id)
    return _page(drawing.strip(found), found)


@twins.view("/pictures/origins", "Which report copies, credits or rewrites which")
def origins(desk: AtDesk, id: Annotated[str | None, Query(max_length=300)] = None) -> Page:
    """The origins of an event, of a report, or of the whole record."""
    found = desk.record.origins(id)
    return _page(drawing.origins(found, {"id": id}), found)


def _codes(desk: AtDesk, parties: str) -> tuple[str, ...]:
    return desk.record.parties(parties) if parties.strip() else ()


def _page(figure: Figure, value: object) -> Page:
    return Page("picture.html", figure.title, figure.src, value, figure.sheet, {"figure": figure})

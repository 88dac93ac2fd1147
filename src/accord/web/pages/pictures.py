"""Pictures with addresses of their own: each alone on a page, as JSON for the module that draws it, and as a table."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends, Query

from accord.library import EventFilter
from accord.library.pictures import Arrivals, Atlas, Ladder, Lanes, Network, Squares, Strip
from accord.web import drawing
from accord.web.desk import AtDesk
from accord.web.figures import Figure
from accord.web.pages.explore import asked, chosen
from accord.web.twins import Page, Twins

twins = Twins()

Wanted = Annotated[EventFilter, Depends(chosen)]
Id = Annotated[str, Query(max_length=300, description="An id")]


@twins.view("/pictures/timeline", "Events in lanes over time; counted by month or year where they are many")
def timeline(desk: AtDesk, wanted: Wanted, by: Lanes = Lanes.KIND) -> Page:
    """Events that a filter leaves, in lanes by kind or by party."""
    found = desk.record.chart(wanted, by=by)
    return _page(drawing.timeline(found, asked(wanted)), found)


@twins.view("/pictures/months", "Reports by month or year, and how many began an origin", Arrivals)
def months(desk: AtDesk, wanted: Wanted) -> Page:
    """Reports that tell of the events that a filter leaves, by the time of their publishing."""
    found = desk.record.arrivals(wanted)
    return _page(drawing.months(found, asked(wanted)), found)


@twins.view("/pictures/network", "Parties that share events", Network)
def network(desk: AtDesk, wanted: Wanted) -> Page:
    """Who shares events with any of the filter's parties, or with one another."""
    found = desk.record.network(wanted)
    return _page(drawing.network(found, asked(wanted)), found)


@twins.view("/pictures/map", "States in which events took place, and between which they were", Atlas)
def map_(desk: AtDesk, wanted: Wanted) -> Page:
    """The map of the events that a filter leaves."""
    found = desk.record.atlas(wanted)
    return _page(drawing.atlas(found, asked(wanted)), found)


@twins.view("/pictures/matrix", "Areas by year or pair of parties: promised, discussed, done", Squares)
def matrix(desk: AtDesk, wanted: Wanted, by: Annotated[str, Query(pattern="^(year|dyad)$")] = "year") -> Page:
    """The areas that the events name that a filter leaves."""
    by_dyad = by == "dyad"
    found = desk.record.squares(wanted, by_dyad=by_dyad)
    question = {**asked(wanted), "by": by if by_dyad else None}
    return _page(drawing.squares(found, question, by_dyad=by_dyad), found)


@twins.view("/pictures/ladder", "The sessions of a body", Ladder)
def ladder(desk: AtDesk, id: Id) -> Page:
    """The ladder of a body, by its id or name."""
    found = desk.record.ladder(id)
    return _page(drawing.ladder(found), found)


@twins.view("/pictures/strip", "The states of an agreement", Strip)
def strip(desk: AtDesk, id: Id) -> Page:
    """The life of an agreement, by its id or title."""
    found = desk.record.course(id)
    return _page(drawing.strip(found), found)


@twins.view("/pictures/origins", "Which report copies, credits or rewrites which")
def origins(desk: AtDesk, id: Annotated[str | None, Query(max_length=300)] = None) -> Page:
    """The origins of an event, of a report, or of the whole record."""
    found = desk.record.origins(id)
    return _page(drawing.origins(found, {"id": id}), found)


def _page(figure: Figure, value: object) -> Page:
    return Page("picture.html", figure.title, figure.src, value, figure.sheet, {"figure": figure})

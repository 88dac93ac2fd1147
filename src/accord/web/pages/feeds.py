"""What can be followed: changed events as an Atom feed, sessions that are due as a calendar."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Annotated

from fastapi import APIRouter, Depends, Request
from fastapi.responses import Response
from icalendar import Calendar, Event

from accord import __version__
from accord.library import Body, EventFilter, Explored, Part, expectation
from accord.web import addresses
from accord.web.asking import Parties
from accord.web.desk import AtDesk, Desk
from accord.web.pages.explore import asked, chosen

router = APIRouter()

ATOM = "application/atom+xml; charset=utf-8"
CALENDAR = "text/calendar; charset=utf-8"

LATEST = 50
"""Events of a feed: those that changed last."""


@router.get("/explore.atom", summary="The events of a filter that changed last, as an Atom feed")
def explore(request: Request, desk: AtDesk, wanted: Annotated[EventFilter, Depends(chosen)]) -> Response:
    """A feed of new and changed events that a filter leaves."""
    return _atom(request, desk, wanted)


@router.get("/d/{parties}.atom", summary="What changed in a dossier, as an Atom feed")
def dossier(request: Request, desk: AtDesk, parties: str) -> Response:
    """A feed of new and changed events between parties."""
    return _atom(request, desk, EventFilter(desk.record.parties(parties)))


def _atom(request: Request, desk: Desk, wanted: EventFilter) -> Response:
    found: Explored = desk.record.explore(wanted, Part(0, LATEST, newest=True))
    names = desk.record.speech().party
    said = " – ".join(names(code) for code in wanted.parties) or "all parties"
    question = addresses.asked("/explore", asked(wanted))
    text = desk.render(
        "feed.xml",
        found=found,
        title=f"Accord: {said}",
        base=str(request.base_url).rstrip("/"),
        page=question,
        updated=max(found.changed.values(), default=datetime.now(UTC).isoformat(timespec="seconds")),
    )
    return Response(text, media_type=ATOM)


@router.get("/bodies.ics", summary="Sessions that are due, as a calendar")
def sessions(desk: AtDesk, parties: Parties = None) -> Response:
    """The expected sessions of the bodies of these parties, or of all."""
    return _calendar(desk.record.bodies(desk.record.parties(parties) if parties else ()))


@router.get("/bodies/{id}.ics", summary="The next session of a body, as a calendar")
def body(desk: AtDesk, id: str) -> Response:
    """The expected session of one body."""
    return _calendar(desk.record.body(id)[:1])


@router.get("/d/{parties}.ics", summary="Sessions due between parties, as a calendar")
def between(desk: AtDesk, parties: str) -> Response:
    """The expected sessions of the bodies of all these parties."""
    return _calendar(desk.record.bodies(desk.record.parties(parties)))


def _calendar(bodies: tuple[Body, ...]) -> Response:
    """Return a calendar of the sessions that are due; a window of days is one entry."""
    found = Calendar()
    found.add("prodid", f"-//Accord//{__version__}//EN")
    found.add("version", "2.0")
    found.add("x-wr-calname", "Accord: sessions due")
    for one in bodies:
        if one.series.expected:
            found.add_component(_due(one, one.series.expected.first, one.series.expected.last))
    return Response(found.to_ical(), media_type=CALENDAR)


def _due(body: Body, first: date, last: date) -> Event:
    """Return the entry of a body's next session; its end is the day after its window, as calendars have it."""
    due = body.series.expected
    number = f"No. {due.number} of the " if due and due.number else "Session of the "
    entry = Event()
    entry.add("uid", f"{body.id}-{due.number if due and due.number else 'next'}@accord")
    entry.add("dtstamp", datetime.now(UTC))
    entry.add("dtstart", first)
    entry.add("dtend", last + timedelta(days=1))
    entry.add("summary", f"{'OVERDUE: ' if body.series.overdue else ''}{number}{body.name}")
    entry.add("description", expectation(body.series))
    entry.add("categories", ["expected session"])
    entry.add("transp", "TRANSPARENT")
    return entry

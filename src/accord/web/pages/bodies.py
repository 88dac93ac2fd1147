"""Standing bodies: the list, and one with its ladder of sessions."""

from __future__ import annotations

from http import HTTPStatus

from accord.derive import Rung
from accord.library import MARKS, Body, expectation, hosting, numbered, rung_line
from accord.web import addresses
from accord.web.asking import Flag, PageNumber, Parties, cut, paging
from accord.web.desk import AtDesk
from accord.web.faults import Moved
from accord.web.sheets import sheet
from accord.web.twins import Page, Twins

twins = Twins()


@twins.view("/bodies", "Standing bodies with the state of their series of sessions", tuple[Body, ...])
def bodies(desk: AtDesk, *, parties: Parties = None, overdue: Flag = None, page: PageNumber = 1) -> Page:
    """The bodies of all these parties, or of any; `overdue` leaves those whose next session is late."""
    codes = desk.record.parties(parties) if parties else ()
    found = desk.record.bodies(codes, overdue=bool(overdue))
    path = addresses.asked("/bodies", {"parties": "-".join(codes), "overdue": overdue and "true"})
    table = sheet(
        "body name names parties sessions_known last_session last_number next_first next_last overdue rule",
        found,
        _row,
    )
    context = {
        "bodies": cut(found, page),
        "paging": paging(page, len(found)),
        "codes": codes,
        "overdue": overdue,
        "expectation": expectation,
    }
    return Page("bodies.html", "Bodies", path, found, table, context)


def _row(body: Body) -> list[object]:
    last, due = body.series.last, body.series.expected
    return [
        body.id,
        body.name,
        body.names,
        body.parties,
        sum(1 for rung in body.series.rungs if rung.event),
        last.when.iso if last and last.when else None,
        last.number if last else None,
        due.first if due else None,
        due.last if due else None,
        body.series.overdue,
        due.rule if due else None,
    ]


@twins.view("/bodies/{id}", "One body with its sessions, known and missing", Body)
def body(desk: AtDesk, id: str) -> Page:
    """A body by its id or name; its sessions as a ladder, with the next one due and by what rule."""
    found = desk.record.body(id)
    if len(found) == 1 and found[0].id != id:
        raise Moved(addresses.body(found[0].id), HTTPStatus.SEE_OTHER)
    one = found[0]
    table = sheet(
        "body standing number last_number date place country host co_chairs n_reports n_origins event after before",
        one.series.rungs,
        lambda rung: _rung(one, rung),
    )
    context = {
        "body": one,
        "others": found[1:],
        "rungs": [(MARKS[rung.standing], numbered(rung), rung_line(rung), rung) for rung in one.series.rungs],
        "expectation": expectation(one.series),
        "hosting": hosting(one.series),
    }
    data = {"@type": "Organization", "name": one.name, "alternateName": list(one.names[1:])}
    return Page("body.html", one.name, addresses.body(one.id), one, table, context, data)


def _rung(body: Body, rung: Rung) -> list[object]:
    return [
        body.name,
        rung.standing,
        rung.number,
        rung.last_number,
        rung.when,
        rung.place.name if rung.place else None,
        rung.place.country if rung.place else None,
        rung.host,
        [person.name for person in rung.cochairs],
        rung.reports,
        rung.origins,
        rung.event,
        rung.after,
        rung.before,
    ]

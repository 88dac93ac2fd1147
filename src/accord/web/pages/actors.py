"""Who acts: persons with dated posts, organisations, states; and one of them with names, quotes and events."""

from __future__ import annotations

from http import HTTPStatus

from accord.library import Called, IdentityLine
from accord.web import addresses
from accord.web.asking import PageNumber, Parties, Text, cut, paging
from accord.web.desk import AtDesk
from accord.web.faults import Moved
from accord.web.sheets import sheet
from accord.web.twins import Page, Twins

twins = Twins()

SORTS = ("person", "organisation", "party", "body", "agreement", "place")


@twins.view("/actors", "Persons and organisations that events name")
def actors(
    desk: AtDesk,
    *,
    parties: Parties = None,
    sort: Text = None,
    name: Text = None,
    page: PageNumber = 1,
) -> Page:
    """Those of any of these parties that most events name first; `sort` may be 'party', 'body' and others, too."""
    codes = desk.record.parties(parties) if parties else ()
    found = desk.record.actors(codes, sort, name)
    path = addresses.asked("/actors", {"parties": "-".join(codes), "sort": sort, "name": name})
    table = sheet(
        "id sort name detail parties posts first last n_events n_reports n_origins",
        found,
        lambda line: [
            line.id,
            line.sort,
            line.name,
            line.detail,
            line.parties,
            [post.post for post in line.posts],
            line.first,
            line.last,
            line.events,
            line.reports,
            line.origins,
        ],
    )
    context = {
        "lines": cut(found, page),
        "paging": paging(page, len(found)),
        "codes": codes,
        "sort": sort,
        "name": name,
        "sorts": SORTS,
        "address": address,
    }
    return Page("actors.html", "Actors", path, found, table, context)


def address(line: IdentityLine) -> str:
    """Return the page of an identity: a party's is its dossier."""
    if line.sort in {"state", "organisation of states"}:
        return addresses.dossier([line.id])
    return {"body": addresses.body, "agreement": addresses.agreement}.get(line.sort, addresses.actor)(line.id)


@twins.view("/actors/{id}", "A person, organisation or place: names, posts, quotes, events")
def actor(desk: AtDesk, id: str) -> Page:
    """One of them by its id or name: how reports call it, with their words, in which events, and with whom."""
    found = desk.record.actor(id)
    if found.line.id != id:
        raise Moved(addresses.actor(found.line.id), HTTPStatus.SEE_OTHER)
    sources = {source.document: source for source in found.sources}
    table = sheet("event date headline", found.events, lambda part: [part.event, part.date, part.headline])
    context = {
        "found": found,
        "sources": sources,
        "called": [_few(one) for one in found.called[:FORMS]],
        "more_forms": max(0, len(found.called) - FORMS),
        "events": list(reversed(found.events))[:EVENTS],
        "more_events": max(0, len(found.events) - EVENTS),
        "company": found.company[:COMPANY],
    }
    kind = {"person": "Person", "place": "Place"}.get(found.line.sort, "Organization")
    data = {"@type": kind, "name": found.line.name}
    return Page("actor.html", found.line.name, addresses.actor(found.line.id), found, table, context, data)


FORMS, QUOTES, EVENTS, COMPANY = 30, 3, 60, 30
"""Names, quotes of each, events and companions that a page shows; the twins have all."""


def _few(called: Called) -> tuple[Called, list[object]]:
    """Return a way of naming with the first of its quotes."""
    return called, list(called.cited[:QUOTES])

"""Who acts: persons with dated posts, organisations, states; and one of them with names, quotes and events."""

from __future__ import annotations

from http import HTTPStatus

from accord.library import IdentityLine, IdentityReasons, Most
from accord.web import addresses
from accord.web.asking import PageNumber, Parties, Text, cut, paging
from accord.web.desk import AtDesk
from accord.web.faults import Moved
from accord.web.sheets import sheet, table
from accord.web.twins import Page, Twins, later

twins = Twins()

SORTS = ("person", "organisation", "party", "body", "agreement", "place")


@twins.view("/actors", "Persons and organisations that events name", tuple[IdentityLine, ...])
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


@twins.view("/actors/{id}", "A person, organisation or place: names, posts, quotes, events", IdentityReasons)
def actor(desk: AtDesk, id: str) -> Page:
    """One of them by its id or name: how reports call it, with their words, in which events, and with whom."""
    found = desk.record.actor(id, PAGE)
    line = found.line
    if line.id != id:
        raise Moved(addresses.actor(line.id), HTTPStatus.SEE_OTHER)
    whole = later(lambda: desk.record.actor(id))
    rows = table(
        "event date headline", lambda: ([part.event, part.date, part.headline] for part in whole().events)
    )
    context = {
        "found": found,
        "sources": {source.document: source for source in found.sources},
        "called": found.called[:FORMS],
        "more_forms": max(0, len(found.called) - FORMS),
        "events": reversed(found.events),
        "more_events": max(0, line.events - len(found.events)),
    }
    kind = {"person": "Person", "place": "Place"}.get(line.sort, "Organization")
    data = {"@type": kind, "name": line.name}
    return Page("actor.html", line.name, addresses.actor(line.id), whole, rows, context, data)


FORMS = 30
"""Names that a page shows; the twins have all."""

PAGE = Most(events=60, quotes=3, company=30)
"""Events, quotes of each name and companions that a page shows; the twins have all."""

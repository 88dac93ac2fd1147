"""The dossier of some parties: the state of play on one page, with every sentence's sources."""

from __future__ import annotations

from typing import Annotated

from fastapi import Query
from fastapi.responses import RedirectResponse

from accord.library import Dossier, Entry
from accord.web import addresses
from accord.web.asking import Moment, PageNumber, Share, paging
from accord.web.desk import AtDesk
from accord.web.sheets import Sheet, sheet
from accord.web.twins import Page, Twins

twins = Twins()

LIMIT = 40
"""Events of one page: a long read already."""

MOST = 1000
"""Events that a page or a twin has at most."""

Name = Annotated[str, Query(max_length=200)]


@twins.view("/d/{parties}", "What the record holds between parties, every statement cited", Dossier)
def dossier(
    desk: AtDesk,
    parties: str,
    *,
    limit: Annotated[
        int, Query(ge=1, le=MOST, description="Events set out on a page, the latest first")
    ] = LIMIT,
    page: PageNumber = 1,
    as_of: Moment = None,
    since: Moment = None,
    until: Moment = None,
    min_confidence: Share = None,
) -> Page:
    """The dossier of parties, given by codes with hyphens between; `as_of` shows the record as it stood.

    The first page has the latest events and the state of play; earlier events follow on the next ones.
    `min_confidence` leaves out events that are less likely to be right.
    """
    codes = desk.record.parties(parties)
    skip = (page - 1) * limit
    asked = {"as_of": as_of, "since": since, "until": until}
    found = desk.record.dossier(codes, limit=limit, skip=skip, min_confidence=min_confidence, **asked)
    least = f"{min_confidence:g}" if min_confidence else None
    question = {**asked, "limit": limit if limit != LIMIT else None, "min_confidence": least}
    path = addresses.asked(addresses.dossier(codes), {**question, "page": page if page > 1 else None})
    title = " – ".join(found.names[code] for code in found.parties)
    notes = {source.document: source for source in found.sources}
    context = {
        "dossier": found,
        "sources": notes,
        "months": _months(found),
        "question": question,
        "span": _span(found),
        "paging": paging(page, found.total, limit),
    }
    return Page("dossier.html", title, path, found, _sheet(found), context, _data(found, title))


@twins.router.get("/d", include_in_schema=False)
def choose(desk: AtDesk, a: Name = "", b: Name = "") -> RedirectResponse:
    """Lead to the dossier of one or two parties, given by code or name."""
    codes = desk.record.parties("-".join(part for part in (a, b) if part.strip()))
    return RedirectResponse(addresses.dossier(codes), 303)


def _months(dossier: Dossier) -> list[tuple[str, list[Entry]]]:
    """Return the events by month, in order, undated ones last."""
    found: dict[str, list[Entry]] = {}
    for entry in dossier.entries:
        found.setdefault((entry.date or "")[:7], []).append(entry)
    return [(month, found[month]) for month in sorted(found, key=lambda month: month or "9999")]


def _span(dossier: Dossier) -> tuple[str, str] | None:
    """Return the first and last day of the events that are set out, None where none has a date."""
    days = [day for entry in dossier.entries for day in (entry.date, entry.date_end) if day]
    return (min(days), max(days)) if days else None


def _sheet(dossier: Dossier) -> Sheet:
    """Return a row for each event, with the words that show it."""
    quotes = {note.number: note for note in dossier.footnotes}

    def row(entry: Entry) -> list[object]:
        proofs = [quotes[number] for number in entry.proofs]
        return [
            entry.event,
            entry.kind,
            entry.modality,
            entry.date,
            entry.date_end,
            entry.basis,
            entry.headline,
            entry.sentence,
            entry.parties,
            entry.reports,
            entry.origins,
            sorted({detail.field.value for detail in entry.details if detail.status.value == "conflict"}),
            [note.document for note in proofs],
            [note.quote for note in proofs],
            entry.confidence,
        ]

    columns = (
        "event kind modality date date_end date_basis headline sentence parties n_reports n_origins conflicts"
        " reports quotes confidence"
    )
    return sheet(columns, dossier.entries, row)


def _data(dossier: Dossier, title: str) -> dict[str, object]:
    """Return what the dossier is in the words of schema.org."""
    return {
        "@type": "Report",
        "name": title,
        "about": [{"@type": "AdministrativeArea", "name": name} for name in dossier.names.values()],
        "citation": [
            {"@type": "NewsArticle", "name": source.title or source.document, "publisher": source.publisher}
            for source in dossier.sources
        ],
    }

"""Reports: the list; one with its evidence lit in its text; one beside the record or another."""

from __future__ import annotations

from typing import Annotated

from fastapi import Query, Request

from accord.library import Difference, ReportFile, ReportFilter, ReportLine, Reports
from accord.model.metadata import MetadataField
from accord.web import addresses
from accord.web.asking import EVERY, Day, PageNumber, Text, paging, part
from accord.web.desk import AtDesk, Desk
from accord.web.knowing import BASES, NAMES, facts, followed
from accord.web.marking import stretches, unread
from accord.web.sheets import table
from accord.web.twins import Page, Twins

twins = Twins()


@twins.view("/reports", "The reports of the record", Reports)
def reports(
    desk: AtDesk,
    *,
    publisher: Text = None,
    language: Text = None,
    since: Day = None,
    until: Day = None,
    q: Text = None,
    page: PageNumber = 1,
) -> Page:
    """Reports, the latest first: by a publisher, of some days, holding words. The table has all of them."""
    wanted = ReportFilter(publisher, since, until, language, q)
    found = desk.record.reports(wanted, part(page))
    question = {"publisher": publisher, "language": language, "since": since, "until": until, "q": q}
    columns = "report title publisher published url language origin n_events"
    rows = table(columns, lambda: map(_row, desk.record.reports(wanted, part(1, EVERY)).lines))
    path = addresses.asked("/reports", {**question, "page": page if page > 1 else None})
    context = {
        "found": found,
        "paging": paging(page, found.total),
        "question": question,
    }
    return Page("reports.html", "Reports", path, found, rows, context)


def _row(line: ReportLine) -> list[object]:
    told = line.source
    return [
        told.document,
        told.title,
        told.publisher,
        told.published,
        told.url,
        line.language,
        line.origin,
        line.events,
    ]


@twins.view("/r/{id:path}", "One report: its text, and what it tells with places in the text", ReportFile)
def report(desk: AtDesk, request: Request, id: str) -> Page:
    """A report by its id; places are code points of its text, from 0."""
    whole = _whole(desk, request, id)
    found = desk.record.report_file(whole or id)
    columns = (
        "report account kind event event_headline field value status n_reports n_origins "
        "attributed_to rule char_start char_end quote"
    )
    title = found.document.title or f"Report {found.document.id}"
    told = facts(found.known)
    context = {
        "file": found,
        "stretches": stretches(found),
        "unread": unread(found),
        "told_of": told,
        "has_address": any(fact.name == NAMES[MetadataField.URL] for fact in told),
        "followed": followed,
        "bases": BASES,
        "names": NAMES,
    }
    sheet = table(columns, lambda: _claims(found))
    path, form = addresses.report(found.document.id), "html" if whole else None
    return Page("report.html", title, path, found, sheet, context, _data(found), form=form)


def _whole(desk: Desk, request: Request, id: str) -> str | None:
    """Return the id of a report that the path ends with, where its ending (`news.html`) looks like that of a twin."""
    path = str(request.scope["path"])
    whole = f"{id}.{path.rpartition('.')[2]}"
    return whole if path.endswith(f"/{whole}") and desk.record.holds(whole) else None


def _claims(file: ReportFile) -> list[list[object]]:
    return [
        [
            file.document.id,
            account.mention,
            account.kind,
            account.event,
            account.event_headline,
            claim.field,
            claim.text,
            claim.status,
            claim.reports,
            claim.origins,
            claim.attributed_to,
            claim.rule,
            span.start,
            span.end,
            span.of(file.document.text),
        ]
        for account in file.accounts
        for claim in account.claims
        for span in claim.spans
    ]


def _data(file: ReportFile) -> dict[str, object]:
    source = file.source
    told: dict[str, object] = {"@type": "NewsArticle", "headline": source.title or source.document}
    if source.publisher:
        told["publisher"] = {"@type": "Organization", "name": source.publisher}
    if source.published:
        told["datePublished"] = source.published.isoformat()
    if source.url:
        told["url"] = source.url
    return told


@twins.view("/diff", "A report beside another, or beside the record", Difference)
def diff(
    desk: AtDesk,
    *,
    a: Annotated[str, Query(max_length=1000, description="The id of a report")],
    b: Annotated[str | None, Query(max_length=1000, description="The id of another; else the record")] = None,
) -> Page:
    """What a report contradicts, refines, adds, strengthens, repeats or drops, event by event."""
    found = desk.record.diff(a, b or None)
    path = addresses.asked("/diff", {"a": a, "b": b})
    columns = "event headline new dropped effect field value beside reason quotes beside_quotes"
    beside = found.beside.title or found.beside.document if found.beside else "the record"
    title = f"{found.report.title or found.report.document} beside {beside}"
    return Page("diff.html", title, path, found, table(columns, lambda: _changes(found)), {"diff": found})


def _changes(found: Difference) -> list[list[object]]:
    return [
        [
            event.event,
            event.headline,
            event.new,
            event.dropped,
            change.effect if change else None,
            change.field if change else None,
            change.value if change else None,
            change.beside if change else None,
            change.reason if change else None,
            [quote.quote for quote in (change.quotes if change else event.quotes)],
            [quote.quote for quote in (change.beside_quotes if change else ())],
        ]
        for event in found.events
        for change in (event.changes or (None,))
    ]

"""One event: field by field and source by source, what contradicts, who copies whom, and how it came about."""

from __future__ import annotations

from http import HTTPStatus

from accord.export.tables import text_of
from accord.library import EventFile, Told, ValueReasons, step_text
from accord.model.claims import Field
from accord.web import addresses
from accord.web.desk import AtDesk
from accord.web.faults import Moved
from accord.web.sheets import table
from accord.web.twins import Page, Twins

twins = Twins()

COLUMNS = 8
"""Reports that have a column of their own beside one another; of more, values list who says so."""


@twins.view("/e/{id}", "One event, value by value, with every report's words", EventFile)
def event(desk: AtDesk, id: str) -> Page:
    """An event by its id, or by one that was merged into it."""
    found = desk.record.event_file(id)
    reasons = found.reasons
    if reasons.redirected_from:
        raise Moved(addresses.event(reasons.id), HTTPStatus.PERMANENT_REDIRECT)
    names = "event field value status reason claim report origin attributed_to rule char_start char_end quote"
    context = {
        "file": found,
        "why": reasons,
        "rows": [(value, said(value)) for value in reasons.values],
        "sources": {source.document: source for source in reasons.sources},
        "grid": reasons.sources if len(reasons.sources) <= COLUMNS else (),
        "by_report": by_report,
        "step_text": step_text,
    }
    sheet = table(names, lambda: _rows(found))
    path = addresses.event(reasons.id)
    return Page("event.html", reasons.headline, path, found, sheet, context, _data(found))


def said(value: ValueReasons) -> str:
    """Return a value on one line."""
    return " ".join(text_of(value.value).split())


def by_report(value: ValueReasons) -> dict[str, Told]:
    """Return the first claim of each report for a value."""
    found: dict[str, Told] = {}
    for told in value.told:
        found.setdefault(told.report, told)
    return found


def _rows(file: EventFile) -> list[list[object]]:
    return [
        [
            file.reasons.id,
            value.field,
            said(value),
            value.status,
            value.reason,
            told.id,
            told.report,
            told.origin,
            told.claim.attributed_to,
            told.claim.rule,
            quote.span.start,
            quote.span.end,
            quote.quote,
        ]
        for value in file.reasons.values
        for told in value.told
        for quote in told.claim.evidence
    ]


def _data(file: EventFile) -> dict[str, object]:
    """Return what the event is in the words of schema.org."""
    place = next((said(v) for v in file.reasons.values if v.field is Field.PLACE), None)
    told: dict[str, object] = {"@type": "Event", "name": file.reasons.headline, "description": file.sentence}
    if file.when:
        told["startDate"] = file.when.iso
        told["endDate"] = file.when.iso_end or file.when.iso
    if place:
        told["location"] = {"@type": "Place", "name": place}
    told["contributor"] = [{"@type": "AdministrativeArea", "name": name} for name in file.names.values()]
    return told

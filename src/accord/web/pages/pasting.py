"""A report that is pasted: what it says and what it would change, before anything is saved; then added, if wanted."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, Form, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from accord.errors import ReadError, UsageError
from accord.library import Effect, Preview, pasted
from accord.model.documents import Document
from accord.web import addresses
from accord.web.desk import AtDesk, Desk
from accord.web.marking import stretches
from accord.web.posting import check_origin, check_token
from accord.web.sheets import table
from accord.web.twins import Page, respond

router = APIRouter()

LONGEST = 2_000_000
"""Letters of a pasted report at most."""


@dataclass(frozen=True, slots=True)
class Pasted:
    """A report as it was pasted, with what is said of it."""

    text: str
    published: str = ""
    publisher: str = ""
    url: str = ""

    def document(self) -> Document:
        """Return it as a document; raises `ReadError`."""
        if len(self.text) > LONGEST:
            hint = "accord add takes longer ones"
            raise ReadError("read/too-large", f"is longer than {LONGEST:,} letters", hint=hint)
        return pasted(self.text, published=self.published, publisher=self.publisher, url=self.url)


@dataclass(frozen=True, slots=True)
class Sent:
    """What the form sends."""

    paste: Pasted
    token: str


def sent(
    request: Request,
    text: Annotated[str, Form()] = "",
    published: Annotated[str, Form()] = "",
    publisher: Annotated[str, Form()] = "",
    *,
    url: Annotated[str, Form()] = "",
    token: Annotated[str, Form()] = "",
) -> Sent:
    """Return what a form of this server's own sent."""
    check_origin(request)
    return Sent(Pasted(text, published, publisher, url), token)


@router.get("/paste", include_in_schema=False)
def empty(desk: AtDesk) -> HTMLResponse:
    """Return the form."""
    return HTMLResponse(desk.render("paste.html", paste=Pasted("")), headers=NOT_STORED)


@router.post("/paste", include_in_schema=False)
def look(desk: AtDesk, told: Annotated[Sent, Depends(sent)]) -> Response:
    """Show what a report says and what it would change; nothing is saved."""
    check_token(desk, told.token)
    return _stored_nowhere(respond(desk, preview(desk, told.paste), "html"))


@router.post("/preview.json", summary="What a report says and what it would change in the record")
def look_json(request: Request, desk: AtDesk, told: Pasted) -> Response:
    """Read a report that is not in the record and compare it with the record; nothing is saved."""
    check_origin(request)
    return _stored_nowhere(respond(desk, preview(desk, told), "json"))


@router.post("/paste/add", include_in_schema=False)
def add(desk: AtDesk, told: Annotated[Sent, Depends(sent)]) -> Response:
    """Add a report to the record, and lead to its page."""
    check_token(desk, told.token)
    if desk.options.read_only:
        hint = "start it without --read-only, or use accord add"
        raise UsageError("web/read-only", "this server only shows the record", hint=hint)
    with desk.reader:
        result = desk.record.add([told.paste.document()])
    if result.failed:
        failed = result.failed[0]
        raise ReadError(failed.code, failed.message)
    held = [*result.added, *(one.held for one in result.unchanged)]
    return RedirectResponse(addresses.report(held[0]), HTTPStatus.SEE_OTHER)


def preview(desk: Desk, paste: Pasted) -> Page:
    """Return the page of what a report would change."""
    document = paste.document()
    with desk.reader:
        found = desk.record.preview(document)
    title = document.title or "A pasted report"
    columns = "event headline new effect field value beside reason"
    context = {
        "preview": found,
        "fights": found.difference.count(Effect.CONTRADICTS),
        "paste": paste,
        "sent": asdict(paste),
        "stretches": stretches(found.file),
    }
    return Page("preview.html", title, "/paste", found, table(columns, lambda: _rows(found)), context)


def _rows(found: Preview) -> list[list[object]]:
    return [
        [event.event, event.headline, event.new, c.effect, c.field, c.value, c.beside, c.reason]
        for event in found.difference.events
        for c in event.changes
    ]


NOT_STORED = {"Cache-Control": "no-store"}
"""What was pasted is kept nowhere but in the page."""


def _stored_nowhere(response: Response) -> Response:
    response.headers.update(NOT_STORED)
    return response

"""A report that is pasted or sent: what it says and what it would change, before anything is saved; then added."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Depends, File, Form, Request, UploadFile
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from accord.errors import ReadError, UsageError
from accord.library import Effect, Preview, pasted, uploaded
from accord.model.documents import Document
from accord.web import addresses
from accord.web.desk import AtDesk, Desk
from accord.web.marking import stretches, unread
from accord.web.posting import check_origin, check_token
from accord.web.sheets import table
from accord.web.twins import Page, respond
from accord.web.waiting import Sent

router = APIRouter()

LONGEST = 2_000_000
"""Letters of a pasted report at most."""

BIGGEST = 4_000_000
"""Bytes of a file at most."""


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

    def of_file(self, file: Sent) -> Document:
        """Return the document of a file with what is said of it beside; raises `ReadError`."""
        return uploaded(
            file.content, file.name, published=self.published, publisher=self.publisher, url=self.url
        )


@dataclass(frozen=True, slots=True)
class Asked:
    """What a form sends: a report, the server's token, and the key of a file that waits, if the report is one."""

    paste: Pasted
    token: str
    waits: str = ""

    def document(self, desk: Desk) -> Document:
        """Return the report as a document; raises `ReadError`, `UsageError` ("web/file-gone")."""
        return self.paste.of_file(desk.waiting.get(self.waits)) if self.waits else self.paste.document()


def sent(
    request: Request,
    text: Annotated[str, Form()] = "",
    published: Annotated[str, Form()] = "",
    publisher: Annotated[str, Form()] = "",
    *,
    url: Annotated[str, Form()] = "",
    token: Annotated[str, Form()] = "",
    waits: Annotated[str, Form()] = "",
) -> Asked:
    """Return what a form of this server's own sent."""
    check_origin(request)
    return Asked(Pasted(text, published, publisher, url), token, waits)


@router.get("/paste", include_in_schema=False)
def empty(desk: AtDesk) -> HTMLResponse:
    """Return the form."""
    return HTMLResponse(desk.render("paste.html", paste=Pasted("")), headers=NOT_STORED)


@router.post("/paste", include_in_schema=False)
def look(desk: AtDesk, told: Annotated[Asked, Depends(sent)]) -> Response:
    """Show what a report says and what it would change; nothing is saved."""
    check_token(desk, told.token)
    return _stored_nowhere(respond(desk, preview(desk, told), "html"))


@router.post("/paste/file", include_in_schema=False)
def look_at_file(
    desk: AtDesk, told: Annotated[Asked, Depends(sent)], file: Annotated[UploadFile | None, File()] = None
) -> Response:
    """Show what a file says and what it would change; it waits in memory to be added, and nothing is saved."""
    check_token(desk, told.token)
    content = file.file.read(BIGGEST + 1) if file else b""
    if file is None or not content:
        raise ReadError("read/empty", "no file was sent, or an empty one", hint="choose a file")
    if len(content) > BIGGEST:
        message = f"is larger than {BIGGEST // 1_000_000} MB"
        raise ReadError("read/too-large", message, where="the file", hint="accord add takes larger ones")
    key = desk.waiting.put(Sent(file.filename or "file", content))
    return _stored_nowhere(respond(desk, preview(desk, replace(told, waits=key)), "html"))


@router.post("/preview.json", summary="What a report says and what it would change in the record")
def look_json(request: Request, desk: AtDesk, told: Pasted) -> Response:
    """Read a report that is not in the record and compare it with the record; nothing is saved."""
    check_origin(request)
    return _stored_nowhere(respond(desk, preview(desk, Asked(told, "")), "json"))


@router.post("/paste/add", include_in_schema=False)
def add(desk: AtDesk, told: Annotated[Asked, Depends(sent)]) -> Response:
    """Add a report to the record, and lead to its page."""
    check_token(desk, told.token)
    if desk.options.read_only:
        hint = "start it without --read-only, or use accord add"
        raise UsageError("web/read-only", "this server only shows the record", hint=hint)
    with desk.reader:
        result = desk.record.add([told.document(desk)])
    if result.failed:
        failed = result.failed[0]
        raise ReadError(failed.code, failed.message)
    held = [*result.added, *(one.held for one in result.unchanged)]
    return RedirectResponse(addresses.report(held[0]), HTTPStatus.SEE_OTHER)


def preview(desk: Desk, told: Asked) -> Page:
    """Return the page of what a report would change."""
    document = told.document(desk)
    with desk.reader:
        found = desk.record.preview(document)
    title = document.title or ("A report from a file" if told.waits else "A pasted report")
    paste = told.paste
    columns = "event headline new effect field value beside reason"
    context = {
        "preview": found,
        "fights": found.difference.count(Effect.CONTRADICTS),
        "paste": paste,
        "sent": {**asdict(paste), "waits": told.waits},
        "stretches": stretches(found.file),
        "unread": unread(found.file),
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

"""Errors as pages that say what to do, and as problem details (RFC 9457) for programs."""

from __future__ import annotations

import json
import logging
from collections.abc import Sequence
from dataclasses import dataclass
from http import HTTPStatus

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from starlette.exceptions import HTTPException

from accord.errors import AccordError, NotFoundError, ReadError, StoreError, UsageError
from accord.web.addresses import twin
from accord.web.desk import of_request
from accord.web.guarding import HEADERS

PROBLEM = "application/problem+json"

STATUSES: dict[type[AccordError], int] = {
    NotFoundError: HTTPStatus.NOT_FOUND,
    UsageError: HTTPStatus.BAD_REQUEST,
    ReadError: HTTPStatus.UNPROCESSABLE_ENTITY,
    StoreError: HTTPStatus.SERVICE_UNAVAILABLE,
}

CODES = {
    "party/unknown": HTTPStatus.NOT_FOUND,  # a page of a party that does not exist is not found
    "record/not-an-event": HTTPStatus.NOT_FOUND,
    "record/gone": HTTPStatus.GONE,
    "web/other-site": HTTPStatus.FORBIDDEN,
    "web/old-form": HTTPStatus.FORBIDDEN,
    "web/file-gone": HTTPStatus.GONE,
    "web/read-only": HTTPStatus.FORBIDDEN,
}
"""Statuses of errors that are more than their kind says."""

TITLES = {
    HTTPStatus.NOT_FOUND: "Not in the record",
    HTTPStatus.GONE: "Gone",
    HTTPStatus.BAD_REQUEST: "That cannot be asked",
    HTTPStatus.FORBIDDEN: "That may not be done",
    HTTPStatus.UNPROCESSABLE_ENTITY: "That cannot be read",
}

log = logging.getLogger("accord.web")


class Moved(Exception):  # noqa: N818  no error: the page is to be found elsewhere
    """What was asked for has another address, within this server."""

    def __init__(self, path: str, status: int = HTTPStatus.TEMPORARY_REDIRECT) -> None:
        """Keep the address."""
        super().__init__(path)
        self.path = path
        self.status = status


@dataclass(frozen=True, slots=True)
class Problem:
    """What went wrong, in the words that both faces use."""

    status: int
    code: str
    title: str
    detail: str
    hint: str | None = None
    where: str | None = None

    def json(self, path: str) -> str:
        """Return the problem details; `path` is what was asked for."""
        told = {
            "type": f"urn:accord:problem:{self.code}",
            "title": self.title,
            "status": self.status,
            "detail": self.detail,
            "instance": path,
            "code": self.code,
            "hint": self.hint,
            "where": self.where,
        }
        return json.dumps(
            {key: value for key, value in told.items() if value is not None}, ensure_ascii=False
        )


def install(app: FastAPI) -> None:
    """Have the application answer errors so."""
    app.add_exception_handler(Moved, _moved)
    app.add_exception_handler(AccordError, _accord)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(Exception, _unexpected)


def wants_json(request: Request) -> bool:
    """Say whether a program asked: by the ending of the path, or by what it accepts."""
    accepted = request.headers.get("accept", "")
    return request.url.path.endswith((".json", ".csv")) or (
        "json" in accepted and "text/html" not in accepted
    )


def answer(request: Request, problem: Problem) -> Response:
    """Return a problem in the form that was asked for."""
    if wants_json(request):
        return Response(problem.json(request.url.path), problem.status, media_type=PROBLEM)
    desk = of_request(request)
    return HTMLResponse(desk.render("problem.html", problem=problem), problem.status)


def _moved(request: Request, error: Exception) -> Response:
    assert isinstance(error, Moved)
    form = request.url.path.rpartition(".")[2]
    path = twin(error.path, form) if form in {"json", "csv"} else error.path
    return RedirectResponse(path, error.status)


def _accord(request: Request, error: Exception) -> Response:
    assert isinstance(error, AccordError)
    status = _status(error)
    title = TITLES.get(HTTPStatus(status), "Out of order")
    return answer(request, Problem(status, error.code, title, error.message, error.hint, error.where))


def _status(error: AccordError) -> int:
    found = (status for kind, status in STATUSES.items() if isinstance(error, kind))
    return CODES.get(error.code) or next(found, HTTPStatus.INTERNAL_SERVER_ERROR)


def _invalid(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    said = "; ".join(_said(fault) for fault in error.errors())
    hint = "correct the address, or leave the filter out"
    return answer(request, Problem(400, "web/bad-filter", "That cannot be asked", said, hint))


def _said(fault: dict[str, object]) -> str:
    """Return what is wrong with one parameter: 'since: should be a valid date'."""
    place: object = fault.get("loc", ())
    name = place[-1] if isinstance(place, Sequence) and place else "?"
    return f"{name}: {str(fault.get('msg', '')).removeprefix('Input ')}"


def _http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    status = error.status_code
    phrase, hint = str(HTTPStatus(status).phrase), None
    title, code = phrase, "web/" + phrase.lower().replace(" ", "-")
    if status == HTTPStatus.NOT_FOUND:
        title, hint = "No such page", "the front page and the search lead to all that the record holds"
    found = answer(request, Problem(status, code, title, f"{request.url.path}: {error.detail}", hint))
    found.headers.update(error.headers or {})
    return found


def _unexpected(request: Request, error: Exception) -> Response:
    log.exception("no answer to %s", request.url.path, exc_info=error)
    hint = "a fault of Accord: the server's log has its place; please report it"
    problem = Problem(500, "web/unexpected", "A fault of Accord", type(error).__name__, hint)
    found = answer(request, problem)
    found.headers.update(HEADERS)  # it is sent from outside all that puts them on
    return found

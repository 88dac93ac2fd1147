"""Every page and its twins: one view answers under `/x`, `/x.json` and `/x.csv` with the same value."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, TypeVar

from fastapi import APIRouter, Depends, Request
from fastapi.responses import HTMLResponse, Response

from accord.export import plain
from accord.web import addresses
from accord.web.desk import Desk, of_request
from accord.web.sheets import Sheet

View = Callable[..., "Page"]
Thing = TypeVar("Thing")


@dataclass(frozen=True, slots=True)
class Page:
    """What a view answers: a value of the library, and what a page, a JSON file and a table make of it.

    `path` is the canonical address, question included; `value` is what the JSON twin holds and `sheet` the CSV twin,
    where it takes work what makes it (`later`);
    `context` is for the template; `data` says in the words of schema.org what the page is about. `form` is that of the
    answer where the ending of the address is none, but belongs to the id of a thing.
    """

    template: str
    title: str
    path: str
    value: object
    sheet: Sheet
    context: Mapping[str, Any] = field(default_factory=dict)
    data: Mapping[str, object] = field(default_factory=dict)
    status: int = 200
    form: str | None = None


def later(make: Callable[[], Thing]) -> Callable[[], Thing]:
    """Return what makes a value for the twins of a page once it is asked for, and only once."""
    return lru_cache(maxsize=1)(make)


@dataclass(frozen=True, slots=True)
class Told:
    """What the API's description says of an answer: in words, and of which type its JSON is."""

    about: str
    of: object = None

    def answer(self, form: str) -> dict[str, Any]:
        """Return the description of an answer in a form; dates in it are ISO 8601."""
        if self.of is not None:
            return {"description": self.about, "model": self.of}
        return {"description": self.about, "content": {TYPES[form].partition(";")[0]: {}}}


@dataclass(frozen=True, slots=True)
class Twins:
    """Views by their addresses, for a router that serves each as a page, as JSON and as CSV."""

    router: APIRouter = field(default_factory=APIRouter)

    def view(
        self, path: str, about: str, of: object = None, *, stem: str | None = None
    ) -> Callable[[View], View]:
        """Register a view under a path; its twins are under `stem` (by default the path) with their endings.

        In the API's description `about` says what the answer is, and `of` is the type of its JSON.
        """

        def register(view: View) -> View:
            root = stem or path
            for form in ("json", "csv", "html"):
                self._add(f"{root}.{form}", view, form, Told(about, of if form == "json" else None))
            self._add(path, view, "html", Told(about))
            return view

        return register

    def _add(self, path: str, view: View, form: str, told: Told) -> None:
        self.router.add_api_route(
            path,
            endpoint(view, form),
            name=f"{view.__name__}-{form}",
            summary=told.about,
            description=view.__doc__,
            include_in_schema=form != "html",
            response_class=Response,
            responses={200: told.answer(form)},
        )


TYPES = {
    "html": "text/html; charset=utf-8",
    "json": "application/json",
    "csv": "text/csv; charset=utf-8",
}


def endpoint(view: View, form: str) -> Callable[..., Response]:
    """Return what answers a request for one form of a view; it has the view's own parameters."""

    def answer(request: Request, page: Page = Depends(view)) -> Response:  # noqa: B008  FastAPI's way
        return respond(of_request(request), page, form)

    return answer


def respond(desk: Desk, page: Page, form: str) -> Response:
    """Return a page in a form; the twins name it as their canonical address."""
    links = {"Link": f'<{page.path}>; rel="canonical"'}
    match page.form or form:
        case "json":
            value = page.value() if callable(page.value) else page.value
            text = json.dumps(plain(value), ensure_ascii=False, indent=1)
            return Response(text, page.status, links, TYPES[form])
        case "csv":
            name = addresses.twin(page.path, "csv").partition("?")[0].strip("/").replace("/", "-")
            links["Content-Disposition"] = f'attachment; filename="{name}"'
            return Response(page.sheet.csv(), page.status, links, TYPES[form])
        case _:
            return HTMLResponse(desk.render(page.template, page=page, **page.context), page.status)

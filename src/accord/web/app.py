"""The application: the routes of all pages over one record."""

from __future__ import annotations

from fastapi import FastAPI
from fastapi.staticfiles import StaticFiles

from accord import __version__
from accord.library import Record
from accord.web import faults
from accord.web.desk import STATIC, Desk, Options
from accord.web.guarding import Headers, Hosts
from accord.web.keeping import Keeping
from accord.web.mapping import NAME, map_route
from accord.web.pages import ROUTERS
from accord.web.templating import environment

LARGEST = 4_200_000
"""Bytes of a request at most: a report that is pasted or a file, with room."""


def create_app(record: Record, options: Options | None = None) -> FastAPI:
    """Return the application that serves an open record; whoever opened it closes it.

    `options` say whether it may be written to, and under which host names the server answers.
    """
    told = options or Options()
    app = FastAPI(
        title="Accord",
        summary="The record of cooperation between states, every value tied to its words",
        version=__version__,
        docs_url=None,  # they load a page's program from elsewhere
        redoc_url=None,
        max_body_size=LARGEST,
        telemetry={
            "tracing": False,
            "metrics": False,
            "logs": False,
            "operation_spans": False,
            "auto_configure": False,  # nothing is told to anybody
        },
    )
    own = {NAME: told.map} if told.map else {}
    nav = frozenset(str(getattr(route, "path", "")) for router in ROUTERS for route in router.routes)
    app.state.desk = desk = Desk(record, environment(nav, record.speech, own=own), told)
    for router in ROUTERS:
        app.include_router(router)
    if told.map:
        app.include_router(map_route(told.map))
    app.mount("/static", StaticFiles(directory=STATIC), name="static")
    faults.install(app)
    app.add_middleware(Keeping, desk=desk)
    app.add_middleware(Hosts, names=told.hosts)
    app.add_middleware(Headers)
    return app

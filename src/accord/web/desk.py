"""What all pages work with: the record, the templates, and what the server was told."""

from __future__ import annotations

import gc
import secrets
import threading
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Any

from fastapi import Depends, Request
from jinja2 import Environment

from accord.library import Record
from accord.web.waiting import Waiting

STATIC = Path(__file__).with_name("static")
"""Files that are served as they are: the stylesheet, and what the build of the front-end puts there."""


@dataclass(frozen=True, slots=True)
class Options:
    """What the server was told: whether anything may be written, and under which host names it answers.

    To addresses in figures it answers always: no page elsewhere can pass for one of these. `warm` has the pages that
    everybody opens made ready whenever the record has changed. `map` is a file that takes the place of the built
    map (see `web.mapping`).
    """

    read_only: bool = False
    hosts: tuple[str, ...] = ("localhost",)
    warm: bool = False
    map: Path | None = None


@dataclass(frozen=True, slots=True)
class Desk:
    """One server's record and tools. The record opens a transaction for each question, so threads may share it.

    `token` goes into forms and comes back with them; `reader` is held while a text is read, since the language
    model serves one at a time; `waiting` are files that were looked at and may be added.
    """

    record: Record
    templates: Environment
    options: Options
    token: str = field(default_factory=lambda: secrets.token_urlsafe(32))
    reader: threading.Lock = field(default_factory=threading.Lock)
    waiting: Waiting = field(default_factory=Waiting)

    def prepare(self) -> None:
        """Have all templates at hand, which else are made into programs when they are first used.

        What is in memory by then stays; the search for what may be forgotten need not go through it again and again.
        """
        for name in self.templates.list_templates():
            self.templates.get_template(name)
        if not gc.get_freeze_count():
            gc.collect()
            gc.freeze()

    def render(self, template: str, **context: Any) -> str:
        """Return a template filled in."""
        return self.templates.get_template(template).render(desk=self, **context)


def of_request(request: Request) -> Desk:
    """Return the desk of the application that was asked."""
    desk: Desk = request.app.state.desk
    return desk


AtDesk = Annotated[Desk, Depends(of_request)]

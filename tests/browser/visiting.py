"""A visitor of a page: a browser's window with what it can be asked for."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, Response

AXE = Path(__file__).resolve().parents[2] / "front" / "node_modules" / "axe-core" / "axe.min.js"

PATIENCE = 15.0
"""Seconds that a page may take to do what it is waited for."""

TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")
"""The rules of axe-core that make up WCAG 2.2 AA."""

DRAWN = """[...document.querySelectorAll('figure.visual')].filter(
  (figure) => !['yes', 'empty', 'failed'].includes(figure.dataset.drawn)).length === 0"""
FARED = "[...document.querySelectorAll('figure.visual')].map((figure) => figure.dataset.drawn)"
UNFOLD = "document.querySelectorAll('details:has(> figure)').forEach((fold) => { fold.open = true; })"
HIGHER = "scrollTo({top: 0, behavior: 'instant'})"
WIDER = """[...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > innerWidth + 1
  && !one.closest('.wide, pre, .matrix, svg, .unseen, .skip')).map((one) => one.outerHTML.slice(0, 120)).slice(0, 5)"""


@dataclass(frozen=True, slots=True)
class Visitor:
    """A window: `complaints` are what it logged as errors or refused, `elsewhere` addresses of other servers;
    `answers` are the pages that were opened."""

    context: BrowserContext
    page: Page
    address: str
    complaints: list[str] = field(default_factory=list)
    elsewhere: list[str] = field(default_factory=list)
    answers: list[Response] = field(default_factory=list)

    @classmethod
    def at(
        cls,
        browser: Browser,
        address: str,
        *,
        width: int = 1280,
        dark: bool = False,
        script: bool = True,
        calm: bool = False,
    ) -> Self:
        """Open a window; `dark` and `calm` are what its user prefers, without `script` it runs no JavaScript."""
        context = browser.new_context(
            viewport={"width": width, "height": 844 if width < 500 else 900},
            color_scheme="dark" if dark else "light",
            java_script_enabled=script,
            reduced_motion="reduce" if calm else "no-preference",
            has_touch=width < 500,
        )
        visitor = cls(context, context.new_page(), address)
        visitor.page.on("console", lambda message: visitor._heard(message))
        visitor.page.on("pageerror", lambda error: visitor.complaints.append(f"error: {error}"))
        visitor.page.on("request", lambda request: visitor._asked(request))
        return visitor

    def go(self, path: str) -> Response:
        """Open a page of the server and return its answer."""
        answer = self.page.goto(self.address + path)
        assert answer is not None
        self.answers.append(answer)
        return answer

    def wait(self, until: Callable[[], Any], what: str) -> None:
        """Wait until something holds; the page's policy forbids what playwright would wait with."""
        end = time.monotonic() + PATIENCE
        while not until():
            assert time.monotonic() < end, f"waited in vain: {what} at {self.page.url}"
            self.page.wait_for_timeout(40)

    def see_all(self) -> list[str]:
        """Scroll through the page so that all its pictures are drawn; return how each fared."""
        self.page.evaluate(UNFOLD)
        for figure in self.page.locator("figure.visual").all():
            figure.evaluate("(figure) => figure.scrollIntoView({behavior: 'instant', block: 'center'})")
            self.page.wait_for_timeout(20)
        self.wait(lambda: self.page.evaluate(DRAWN), "its pictures")
        self.page.evaluate(HIGHER)
        return [
            str(found)
            for found in self.page.evaluate(
                "[...document.querySelectorAll('figure.visual')].map((f) => f.dataset.drawn)"
            )
        ]

    def violations(self, *rules: str) -> list[str]:
        """Return what axe-core finds against WCAG 2.2 AA, rule and place; or against some of its rules alone."""
        if not self.page.evaluate("'axe' in window"):
            self.page.evaluate(AXE.read_text(encoding="utf-8"))
        asked = {"type": "rule", "values": rules} if rules else {"type": "tag", "values": TAGS}
        found = self.page.evaluate("(only) => axe.run({runOnly: only, resultTypes: ['violations']})", asked)
        return [
            f"{rule['id']}: {node['html'][:160]} ({node.get('failureSummary', '')[:200]})"
            for rule in found["violations"]
            for node in rule["nodes"][:3]
        ]

    def sideways(self) -> tuple[int, list[str]]:
        """Return by how many pixels the page is wider than its window, and what sticks out."""
        over = self.page.evaluate("document.documentElement.scrollWidth - innerWidth")
        return max(0, int(over)), list(self.page.evaluate(WIDER)) if over > 0 else []

    def forgive(self, status: int) -> None:
        """Drop the complaint that the browser makes of a page with a status that was asked for."""
        self.complaints[:] = [said for said in self.complaints if f"status of {status}" not in said]

    def leave(self) -> None:
        """Close the window."""
        self.context.close()

    def _heard(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.complaints.append(f"{message.type}: {message.text}")

    def _asked(self, request: Request) -> None:
        if not request.url.startswith((self.address + "/", "data:", "blob:")):
            self.elsewhere.append(request.url)


Address = str
"""Where a server is to be found."""

Visit = Callable[..., Visitor]
"""Opens a page at an address; see the fixture `visit`."""

"""What a site's robots.txt says of Accord (RFC 9309), asked once a run."""

from __future__ import annotations

from collections.abc import Callable

from protego import Protego

from accord.errors import ReadError
from accord.read.net.addresses import Target
from accord.read.net.failing import BusyError
from accord.read.net.options import ROBOT, Fetched

RULES = 512_000
"""Bytes of robots.txt that count: RFC 9309 asks for 500 KiB at least."""

_OPEN = "User-agent: *\nDisallow:"
_NOT_THERE = frozenset({"read/http-status", "read/redirects", "read/media-type"})
"""A site that says there is no such file has no rules (RFC 9309, 2.3.1.3)."""

_NO_ANSWER = frozenset({"read/address-refused", "read/not-resolved", "read/unreachable", "read/certificate"})
"""What would be so for the page as it is for the file."""


class Robots:
    """The rules of the sites asked in one run."""

    def __init__(self, agent: str) -> None:
        """Ask under the name of `agent`."""
        self._agent = agent
        self._rules: dict[tuple[str, str, int], Protego] = {}

    def check(self, hop: Target, fetch: Callable[[str], Fetched]) -> None:
        """Raise ReadError "read/robots-forbid" where the site does not want the page to be read by programs.

        A site whose rules cannot be had because it is out of order is left alone too (RFC 9309, 2.3.1.4): then
        the error is "read/busy". Other faults, such as a refused address, are raised as they are.
        """
        if hop.origin not in self._rules:
            self._rules[hop.origin] = Protego.parse(_rules(hop, fetch))
        if not self._rules[hop.origin].can_fetch(str(hop), ROBOT):
            message = f"{hop.host} does not want programs to read this page (robots.txt)"
            hint = "save it with a browser and read the file"
            raise ReadError("read/robots-forbid", message, where=str(hop), hint=hint)

    def delay(self, hop: Target) -> float:
        """Return the seconds that the site wants between two requests, as far as it was asked; else 0."""
        rules = self._rules.get(hop.origin)
        return float(rules.crawl_delay(ROBOT) or 0) if rules else 0.0


def _rules(hop: Target, fetch: Callable[[str], Fetched]) -> str:
    try:
        fetched = fetch(str(hop.url.join("/robots.txt")))
    except BusyError as error:
        raise BusyError(f"robots.txt: {error.message}", error.seconds, where=str(hop)) from error
    except ReadError as error:
        if error.code in _NOT_THERE:
            return _OPEN
        message = error.message if error.code in _NO_ANSWER else f"its robots.txt {error.message}"
        raise ReadError(error.code, message, where=str(hop), hint=error.hint) from error
    return (fetched.body or b"")[:RULES].decode("utf-8", "replace")

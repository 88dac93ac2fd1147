"""What stands around every answer: the names under which the server is asked for, and the headers of safety."""

from __future__ import annotations

import json
from collections.abc import Iterable
from ipaddress import ip_address
from typing import Any

from starlette.datastructures import MutableHeaders
from starlette.responses import HTMLResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
"""Nothing from elsewhere, nothing written into a page: what a report holds can at worst be shown."""

HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",  # with 'no-referrer' browsers hide from us where our own forms come from
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}


class Headers:
    """Puts the headers of safety on every answer."""

    def __init__(self, app: ASGIApp) -> None:
        """Stand before an application."""
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer as the application does."""

        async def sent(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        await self.app(scope, receive, sent)


class Hosts:
    """Refuses what is asked under a name that is not the server's own: a page elsewhere may have bound it (DNS)."""

    def __init__(self, app: ASGIApp, names: Iterable[str]) -> None:
        """Stand before an application that has these names, beside its addresses in figures."""
        self.app = app
        self.names = frozenset(name.lower() for name in names)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer as the application does, or refuse."""
        if scope["type"] == "http" and not self._own(host_of(scope)):
            await _refusal(scope)(scope, receive, send)
        else:
            await self.app(scope, receive, send)

    def _own(self, host: str) -> bool:
        """Say whether a name is the server's; an address in figures is bound to nothing else."""
        if host in self.names:
            return True
        try:
            ip_address(host.strip("[]"))
        except ValueError:
            return False
        return True


def host_of(scope: Scope) -> str:
    """Return the name under which a request asks, without the port: 'localhost', '[::1]'."""
    headers: list[tuple[bytes, bytes]] = scope["headers"]
    said = next((value.decode("latin-1") for name, value in headers if name == b"host"), "").lower()
    name, colon, port = said.rpartition(":")
    return name if colon and port.isdigit() and name else said


def _refusal(scope: Scope) -> Response:
    said = "This server does not answer to that name."
    hint = "ask for it by the address that it printed, or start it with --host and that name"
    problem: dict[str, Any] = {"title": "Misdirected request", "status": 421, "detail": said, "hint": hint}
    if str(scope["path"]).endswith((".json", ".csv")):
        text = json.dumps(problem | {"code": "web/wrong-host"})
        return Response(text, 421, media_type="application/problem+json")
    return HTMLResponse(f"<!doctype html><title>Misdirected request</title><p>{said} ({hint})</p>", 421)

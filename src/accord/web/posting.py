"""What may be sent: only by a page of this server's own, known by where it was sent from and by the server's token."""

from __future__ import annotations

import secrets
from urllib.parse import urlsplit

from fastapi import Request

from accord.errors import UsageError
from accord.web.desk import Desk

OWN = frozenset({"same-origin", "none"})
"""What a browser says of requests that no other site made it send."""


def check_origin(request: Request) -> None:
    """Refuse what a page of another site made the browser send; raises `UsageError` ("web/other-site")."""
    origin = request.headers.get("origin")
    fetched = request.headers.get("sec-fetch-site", "none")
    own = origin is None or urlsplit(origin).netloc == request.headers.get("host", "")
    if not own or fetched not in OWN:
        hint = "send the form of this server's own page"
        raise UsageError("web/other-site", "this was sent by a page of another site", hint=hint)


def check_token(desk: Desk, token: str) -> None:
    """Refuse a form that is not this server's; raises `UsageError` ("web/old-form")."""
    if not secrets.compare_digest(token.encode(), desk.token.encode()):
        hint = "go back, load the page anew and send it again"
        raise UsageError(
            "web/old-form", "the form was not made by this server, or before it was restarted", hint=hint
        )

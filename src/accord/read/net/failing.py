"""What can go wrong with a fetch, in Accord's own errors."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

import httpcore2
import httpx2

from accord.errors import ReadError
from accord.read.net.addresses import Target
from accord.read.net.deadlines import Deadline, too_slow

_REFUSED = ("image/", "video/", "audio/", "font/", "model/")
"""Kinds of content that are never a report; what the rest is, its bytes tell."""

_BUSY = frozenset({429, 500, 502, 503, 504})
_WORDS = {401: "asks for a login", 403: "refuses to show it", 404: "has no such page", 410: "has it no more"}


class BusyError(ReadError):
    """The server asks to come again later; `seconds` is how long to wait at least, None where it does not say."""

    def __init__(self, message: str, seconds: float | None, *, where: str | None = None) -> None:
        """Keep what the server asked for."""
        super().__init__("read/busy", message, where=where, hint="try again later")
        self.seconds = seconds


@contextmanager
def mapped(hop: Target, deadline: Deadline) -> Iterator[None]:
    """Turn what the libraries below raise into ReadError that names the hop."""
    try:
        yield
    except ReadError as error:
        error.where = error.where or str(hop)
        raise
    except (TimeoutError, httpcore2.TimeoutException) as error:
        raise too_slow(deadline.seconds) from error
    except ssl.SSLCertVerificationError as error:
        message = f"the server's certificate is not valid: {error.verify_message}"
        raise ReadError("read/certificate", message, hint="check the address") from error
    except httpcore2.ProtocolError as error:
        message = f"the server's answer is no HTTP: {error}"
        raise ReadError(
            "read/protocol", message, hint="try again, or save the page and read the file"
        ) from error
    except (OSError, httpcore2.NetworkError) as error:
        message = f"the server cannot be reached: {error}"
        raise ReadError("read/unreachable", message, hint=_reach()) from error


def _reach() -> str:
    return "check the address and your connection; Accord connects by itself and uses no proxy"


def status_error(status: int, headers: httpx2.Headers) -> ReadError:
    """Return the error for an answer that is no page."""
    if status in _BUSY:
        return BusyError(f"the server is busy or out of order (status {status})", retry_after(headers))
    words = _WORDS.get(status, "does not send it")
    return ReadError(
        "read/http-status", f"the server {words} (status {status})", hint="look at it with a browser"
    )


def retry_after(headers: httpx2.Headers, now: datetime | None = None) -> float | None:
    """Return the seconds that a server asks to wait, written as a number or as a moment; None if it does not."""
    written = headers.get("retry-after", "").strip()
    if written.isdigit():
        return float(written[:9])
    try:
        moment = parsedate_to_datetime(written)
    except (ValueError, TypeError):
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return max(0.0, (moment - (now or datetime.now(UTC))).total_seconds())


def unlike(media_type: str | None) -> None:
    """Refuse what the server says is no text; raises ReadError "read/media-type"."""
    if media_type and media_type.startswith(_REFUSED):
        message = f"is {media_type}, which holds no report"
        raise ReadError("read/media-type", message, hint="give the address of the page itself")

"""What limits a fetch, and what it brings."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version

from accord.model.documents import Retrieval
from accord.read.net.addresses import Network
from accord.read.options import MAX_BYTES

Clock = Callable[[], datetime]


def utc_now() -> datetime:
    """Return the time of the computer's clock, in UTC."""
    return datetime.now(UTC)


def user_agent() -> str:
    """Return the name and version under which Accord asks for pages."""
    try:
        release = version("accord-record")
    except PackageNotFoundError:  # run from a copy of the sources
        release = "0"
    return f"{ROBOT}/{release} (reads news reports at a user's request)"


ROBOT = "Accord"
"""The name by which a site's robots.txt can address Accord."""


@dataclass(frozen=True, slots=True)
class NetOptions:
    """What limits one fetch: bytes (unpacked too), seconds in all, redirects followed.

    `allowed` are networks that are not public and may be asked all the same, where the user named the address.
    `downgrade` lets a redirect lead from https to http.
    """

    max_bytes: int = MAX_BYTES
    seconds: float = 10.0
    redirects: int = 5
    allowed: tuple[Network, ...] = ()
    downgrade: bool = False


@dataclass(frozen=True, slots=True)
class Condition:
    """What a server said of the bytes that are held: it need not send them again if they are the same."""

    etag: str | None = None
    last_modified: str | None = None

    @property
    def headers(self) -> dict[str, str]:
        """The headers of a conditional request."""
        named = (("If-None-Match", self.etag), ("If-Modified-Since", self.last_modified))
        return {name: value for name, value in named if value}


@dataclass(frozen=True, slots=True)
class Fetched:
    """What a server sent; `body` is None where it said that nothing has changed (304).

    `media_type` and `charset` are what it called the body; `canonical` the address that its `Link` header gives.
    """

    retrieval: Retrieval
    body: bytes | None
    media_type: str | None = None
    charset: str | None = None
    language: str | None = None
    canonical: str | None = None

"""Fetches one page that a user asked for: every hop is judged, and all of it is limited."""

from __future__ import annotations

import ssl
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from email.message import Message
from functools import cached_property

import httpcore2
import httpx2

from accord.errors import ReadError
from accord.model.documents import Retrieval
from accord.read.net.addresses import Target, target
from accord.read.net.connecting import Guarded, Resolver, look_up
from accord.read.net.deadlines import Deadline
from accord.read.net.failing import BusyError, mapped, status_error, unlike
from accord.read.net.options import Clock, Condition, Fetched, NetOptions, user_agent, utc_now
from accord.read.net.robots import RULES, Robots
from accord.read.unpacking import PACKINGS, unpacked

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_UNCHANGED = 304
_OK = 200
_ACCEPT = "text/html, application/xhtml+xml, application/pdf, text/plain, application/xml, application/json, */*;q=0.5"


class Fetcher:
    """Fetches pages during one run; what a site's robots.txt says is asked once."""

    def __init__(
        self,
        options: NetOptions | None = None,
        *,
        resolver: Resolver = look_up,
        clock: Clock = utc_now,
        agent: str | None = None,
        trust: ssl.SSLContext | None = None,
    ) -> None:
        """Fetch within `options`; resolver, clock and the certificates trusted are the system's, but for tests."""
        self.options = options or NetOptions()
        self._given_trust = trust
        self._resolver, self.clock = resolver, clock
        self._agent = agent or user_agent()
        self._robots = Robots(self._agent)

    @cached_property
    def _trust(self) -> ssl.SSLContext:
        return self._given_trust or httpx2.create_ssl_context()

    def fetch(self, address: str, *, named: str | None = None, condition: Condition | None = None) -> Fetched:
        """Return what the address holds; `named` is the address that the user gave, where this came of it.

        Only a server that the user named may be in a network allowed. Raises ReadError "read/bad-address",
        "read/address-refused", "read/not-resolved", "read/unreachable", "read/certificate", "read/protocol",
        "read/too-slow", "read/too-large", "read/media-type", "read/packing", "read/robots-forbid",
        "read/http-status", "read/busy", "read/redirects" and "read/downgrade", all naming the address.
        """
        try:
            start = target(address)
            trusted = target(named) if named else start
            journey = Journey(self, trusted, Deadline.after(self.options.seconds), condition or Condition())
            return journey.go(start)
        except ReadError as error:
            where = error.where or address
            if isinstance(error, BusyError):
                raise BusyError(error.message, error.seconds, where=where) from error
            raise ReadError(error.code, error.message, where=where, hint=error.hint) from error

    def delay(self, address: str) -> float:
        """Return the seconds that a site wants between two requests, as far as its robots.txt was asked; else 0."""
        return self._robots.delay(target(address))

    @contextmanager
    def answer(
        self, hop: Target, trusted: Target, deadline: Deadline, headers: Mapping[str, str]
    ) -> Iterator[httpcore2.Response]:
        """Yield the answer of one server, its body unread; raises ReadError."""
        allowed = self.options.allowed if hop.origin == trusted.origin else ()
        backend = Guarded(self._resolver, allowed, deadline)
        host = hop.url.netloc.decode("ascii")
        sent: dict[bytes | str, bytes | str] = {
            "Host": host,
            "User-Agent": self._agent,
            "Accept": _ACCEPT,
            "Accept-Encoding": PACKINGS,
            "Connection": "close",
        }
        sent.update(headers)
        url = httpcore2.URL(
            scheme=hop.url.raw_scheme, host=hop.url.raw_host, port=hop.url.port, target=hop.url.raw_path
        )
        trust = self._trust if hop.url.scheme == "https" else None
        with (
            mapped(hop, deadline),
            httpcore2.ConnectionPool(ssl_context=trust, network_backend=backend) as pool,
            pool.stream("GET", url, headers=sent) as response,
        ):
            yield response

    def allows(self, hop: Target, trusted: Target, deadline: Deadline) -> None:
        """Ask the site's robots.txt, once a run; raises ReadError "read/robots-forbid"."""
        self._robots.check(hop, lambda address: self._rules(target(address), trusted, deadline))

    def _rules(self, start: Target, trusted: Target, deadline: Deadline) -> Fetched:
        return Journey(self, trusted, deadline, Condition(), rules=True).go(start)


class Journey:
    """One fetch, from hop to hop."""

    def __init__(
        self,
        fetcher: Fetcher,
        trusted: Target,
        deadline: Deadline,
        condition: Condition,
        *,
        rules: bool = False,
    ) -> None:
        """Set out; `rules` says that it is robots.txt itself that is fetched."""
        self._fetcher, self._trusted, self._deadline = fetcher, trusted, deadline
        self._condition, self._rules = condition, rules
        self._options = fetcher.options

    def go(self, start: Target) -> Fetched:
        """Return what is found at the end of all redirects."""
        hop = start
        for _ in range(self._options.redirects + 1):
            if not self._rules:
                self._fetcher.allows(hop, self._trusted, self._deadline)
            with self._fetcher.answer(
                hop, self._trusted, self._deadline, self._condition.headers
            ) as response:
                headers = httpx2.Headers(response.headers)
                if response.status not in _REDIRECTS:
                    return self._taken(hop, response, headers)
            hop = self.following(hop, headers)
        message = f"leads on more than {self._options.redirects} times"
        raise ReadError("read/redirects", message, hint="ask for the address where it ends")

    def following(self, hop: Target, headers: httpx2.Headers) -> Target:
        """Return where a server leads on; raises ReadError "read/redirects", "read/bad-address", "read/downgrade"."""
        location = headers.get("location")
        if not location:
            raise ReadError("read/redirects", "leads on, but does not say where")
        try:
            joined = hop.url.join(location)
        except (httpx2.InvalidURL, UnicodeError, ValueError) as error:
            message = f"leads on to what is no address: {location[:100]!r}"
            raise ReadError("read/redirects", message) from error
        following = target(str(joined))
        if (hop.url.scheme, following.url.scheme) == ("https", "http") and not self._options.downgrade:
            message = f"leads from https to {following}, which anyone on the way can change"
            raise ReadError("read/downgrade", message, hint="ask for that address itself if you trust it")
        return following

    def _taken(self, hop: Target, response: httpcore2.Response, headers: httpx2.Headers) -> Fetched:
        status = response.status
        retrieval = Retrieval(
            str(hop),
            self._fetcher.clock(),
            status,
            headers.get("etag"),
            headers.get("last-modified"),
        )
        if status == _UNCHANGED and self._condition.headers:
            return Fetched(retrieval, None)
        if status != _OK:
            raise status_error(status, headers)
        media_type, charset = _content_type(headers.get("content-type"))
        if not self._rules:
            unlike(media_type)
        return Fetched(
            retrieval,
            self._body(response, headers),
            media_type,
            charset,
            headers.get("content-language"),
            _canonical(hop, headers),
        )

    def _body(self, response: httpcore2.Response, headers: httpx2.Headers) -> bytes:
        limit = self._options.max_bytes
        with suppress(ValueError):
            if int(headers.get("content-length", "0")) > limit:
                raise too_large(limit)
        taken = bytearray()
        for piece in unpacked(_limited(response, limit), headers.get("content-encoding", "")):
            taken += piece
            if len(taken) > RULES and self._rules:
                break
            if len(taken) > limit:
                raise too_large(limit)
            self._deadline.left()
        return bytes(taken)


def _limited(response: httpcore2.Response, limit: int) -> Iterator[bytes]:
    size = 0
    for piece in response.iter_stream():
        size += len(piece)
        if size > limit:
            raise too_large(limit)
        yield piece


def too_large(limit: int) -> ReadError:
    """Return the error for a body over the limit."""
    message = f"is larger than {limit / 1_000_000:g} MB, the limit of one page"
    return ReadError("read/too-large", message, hint="save it and read the file, or raise the limit")


def _content_type(value: str | None) -> tuple[str | None, str | None]:
    if not value:
        return None, None
    message = Message()
    message["content-type"] = value
    charset = message.get_content_charset()
    return message.get_content_type(), charset


def _canonical(hop: Target, headers: httpx2.Headers) -> str | None:
    """Return the address that a `Link` header of the answer names as the page's own."""
    for link in headers.get("link", "").split(","):
        address, _, rest = link.strip().partition(">")
        if address.startswith("<") and 'rel="canonical"' in rest.replace("rel=canonical", 'rel="canonical"'):
            with suppress(httpx2.InvalidURL, UnicodeError, ValueError):
                return str(hop.url.join(address[1:]))
    return None

"""Connects to a server: looks its name up once, judges the numbers, and goes to one of these itself.

Between the judging and the connection nobody can change what the name leads to, since it is not asked again.
The name still goes into the request and the certificate's check, as the URL has it.
"""

from __future__ import annotations

import socket
import ssl
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from ipaddress import ip_address
from threading import Thread
from typing import Any

import httpcore2

from accord.errors import ReadError
from accord.read.net.addresses import Network, check
from accord.read.net.deadlines import Deadline, too_slow

Resolver = Callable[[str, int], Sequence[str]]
"""Returns the numbers that a name leads to; raises OSError where there are none."""

_EACH = 4.0
"""Seconds that one number of several is given to answer; the next may be on a path that works."""

SocketOption = tuple[int, int, int] | tuple[int, int, bytes | bytearray] | tuple[int, int, None, int]


def look_up(host: str, port: int) -> Sequence[str]:
    """Ask the system for the numbers of a name."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


class Guarded(httpcore2.NetworkBackend):
    """Opens connections for one request."""

    def __init__(self, resolver: Resolver, allowed: Sequence[Network], deadline: Deadline) -> None:
        """Ask `resolver` for numbers, and connect to public ones and those `allowed`."""
        self._resolver, self._allowed, self._deadline = resolver, allowed, deadline

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[SocketOption] | None = None,
    ) -> httpcore2.NetworkStream:
        """Return a stream to the first number that answers; raises ReadError as `check` does."""
        numbers = check(host, self._numbers(host, port), self._allowed)
        for number in numbers[:-1]:
            try:
                return self._connect(str(number), port, min(_EACH, self._deadline.left()))
            except OSError:
                continue
        return self._connect(str(numbers[-1]), port, self._deadline.left())

    def _connect(self, number: str, port: int, seconds: float) -> httpcore2.NetworkStream:
        connection = socket.create_connection((number, port), seconds)
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return Timed(connection, self._deadline)

    def _numbers(self, host: str, port: int) -> Sequence[str]:
        """Look a name up, in a thread of its own: the system's resolver knows no limit of time."""
        try:
            return [str(ip_address(host.strip("[]")))]
        except ValueError:
            answer: list[Sequence[str] | OSError | UnicodeError] = []
        thread = Thread(target=_ask, args=(self._resolver, host, port, answer), daemon=True)
        thread.start()
        thread.join(self._deadline.left())
        if not answer:
            raise too_slow(self._deadline.seconds)
        if isinstance(answer[0], OSError | UnicodeError) or not answer[0]:
            hint = "check how it is written, and that you are connected"
            raise ReadError("read/not-resolved", f"no server is known by the name {host!r}", hint=hint)
        return answer[0]


def _ask(
    resolver: Resolver, host: str, port: int, answer: list[Sequence[str] | OSError | UnicodeError]
) -> None:
    try:
        answer.append(resolver(host, port))
    except (OSError, UnicodeError) as error:
        answer.append(error)


@dataclass(frozen=True)
class Timed(httpcore2.NetworkStream):
    """A connection on which no step outlasts the deadline: a server cannot win time byte by byte."""

    connection: socket.socket
    deadline: Deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Return what has come in."""
        self.connection.settimeout(self.deadline.left())
        return self.connection.recv(max_bytes)

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send all of it."""
        self.connection.settimeout(self.deadline.left())
        self.connection.sendall(buffer)

    def close(self) -> None:
        """Let go of the connection."""
        self.connection.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore2.NetworkStream:
        """Return the connection encrypted, the server's certificate checked against its name."""
        self.connection.settimeout(self.deadline.left())
        try:
            secured = ssl_context.wrap_socket(self.connection, server_hostname=server_hostname)
        except (OSError, ssl.SSLError):
            self.close()
            raise
        return Timed(secured, self.deadline)

    def get_extra_info(self, info: str) -> Any:
        """Return what the pool asks of a connection that it may use again; here none is."""
        if info == "ssl_object" and isinstance(self.connection, ssl.SSLSocket):
            return self.connection
        return None

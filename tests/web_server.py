"""A real HTTP server on loopback for tests: each path is answered by a function that writes to the socket."""

from __future__ import annotations

import socket
import socketserver
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from accord.read.net import Fetcher, NetOptions
from accord.read.net.addresses import networks

LOOPBACK = networks(["127.0.0.0/8"])


@dataclass
class Request:
    """What was asked, and where the answer goes."""

    path: str
    headers: dict[str, str]
    send: Callable[[bytes], None]


Answer = Callable[[Request], None]


@dataclass
class Site:
    """A server; `pages` says what is where, `asked` what was asked for, in order."""

    port: int
    pages: dict[str, Answer] = field(default_factory=dict)
    asked: list[Request] = field(default_factory=list)

    def url(self, path: str, host: str = "127.0.0.1") -> str:
        return f"http://{host}:{self.port}{path}"

    def paths(self) -> list[str]:
        return [request.path for request in self.asked]

    def fetcher(self, **options: object) -> Fetcher:
        return Fetcher(NetOptions(**{"allowed": LOOPBACK, "seconds": 3.0, **options}))  # type: ignore[arg-type]


def page(body: bytes | str, content_type: str = "text/html; charset=utf-8", **headers: str) -> Answer:
    """Answer with a page; `headers` are written with _ for -."""
    raw = body.encode() if isinstance(body, str) else body
    lines = {"Content-Type": content_type, "Content-Length": str(len(raw))}
    lines |= {name.replace("_", "-"): value for name, value in headers.items()}
    return reply(200, raw, lines)


def reply(status: int, body: bytes = b"", headers: dict[str, str] | None = None) -> Answer:
    lines = headers if headers is not None else {"Content-Length": str(len(body))}
    head = "".join(f"{name}: {value}\r\n" for name, value in lines.items())
    return lambda request: request.send(f"HTTP/1.1 {status} So\r\n{head}\r\n".encode() + body)


def moved(to: str, status: int = 302) -> Answer:
    return reply(status, b"", {"Location": to, "Content-Length": "0"})


def tagged(body: str, etag: str, content_type: str = "text/html; charset=utf-8") -> Answer:
    """Answer with a page that need not be sent twice."""

    def answer(request: Request) -> None:
        known = request.headers.get("if-none-match") == etag
        (reply(304, b"", {"ETag": etag}) if known else page(body, content_type, ETag=etag))(request)

    return answer


def dripping(start: bytes, piece: bytes, pause: float = 0.05) -> Answer:
    """Send `start`, then `piece` again and again for ever."""

    def answer(request: Request) -> None:
        request.send(start)
        while True:
            request.send(piece)
            time.sleep(pause)

    return answer


@contextmanager
def serving(tls: ssl.SSLContext | None = None) -> Iterator[Site]:
    site = Site(0)

    class Handler(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            first = self.rfile.readline(65_536).decode("latin-1").split()
            headers = {}
            while line := self.rfile.readline(65_536).decode("latin-1").strip():
                name, _, value = line.partition(":")
                headers[name.lower()] = value.strip()
            if len(first) < 2:
                return
            request = Request(first[1], headers, self.wfile.write)
            site.asked.append(request)
            try:
                site.pages.get(first[1], reply(404))(request)
            except OSError:
                return  # the other side has gone

    class Server(socketserver.ThreadingTCPServer):
        allow_reuse_address = True
        daemon_threads = True
        block_on_close = False

        def get_request(self) -> tuple[socket.socket, object]:
            connection, address = super().get_request()
            if tls:
                connection = tls.wrap_socket(connection, server_side=True, do_handshake_on_connect=False)
            return connection, address

        def handle_error(self, request: object, client_address: object) -> None:
            """Say nothing of clients that go away."""

    with Server(("127.0.0.1", 0), Handler) as server:
        site.port = server.server_address[1]
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        yield site
        server.shutdown()

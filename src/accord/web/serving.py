"""Runs the server of one record until it is told to end."""

from __future__ import annotations

import socket
import sys
import threading
import webbrowser
from contextlib import closing, suppress
from urllib.request import urlopen

import uvicorn

from accord.errors import UsageError
from accord.library import Record
from accord.web.app import create_app
from accord.web.desk import Options

PORT = 8000
"""The port that is tried first; where it is taken, any free one."""


SWITCH = 0.001
"""Seconds after which a thread that works out a page lets others go on, such as one that sends what is ready."""


def bind(host: str, port: int | None) -> socket.socket:
    """Return a socket that listens at a host on a port, by default on `PORT` or else on any that is free.

    Raises `UsageError`: "serve/port-taken", "serve/bad-host".
    """
    for wanted in (port,) if port is not None else (PORT, 0):
        try:
            return _bound(host, wanted)
        except OSError as error:
            failed = error
    if isinstance(failed, socket.gaierror):
        hint = "give an address of this machine, such as 127.0.0.1"
        raise UsageError("serve/bad-host", f"{host!r} is no address of this machine", hint=hint) from failed
    hint = "leave --port out, and a free one is taken"
    message = f"cannot listen at {host} on port {port}: {failed.strerror}"
    raise UsageError("serve/port-taken", message, hint=hint) from failed


def _bound(host: str, port: int) -> socket.socket:
    family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    found = socket.socket(family, kind, protocol)
    try:
        found.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        found.bind(address)
        found.listen(128)
    except OSError:
        found.close()
        raise
    return found


def address(bound: socket.socket) -> str:
    """Return the address under which a browser on this machine finds the server."""
    host, port = bound.getsockname()[:2]
    shown = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(host, f"[{host}]" if ":" in host else host)
    return f"http://{shown}:{port}/"


def serve(record: Record, options: Options, bound: socket.socket, *, browse: str | None = None) -> None:
    """Serve a record on a socket that `bind` made, until the process is interrupted.

    `browse` is a path that is opened in the user's browser once the server answers.
    """
    config = uvicorn.Config(
        create_app(record, options),
        log_level="warning",
        access_log=False,
        server_header=False,
        lifespan="off",
        timeout_graceful_shutdown=3,
    )
    sys.setswitchinterval(SWITCH)
    server = uvicorn.Server(config)
    threading.Thread(target=_begun, args=(server, address(bound), browse), daemon=True).start()
    with closing(bound), suppress(KeyboardInterrupt):
        server.run(sockets=[bound])


def _begun(server: uvicorn.Server, base: str, browse: str | None) -> None:
    """Once the server answers, have it make its first pages ready, and open one in the browser if wanted."""
    waiting = threading.Event()
    while not server.started and not server.should_exit:
        waiting.wait(0.05)
    if not server.started:
        return
    with suppress(OSError), urlopen(f"{base}about"):  # its own: the first request is what it warms up on
        pass
    if browse is not None:
        webbrowser.open(base.rstrip("/") + browse)

"""Where the server listens."""

from __future__ import annotations

import socket
from contextlib import closing

import pytest

from accord.errors import UsageError
from accord.web.serving import address, bind


def test_a_port_that_was_asked_for_and_is_taken_is_an_error() -> None:
    with closing(socket.socket()) as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        with pytest.raises(UsageError, match="cannot listen") as raised:
            bind("127.0.0.1", other.getsockname()[1])
    assert raised.value.code == "serve/port-taken"


def test_by_default_a_free_port_is_found() -> None:
    with closing(bind("127.0.0.1", None)) as first, closing(bind("127.0.0.1", None)) as second:
        assert address(first) != address(second)
        assert address(second).startswith("http://127.0.0.1:")


def test_a_host_that_is_none_is_an_error() -> None:
    with pytest.raises(UsageError) as raised:
        bind("no-such-host.invalid", 0)
    assert raised.value.code == "serve/bad-host"

"""The application over the record of the sample reports, asked as a browser would ask it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

import pytest
import uvicorn
from fastapi import FastAPI
from starlette.testclient import TestClient

from accord.library import Record, samples
from accord.web import Options, create_app
from accord.web.serving import address, bind


@pytest.fixture(scope="session")
def samples_record(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    """Return a record of the samples; tests only read it."""
    with Record.open(tmp_path_factory.mktemp("web") / "record.sqlite") as record:
        record.add(samples())
        yield record


@pytest.fixture
def empty_record(tmp_path: Path) -> Iterator[Record]:
    with Record.open(tmp_path / "record.sqlite") as record:
        yield record


def browser(app: FastAPI) -> TestClient:
    """Return who asks an application as a browser on this machine does, and follows no redirect."""
    return TestClient(app, base_url="http://localhost", follow_redirects=False, raise_server_exceptions=False)


@contextmanager
def served(record: Record) -> Iterator[str]:
    """Serve a record on a free port of this machine for a while; yields its address."""
    bound = bind("127.0.0.1", 0)
    server = uvicorn.Server(uvicorn.Config(create_app(record), log_level="warning", lifespan="off"))
    thread = Thread(target=server.run, kwargs={"sockets": [bound]})
    thread.start()
    try:
        yield address(bound).rstrip("/")
    finally:
        server.should_exit = True
        thread.join()
        bound.close()


@pytest.fixture(scope="session")
def client(samples_record: Record) -> TestClient:
    return browser(create_app(samples_record))


@pytest.fixture
def reader(samples_record: Record) -> TestClient:
    """Return a browser at a server that may only be read."""
    return browser(create_app(samples_record, Options(read_only=True)))

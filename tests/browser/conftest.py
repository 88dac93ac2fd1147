"""A real browser, headless, at real servers on this machine: one for each record that pages must bear."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from accord.library import Record, samples
from tests.browser.records import make_record, many, strange
from tests.browser.visiting import AXE, Address, Visit, Visitor

if TYPE_CHECKING:
    from playwright.sync_api import Browser

    from tests.conftest import Maker

ROOT = Path(__file__).resolve().parents[2]
BUILT = ROOT / "src" / "accord" / "web" / "static" / "accord.js"
NAMES = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")
WORDS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
    " --disable-component-update --disable-sync --disable-dev-shm-usage"
)
FLAGS = WORDS.split(" ")

EVENTS = 5_000
"""Events of the large record."""


def chromium() -> str:
    """Return where the browser is; skip where there is none."""
    found = os.environ.get("ACCORD_CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        pytest.skip("no Chromium on this machine (Debian: apt install chromium)")
    return found


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Return a browser; of each module its own, since its driver keeps an event loop that other tests trip over."""
    sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed (extra dev)")
    path = chromium()
    if not BUILT.is_file() or not AXE.is_file():
        pytest.skip("the pages' program is not built (make web, which needs npm)")
    with sync_api.sync_playwright() as driver:
        opened = driver.chromium.launch(executable_path=path, args=FLAGS)
        yield opened
        opened.close()


@contextlib.contextmanager
def serving(record: Path, *options: str) -> Iterator[Address]:
    """Serve a record as a user does, on a free port, until the block is left."""
    command = [sys.executable, "-m", "accord", "serve", "--record", str(record), "--port", "0", *options]
    settings = {key: value for key, value in os.environ.items() if not key.startswith("ACCORD_")}
    log = record.with_suffix(".log")
    with log.open("w") as out:
        server = subprocess.Popen(
            command, cwd=ROOT, env=settings, stdout=subprocess.PIPE, stderr=out, text=True
        )
    try:
        line = server.stdout.readline() if server.stdout else ""
        if " is open at " not in line:
            raise RuntimeError(f"the server did not start: {line}{log.read_text()}")
        yield line.split(" is open at ")[1].split("  (")[0].rstrip("/")
    finally:
        server.terminate()
        server.communicate(timeout=20)


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("served")


@pytest.fixture(scope="session")
def sampled(folder: Path) -> Path:
    """Return the record of the sample reports."""
    with Record.open(folder / "demo.sqlite") as record:
        record.add(samples())
    return folder / "demo.sqlite"


@pytest.fixture(scope="session")
def demo(sampled: Path) -> Iterator[Address]:
    """Return where the record of the samples is served, for reading."""
    with serving(sampled) as address:
        yield address


@pytest.fixture
def own(sampled: Path, tmp_path: Path) -> Iterator[Address]:
    """Return where a copy of the record of the samples is served that a test may write to."""
    with serving(Path(shutil.copy(sampled, tmp_path / "own.sqlite"))) as address:
        yield address


@pytest.fixture(scope="session")
def huge(folder: Path, make: Maker) -> Iterator[Address]:
    """Return where a record is served of thousands of events, a summit of forty and names that are trying."""
    make_record(folder / "huge.sqlite", [*many(make, EVENTS), *strange(make)])
    with serving(folder / "huge.sqlite") as address:
        yield address


@pytest.fixture(scope="session")
def nothing(folder: Path) -> Iterator[Address]:
    """Return where an empty record is served."""
    with serving(folder / "empty.sqlite") as address:
        yield address


@pytest.fixture
def visit(browser: Browser) -> Iterator[Visit]:
    """Return what opens a page: `visit(address, "/explore", width=390, dark=True)`.

    Whatever was opened must have asked nobody else for anything, and complained of nothing.
    """
    visitors: list[Visitor] = []

    def opened(address: Address, path: str = "/", **options: Any) -> Visitor:
        visitors.append(Visitor.at(browser, address, **options))
        visitors[-1].go(path)
        return visitors[-1]

    yield opened
    for visitor in visitors:
        visitor.leave()
    assert [said for visitor in visitors for said in visitor.complaints] == []
    assert {url for visitor in visitors for url in visitor.elsewhere} == set()

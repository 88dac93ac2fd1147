"""The verb `watch` as a process of its own: exit statuses, lines, interruption."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from accord.store.store import Store
from tests.web_server import Site, dripping, page, reply, serving

FEED = """<rss version="2.0"><channel><title>Desk</title>{}</channel></rss>"""
ITEM = """<item><guid>{0}</guid><title>Talks {0}</title><link>{1}</link>
<description>The foreign ministers of Peru and Chile met in Lima.</description></item>"""


@dataclass
class Desk:
    site: Site
    folder: Path

    def start(self, *options: str, follow: bool = False) -> subprocess.Popen[str]:
        plan = f'spacing = "0s"\n[[feed]]\nurl = "{self.site.url("/rss")}"\nfollow = {str(follow).lower()}\n'
        (self.folder / "feeds.toml").write_text(plan)
        words = [*("watch", str(self.folder / "feeds.toml"), "--record", str(self.folder / "r.sqlite"))]
        return subprocess.Popen(
            [sys.executable, "-m", "accord", *words, "--allow-network", "127.0.0.0/8", *options],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env={**os.environ, "COLUMNS": "80"},
        )

    def run(self, *options: str, follow: bool = False) -> tuple[int, str, str]:
        process = self.start(*options, follow=follow)
        out, err = process.communicate(timeout=60)
        return process.returncode, out, err

    def reports(self) -> int:
        store = Store.open(self.folder / "r.sqlite")
        with store.reading() as queries:
            return queries.count("documents")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with serving() as site:
        site.pages["/rss"] = page(FEED.format(ITEM.format(1, site.url("/1"))), "text/xml", ETag='"1"')
        yield Desk(site, tmp_path)


def test_once_tells_what_was_added_in_a_line(desk: Desk) -> None:
    status, out, err = desk.run("--once")
    assert (status, err) == (0, "")
    assert (
        f"{desk.site.url('/rss')}: 1 new of 1 entry, 1 only as a summary, 1 report added, 1 new event" in out
    )


def test_json_is_one_line_a_look(desk: Desk) -> None:
    status, out, _ = desk.run("--once", "--json")
    (line,) = out.splitlines()
    told = json.loads(line)
    assert status == 0
    assert (told["outcome"], told["new"], len(told["added"]["added"])) == ("read", 1, 1)


def test_a_feed_that_fails_is_the_exit_status(desk: Desk) -> None:
    desk.site.pages["/rss"] = reply(404)
    status, out, _ = desk.run("--once")
    assert status == 1
    assert "failed: the server has no such page (status 404)" in out
    assert "[read/http-status]; next" in out


def test_a_wrong_file_is_told_with_all_its_faults(desk: Desk) -> None:
    (desk.folder / "wrong.toml").write_text('[[feed]]\nurl = "x"\nevery = "1s"\n')
    words = [sys.executable, "-m", "accord", "watch", str(desk.folder / "wrong.toml")]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "2 faults" in done.stderr


@pytest.fixture
def interruptible() -> Iterator[None]:
    """Whoever is started in the background ignores SIGINT, and so would the processes of the tests."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("interruptible")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_whoever_stops_it_loses_nothing(desk: Desk, number: signal.Signals) -> None:
    process = desk.start()
    assert process.stdout
    assert "1 new of 1 entry" in process.stdout.readline()
    process.send_signal(number)
    _, err = process.communicate(timeout=20)
    assert (process.returncode, desk.reports()) == (0, 1)
    assert "stopped" in err


def test_a_process_that_is_killed_is_gone_on_with(desk: Desk) -> None:
    slow = dripping(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>", b"x")
    newest_first = range(25, 0, -1)
    items = [ITEM.format(n, desk.site.url(f"/{n}")) for n in newest_first]
    desk.site.pages |= {
        f"/{n}": page(f"<p>Peru and Chile held talks no. {n} in Lima.</p>") for n in range(1, 26)
    }
    desk.site.pages |= {"/rss": page(FEED.format("".join(items)), "text/xml"), "/15": slow}
    process = desk.start("--once", follow=True)
    end = time.monotonic() + 40
    while "/15" not in desk.site.paths() and time.monotonic() < end:
        time.sleep(0.05)
    process.kill()
    process.communicate()
    assert desk.reports() == 10
    desk.site.pages["/15"] = page("<p>Peru and Chile held talks no. 15 in Lima.</p>")
    status, out, _ = desk.run("--once", follow=True)
    assert (status, desk.reports()) == (0, 25)
    assert "15 new of 25 entries" in out
    asked = [path for path in desk.site.paths() if path in {f"/{n}" for n in range(1, 11)}]
    assert len(asked) == 10

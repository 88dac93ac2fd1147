"""Servers and archives made to exhaust: each is a failure with a code, in seconds, in a process that stays small."""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.read.web_archives import answer, packed
from tests.web_server import Site, dripping, moved, page, reply, serving

SECONDS, MEGABYTES = 10, 300
READ = """
import json, sys, time
from pathlib import Path
from accord.read import ReadFailure, read
from accord.read.net import Fetcher, NetOptions
from accord.read.net.addresses import networks
import accord.read.feeds, accord.read.warc

def held():
    fields = dict(line.split(":", 1) for line in Path("/proc/self/status").read_text().splitlines())
    return int(fields["VmHWM"].split()[0]) / 1000

before, start = held(), time.monotonic()
fetcher = Fetcher(NetOptions(allowed=networks(["127.0.0.0/8"]), seconds=float(sys.argv[2])))
found = list(read([sys.argv[1]], fetcher=fetcher))
print(json.dumps([
    sorted({item.error.code for item in found if isinstance(item, ReadFailure)}),
    time.monotonic() - start,
    held() - before,
]))
"""

pytestmark = pytest.mark.skipif(
    not Path("/proc/self/status").exists(), reason="measures memory as Linux tells it"
)


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as served:
        yield served


def measured(path: str, seconds: float = 4) -> list[str]:
    """Return the codes of what failed; it must be done in time and space."""
    words = [sys.executable, "-c", READ, path, str(seconds)]
    done = subprocess.run(words, capture_output=True, text=True, check=True, timeout=120)
    codes, took, grown = json.loads(done.stdout)
    assert took < SECONDS, f"{path} took {took:.1f} seconds"
    assert grown < MEGABYTES, f"{path} took {grown:.0f} MB"
    return list(codes)


HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n\r\n<rss version='2.0'><channel>"


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        (dripping(HEAD, b"<item><title>x</title></item>" * 2_000, 0), "read/too-large"),
        (dripping(HEAD, b"<item>"), "read/too-slow"),
        (dripping(b"", b"H"), "read/too-slow"),
        (page(gzip.compress(bytes(1_000_000_000), 9), Content_Encoding="gzip"), "read/too-large"),
        (page(b"<item>" * 1_500_000, "application/rss+xml"), "read/too-complex"),
        (reply(200, b"x", {"Content-Length": "999999999999", "Content-Type": "text/html"}), "read/too-large"),
        (reply(200, b"x", {"Content-Length": "5000", "Content-Type": "text/html"}), "read/protocol"),
        (moved("http://192.168.1.1/admin"), "read/address-refused"),
    ],
)
def test_a_hostile_server(site: Site, answer: object, code: str) -> None:
    site.pages["/x.rss"] = answer
    codes = measured(site.url("/x.rss"))
    assert codes == [code]


AUTHORS = (
    b"<rss version='2.0'><channel><item><author>" + b"a." * 400_000 + b"</author></item></channel></rss>"
)


def test_a_feed_that_takes_its_reader_hours_is_given_up(site: Site) -> None:
    site.pages["/x.rss"] = page(AUTHORS, "application/rss+xml")
    words = [sys.executable, "-c", READ, site.url("/x.rss"), "4"]
    done = subprocess.run(words, capture_output=True, text=True, check=True, timeout=120)
    codes, took, _ = json.loads(done.stdout)
    assert codes == ["read/took-too-long"]
    assert took < SECONDS + 3  # the guard's ten, and its start


def bombs() -> dict[str, bytes]:
    """Return archives: one record that unpacks to much, many records, a body packed in the record, packed twice."""
    zeros = bytes(400_000_000)
    one = answer("https://a.example/1", b"Ministers met in Lima.")
    inner = gzip.compress(zeros, 9)
    return {
        "record.warc.gz": packed([one]) + gzip.compress(answer("https://a.example/b", zeros), 9),
        "body.warc": one + answer("https://a.example/b", inner, more="Content-Encoding: gzip\r\n"),
        "twice.warc.gz": packed(
            [one, answer("https://a.example/b", inner, more="Content-Encoding: gzip\r\n")]
        ),
        "archive.warc.gz.gz": gzip.compress(gzip.compress(one + answer("https://a.example/b", zeros), 9), 9),
        "length.warc": answer("https://a.example/b", b"x", length=10**15) + one,
    }


@pytest.mark.parametrize(
    "name", ["record.warc.gz", "body.warc", "twice.warc.gz", "archive.warc.gz.gz", "length.warc"]
)
def test_a_hostile_archive(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(bombs()[name])
    codes = measured(str(tmp_path / name))
    assert codes
    assert set(codes) <= {"read/too-large", "read/damaged"}

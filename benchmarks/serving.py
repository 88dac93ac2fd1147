"""Measures the pages of a record: first byte and size, alone and with many readers at once, on this machine.

    python benchmarks/serving.py RECORD [--readers 20] [--seconds 20] [--pause 0.5]

RECORD holds what is to be served, such as `accord add ../shared/corpus/white-house-2021-2022.jsonl.gz
../shared/gold/dev/texts --record RECORD` leaves. A process of its own serves it, as `accord serve` does. Then:

1. alone: every page of a walk is asked for by one reader, for the first time; only the front pages are ready by then,
   which the server makes by itself when it starts and when the record has changed;
2. together: as many readers as told ask for pages of the walk by chance, each over its own connection and with a pause
   between them (on average so many seconds, 0 for none). One page in ten is none of the walk: a dossier, event, report,
   body, agreement or actor that nobody asked for before.

Printed are the middle, the 95th of 100 and the slowest first byte in milliseconds, and the largest transfer (packed).
The exit status is 1 if a page came later or was larger than the targets: 150 ms, 200 KB.
"""

from __future__ import annotations

import argparse
import http.client
import random
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from accord.library import Part, Record
from accord.web import addresses

FIRST_BYTE = 150
"""Milliseconds within which the first byte of a page is to come."""

LARGEST = 200
"""Kilobytes that a page may take, packed, without what is drawn in it."""

FRONT = (
    "/",
    "/explore",
    "/bodies",
    "/agreements",
    "/areas",
    "/areas?by=dyad",
    "/reports",
    "/actors",
    "/conflicts",
)
READY = 8
"""Seconds after which the front pages have been made."""

FRESH = 0.1
"""The share of pages that nobody asked for before."""


@dataclass
class Times:
    """First bytes, in milliseconds, and sizes in bytes, by the kind of page."""

    first: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    size: dict[str, int] = field(default_factory=lambda: defaultdict(int))

    def note(self, path: str, first: float, size: int) -> None:
        """Note one answer."""
        kind = kind_of(path)
        self.first[kind].append(first * 1000)
        self.size[kind] = max(self.size[kind], size)

    def print(self, title: str) -> bool:
        """Print a table; say whether all pages met the targets."""
        print(f"\n{title}\n{'page':<16}{'asked':>7}{'middle':>9}{'95th':>9}{'slowest':>9}{'KB':>8}")
        good = True
        for kind, found in sorted(self.first.items()):
            told = sorted(found)
            late = told[-1] > FIRST_BYTE or self.size[kind] > LARGEST * 1000
            good = good and not late
            middle, most = told[len(told) // 2], told[int(len(told) * 0.95)]
            mark = "  over" if late else ""
            size = self.size[kind] / 1000
            print(f"{kind:<16}{len(told):>7}{middle:>9.1f}{most:>9.1f}{told[-1]:>9.1f}{size:>8.1f}{mark}")
        return good


def kind_of(path: str) -> str:
    """Return the kind of page that a path is of: '/e/…' for an event."""
    parts = urlsplit(path).path.split("/")
    return f"/{parts[1]}/…" if len(parts) > 2 else path


@contextmanager
def server(record: str) -> Iterator[int]:
    """Serve a record in a process of its own; yields its port."""
    command = [sys.executable, "-m", "accord", "serve", "--record", record, "--port", "0", "--read-only"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        told = process.stdout.readline()
        try:
            yield int(told.split("http://")[1].split("/")[0].rpartition(":")[2])
        finally:
            process.terminate()


@dataclass(frozen=True, slots=True)
class Load:
    """How many readers ask, for how many seconds, and how long each waits between two pages on average."""

    readers: int
    seconds: float
    pause: float


class Reader:
    """One reader over one connection."""

    def __init__(self, port: int) -> None:
        """Connect."""
        self.connection = http.client.HTTPConnection("127.0.0.1", port)

    def read(self, path: str, times: Times) -> None:
        """Ask for a page and note how long its first byte took."""
        begun = time.perf_counter()
        self.connection.request("GET", path, headers={"Accept-Encoding": "gzip"})
        answer = self.connection.getresponse()
        first = time.perf_counter() - begun
        size = len(answer.read())
        if answer.status >= 400:
            raise SystemExit(f"{path} was answered with {answer.status}")
        times.note(path, first, size)


def pages(record: str) -> tuple[list[str], list[str]]:
    """Return the walk, and paths of further pages: by chance, but every time the same."""
    chance = random.Random(7)
    with Record.open(record) as opened:
        events = [addresses.event(line.event) for line in opened.explore(None, Part(0, 5000)).lines]
        reports = [
            addresses.report(line.source.document) for line in opened.reports(None, Part(0, 5000)).lines
        ]
        pairs = [addresses.dossier(codes) for codes, _ in opened.pairs(300)]
        bodies = [addresses.body(body.id) for body in opened.bodies()]
        agreements = [addresses.agreement(pact.id) for pact in opened.agreements()]
        actors = [addresses.actor(line.id) for line in opened.actors()]
    groups = (events, reports, pairs[12:], bodies, agreements, actors[5:])
    for group in groups:
        chance.shuffle(group)
    walk = [*FRONT, "/search?q=minister", "/search?q=joint+working+group", *pairs[:12], *actors[:5]]
    walk += [path for group in groups for path in group[:8]]
    fresh = [path for group in groups for path in group[8:300]]
    chance.shuffle(fresh)
    return walk, fresh


def alone(port: int, walk: Iterable[str]) -> bool:
    """Ask for each page once."""
    times, reader = Times(), Reader(port)
    for path in walk:
        reader.read(path, times)
    return times.print("alone, for the first time")


def together(port: int, walk: list[str], fresh: list[str], load: Load) -> bool:
    """Have many readers ask at once; each keeps asking until the time is over."""
    times, unread = Times(), iter(fresh)
    end = time.perf_counter() + load.seconds

    def read(number: int) -> int:
        chance, reader, asked = random.Random(number), Reader(port), 0
        while time.perf_counter() < end:
            path = next(unread, None) if chance.random() < FRESH else None
            reader.read(path or chance.choice(walk), times)
            asked += 1
            time.sleep(chance.expovariate(1 / load.pause) if load.pause else 0)
        return asked

    with ThreadPoolExecutor(load.readers) as pool:
        asked = sum(pool.map(read, range(load.readers)))
    print(f"\n{asked / load.seconds:.0f} pages a second")
    return times.print(f"{load.readers} readers at once, {load.pause:g} s between two pages of one")


def main() -> int:
    """Measure; return the exit status."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("record")
    parser.add_argument("--readers", type=int, default=20)
    parser.add_argument("--seconds", type=float, default=20)
    parser.add_argument("--pause", type=float, default=0.5)
    told = parser.parse_args()
    walk, fresh = pages(told.record)
    with server(told.record) as port:
        time.sleep(READY)
        load = Load(told.readers, told.seconds, told.pause)
        good = [alone(port, walk), together(port, walk, fresh, load)]
    return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main())

"""Measures the pages of a record: first byte and size, alone and with many readers at once, on this machine.

    python benchmarks/serving.py RECORD [--readers 20] [--seconds 20] [--pause 0.5]

RECORD holds what is to be served, such as `accord add ../shared/corpus/white-house-2021-2022.jsonl.gz
../shared/gold/dev/texts --record RECORD` leaves. A process of its own serves it, as `accord serve` does. Then:

1. alone: every page of a walk is asked for by one reader, for the first time; only the front pages are ready by then,
   which the server makes by itself when it starts and when the record has changed;
2. together: as many readers as told ask for pages of the walk by chance, each over its own connection and with a pause
   between them (on average so many seconds, 0 for none). One page in ten is none of the walk: a dossier, event, report,
   body, agreement or actor that nobody asked for before.

Printed are the middle, the 95th of 100 and the slowest first byte in milliseconds, and the largest transfer (packed),
apart for answers that had to be made and for those that were ready. The targets are 150 ms and 200 KB: the 95th of 100
has to meet them, and the slowest too if the machine had nothing else to do. How much of its time other programs took
meanwhile is measured and told; above 10 % it is busy, and a slow one may be theirs.
The exit status is 1 if a target was missed.
"""

from __future__ import annotations

import argparse
import http.client
import os
import random
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from accord.library import Part, Record
from accord.web import addresses
from accord.web.keeping import FRONT

FIRST_BYTE = 150
"""Milliseconds within which the first byte of a page is to come."""

LARGEST = 200
"""Kilobytes that a page may take, packed, without what is drawn in it."""

ENOUGH = 20
"""Answers of which the 95th of 100 says something; of fewer it is only the slowest."""

BUSY = 0.1
"""The share of the machine's time that other programs may take before a slow answer may be theirs."""

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

    def print(self, title: str, *, idle: bool) -> bool:
        """Print a table; say whether all pages met the targets, the slowest ones too if the machine was idle."""
        print(f"\n{title}\n{'page':<16}{'asked':>7}{'middle':>9}{'95th':>9}{'slowest':>9}{'KB':>8}")
        every = [one for found in self.first.values() for one in found]
        rows = sorted(self.first.items())
        met = [self._row(kind, found, idle=idle) for kind, found in [*rows, ("all", every)] if found]
        return all(met)

    def _row(self, kind: str, found: list[float], *, idle: bool) -> bool:
        told = sorted(found)
        middle, most, last = told[len(told) // 2], told[int(len(told) * 0.95)], told[-1]
        size = self.size[kind] / 1000 if kind in self.size else max(self.size.values()) / 1000
        late = last if idle else most if len(told) >= ENOUGH else 0
        missed = late > FIRST_BYTE or size > LARGEST
        mark = "  over" if missed else "  slow" if last > FIRST_BYTE else ""
        print(f"{kind:<16}{len(told):>7}{middle:>9.1f}{most:>9.1f}{last:>9.1f}{size:>8.1f}{mark}")
        return not missed


class Others:
    """What share of the machine's time other programs take, by the counters of Linux; unknown elsewhere."""

    def __init__(self, server: int) -> None:
        """Begin to measure; `server` is the process of the server."""
        self.server = server
        self.begun = self._told()

    def share(self) -> float | None:
        """Return the share of all processors' time since, from 0 to 1."""
        if self.begun is None or (now := self._told()) is None:
            return None
        whole, busy, own = (later - before for later, before in zip(now, self.begun, strict=True))
        return max(0.0, (busy - own) / whole) if whole else 0.0

    def _told(self) -> tuple[int, int, int] | None:
        """Return ticks: all, those in which something ran, and those of this process and the server's."""
        try:
            spent = [int(n) for n in Path("/proc/stat").read_text().splitlines()[0].split()[1:9]]
            own = sum(self._ticks(pid) for pid in (os.getpid(), self.server))
        except OSError:
            return None
        return sum(spent), sum(spent) - spent[3] - spent[4], own

    def _ticks(self, pid: int) -> int:
        return sum(int(n) for n in Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[11:13])


def kind_of(path: str) -> str:
    """Return the kind of page that a path is of: '/e/…' for an event."""
    parts = urlsplit(path).path.split("/")
    return f"/{parts[1]}/…" if len(parts) > 2 else path


@contextmanager
def server(record: str) -> Iterator[tuple[int, int]]:
    """Serve a record in a process of its own; yields its port and its id."""
    command = [sys.executable, "-m", "accord", "serve", "--record", record, "--port", "0", "--read-only"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        told = process.stdout.readline()
        try:
            yield int(told.split("http://")[1].split("/")[0].rpartition(":")[2]), process.pid
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


def told(times: Iterable[tuple[str, Times]], others: Others) -> bool:
    """Print tables and what else the machine did; say whether the targets were met."""
    share = others.share()
    idle = share is not None and share < BUSY
    load = " ".join(f"{one:.1f}" for one in os.getloadavg())
    taken = "of which nothing is known" if share is None else f"which took {share:.0%} of its time"
    print(f"\nother programs, {taken}; load of the machine {load} on {os.cpu_count()} processors")
    met = [found.print(title, idle=idle) for title, found in times if found.first]
    return all(met)


def alone(port: int, process: int, walk: Iterable[str]) -> bool:
    """Ask for each page once."""
    times, reader, others = Times(), Reader(port), Others(process)
    for path in walk:
        reader.read(path, times)
    return told([("alone, for the first time", times)], others)


def together(port: int, process: int, pages: tuple[list[str], list[str]], load: Load) -> bool:
    """Have many readers ask at once; each keeps asking until the time is over."""
    ready, made, unread, others = Times(), Times(), iter(pages[1]), Others(process)
    end = time.perf_counter() + load.seconds

    def read(number: int) -> int:
        chance, reader, asked = random.Random(number), Reader(port), 0
        while time.perf_counter() < end:
            path = next(unread, None) if chance.random() < FRESH else None
            reader.read(path or chance.choice(pages[0]), made if path else ready)
            asked += 1
            time.sleep(chance.expovariate(1 / load.pause) if load.pause else 0)
        return asked

    with ThreadPoolExecutor(load.readers) as pool:
        asked = sum(pool.map(read, range(load.readers)))
    title = f"{load.readers} readers at once, {load.pause:g} s between two pages of one"
    print(f"\n{title}: {asked / load.seconds:.0f} pages a second")
    return told([("asked for before", ready), ("for the first time", made)], others)


def main() -> int:
    """Measure; return the exit status."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("record")
    parser.add_argument("--readers", type=int, default=20)
    parser.add_argument("--seconds", type=float, default=20)
    parser.add_argument("--pause", type=float, default=0.5)
    asked = parser.parse_args()
    walk, fresh = pages(asked.record)
    with server(asked.record) as (port, process):
        time.sleep(READY)
        load = Load(asked.readers, asked.seconds, asked.pause)
        good = [alone(port, process, walk), together(port, process, (walk, fresh), load)]
    return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main())

"""A record of a million claims: how long a dossier, a search and the other questions take of it.

    million.py [RECORD.sqlite] [--claims N]

The record is made of White House releases of two years, told again and again (`copying`), and is kept: if RECORD is
there, it is asked as it is. Each question is asked once in a process of its own (cold), and some times more (warm).
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import time
from datetime import timedelta
from pathlib import Path
from statistics import median

from accord.library import Record
from accord.pipeline import account
from accord.registry import Parts
from accord.settings import Settings
from accord.store import search
from accord.store.store import Store
from benchmarks.copying import Copier, rows_of, write_copy, write_words
from benchmarks.readings import CORPUS, in_time, readings

CORPORA = ("white-house-2021-2022.jsonl.gz",)
MONTHS = 8 * 30
"""Days between one copy and the next."""

BATCH = 50
TIMES = 5

Question = tuple[str, list[str | list[str]]]
"""A method of `Record`, and what it is called with."""

OF_A_DYAD = ("timeline", "bodies", "agreements", "conflicts", "promises", "areas", "actors")
BODY = "Quad"
COMMON, RARE = "president", "plutonium"


def build(where: Path, claims: int) -> None:
    """Make the record: account for the corpora once, and copy what came of it."""
    parts, store = Parts(Settings()), Store.open(where)
    found = in_time([r for name in CORPORA for r in readings(CORPUS / name, parts) if r.mentions])
    for start in range(0, len(found), BATCH):
        part = found[start : start + BATCH]
        with store.writing() as writer:
            writer.insert(part)
            account(writer, [r.document.id for r in part], parts.names)
    each = sum(len(m.claims) for r in found for m in r.mentions)
    copy(store, -(-claims // each))
    store.close()


def copy(store: Store, many: int) -> None:
    """Write the record again into itself until there are `many` of it."""
    with store.reading() as queries:
        found = rows_of(queries.connection)
        words = dict(search.event_words(queries.connection, [row["id"] for row in found["events"]]))
    codes = sorted({row["party"] for row in found["event_parties"]})
    turned = {code: codes[(n + 1) % len(codes)] for n, code in enumerate(codes)}
    for number in range(1, many):
        copier = Copier(number, timedelta(days=-MONTHS * number), turned if number % 2 else {})
        with store.writing() as writer:
            write_copy(writer.queries.connection, found, copier)
            write_words(writer.queries.connection, words, copier)


def questions(record: Record) -> dict[str, Question]:
    """Return what is asked, by name: a method of `Record`, and with what."""
    ranked = dyads(record)
    busiest, typical = ranked[0], ranked[len(ranked) // 2]
    event = record.dossier(busiest).entries[-1].event
    other: dict[str, Question] = {f"{method} of a typical dyad": (method, [typical]) for method in OF_A_DYAD}
    return {
        f"dossier of the busiest dyad ({'-'.join(busiest)})": ("dossier", [busiest]),
        f"dossier of a typical dyad ({'-'.join(typical)})": ("dossier", [typical]),
        f"search, common word ({COMMON})": ("search", [COMMON]),
        f"search, rare word ({RARE})": ("search", [RARE]),
        "search, two words": ("search", ["defense cooperation"]),
        "why, an event": ("why", [event]),
        **other,
        "actors of the busiest dyad's first party": ("actors", [busiest[:1]]),
        f"a body by name ({BODY}), in all copies": ("body", [BODY]),
        "summary of the whole record": ("summary", []),
    }


def dyads(record: Record) -> list[list[str]]:
    """Return all pairs of parties with at least ten events, the busiest first."""
    query = (
        "SELECT a.party, b.party, count(*) AS many FROM event_parties a JOIN event_parties b"
        " ON a.event = b.event AND a.party < b.party GROUP BY 1, 2 HAVING many >= 10 ORDER BY 3 DESC, 1, 2"
    )
    with record._store.reading() as queries:
        return [[a, b] for a, b, _ in queries.connection.exec_driver_sql(query)]


def timed(record: Record, question: Question) -> float:
    """Return the processor's milliseconds that an answer takes."""
    method, about = question
    start = time.process_time()
    getattr(record, method)(*about)
    return (time.process_time() - start) * 1000


def cold(where: Path, question: Question) -> float:
    """Ask one question in a new process."""
    command = [sys.executable, "-m", "benchmarks.million", str(where), "--one", json.dumps(question)]
    return float(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def show(where: Path) -> None:
    """Print the table."""
    with Record.open(where) as record:
        with record._store.reading() as queries:
            sizes = {name: queries.count(name) for name in ("documents", "mentions", "claims", "events")}
        print(", ".join(f"{count:,} {name}" for name, count in sizes.items()))
        print("| question | ms, warm | ms, first in its process |\n| --- | --- | --- |")
        for name, question in questions(record).items():
            first = cold(where, question)
            warm = median(timed(record, question) for _ in range(TIMES))
            print(f"| {name} | {warm:.0f} | {first:.0f} |", flush=True)
    print(f"peak memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:,.0f} MB")


def main() -> int:
    """Build the record if need be, and measure."""
    parser = argparse.ArgumentParser(description="Questions to a record of a million claims.")
    parser.add_argument("record", nargs="?", type=Path, default=Path("million.sqlite"))
    parser.add_argument("--claims", type=int, default=1_000_000)
    parser.add_argument("--one", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        with Record.open(options.record) as record:
            print(timed(record, json.loads(options.one)))
        return 0
    if not options.record.is_file():
        build(options.record, options.claims)
    show(options.record)
    return 0


if __name__ == "__main__":
    sys.exit(main())

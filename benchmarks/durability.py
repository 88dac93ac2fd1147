"""Kills adders at random moments, and has several processes write at once, on SQLite and on PostgreSQL.

    durability.py [FILE.jsonl.gz] [--reports N] [--kills N] [--seed N]

The reports are read once, as `accord add` reads them; then processes of their own add them. PostgreSQL is a
server that is started for this, and that writes to the disk before it acknowledges. Ends with status 1 if
anything acknowledged was lost, anything was half-written, or the end is not that of an undisturbed run.
"""

from __future__ import annotations

import argparse
import itertools
import random
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from accord.library import documents
from accord.model.documents import Document
from accord.model.ports import Reading
from accord.pipeline import process
from accord.registry import Parts
from accord.settings import Settings
from tools import disturbing, writers
from tools.invariants import faults, state
from tools.temporary_server import serving

CORPUS = Path(__file__).resolve().parents[2] / "shared" / "corpus" / "white-house-2021-2022.jsonl.gz"
BATCH = 5


def read(file: Path, number: int) -> list[Reading]:
    """Return the first so many reports of a corpus, as the pipeline reads them."""
    parts = Parts(Settings())
    found = (process(d, parts) for d in documents([str(file)]) if isinstance(d, Document))
    return list(itertools.islice((r for r in found if isinstance(r, Reading)), number))


def kill(
    places: Sequence[str], readings: Sequence[Reading], options: argparse.Namespace, strike: disturbing.Strike
) -> Iterator[str]:
    """Strike at adders, have one go on to the end, and yield what was wrong."""
    place, undisturbed = places
    plan = disturbing.Plan(options.kills, BATCH, options.seed)
    with tempfile.TemporaryDirectory() as folder:
        file = writers.keep_readings(readings, Path(folder) / "readings.pickle")
        found = disturbing.kill_while_adding(place, readings, file, plan, strike)
        inside = 0
        for killed in found:
            inside += killed.writing
            yield from killed.wrong
        told = f"  {options.kills} kills, the last after {killed.acknowledged} of {len(readings)} reports"
        print(f"{told}; {inside} of them in the midst of writing")
        disturbing.go_on(place, file, BATCH)
        disturbing.go_on(undisturbed, file, BATCH)
    yield from _faults(place)
    with writers.open_record(place) as record, writers.open_record(undisturbed) as other:
        if state(record._store) != state(other._store):
            yield "the end is not that of an undisturbed run"


def beside(place: str, readings: Sequence[Reading], options: argparse.Namespace) -> Iterator[str]:
    """Have two processes add overlapping halves while a third decides, and yield what was wrong."""
    chance = random.Random(options.seed)
    third = len(readings) // 3
    halves = [chance.sample(half, len(half)) for half in (readings[: 2 * third], readings[third:])]
    with tempfile.TemporaryDirectory() as folder:
        files = [writers.keep_readings(half, Path(folder) / f"{n}.pickle") for n, half in enumerate(halves)]
        seen = disturbing.write_beside(place, files, batch=BATCH, seed=options.seed)
    yield from seen.errors
    yield from _faults(place)
    writers.read_again(readings)
    with writers.open_record(place) as record:
        held, decisions = record.summary().reports, record.decisions()
        withdrawn = {decision.id for decision in decisions if decision.withdrawn_at}
        changes = record.rebuild()
    told = f"  {len(seen.made)} decisions made, {len(seen.undone)} undone, {seen.refused} refused"
    print(f"{told}, beside {sum(map(len, halves))} reports of which {held} are different")
    yield from (f"decision {id} was acknowledged and is lost" for id in seen.made - {d.id for d in decisions})
    yield from (f"decision {id} was undone and stands" for id in seen.undone - withdrawn)
    if held != len(readings):
        yield f"{len(readings) - held} reports are lost"
    if changes.new or changes.changed or changes.merged or changes.gone:
        yield "a rebuild comes to another result"


def _faults(place: str) -> list[str]:
    with writers.open_record(place) as record:
        return faults(record._store)


def measure(what: str, found: Iterable[str]) -> int:
    """Run one part; print what came of it and return the number of faults."""
    print(f"{what}:", flush=True)
    begun = time.monotonic()
    wrong = _tell(found)
    print(f"  {wrong} faults, {time.monotonic() - begun:.0f} s", flush=True)
    return wrong


def _tell(found: Iterable[str]) -> int:
    faults_found = list(found)
    for fault in faults_found:
        print(f"  WRONG: {fault}")
    return len(faults_found)


def main() -> int:
    """Run all and return the exit status."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("file", nargs="?", type=Path, default=CORPUS)
    parser.add_argument("--reports", type=int, default=300)
    parser.add_argument("--kills", type=int, default=30)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    readings = read(options.file, options.reports)
    print(f"{len(readings)} reports, {sum(len(r.mentions) for r in readings)} mentions", flush=True)
    with tempfile.TemporaryDirectory() as folder, serving(durable=True) as server:
        files = [str(Path(folder) / f"{n}.sqlite") for n in range(3)]
        bases = [server.make(f"record-{n}") for n in range(5)]
        adder, host = disturbing.kill_adder, disturbing.kill_server(server)
        wrong = measure("SQLite, adder killed", kill(files[:2], readings, options, adder))
        wrong += measure("SQLite, written to from three sides", beside(files[2], readings, options))
        wrong += measure("PostgreSQL, adder killed", kill(bases[:2], readings, options, adder))
        wrong += measure("PostgreSQL, server killed", kill(bases[2:4], readings, options, host))
        wrong += measure("PostgreSQL, written to from three sides", beside(bases[4], readings, options))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())

"""What it takes to account for a report, from the first thousand reports to the twentieth: the curve of ingest.

    ingest.py [FILE.jsonl.gz …] [--shuffled] [--upto N]

The corpora (by default Reuters 1987, then the White House 2021–2022) are read once, and the readings kept
(`readings`); measured is what comes after reading: writing the report and its claims, its origin, and the events
that it changes. Seconds are the processor's. At the end the last thousand documents are added again, as a user
would, and so is one in a process of its own.
"""

from __future__ import annotations

import argparse
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from accord.library import Record, documents
from accord.model.ports import Reading
from accord.pipeline import account
from accord.registry import Parts
from accord.settings import Settings
from accord.store.store import Store
from benchmarks.readings import CORPUS, in_time, readings

DEFAULTS = ("reuters-21578.jsonl.gz", "white-house-2021-2022.jsonl.gz")
MARKS = (1_000, 2_000, 5_000, 10_000, 15_000, 19_000, 20_000)
"""Numbers of reports in the record at which the last thousand is looked at."""

BATCH = 10
LAST = 1_000


def add(store: Store, found: Sequence[Reading], parts: Parts) -> Iterator[float]:
    """Account for the readings, batch by batch; yield the processor's seconds that each report of it took."""
    for start in range(0, len(found), BATCH):
        part, began = found[start : start + BATCH], time.process_time()
        with store.writing() as writer:
            writer.insert(part)
            account(writer, [reading.document.id for reading in part], parts.names)
        yield from [(time.process_time() - began) / len(part)] * len(part)


def show(found: Sequence[Reading], took: Sequence[float]) -> None:
    """Print a row for each thousand looked at: a report, one that tells of something, and an event told."""
    print(
        "| reports | ms a report | of these telling | ms a telling report | events told | ms an event told |"
    )
    print("| --- | --- | --- | --- | --- | --- |")
    for mark in (mark for mark in MARKS if mark <= len(found)):
        part, seconds = found[mark - LAST : mark], sum(took[mark - LAST : mark])
        telling, told = sum(bool(r.mentions) for r in part), sum(len(r.mentions) for r in part)
        each = f"{seconds * 1000 / max(1, telling):.1f} | {told} | {seconds * 1000 / max(1, told):.1f}"
        print(f"| {mark:,} | {seconds * 1000 / len(part):.1f} | {telling} | {each} |")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"in all {sum(took):.0f} s for {len(found):,} reports; peak memory {peak:,.0f} MB, the readings with it"
    )


def again(where: Path, path: Path) -> None:
    """Add what is held already: a thousand documents in this process, and one in a process of its own."""
    with Record.open(where) as record:
        given = [document for _, document in zip(range(LAST), documents([path]), strict=False)]
        began = time.perf_counter()
        result = record.add(given)
        each = (time.perf_counter() - began) * 1000 / len(given)
        print(f"added again: {len(result.unchanged)} of {len(given)} unchanged, {each:.2f} ms a report")
        one = next(d for d in given if not isinstance(d, Exception))
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / f"{one.id}.txt"  # type: ignore[union-attr]
        file.write_text(one.text, encoding="utf-8")  # type: ignore[union-attr]
        command = [sys.executable, "-m", "accord", "--record", str(where), "add", str(file)]
        subprocess.run(command, check=True, capture_output=True)
        began = time.perf_counter()
        subprocess.run(command, check=True, capture_output=True)
        print(f"one file again, in a process of its own: {(time.perf_counter() - began) * 1000:.0f} ms")


def main() -> int:
    """Measure."""
    parser = argparse.ArgumentParser(description="What a report takes as the record grows.")
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument(
        "--shuffled", action="store_true", help="add in random order, not in that of publication"
    )
    parser.add_argument("--upto", type=int, help="only so many reports")
    options = parser.parse_args()
    files = options.files or [CORPUS / name for name in DEFAULTS]
    parts = Parts(Settings())
    found = in_time([reading for path in files for reading in readings(path, parts)])
    if options.shuffled:
        random.Random(1987).shuffle(found)
    found = found[: options.upto]
    with tempfile.TemporaryDirectory() as folder:
        where = Path(folder) / "record.sqlite"
        store = Store.open(where)
        show(found, list(add(store, found, parts)))
        store.close()
        again(where, files[-1])
    return 0


if __name__ == "__main__":
    sys.exit(main())

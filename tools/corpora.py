"""Whether every document of real corpora is read to its end: `accord read` over slices of them, as a user would.

    corpora.py [FILE.jsonl.gz ...] [--every N]

Examples and gold are texts that the rules were tried on; what breaks a rule stands in texts that nobody looked at. Any
document that ends with an error, or gives no line, is named with its error, and the exit status is 1. Without
arguments the corpora beside the repository (../shared/corpus) are read; where they are not, the check says so and
passes.
"""

from __future__ import annotations

import argparse
import gzip
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

CORPUS = Path(__file__).resolve().parents[2] / "shared" / "corpus"
SLICES = {"white-house-2021-2022.jsonl.gz": 1, "reuters-21578.jsonl.gz": 5}
"""Every how many-th document of each corpus is read: all releases, and a fifth of the wires, which tell of little."""


def slice_of(path: Path, every: int) -> list[str]:
    """Return each `every`-th line of a gzipped file of JSON lines."""
    with gzip.open(path, "rt", encoding="utf-8") as stream:
        return list(stream)[::every]


def faults(rows: list[str]) -> list[str]:
    """Read documents, one a JSON line; return a line for each that ended with an error, and for those that are gone."""
    command = [sys.executable, "-m", "accord", "read", "-", "--format", "codebook"]
    with tempfile.TemporaryFile("w+", encoding="utf-8") as source:
        source.writelines(rows)
        source.seek(0)
        done = subprocess.run(command, stdin=source, capture_output=True, encoding="utf-8", check=False)
    return list(_faults(len(rows), done))


def _faults(given: int, done: subprocess.CompletedProcess[str]) -> Iterator[str]:
    errors = [line for line in done.stderr.splitlines() if line.startswith("error: ")]
    yield from errors
    if read := given - len(errors) - len(done.stdout.splitlines()):
        yield f"error: {read} documents gave neither events nor an error"
    if done.returncode and not errors:
        yield f"error: accord read ended with status {done.returncode}: {done.stderr.strip()[-500:]}"


def main() -> int:
    """Read the slices, two at a time; return 1 if any document failed."""
    parser = argparse.ArgumentParser(description="Read corpora, and name the documents that fail.")
    parser.add_argument("files", nargs="*", type=Path, help="gzipped files of JSON lines")
    parser.add_argument("--every", type=int, default=1, help="read each N-th document of the files named")
    options = parser.parse_args()
    if not options.files and not CORPUS.is_dir():
        print("corpora skipped: the corpora (../shared/corpus) are not on this machine")
        return 0
    chosen = dict.fromkeys(options.files, options.every) or {CORPUS / name: n for name, n in SLICES.items()}
    slices = {path.name: slice_of(path, every) for path, every in chosen.items()}
    with ThreadPoolExecutor(max_workers=2) as two:
        found = dict(zip(slices, two.map(faults, slices.values()), strict=True))
    for name, wrong in found.items():
        print(f"corpora: {name}: {len(slices[name])} documents, {len(wrong)} faults")
        for line in wrong:
            print(f"corpora: {name}: {line}", file=sys.stderr)
    return 1 if any(found.values()) else 0


if __name__ == "__main__":
    sys.exit(main())

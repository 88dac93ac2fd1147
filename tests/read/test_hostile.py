"""Input that is damaged, or made to do harm: a recorded failure each, within bounds of time and memory."""

from __future__ import annotations

import random
import time
from pathlib import Path

import pytest

from accord.read import ReadFailure, ReadOptions, read
from tests.read.making import FILES

SECONDS = 12.0  # the guard's ten, and the start of its process


def codes(path: Path, options: ReadOptions | None = None) -> set[str]:
    """Return the codes of what fails, and see that it does not take too long."""
    start = time.monotonic()
    found = {o.error.code for o in read([path], options) if isinstance(o, ReadFailure)}
    assert time.monotonic() - start < SECONDS
    return found


def save(folder: Path, name: str, content: bytes) -> Path:
    (folder / name).write_bytes(content)
    return folder / name


@pytest.mark.parametrize("seed", range(12))
def test_damaged_pdf_files_never_break_the_run(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    raw = bytearray((FILES / "release.pdf").read_bytes())
    for _ in range(2**seed % 300):
        raw[chance.randrange(len(raw))] = chance.randrange(256)
    cut = chance.randrange(200, len(raw)) if seed % 2 else len(raw)
    told = codes(save(tmp_path, "a.pdf", bytes(raw[:cut])))
    assert told <= {"read/bad-pdf", "read/no-text-layer", "read/empty", "read/crashed", "read/took-too-long"}

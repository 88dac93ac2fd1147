"""The sketch of a text: hashes of its runs of words, and the MinHash bands that copies of it share."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import replace

from rensa import RMinHash  # type: ignore[import-untyped]  # rensa 0.5 ships no types

from accord.model.documents import Page, Sentence, Setting
from accord.model.ports import BANDS, Sketch

SHINGLE = 3
"""Words in a run; with 5 too few of the runs of a shortened reprint survive."""

ROWS = 3
"""MinHash rows in a band; with `BANDS` it settles which likeness is found."""

SEED = 20251104
"""Fixed, so that bands made on different days can be compared; its value has no meaning."""

_WORD = re.compile(r"\w+")


LEAD = 8
"""Words of a report's beginning by which a flash is found in the longer story that follows it: of a text a third
as long as its reprint MinHash misses one in four."""


def sketch(page: Page) -> Sketch:
    """Return the sketch of a report without the page's furniture."""
    made = sketch_words(_words(page, page.sentences))
    return replace(made, bands=made.bands | _leads(page))


def _leads(page: Page) -> frozenset[int]:
    """Return a band for the title and one for the first words below it, where they are long enough to tell.

    They hold within a month: series under one title for years would otherwise be compared for years.
    """
    month = f"{page.document.published:%Y-%m}" if page.document.published else ""
    title = [s for s in page.sentences if s.setting is Setting.TITLE]
    body = [s for s in page.sentences if s.setting is not Setting.TITLE]
    runs = (_words(page, title), _words(page, body)[:LEAD])
    return frozenset(
        _hash(f"lead:{month}:{' '.join(run)}".encode(), 8) >> 1 for run in runs if len(run) >= LEAD // 2
    )


def _words(page: Page, sentences: Sequence[Sentence]) -> list[str]:
    text = page.document.text
    return _WORD.findall(" ".join(s.span.of(text) for s in sentences).casefold())


def sketch_words(words: Sequence[str]) -> Sketch:
    """Return the sketch of a run of words in lower case."""
    runs = sorted({" ".join(words[i : i + SHINGLE]) for i in range(len(words) - SHINGLE + 1)})
    shingles = frozenset(_hash(run.encode(), 4) for run in runs)
    return Sketch(shingles, len(words), _bands(runs))


def _bands(runs: Sequence[str]) -> frozenset[int]:
    """Return one hash a band (63 bits, so that any database holds it), none for a text too short."""
    if not runs:
        return frozenset()
    digest = RMinHash(ROWS * BANDS, SEED)
    digest.update(list(runs))
    rows: list[int] = digest.digest()
    bands = (rows[i * ROWS : (i + 1) * ROWS] for i in range(BANDS))
    return frozenset(_hash(f"{i}:{band}".encode(), 8) >> 1 for i, band in enumerate(bands))


def _hash(data: bytes, size: int) -> int:
    return int.from_bytes(hashlib.blake2b(data, digest_size=size).digest(), "big")

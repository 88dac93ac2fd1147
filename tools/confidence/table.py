"""The table of judged events with their traits, and the file of weights."""

from __future__ import annotations

import csv
import gzip
import io
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from accord.ontology.confidence import INTERCEPT

if TYPE_CHECKING:
    from tools.confidence.fitting import Trained

LEAST = 8
"""Events that a trait must have to be kept: of a rarer one nothing can be learnt, and it could name its text."""


UNSEEN = ("white-house-4", "reuters-7")
"""The lists that were drawn from reports on which no rule was made: name newer ones here when they are judged.

Once errors that such a list shows have been mended it flatters, and so does a confidence that is learnt from it.
"""

FIGURES = "```text figures=confidence\n"
"""The line before the figures in the documentation."""


@dataclass(frozen=True, slots=True)
class Judged:
    """An event whose verdict is known: on which list, in which report, of which text (the same for copies)."""

    list: str
    document: str
    text: str
    start: int
    right: bool
    credit: float
    traits: frozenset[str]

    @property
    def unseen(self) -> bool:
        """Whether it is of a list drawn from reports on which no rule was made."""
        return self.list in UNSEEN

    @property
    def source(self) -> str:
        """The list, or for random samples the corpus that it was drawn from."""
        return self.list.rstrip("-0123456789")


def write(path: Path, judged: Iterable[Judged]) -> None:
    """Write the table: ids, offsets, verdicts and traits, with nothing of the texts but single words."""
    rows = list(judged)
    counts = Counter(trait for row in rows for trait in row.traits)
    lines = [
        json.dumps(
            {
                "list": row.list,
                "document": row.document,
                "text": row.text,
                "start": row.start,
                "right": row.right,
                "credit": row.credit,
                "traits": sorted(trait for trait in row.traits if counts[trait] >= LEAST),
            },
            ensure_ascii=False,
        )
        for row in rows
    ]
    with path.open("wb") as raw, gzip.GzipFile(fileobj=raw, mode="wb", filename="", mtime=0) as packed:
        packed.write(("\n".join(lines) + "\n").encode())


def read(path: Path) -> list[Judged]:
    """Return the events of the table."""
    text = gzip.decompress(path.read_bytes()).decode()
    rows = [json.loads(line) for line in text.split("\n") if line]
    return [Judged(**row | {"traits": frozenset(row["traits"])}) for row in rows]


def write_weights(path: Path, trained: Trained, figures: Sequence[str]) -> None:
    """Write the weights, under the figures that were reached."""
    out = io.StringIO()
    out.write(
        "# Weights of traits in log odds, and the share of judged events with each: python -m tools.confidence\n#\n"
    )
    out.writelines(f"# {line}".rstrip() + "\n" for line in figures)
    writer = csv.writer(out, lineterminator="\n")
    shares = Counter(trait for row in trained.judged for trait in row.traits)
    writer.writerow(["trait", "weight", "share"])
    writer.writerow([INTERCEPT, f"{trained.intercept:.3f}", 1])
    for trait, weight in sorted(trained.weights.items()):
        if round(weight, 3):
            writer.writerow([trait, f"{weight:.3f}", f"{shares[trait] / len(trained.judged):.3f}"])
    path.write_text(out.getvalue(), encoding="utf-8")


def write_figures(page: Path, figures: Sequence[str]) -> None:
    """Put the figures into their block of a page of the documentation."""
    head, _, rest = page.read_text(encoding="utf-8").partition(FIGURES)
    tail = rest[rest.index("```") :]
    page.write_text(head + FIGURES + "".join(f"{line}\n" for line in figures) + tail, encoding="utf-8")


def figures_in(page: Path) -> list[str]:
    """Return the figures that stand in a page."""
    _, _, rest = page.read_text(encoding="utf-8").partition(FIGURES)
    return rest[: rest.index("```")].splitlines()

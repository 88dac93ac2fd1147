"""Page furniture found, held against labels made by reading (`benchmarks/furniture/README.md`).

    python -m benchmarks.furniture [--list] [--set dev|corpus|fresh]

Recall and precision count code points that are no white space, and stretches: a labelled stretch is found where
nine tenths of it are furniture, a furnished one is right where nine tenths of it are labelled. A line that is
only a date, which Accord takes for a dateline without a place, counts as furniture, as in the labels; text in
other languages counts as neither. `--list` shows what is missed and what is wrongly cut, with the rule.
"""

from __future__ import annotations

import argparse
import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from accord.clean import clean
from accord.model.documents import LANGUAGE, Document, DocumentId, Page
from accord.ontology.page_rules import PageRules
from accord.registry import Parts
from accord.settings import Settings
from benchmarks.dates import SHARED, rows

LABELS = Path(__file__).parent / "furniture"
CORPUS = sorted((SHARED / "corpus").glob("*.jsonl.gz"))
FILES = {
    "dev": (LABELS / "labels-dev.jsonl", [SHARED / "gold" / "dev" / "documents.jsonl"]),
    "corpus": (LABELS / "labels-corpus.jsonl", CORPUS),
    "fresh": (LABELS / "labels-fresh.jsonl", [SHARED / "gold" / "train" / "documents.jsonl", *CORPUS]),
}
"""Each set with its labels and the texts that were labelled; the rules were mended on all, on `fresh` last."""
ENOUGH = 0.9
"""So large a share of a stretch must be covered."""
_WORDS = 110


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of a document's text, with its kind (of a label) or rule (of what was found)."""

    document: str
    start: int
    end: int
    kind: str
    words: str

    @property
    def places(self) -> frozenset[int]:
        """The code points that are no white space."""
        return frozenset(self.start + i for i, c in enumerate(self.words) if not c.isspace())


@dataclass(slots=True)
class Tally:
    """What was labelled and what was found, in code points and stretches; both lists are to be looked at."""

    labelled: Counter[str] = field(default_factory=Counter)
    met: Counter[str] = field(default_factory=Counter)
    found: int = 0
    right: int = 0
    stretches: Counter[str] = field(default_factory=Counter)
    whole: Counter[str] = field(default_factory=Counter)
    cuts: int = 0
    true_cuts: int = 0
    missed: list[Stretch] = field(default_factory=list)
    wrong: list[Stretch] = field(default_factory=list)

    @property
    def recall(self) -> float:
        """The share of labelled code points that were found."""
        return self.met.total() / max(1, self.labelled.total())

    @property
    def precision(self) -> float:
        """The share of code points found that are labelled."""
        return self.right / max(1, self.found)

    @property
    def recall_of_stretches(self) -> float:
        """The share of labelled stretches that were found."""
        return self.whole.total() / max(1, self.stretches.total())

    @property
    def precision_of_stretches(self) -> float:
        """The share of stretches found that are labelled."""
        return self.true_cuts / max(1, self.cuts)

    def add(self, labels: Iterable[Stretch], cuts: Iterable[Stretch]) -> None:
        """Count one document."""
        labels, cuts = list(labels), list(cuts)
        cut = frozenset(place for one in cuts for place in one.places)
        labelled = frozenset(place for one in labels for place in one.places)
        for one in labels:
            size, met = len(one.places), len(one.places & cut)
            self.labelled[one.kind] += size
            self.met[one.kind] += met
            self.stretches[one.kind] += 1
            self.whole[one.kind] += met >= ENOUGH * size
            self.missed += [one] if met < ENOUGH * size else []
        for one in cuts:
            size, right = len(one.places), len(one.places & labelled)
            self.found, self.right = self.found + size, self.right + right
            self.cuts, self.true_cuts = self.cuts + 1, self.true_cuts + (right >= ENOUGH * size)
            self.wrong += [one] if right < ENOUGH * size else []


def measure(part: str, rules: PageRules) -> Tally:
    """Hold the furniture found in one set of documents against its labels."""
    labels, texts = FILES[part]
    wanted = {line["document"]: line for line in map(json.loads, labels.read_text("utf-8").splitlines())}
    tally = Tally()
    for row in (row for path in texts for row in rows(path) if row["id"] in wanted):
        line = wanted.pop(str(row["id"]))
        text = str(row["text"])
        if hashlib.sha256(text.encode()).hexdigest() != line["sha256"]:
            raise ValueError(f"{row['id']} has another text than the one that was labelled")
        tally.add(_labelled(line, text), _cut(row, rules))
    if wanted:
        raise ValueError(f"no text of {', '.join(wanted)}")
    return tally


def _labelled(line: Mapping[str, object], text: str) -> Iterator[Stretch]:
    for start, end, kind in line["furniture"]:  # type: ignore[attr-defined]
        yield Stretch(str(line["document"]), start, end, kind, text[start:end])


def _cut(row: Mapping[str, str | None], rules: PageRules) -> Iterator[Stretch]:
    """Yield what is furniture in the text without its title, with offsets of that text."""
    title = f"{row['title']}\n\n" if row["title"] else ""
    page = clean(Document(DocumentId("d"), f"{title}{row['text']}", "", title=row["title"]), rules)
    for start, end, rule in _stretches(page):
        if end > len(title):
            begin = max(start, len(title))
            words = page.document.text[begin:end]
            yield Stretch(str(row["id"]), begin - len(title), end - len(title), rule, words)


def _stretches(page: Page) -> Iterator[tuple[int, int, str]]:
    for f in page.furniture:
        if not f.kind.startswith(f"{LANGUAGE}/"):
            yield f.span.start, f.span.end, f.rule
    alone = page.dateline.span if page.dateline and page.dateline.place is None else None
    if alone and not any(f.span.overlaps(alone) for f in page.furniture):
        yield alone.start, alone.end, "dateline/day-alone"


def main() -> None:
    """Measure and print a line for each set, and one for each kind."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--set", choices=[*FILES], action="append", dest="parts")
    parser.add_argument("--list", action="store_true", help="list what is missed and what is wrong")
    arguments = parser.parse_args()
    rules = Parts(Settings()).rules
    for part in arguments.parts or FILES:
        tally = measure(part, rules)
        print(
            f"{part}: code points recall {tally.recall:.4f} precision {tally.precision:.4f}; "
            f"stretches recall {tally.recall_of_stretches:.4f} precision {tally.precision_of_stretches:.4f}"
        )
        for kind, size in tally.labelled.most_common():
            print(
                f"  {kind:<16} {tally.met[kind]:>5} of {size:>5} code points, "
                f"{tally.whole[kind]:>3} of {tally.stretches[kind]:>3} stretches"
            )
        if arguments.list:
            for name in ("missed", "wrong"):
                for one in getattr(tally, name):
                    print(f"  {name}: {one.document[:40]} {one.start} {one.kind}: {one.words[:_WORDS]!r}")


if __name__ == "__main__":
    main()

"""Days of publication found when nothing but the text of a report is given.

    python -m benchmarks.dates [FILE.jsonl[.gz] ...] [--list]

Each document is read as one text: its title, a blank line, its body, with no title, publisher or day known. What
the text is said to be published on is held against the day that the file gives. A day is counted as `stated`
where the text writes it out, with its year, anywhere: in a head that is the day of publication, in a story it is
often only the day of what happened, so that those left unknown are listed to be looked at. `wrong` must be 0.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from accord.clean import clean
from accord.model.documents import Document, DocumentId
from accord.ontology.page_rules import PageRules
from accord.registry import Parts
from accord.settings import Settings

SHARED = Path(__file__).resolve().parents[2] / "shared"
DEFAULTS = (
    SHARED / "gold" / "dev" / "documents.jsonl",
    SHARED / "gold" / "train" / "documents.jsonl",
    SHARED / "corpus" / "white-house-2021-2022.jsonl.gz",
    SHARED / "corpus" / "reuters-21578.jsonl.gz",
)
_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_AROUND = 50


@dataclass(slots=True)
class Tally:
    """What came of the documents of one file: ids, with what is to be looked at.

    `unjudged` are days found for documents whose true day the file does not give.
    """

    right: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    stated: list[str] = field(default_factory=list)
    unjudged: list[str] = field(default_factory=list)

    @property
    def all(self) -> int:
        """The number of documents."""
        return len(self.right) + len(self.wrong) + len(self.unknown) + len(self.unjudged)


def rows(path: Path) -> Iterator[dict[str, str | None]]:
    """Yield the documents of a file of JSON lines, gzipped or not."""
    data = path.read_bytes()
    text = (gzip.decompress(data) if path.suffix == ".gz" else data).decode("utf-8")
    return (json.loads(line) for line in text.split("\n") if line.strip())


def measure(documents: Iterable[dict[str, str | None]], rules: PageRules) -> Tally:
    """Read each document's text alone and hold the day found against the true one."""
    tally = Tally()
    for row in documents:
        id, text = str(row["id"]), "\n\n".join(part for part in (row["title"], row["text"]) if part)
        found = clean(Document(DocumentId(id), text, ""), rules).document.published
        true = date.fromisoformat(row["published"]) if row["published"] else None
        if found is None:
            tally.unknown.append(id)
            tally.stated += [f"{id}: {words}" for words in _written(text, true)]
        elif true is None:
            tally.unjudged.append(f"{id}: {found}: {' '.join(text.split())[:120]!r}")
        elif found == true:
            tally.right.append(id)
        else:
            tally.wrong.append(f"{id}: {found} and not {true}")
    return tally


def _written(text: str, day: date | None) -> Iterator[str]:
    """Yield the words around each place where the text writes the day out."""
    if day is None:
        return
    month = _MONTHS[day.month - 1]
    names = f"(?:{month}|{month[:3]}|{month[:4]})\\.?"
    number = f"0?{day.day}(?:st|nd|rd|th)?"
    forms = (
        rf"\b{names} {number},? {day.year}\b",
        rf"\b{number}(?: of)? {names},? {day.year}\b",
        rf"\b{day.isoformat()}\b",
        rf"\b0?{day.month}/0?{day.day}/{day.year}\b",
        rf"\b0?{day.day}[/.]0?{day.month}[/.]{day.year}\b",
    )
    for found in re.finditer("|".join(forms), text, re.IGNORECASE):
        around = text[max(0, found.start() - _AROUND) : found.end() + _AROUND]
        yield f"at {found.start()}: {' '.join(around.split())!r}"


def main() -> None:
    """Measure the files and print a line for each."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path, default=DEFAULTS)
    parser.add_argument("--list", action="store_true", help="list what is to be looked at")
    arguments = parser.parse_args()
    rules = Parts(Settings()).rules
    for path in arguments.files:
        tally = measure(rows(path), rules)
        print(
            f"{path.parent.name}/{path.name}: {tally.all} documents, {len(tally.right)} right, "
            f"{len(tally.wrong)} wrong, {len(tally.unknown)} unknown, of which the day is written in "
            f"{len({line.split(':')[0] for line in tally.stated})}; {len(tally.unjudged)} not judged"
        )
        if arguments.list:
            for name in ("wrong", "stated", "unjudged"):
                for line in getattr(tally, name):
                    print(f"  {name}: {line}")


if __name__ == "__main__":
    main()

"""A sample of extracted events for judging by hand, and what has become of the events judged before.

    judged.py sample CORPUS.jsonl.gz --count 200 [--documents 3000] [--seed 3] [--leave-out FILE ...] > sheet.jsonl
    judged.py keep sheet.jsonl verdicts.jsonl > benchmarks/judged/NAME.jsonl
    judged.py compare CORPUS.jsonl.gz benchmarks/judged/NAME.jsonl

`sample` draws events at random from those that Accord finds in a corpus and prints a sheet with their quotes. A
judge reads each in its document and writes a line for each number: {"n": 1, "verdict": "right", "slots": ["date"],
"reason": "..."}. An event is 'right' if the text tells of an event of that kind between those parties (codebook,
sections 1, 2 and 6), else 'wrong'; `slots` are fields that the text contradicts. `keep` joins both into a list
without any text: ids, offsets in code points of the canonical text, codes, verdicts, reasons. `compare` reads the
documents of a judged list again and counts which of the judged events are still found.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from accord.model.claims import EventMention
from accord.model.ports import Failure, Reading
from accord.pipeline import process
from accord.read.documents import build
from accord.read.options import ReadOptions
from accord.registry import Parts
from accord.settings import Settings

Row = dict[str, Any]


def rows(path: Path) -> list[Row]:
    """Return the objects of a file of JSON lines, gzipped or not."""
    data = path.read_bytes()
    text = (gzip.decompress(data) if path.suffix == ".gz" else data).decode("utf-8")
    return [json.loads(line) for line in text.split("\n") if line.strip()]


def opening(row: Row) -> str:
    """Return the first letters of a text, by which it is known in collections that name it differently."""
    return re.sub(r"[^a-z]", "", row["text"].lower())[:60]


def fact(mention: EventMention) -> Row:
    """Return what is judged of an event: codes and offsets, with no words of the text."""
    return {
        "document": mention.document,
        "kind": mention.kind.value,
        "modality": mention.modality.value,
        "parties": list(mention.parties),
        "date": mention.when.iso if mention.when else None,
        "rule": mention.rule,
        "evidence": [[e.span.start, e.span.end] for e in mention.evidence],
    }


def told(mention: EventMention) -> Row:
    """Return the words that a judge needs beside the codes."""
    return {
        "quotes": [e.quote for e in mention.evidence],
        "place": mention.place.name if mention.place else None,
        "participants": [f"{p.name} ({p.role}, {p.party}, {p.post})" for p in mention.participants],
        "other": [mention.body, mention.ordinal, mention.item, mention.attributed_to, *mention.areas],
        "agreement": mention.agreement.title if mention.agreement else None,
    }


def read_all(documents: Iterable[Row], parts: Parts) -> Iterator[Reading]:
    """Yield what all documents say, in order; what cannot be read is told on standard error."""
    for row in documents:
        reading = process(build(row, ReadOptions(), where="corpus"), parts)
        if isinstance(reading, Failure):
            print(f"{row['id']}: {reading.message}", file=sys.stderr)
        else:
            yield reading


def events_of(documents: Iterable[Row]) -> Iterator[EventMention]:
    """Yield the events of all documents, in order."""
    for reading in read_all(documents, Parts(Settings())):
        yield from reading.mentions


def sample(args: argparse.Namespace) -> None:
    """Print the sheet of `--count` events drawn at random from the corpus."""
    chance = random.Random(args.seed)
    out = {opening(row) for path in args.leave_out for row in rows(path)}
    corpus = [row for row in rows(args.corpus) if opening(row) not in out]
    if args.documents and args.documents < len(corpus):
        corpus = chance.sample(corpus, args.documents)
    events = list(events_of(corpus))
    for number, mention in enumerate(chance.sample(events, min(args.count, len(events))), 1):
        print(json.dumps({"n": number} | fact(mention) | {"told": told(mention)}, ensure_ascii=False))


def keep(args: argparse.Namespace) -> None:
    """Print the judged list: each event of the sheet with its verdict and without the text's words."""
    verdicts = {row["n"]: row for row in rows(args.verdicts)}
    for row in rows(args.sheet):
        row.pop("told")
        print(json.dumps(row | verdicts[row["n"]], ensure_ascii=False))


def same(judged: Row, found: Row) -> bool:
    """Say whether a found event is the judged one: its kind and parties, and evidence that touches."""
    if (judged["kind"], judged["parties"]) != (found["kind"], found["parties"]):
        return False
    return any(a < d and c < b for a, b in judged["evidence"] for c, d in found["evidence"])


def compare(args: argparse.Namespace) -> None:
    """Print how many of the events judged right and wrong are still found."""
    judged = rows(args.judged)
    wanted = {row["document"] for row in judged}
    found: dict[str, list[Row]] = {}
    for mention in events_of(row for row in rows(args.corpus) if row["id"] in wanted):
        found.setdefault(mention.document, []).append(fact(mention))
    counts = Counter(
        (row["verdict"], any(same(row, other) for other in found.get(row["document"], []))) for row in judged
    )
    right, wrong = (counts[v, True] + counts[v, False] for v in ("right", "wrong"))
    print(f"{len(judged)} judged, precision when judged {right / len(judged):.2f}")
    print(f"  right: {right}, still found {counts['right', True]}")
    print(f"  wrong: {wrong}, still found {counts['wrong', True]}")


def main() -> None:
    """Run the command line above."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    verbs = parser.add_subparsers(required=True)
    draw = verbs.add_parser("sample")
    draw.add_argument("corpus", type=Path)
    draw.add_argument("--count", type=int, default=200)
    draw.add_argument("--documents", type=int, help="read only so many documents, drawn at random")
    draw.add_argument("--seed", type=int, default=3)
    draw.add_argument(
        "--leave-out", type=Path, nargs="*", default=[], help="JSON lines of texts to leave out"
    )
    draw.set_defaults(run=sample)
    join = verbs.add_parser("keep")
    join.add_argument("sheet", type=Path)
    join.add_argument("verdicts", type=Path)
    join.set_defaults(run=keep)
    again = verbs.add_parser("compare")
    again.add_argument("corpus", type=Path)
    again.add_argument("judged", type=Path)
    again.set_defaults(run=compare)
    args = parser.parse_args()
    args.run(args)


if __name__ == "__main__":
    main()

"""What the gate before the parse loses: events of reports read with it and without it, beside each other.

    gate.py [FILE or FOLDER ...] [--limit N]

Without arguments the texts of gold are read. With the gate a sentence is parsed where it has some pattern's words and
somebody to act; without it, wherever two parties are named. Every event must be the same, each with all its values.
"""

from __future__ import annotations

import argparse
import itertools
import sys
from pathlib import Path

from accord.clean import clean
from accord.extract import Reader, extract
from accord.model.documents import Document
from accord.read import read
from accord.registry import Parts
from accord.settings import Settings

GOLD = Path(__file__).resolve().parents[2] / "shared" / "gold"


def ungated(parts: Parts) -> Reader:
    """Return a reader of the same knowledge and model that passes nothing over."""
    reader = Reader(parts.ontology)
    vars(reader).update(nlp=parts.reader.nlp, triggers=None, prospects=None)
    return reader


def main() -> int:
    """Read every report twice, show what differs, and return 1 if anything does."""
    parser = argparse.ArgumentParser(description="Events with the gate before the parse and without it.")
    parser.add_argument("paths", nargs="*", default=[str(GOLD / s / "texts") for s in ("dev", "train")])
    parser.add_argument("--limit", type=int, help="read only the first so many reports")
    options = parser.parse_args()
    parts = Parts(Settings())
    gated, plain = parts.reader, ungated(parts)
    events = faults = reports = 0
    for document in itertools.islice(read(options.paths), options.limit):
        if not isinstance(document, Document):
            continue
        page = clean(document, parts.rules)
        with_gate, without = extract(page, gated), extract(page, plain)
        reports, events = reports + 1, events + len(without)
        if with_gate != without:
            faults += 1
            for event in set(with_gate) ^ set(without):
                side = "only with" if event in with_gate else "only without"
                print(
                    f"{document.id}: {side} the gate: {event.kind} {event.rule} {event.evidence[0].quote!r}"
                )
    print(f"{reports} reports, {events} events without the gate, {faults} reports differ")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())

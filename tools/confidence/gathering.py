"""Reads the reports of judged lists and gold records anew, and says of each event found whether it is right.

An event of a random sample is right as its judge said, if it is still found; one of a gold record if it stands for a
gold event (codebook, section 7). `stories` has no commitments and projects: of these nothing is said there.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from accord.evaluate import CodedEvent, Coding, align, code, read_records
from accord.evaluate.records import coded_event
from accord.model.claims import EventMention, Kind
from accord.model.documents import Document
from accord.model.ports import Reading
from accord.pipeline import process
from accord.read import read
from accord.read.documents import build
from accord.read.options import ReadOptions
from accord.registry import Parts
from accord.settings import Settings
from accord.weigh import Telling, traits
from benchmarks.judged import fact, same
from tools.confidence.table import Judged

SAMPLES = {
    "white-house-1": "white-house-2021-2022",
    "white-house-2": "white-house-2021-2022",
    "white-house-3": "white-house-2021-2022",
    "white-house-4": "white-house-2021-2022",
    "white-house-5": "white-house-2021-2022",
    "reuters-1": "reuters-21578",
    "reuters-2": "reuters-21578",
    "reuters-3": "reuters-21578",
    "reuters-4": "reuters-21578",
    "reuters-5": "reuters-21578",
    "reuters-6": "reuters-21578",
    "reuters-7": "reuters-21578",
}
"""The random samples, and the corpora that they were drawn from."""

NOT_IN_STORIES = frozenset({Kind.COMMITMENT, Kind.PROJECT})

Row = dict[str, Any]


def gather(lists: Path, shared: Path) -> Iterator[Judged]:
    """Yield every judged event that is found now, list by list."""
    parts = Parts(Settings(min_confidence=0.0))
    for name, corpus in SAMPLES.items():
        verdicts = defaultdict[str, list[Row]](list)
        for row in _lines((lists / f"{name}.jsonl").read_text(encoding="utf-8")):
            verdicts[row["document"]].append(row)
        documents = _of_corpus(shared / "corpus" / f"{corpus}.jsonl.gz", verdicts)
        for reading in _readings(documents, parts):
            found = _sampled(reading.mentions, verdicts[reading.document.id])
            yield from _judged(name, reading, found, parts)
    for name in ("dev", "train", "stories"):
        folder = shared / "gold" / name
        gold = _stories(folder / "dev.jsonl") if name == "stories" else read_records(folder / "gold.jsonl")
        documents = (d for d in read([str(folder / "documents.jsonl")]) if isinstance(d, Document))
        for reading in _readings((d for d in documents if d.id in gold), parts):
            credits = _credits(reading, gold)
            if name == "stories":
                told = zip(reading.mentions, credits, strict=True)
                credits = [None if m.kind in NOT_IN_STORIES else credit for m, credit in told]
            yield from _judged(name, reading, credits, parts)


def _lines(text: str) -> list[Row]:
    return [json.loads(line) for line in text.split("\n") if line.strip()]


def _of_corpus(path: Path, wanted: Iterable[str]) -> Iterator[Document]:
    ids = frozenset(wanted)
    for row in _lines(gzip.decompress(path.read_bytes()).decode("utf-8")):
        if row["id"] in ids:
            yield build(row, ReadOptions(), where="corpus")


def _readings(documents: Iterable[Document], parts: Parts) -> Iterator[Reading]:
    for document in documents:
        reading = process(document, parts)
        if isinstance(reading, Reading):
            yield reading


def _sampled(mentions: Sequence[EventMention], verdicts: Iterable[Row]) -> list[float | None]:
    """Return for each mention the verdict on the judged event that it is, None where nobody judged it.

    Of several that it could be, one with the very same evidence comes first.
    """
    facts = [fact(mention) for mention in mentions]
    found: list[float | None] = [None] * len(mentions)
    for row in verdicts:
        near = [i for i, one in enumerate(facts) if found[i] is None and same(row, one)]
        near.sort(key=lambda i: facts[i]["evidence"] != row["evidence"])
        if near:
            found[near[0]] = 1.0 if row["verdict"] == "right" else 0.0
    return found


def _credits(reading: Reading, gold: Coding) -> list[float | None]:
    """Return the credit that each mention earns: 1 for a gold event of its kind, 0.5 for one of a near kind."""
    told = code([reading])[reading.document.id]
    earned = {pair.predicted: pair.credit for pair in align(gold[reading.document.id], told)}
    return [earned.get(number, 0.0) for number in range(len(told))]


def _stories(path: Path) -> Coding:
    """Return the gold of stories, which is by group, by document."""
    found = defaultdict[str, list[CodedEvent]](list)
    for group in _lines(path.read_text(encoding="utf-8")):
        for document in group["documents"]:
            _ = found[document]
        for event in group["events"]:
            for mention in event["mentions"]:
                row = {key: event.get(key) for key in ("kind", "parties", "date")}
                found[mention["document"]].append(coded_event(row | {"evidence": mention["evidence"]}))
    return {document: tuple(events) for document, events in found.items()}


def _judged(name: str, reading: Reading, credits: Sequence[float | None], parts: Parts) -> Iterator[Judged]:
    states = parts.reader.ontology.state_codes
    document, telling = reading.document, Telling.of(reading.page, reading.mentions, states)
    for mention, credit in zip(reading.mentions, credits, strict=True):
        if credit is not None:
            yield Judged(
                name,
                document.id,
                _text(document.text),
                mention.evidence[0].span.start,
                credit > 0,
                credit,
                traits(mention, telling, parts.weights.words),
            )


def _text(text: str) -> str:
    """Return a mark of a text that it shares with copies of it, whatever their titles and spaces."""
    letters = re.sub("[^a-z]", "", text.lower())
    return hashlib.sha256((letters[150:400] or letters).encode()).hexdigest()[:12]

"""The documents that gold records are about, ready to be read by the program."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from accord.errors import ReadError
from accord.evaluate.records import CodedEvent, Coding, coded_event, read_records, read_texts
from accord.export import codebook_event
from accord.model.claims import EventMention
from accord.model.documents import Document
from accord.model.ports import Reading
from accord.read import ReadFailure, ReadOptions, read
from accord.read.documents import build


def gold_documents(gold: Path, texts: Path) -> tuple[Document, ...]:
    """Return the documents of a gold file, in its order.

    `texts` is a folder that holds each as a file of its name, or a file of JSON lines that has it by
    its `id`. Day and publisher are the gold file's, where the texts give none. Raises ReadError.
    """
    names = tuple(read_records(gold))
    if texts.is_dir():
        return tuple(_of_folder(gold, texts))
    known = dict(_of_lines(texts))
    missing = [name for name in names if name not in known]
    if missing:
        listed = ", ".join(missing[:5])
        raise ReadError("evaluate/no-text", f"{len(missing)} texts are missing: {listed}", where=str(texts))
    return tuple(known[name] for name in names)


def code(readings: Iterable[Reading]) -> Coding:
    """Return what the program found in the form in which it is scored."""
    return {reading.document.id: tuple(map(_coded, reading.mentions)) for reading in readings}


def _coded(mention: EventMention) -> CodedEvent:
    return coded_event(codebook_event(mention) | {"rule": mention.rule})


def _of_folder(gold: Path, folder: Path) -> Iterator[Document]:
    """Yield a document for each gold line, with the text that lies in the folder under its name."""
    texts = read_texts(folder, read_records(gold))
    for line in gold.read_text(encoding="utf-8").split("\n"):
        if line.strip():
            row = json.loads(line)
            name = row["document"]
            fields = {key: row.get(key) for key in ("published", "publisher")}
            yield build(fields | {"id": name, "text": texts[name]}, ReadOptions(), where=str(folder / name))


def _of_lines(file: Path) -> Iterator[tuple[str, Document]]:
    for outcome in read([file]):
        if isinstance(outcome, ReadFailure):
            raise outcome.error
        yield str(outcome.id), outcome

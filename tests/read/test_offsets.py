"""Whatever the format: all of a document's text leads back to the raw text it was read from, letter by letter."""

from __future__ import annotations

import csv
import gzip
import html
import json
import re
from collections.abc import Callable, Iterator
from email import message_from_bytes
from email.message import Message
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.model.documents import Document
from accord.model.spans import OffsetMap
from accord.read import ReadOptions
from accord.read.formats import read_given
from accord.read.given import Given
from accord.read.office.docx import extracted
from accord.read.pdf.document import raw_text
from benchmarks.fuzz import ROWS
from tests.read.making import FILES

ENOUGH = 0.95
"""The rest are joined letters written out, characters that mark-up names, numbers of lists."""


def written(name: str) -> str:
    return (FILES / name).read_bytes().decode("cp1252" if name == "legacy.txt" else "utf-8")


def objects(name: str) -> list[str]:
    """Return the texts of JSON objects."""
    found = json.loads(written(name)) if name == "list.json" else map(json.loads, written(name).splitlines())
    return [line["text"] for line in found]


def rows(name: str) -> list[str]:
    return [row["body"] for row in csv.DictReader(written(name).splitlines(True), delimiter=";")][:2]


def plain(message: Message) -> str:
    part = next(part for part in message.walk() if part.get_content_type() == "text/plain")
    return bytes(part.get_payload(decode=True)).decode()


def mail(name: str) -> list[str]:
    message = message_from_bytes((FILES / name).read_bytes())
    (attached,) = (p for p in message.walk() if p.get_content_disposition() == "attachment")
    return [plain(message), raw_text(bytes(attached.get_payload(decode=True)))]


def messages(name: str) -> list[str]:
    parts = re.split(rb"(?m)^From .*\n", (FILES / name).read_bytes())[1:]
    return [plain(message_from_bytes(part)) for part in parts]


def entries(name: str) -> list[str]:
    return [html.unescape(body) for body in re.findall("<description>(.*?)</description>", written(name))]


RAW: dict[str, Callable[[str], list[str]]] = {
    **dict.fromkeys(("legacy.txt", "front.md", "front.md.gz", "page.html"), lambda name: [written(name)]),
    **dict.fromkeys(("lines.jsonl", "list.json"), objects),
    **dict.fromkeys(("rows.csv", "rows.parquet", "rows.xlsx"), lambda name: rows("rows.csv")),
    **dict.fromkeys(("release.pdf", "divided.pdf"), lambda name: [raw_text((FILES / name).read_bytes())]),
    "release.docx": lambda name: [extracted((FILES / name).read_bytes())],
    "release.eml": mail,
    "press.mbox": messages,
    "feed.xml": entries,
    "page.warc": lambda name: [written("page.html")],
}
"""The raw texts of each file's documents in order, had without Accord's readers wherever that can be."""


@cache
def read_with_raw(name: str) -> list[tuple[Document, OffsetMap, str]]:
    """Return the documents of a sample, each with the way back and what it leads to."""
    base = name.removesuffix(".gz")
    content = (FILES / base).read_bytes()
    given = Given(content if base == name else gzip.compress(content), name, name)
    options = ROWS if name.startswith("rows") else ReadOptions()
    found = [item for item in read_given(given, options) if isinstance(item, Document)]
    pairs = zip(found, RAW[name](base), strict=True)
    return [(d, d.source.offsets, raw) for d, raw in pairs if d.source and d.source.offsets]


def letters(document: Document, offsets: OffsetMap, raw: str) -> Iterator[tuple[str, str, bool]]:
    """Yield each letter of the body, where it leads, and whether the map says that it was kept."""
    start = document.title_span.end if document.title_span else 0
    for at, sign in enumerate(document.text[start:], start):
        if sign.isalnum():
            yield sign, offsets.span(at, at + 1).of(raw), kept(offsets, at)


def kept(offsets: OffsetMap, at: int) -> bool:
    return next(k for s, k in zip(offsets.copy_starts[::-1], offsets.kept[::-1], strict=True) if s <= at)


def test_every_sample_is_looked_at() -> None:
    assert {path.name for path in FILES.iterdir()} == RAW.keys() - {"front.md.gz"}


@pytest.mark.parametrize("name", sorted(RAW))
def test_each_kept_letter_leads_to_the_same_letter(name: str) -> None:
    assert len(read_with_raw(name)) == len(RAW[name](name.removesuffix(".gz"))) > 0
    for document, offsets, raw in read_with_raw(name):
        found = list(letters(document, offsets, raw))
        assert [(sign, there) for sign, there, same in found if same and sign != there] == []
        assert sum(sign == there for sign, there, _ in found) >= ENOUGH * len(found) > 0


@pytest.mark.parametrize("name", sorted(RAW))
def test_the_title_leads_to_itself_or_nowhere(name: str) -> None:
    for document, offsets, raw in read_with_raw(name):
        title = document.title_span
        there = offsets.span(title.start, title.end).of(raw) if title else ""
        assert " ".join(there.split()) in (
            "",
            document.title,
        )  # that of a PDF file may stand in several lines


@pytest.mark.parametrize("name", sorted(RAW))
@given(st.data())
def test_every_span_lies_in_the_raw_text(name: str, data: st.DataObject) -> None:
    document, offsets, raw = data.draw(st.sampled_from(read_with_raw(name)))
    start, end = sorted(data.draw(st.tuples(*[st.integers(0, len(document.text))] * 2)))
    span = offsets.span(start, end)
    assert 0 <= span.start <= span.end <= len(raw) == offsets.origin_length

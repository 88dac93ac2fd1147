"""Word documents (.docx)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from accord.errors import ReadError
from accord.model.metadata import MetadataField, Metadatum
from accord.read.given import Given
from accord.read.guarded import Answer
from accord.read.office.laying import Paragraph, laid, raw_text
from accord.read.office.package import Package, damaged, opened
from accord.read.office.wording import W, paragraphs
from accord.read.properties import properties

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_CORE = {
    "title": MetadataField.TITLE,
    "creator": MetadataField.AUTHOR,
    "language": MetadataField.LANGUAGE,
    "modified": MetadataField.MODIFIED,
    "created": MetadataField.MODIFIED,
}
_EARLY = 4  # a heading further down than so many paragraphs is no title
_EDGES = (("header", "page", "header"), ("footer", "page", "footer"))
_NOTES = ("footnotes", "endnotes")
_UNSEEN = frozenset({"separator", "continuationSeparator", "continuationNotice"})


def take(raw: bytes, given: Given) -> Answer:
    """Return the draft of a Word document.

    Its raw text are its paragraphs, each ended by a newline: headers, body, notes, footers. Raises ReadError
    "read/bad-office", "read/encrypted", "read/too-large" or "read/empty".
    """
    with opened(raw) as package:
        found = list(_all(package))
        said = tuple(_core(package))
    if not found:
        raise ReadError("read/empty", "holds no text", hint="leave it out")
    made = laid(found, given.source(raw, MEDIA_TYPE), _title(found))
    return [replace(made, metadata=(*made.metadata, *said))]


def extracted(raw: bytes) -> str:
    """Return the raw text to which the offsets of a Word document lead; raises as `take` does."""
    with opened(raw) as package:
        return raw_text(list(_all(package)))


def _all(package: Package) -> Iterator[Paragraph]:
    styles = _styles(package)
    body = package.xml("word/document.xml")
    if body is None:
        raise damaged()
    (header, *top), (footer, *bottom) = _EDGES
    yield from _edge(package, styles, header, *top)
    yield from paragraphs(body, styles, "body")
    for name in _NOTES:
        notes = package.xml(f"word/{name}.xml")
        for note in notes if notes is not None else ():
            if note.get(f"{W}type") not in _UNSEEN:
                yield from paragraphs(note, styles, "body", "note")
    yield from _edge(package, styles, footer, *bottom)


def _edge(package: Package, styles: dict[str, str], name: str, *path: str) -> Iterator[Paragraph]:
    """Yield what stands at the edge of the pages, once, though each section may have its own."""
    seen: set[str] = set()
    for part in sorted(p for p in package.names if re.fullmatch(rf"word/{name}\d*\.xml", p)):
        root = package.xml(part)
        for paragraph in paragraphs(root, styles) if root is not None else ():
            if paragraph.words not in seen:
                seen.add(paragraph.words)
                yield Paragraph(paragraph.words, path)


def _styles(package: Package) -> dict[str, str]:
    root = package.xml("word/styles.xml")
    names: dict[str, str] = {}
    for style in root.iter(f"{W}style") if root is not None else ():
        name = style.find(f"{W}name")
        names[style.get(f"{W}styleId", "")] = (name.get(f"{W}val", "") if name is not None else "").casefold()
    return names


def _title(found: Sequence[Paragraph]) -> int | None:
    """Return the paragraph that is the title: one of that style, else a heading at the beginning."""
    if len(found) < 2:
        return None
    body = [number for number, paragraph in enumerate(found) if paragraph.path[0] == "body"]
    styled = (number for number in body if found[number].path[-1] == "title")
    headed = (number for number in body[:_EARLY] if found[number].path[-1] in ("h1", "h2"))
    number = next(styled, next(headed, None))
    return None if number is None or "\n" in found[number].words else number


def _core(package: Package) -> Iterator[Metadatum]:
    root = package.xml("docProps/core.xml")
    values = {child.tag.rpartition("}")[2]: child.text or "" for child in root} if root is not None else {}
    yield from properties(values, _CORE, "core properties: ")

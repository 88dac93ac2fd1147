"""Furniture of paged files: headers, footers and page numbers, judged by where they stood and what they repeat."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from accord.model.documents import Block, Document, Furniture

_EDGES = {"header": "page-header", "footer": "page-footer"}
"""What readers call a block at the edge of a page, and the kind of furniture that it is."""
_NUMBER = re.compile(r"\W*(?:page|p\.|pg\.?)?\s*(?:\d{1,4}|[ivxl]{1,6})\s*(?:(?:of|/)\s*\d{1,4})?\W*", re.I)
_DIGITS = re.compile(r"\d+")


def with_running_lines(document: Document, furniture: tuple[Furniture, ...]) -> tuple[Furniture, ...]:
    """Return the furniture with the lines that run along on the pages of a file, in order and without overlaps."""
    found = list(_running(document))
    if not found:
        return furniture
    others = [f for f in furniture if not any(f.span.overlaps(line.span) for line in found)]
    return tuple(sorted([*others, *found], key=lambda f: f.span))


def _running(document: Document) -> Iterator[Furniture]:
    edges = [b for b in document.blocks if b.path[:1] == ("page",) and b.path[-1] in _EDGES]
    words = {block: block.span.of(document.text) for block in edges}
    pages: Counter[str] = Counter()
    for said in {(_same(text), block.page) for block, text in words.items()}:
        pages[said[0]] += 1
    for block, text in words.items():
        if _NUMBER.fullmatch(text):
            yield Furniture(block.span, "page-number", "running-number")
        elif block.page is None or pages[_same(text)] > 1:
            yield Furniture(block.span, _kind(block), "running-line")


def _kind(block: Block) -> str:
    return _EDGES[block.path[-1]]


def _same(words: str) -> str:
    return _DIGITS.sub("#", " ".join(words.split())).casefold()

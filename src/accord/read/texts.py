"""Plain texts and Markdown: an optional header of 'Key: value' lines or front matter, then the text as it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise
from typing import BinaryIO

from accord.errors import ReadError
from accord.model.documents import Source
from accord.model.spans import Span
from accord.read.decoding import Decoded, decode, folded
from accord.read.documents import drafted
from accord.read.drafts import Draft
from accord.read.given import Found, Given, documented, failure, too_large
from accord.read.options import ReadOptions

_KEYS = ("id", "title", "published", "publisher", "url")
_DECISIVE = frozenset({"published", "publisher"})
"""One of these must be among leading 'Key: value' lines, else they are the text's own first lines."""
_PAIR = re.compile(r"\s*(" + "|".join(_KEYS) + r")\s*:[ \t]*(.*)", re.IGNORECASE)
_FRONT = re.compile(r"(?m)^---[ \t]*\r?\n((?:[\w-]+[ \t]*:[^\n]*\n){1,20})---[ \t]*\r?$")
_LINE = re.compile(r"[^\r\n]*(?:\r\n?|\n|\Z)")
_HEADER = 20
"""Lines a header may have at most."""


@dataclass(frozen=True, slots=True)
class Header:
    """What stands before a text: the place of each value, and where the text begins, in code points."""

    values: dict[str, Span]
    end: int


def read_text(given: Given, stream: BinaryIO, options: ReadOptions) -> Iterator[Found]:
    """Yield the report of a text, or each of those that a digest holds; offsets lead to the decoded bytes.

    A digest is a text that begins with front matter and has more of it: each begins a report. Nothing else divides
    a text.
    """
    raw = stream.read(options.max_bytes + 1)
    if len(raw) > options.max_bytes:
        yield failure(given.where, too_large(options.max_bytes))
        return
    try:
        decoded = decode(raw, given.charset)
    except ReadError as error:
        yield failure(given.where, error)
        return
    parts = divided(decoded.text)
    for number, part in enumerate(parts, 1):
        at = given.inside(f"report {number}", b"") if len(parts) > 1 else given
        own = raw if len(parts) == 1 else part.of(decoded.text).encode()
        yield documented(at, options, partial(_draft, decoded, part, at.source(own, "text/plain")))


def divided(text: str) -> list[Span]:
    """Return where the reports of a text stand: one, or as many as it has front matter, which it must begin with."""
    starts = [
        found.start() for found in _FRONT.finditer(text) if any(map(_PAIR.fullmatch, found[1].splitlines()))
    ]
    if len(starts) < 2 or text[: starts[0]].strip():
        return [Span(0, len(text))]
    return [Span(*pair) for pair in pairwise([0, *starts[1:], len(text)])]


def _draft(decoded: Decoded, part: Span, source: Source) -> Draft:
    words = part.of(decoded.text)
    header = header_of(words)
    body, offsets = folded(words, header.end)
    starts = tuple(start + part.start for start in offsets.origin_starts)
    offsets = replace(offsets, origin_starts=starts, origin_length=part.end)
    fields = {key: span.of(words) for key, span in header.values.items()}
    made = drafted({**fields, "text": body}, replace(source, offsets=offsets))
    title = header.values.get("title")
    said = (decoded.said,) if decoded.said else ()
    return replace(
        made, metadata=(*made.metadata, *said), title_at=title.shift(part.start) if title else None
    )


def header_of(text: str) -> Header:
    """Return the header of a text whose line ends are as they were; without one the text begins at 0."""
    lines = [Span(*found.span()) for found in _first_lines(text)]
    values, used = _front_matter(text, lines) or _leading(text, lines) or ({}, 0)
    if not used:
        return Header({}, 0)
    rest = lines[used - 1].end
    return Header(values, rest + len(text[rest:]) - len(text[rest:].lstrip("\r\n")))


def _first_lines(text: str) -> Iterator[re.Match[str]]:
    for number, found in enumerate(_LINE.finditer(text)):
        if number > _HEADER + 2 or found.start() == len(text) > 0:
            return
        yield found


def _front_matter(text: str, lines: list[Span]) -> tuple[dict[str, Span], int] | None:
    if not lines or lines[0].of(text).strip() != "---":
        return None
    fences = (number for number, line in enumerate(lines[1:], 1) if line.of(text).strip() == "---")
    if (end := next(fences, None)) is None:
        return None
    pairs = {k: _unquoted(text, v) for k, v in _pairs(text, lines[1:end])}
    return (pairs, end + 1) if pairs else None


def _leading(text: str, lines: list[Span]) -> tuple[dict[str, Span], int] | None:
    pairs: dict[str, Span] = {}
    for number, line in enumerate(lines):
        found = dict(_pairs(text, [line]))
        if not found:
            ended = not line.of(text).strip() and _DECISIVE & pairs.keys()
            return (pairs, number + 1) if ended else None
        pairs.update(found)
    return None


def _pairs(text: str, lines: Iterable[Span]) -> Iterator[tuple[str, Span]]:
    for line in lines:
        words = line.of(text).rstrip("\r\n")
        if found := _PAIR.fullmatch(words):
            end = max(found.start(2), len(words.rstrip()))
            yield found[1].lower(), Span(found.start(2), end).shift(line.start)


def _unquoted(text: str, span: Span) -> Span:
    words = span.of(text)
    start = len(words) - len(words.lstrip("\"'"))
    return Span(span.start + start, max(span.start + start, span.start + len(words.rstrip("\"'"))))

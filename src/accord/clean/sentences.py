"""Divides a paragraph into sentences, with the nupunkt library inside the paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator

import nupunkt

from accord.model.spans import Span
from accord.ontology.page_rules import Division

LONG = 2_000
"""A longer sentence, in code points, is divided at line breaks and semicolons."""
_TAIL, _WORD = 40, 10
_LONG_BREAK = re.compile(r"\n|(?<=;)\s")


def find_sentences(text: str, paragraph: Span, division: Division) -> Iterator[Span]:
    """Yield the sentences of one paragraph of a text whose furniture is hidden, trimmed of white space."""
    words = paragraph.of(text)
    flat = words.replace("\n", " ")
    pieces = (Span(start, end) for start, end in nupunkt.sent_spans(flat))
    for joined in _joined(flat, pieces, division):
        for part in _split(flat, joined, division.split_at):
            for short in _split(words, part, _LONG_BREAK) if part.end - part.start > LONG else (part,):
                if stripped := _strip(words, short):
                    yield stripped.shift(paragraph.start)


def _joined(text: str, pieces: Iterator[Span], division: Division) -> Iterator[Span]:
    """Put together what was divided after an abbreviation or before a small letter."""
    whole: Span | None = None
    for piece in pieces:
        if whole is None:
            whole = piece
        elif _belongs(text, whole, piece, division):
            whole = whole.cover(piece)
        else:
            yield whole
            whole = piece
    if whole is not None:
        yield whole


def _belongs(text: str, before: Span, after: Span, division: Division) -> bool:
    begin = max(before.start, before.end - _TAIL)
    if division.join_after.search(text[begin : before.end]):
        return True
    if division.join_across.search(text[begin : after.start + _WORD]):
        return True
    return division.join_before.match(text, after.start, after.end) is not None


def _split(text: str, span: Span, at: re.Pattern[str]) -> Iterator[Span]:
    start = span.start
    for found in at.finditer(text, span.start, span.end):
        yield Span(start, found.start())
        start = found.end()
    yield Span(start, span.end)


def _strip(text: str, span: Span) -> Span | None:
    words = span.of(text)
    stripped = words.strip()
    if not any(c.isalnum() for c in stripped):
        return None
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, start + len(stripped))

"""The parts of a mail's plain text: what is its own, what it quotes or forwards, and how it is signed.

They are told as blocks, 'mail' and the sort of part; whether they are furniture is for the stage `clean` to judge.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from accord.model.documents import Block
from accord.model.spans import Span

OWN, NOTE, QUOTE, SIGNATURE, FORWARD = "body", "note", "quote", "signature", "forward"
_LINE = re.compile(r"[^\n]*\n?")
_MARK = re.compile(
    r"[\s>]*(?:-{2,}\s*(?:Forwarded|Original|Weitergeleitete)\b[^\n]*|Begin forwarded message:|_{20,})\s*",
    re.I,
)
_FIELD = re.compile(r"[\s>*]*(?:From|Date|Sent|To|Cc|Bcc|Subject|Reply-To|Organi[sz]ation)\s*:.*", re.I)
_WROTE = re.compile(r"\s*(?:On|Am|Le)\b.{4,200}\b(?:wrote|schrieb|a écrit)\s?:\s*", re.I)
_SIGNED = re.compile(r"-- ?\n?")
_FIELDS = 2  # lines of a header after a mark, at the least


def divide(text: str, *, forwarded: bool) -> tuple[tuple[Block, ...], Span | None]:
    """Return the blocks of a mail's text, and where the header of a mail stands that it forwards.

    In a mail that is `forwarded` what stands before that header is the forwarder's note and what follows is the
    report; in an answer it is the other way round.
    """
    lines = [Span(*found.span()) for found in _LINE.finditer(text) if found[0]]
    header = _header(text, lines)
    blocks = list(_blocks(text, lines, header, forwarded))
    at = Span(lines[header[0]].start, lines[header[1] - 1].end) if header and forwarded else None
    return tuple(blocks), at


def _header(text: str, lines: list[Span]) -> tuple[int, int] | None:
    """Return the first line and the line after the last of a forwarded mail's header, with the mark before it."""
    for number, line in enumerate(lines):
        marked = _MARK.fullmatch(line.of(text))
        if not marked and not _FIELD.match(line.of(text)):
            continue
        start = end = number + 1 if marked else number
        while end < len(lines) and (not lines[end].of(text).strip("> \t\n*") and end == start):
            start = end = end + 1
        while end < len(lines) and _FIELD.match(lines[end].of(text)):
            end += 1
        if end - start >= _FIELDS + (not marked):
            return number, end
    return None


def _blocks(text: str, lines: list[Span], header: tuple[int, int] | None, forwarded: bool) -> Iterator[Block]:
    kinds = [OWN] * len(lines)
    for number, line in enumerate(lines):
        words = line.of(text)
        if words.startswith(">") and not forwarded:
            kinds[number] = QUOTE
            before = _before(text, lines, number)
            if before is not None and _WROTE.fullmatch(lines[before].of(text)):
                kinds[before : number + 1] = [QUOTE] * (number + 1 - before)
    if header:
        first, end = header
        if forwarded:
            kinds[:first] = [NOTE] * first
            kinds[first:end] = [FORWARD] * (end - first)
        else:
            kinds[first:] = [QUOTE] * (len(lines) - first)
    signed = next(
        (n for n in range(len(lines)) if _SIGNED.fullmatch(lines[n].of(text)) and kinds[n] == OWN), None
    )
    if signed is not None:
        kinds[signed:] = [SIGNATURE if kind == OWN else kind for kind in kinds[signed:]]
    yield from _merged(text, lines, kinds)


def _before(text: str, lines: list[Span], number: int) -> int | None:
    """Return the last line with words before a line, where it is at most two above."""
    return next((n for n in (number - 1, number - 2) if n >= 0 and lines[n].of(text).strip()), None)


def _merged(text: str, lines: list[Span], kinds: list[str]) -> Iterator[Block]:
    start = 0
    for number in range(1, len(lines) + 1):
        if number < len(lines) and kinds[number] == kinds[start]:
            continue
        span = lines[start].cover(lines[number - 1])
        words = span.of(text)
        if words.strip():
            left = len(words) - len(words.lstrip())
            yield Block(Span(span.start + left, span.start + len(words.rstrip())), ("mail", kinds[start]))
        start = number

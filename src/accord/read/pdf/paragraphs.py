"""Joins lines into paragraphs, over columns and pages too, and words that were divided at the end of a line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from accord.read.pdf.columns import Line
from accord.read.pdf.glyphs import HYPHEN

HEADING, PARAGRAPH, ROW = "h", "p", "tr"
_LEADING = 1.35  # times the usual distance of lines: a paragraph begins after so much
_SIZE = 1.12  # times the height: another font, another paragraph
_GAP = 0.5  # of the height: lines of one heading stand closer
_SPARE = (6, 1.5)  # mean letters that are over beside the word; fewer after the end of a sentence
_LARGE = 1.15  # times the height of the body's font: a heading
_LONG = 250  # code points that a heading has at most
_INDENT = 0.8  # of the height
_ITEM = re.compile(r"(?:[•●▪■◦‣·*–—-]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s+\S")
_ENDED = re.compile(r"[.!?:;][\"'”’)\]]*$")
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_FIRST = re.compile(r"[^\W\d_]+")
_LAST = re.compile(r"([^\W_]+)$")
_TAKES_HYPHEN = frozenset(
    {
        "self",
        "ex",
        "vice",
        "half",
        "well",
        "long",
        "short",
        "high",
        "low",
        "medium",
        "all",
        "non",
        "pro",
        "anti",
    }
    | {"first", "second", "third", "two", "three", "four", "five", "six"}
)
"""First parts that are written with a hyphen more often than not; of others a hyphen at the end of a line divides."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that belong together, from the page on which they begin."""

    kind: str
    page: int
    lines: tuple[Line, ...]


def paragraphs(columns: Iterable[tuple[int, Sequence[Line]]]) -> Iterator[Paragraph]:
    """Yield the paragraphs of columns, given with their page in the order of reading."""
    given = [(page, lines) for page, lines in columns if lines]
    body = _body_height([line for _, lines in given for line in lines])
    now: Paragraph | None = None
    for page, lines in given:
        for index, found in enumerate(_divided(lines)):
            kind = _kind(found, body)
            if now and index == 0 and now.kind == kind == PARAGRAPH and _goes_on(now.lines[-1], found[0]):
                now = Paragraph(kind, now.page, (*now.lines, *found))
                continue
            if now and index > 0 and now.kind == kind == HEADING and _one_heading(now.lines[-1], found[0]):
                now = Paragraph(kind, now.page, (*now.lines, *found))
                continue
            if now:
                yield now
            now = Paragraph(kind, page, tuple(found))
    if now:
        yield now


def _body_height(lines: Sequence[Line]) -> float:
    """Return the height of the font in which most of the text is set."""
    heights = sorted((line.height, len(line.words)) for line in lines)
    half, sofar = sum(size for _, size in heights) / 2, 0
    for height, size in heights:
        sofar += size
        if sofar >= half:
            return height
    return 0.0


def _kind(lines: Sequence[Line], body: float) -> str:
    if lines[0].cells > 1:
        return ROW
    large = lines[0].height > _LARGE * body and sum(len(line.words) for line in lines) < _LONG
    return HEADING if large else PARAGRAPH


def _divided(lines: Sequence[Line]) -> Iterator[list[Line]]:
    left, right = min(line.left for line in lines), max(line.right for line in lines)
    pitch = [a.bottom - b.bottom for a, b in pairwise(lines)]
    usual = median(pitch) if len(pitch) > 2 else None
    found: list[Line] = []
    for line in lines:
        if found and _begins(found, line, (left, right), usual):
            yield found
            found = []
        found.append(line)
    yield found


def _begins(before: list[Line], line: Line, edges: tuple[float, float], usual: float | None) -> bool:
    """Say whether a line begins a paragraph after those before it."""
    last, height = before[-1], line.height
    if last.words.endswith(HYPHEN) and line.words[:1].islower():
        return False
    far = last.bottom - line.bottom > _LEADING * (usual or 1.3 * height)
    other = max(last.height, height) > _SIZE * min(last.height, height)
    if far or other or last.cells > 1 or line.cells > 1 or _ITEM.match(line.words):
        return True
    centred = line.left > edges[0] + height and abs(last.left + last.right - line.left - line.right) < height
    if centred:
        return False
    item = _ITEM.match(before[0].words)
    if not item and line.left - last.left > _INDENT * height:
        return True
    return _fits(last, line, edges[1])


def _fits(last: Line, line: Line, right: float) -> bool:
    """Say whether the next line's first word would have had room: then the line before was ended on purpose."""
    if last.words.endswith(("-", HYPHEN)):
        return False
    first = line.words.split(" ", 1)[0]
    each = (line.right - line.left) / max(len(line.words), 1)
    spare = _SPARE[bool(_ENDED.search(last.words))]
    return last.right + (len(first) + spare) * each < right


def _goes_on(last: Line, line: Line) -> bool:
    """Say whether a paragraph goes on in the next column or on the next page."""
    if _ITEM.match(line.words) or max(last.height, line.height) > _SIZE * min(last.height, line.height):
        return False
    return not _ENDED.search(last.words) and (line.words[:1].islower() or last.words[-1:] not in "\"'”’")


def _one_heading(last: Line, line: Line) -> bool:
    """Say whether a heading goes on: its lines are ended where it pleases the eye, not where they are full."""
    same = max(last.height, line.height) < _SIZE * min(last.height, line.height)
    return same and last.bottom - line.top < _GAP * line.height


def known_words(lines: Iterable[Line]) -> frozenset[str]:
    """Return the words that stand whole in the middle of lines, in small letters, compounds with their hyphens."""
    return frozenset(found[0].casefold() for line in lines for found in _WORD.finditer(line.words))


def between(last: str, line: str, known: frozenset[str]) -> tuple[int, str]:
    """Return how many code points at the end of a line fall away before the next one, and what comes between.

    A hyphen at the end of a line falls away where it divides a word; it stays where it is the word's own: before
    a capital or a figure, in a compound that the text has elsewhere, after a first part that takes one.
    """
    if not last.endswith(("-", HYPHEN)):
        return 0, "" if last.endswith(("/", "–")) and not last.endswith((" –", " /")) else " "
    first, second = _LAST.search(last[:-1]), _FIRST.match(line)
    if not first or not second or not second[0][0].islower() or first[1][-1].isdigit():
        return (0, "") if first else (0, " ")
    head, tail = first[1].casefold(), second[0].casefold()
    if f"{head}-{tail}" in known or (head in _TAKES_HYPHEN and head + tail not in known):
        return 0, ""
    return 1, ""

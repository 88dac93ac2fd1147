"""Lines that run along on the pages: headers, footers and page numbers, at the edge and the same, or counting."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from accord.read.pdf.columns import Line

TOP, BOTTOM = "header", "footer"
_EDGE = 3
"""Lines at the top and the bottom of a page that are looked at."""
_ZONE = 0.15  # of the page's height
_GAP = 0.5  # of the height: lines of a text stand closer
_DIGITS = re.compile(r"\d+")
_NUMBER = re.compile(r"\W*(?:page|p\.|pg\.?)?\s*(?:\d{1,4}|[ivxl]{1,6})\s*(?:(?:of|/)\s*\d{1,4})?\W*", re.I)


def running(pages: Sequence[tuple[float, Sequence[Line]]]) -> list[dict[int, str]]:
    """Return for each page, of a height in points with its lines, which lines run along and where: TOP or BOTTOM.

    What stands once on one page only is no running line, page numbers of a file of several pages excepted.
    """
    edges = [{**_edge(lines, height, TOP), **_edge(lines, height, BOTTOM)} for height, lines in pages]
    seen = Counter(
        key
        for edge, (_, lines) in zip(edges, pages, strict=True)
        for key in {(where, *_same(lines[i])) for i, where in edge.items()}
    )
    several = len(pages) > 1
    return [
        {
            i: where
            for i, where in edge.items()
            if seen[where, *_same(lines[i])] > 1 or (several and _NUMBER.fullmatch(lines[i].words))
        }
        for edge, (_, lines) in zip(edges, pages, strict=True)
    ]


def _edge(lines: Sequence[Line], height: float, where: str) -> dict[int, str]:
    """Return the lines at an edge, up to the gap that parts them from the text; without a gap there are none."""
    top = where is TOP
    ordered = sorted(range(len(lines)), key=lambda i: lines[i].top, reverse=top)
    found: list[int] = []
    for i in ordered[: _EDGE + 1]:
        line = lines[i]
        last = lines[found[-1]] if found else line
        gap = last.bottom - line.top if top else line.bottom - last.top
        if found and gap > _GAP * min(last.height, line.height):
            return dict.fromkeys(found, where)
        if line.bottom < height * (1 - _ZONE) if top else line.top > height * _ZONE:
            return {}
        found.append(i)
    return {}


def _same(line: Line) -> tuple[str, int]:
    """Return what is alike in lines that run along; a title is set larger than the header that repeats it."""
    return _DIGITS.sub("#", " ".join(line.words.split())).casefold(), round(line.height)

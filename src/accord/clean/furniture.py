"""Finds the stretches of a text that belong to the page, and hides stretches without moving an offset."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from accord.model.documents import Furniture
from accord.model.spans import Span
from accord.ontology.page_rules import FurnitureRule, Layout, PageRules, Scope

_ENDS = 40
"""So many stretches are looked at from the end back; no page known to us ends in more marks and notes."""
_NOT_NEWLINE = re.compile(r"[^\n]")


def find_lines(layout: Layout, rules: PageRules, body: int) -> list[Furniture]:
    """Return what is furniture wherever it stands, in order; what cuts the end off comes with `with_tail`."""
    return disjoint(
        Furniture(span, rule.kind, rule.id)
        for rule in rules.furniture
        if rule.scope is not Scope.TAIL
        for span in rule.find(layout, 0 if rule.scope is Scope.INLINE else body)
    )


def with_tail(text: str, rules: PageRules, body: int, found: Iterable[Furniture]) -> tuple[Furniture, ...]:
    """Return the furniture found, without overlaps, and what is furniture because it ends the text."""
    kept = disjoint(found)
    return tuple(sorted([*kept, *_tail(text, rules, body, kept)], key=lambda f: f.span))


def disjoint(found: Iterable[Furniture]) -> list[Furniture]:
    """Return furniture in order and without overlaps: what starts first, then the longer one, stands."""
    return list(_disjoint(found))


def _disjoint(found: Iterable[Furniture]) -> Iterator[Furniture]:
    end = 0
    for furniture in sorted(found, key=lambda f: (f.span.start, -f.span.end, f.rule)):
        if furniture.span.start >= end:
            end = furniture.span.end
            yield furniture


def _tail(text: str, rules: PageRules, body: int, kept: list[Furniture]) -> Iterator[Furniture]:
    """Cut the end off a few times, stepping over furniture that is already known."""
    known = {f.span.end: f.span.start for f in kept}
    floors = [body, *sorted(known)]
    tails = [rule for rule in rules.furniture if rule.scope is Scope.TAIL]
    end = len(text)
    for _ in range(_ENDS):
        while end > body and text[end - 1].isspace():
            end -= 1
        if end in known:
            end = known[end]
            continue
        cut = _cut(text, end, tails, floors[bisect_right(floors, end) - 1])
        if end <= body or cut is None:
            return
        end = cut.span.start
        yield cut


def _cut(text: str, end: int, tails: list[FurnitureRule], floor: int) -> Furniture | None:
    spans = ((span, rule) for rule in tails for span in rule.tail(text, end, floor))
    return next((Furniture(span, rule.kind, rule.id) for span, rule in spans), None)


def hide(text: str, spans: Iterable[Span]) -> str:
    """Return `text` with the spans blanked out; newlines stay, and every offset still means the same."""
    parts: list[str] = []
    end = 0
    for span in sorted(spans):
        start = max(span.start, end)
        parts += [text[end:start], _NOT_NEWLINE.sub(" ", text[start : span.end])]
        end = max(end, span.end)
    return "".join([*parts, text[end:]])

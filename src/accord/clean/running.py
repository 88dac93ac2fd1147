"""Where the running text of a page is: the element that holds it, and what around and in it is none of it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from accord.ontology.block_rules import Traits

PROSE = 12
"""Words that a paragraph of running text has at least."""
_SENTENCE = 4
"""Words of the shortest sentence that can end a report."""
_LINKED = 0.5
"""A block of which so much is links is no running text."""
_ENOUGH = 140
"""Code points of running text without which a page's layout is not judged."""
_MOST = 0.85
"""An element with so much of the running text holds the report."""
_MAIN_CELL = 0.5
"""A cell with the headline and more than that part of its row's running text is the column of the report."""
_CARD = 400
"""The summary under another story's linked headline is at most so long, in code points."""
_FEW = 3
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_STOP = re.compile(r"[.!?:;…।][\"'”’»)\]]*(?:\s|$)|[。！？；၊။]")
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")
"""Letters of scripts that put no space between words: Thai, Lao, Burmese, Khmer, Japanese and Chinese."""
_LETTERS = 3
"""So many of these letters stand for a word."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """A block to be judged; `known` says that a rule has called it furniture."""

    traits: Traits
    within: tuple[int, ...]
    headline: bool
    known: bool

    @property
    def weight(self) -> int:
        """Return how much running text it is, in code points."""
        return 0 if self.known else weigh(self.traits)

    @property
    def heading(self) -> bool:
        """Say whether it is a heading by its element."""
        return not _HEADINGS.isdisjoint(self.traits.path)


def weigh(traits: Traits) -> int:
    """Return the length of a block that is running text: sentences that are not links; 0 for others."""
    words = traits.words
    if traits.linked >= _LINKED or len(words) < 2 * PROSE:
        return 0
    unspaced = len(_UNSPACED.findall(words)) // _LETTERS
    if len(words.split()) + unspaced < PROSE or (len(words) < 4 * PROSE and not unspaced):
        return 0
    return len(words) if _STOP.search(words) or unspaced > 2 * PROSE else 0


def body_of(blocks: Sequence[Weighed]) -> list[str]:
    """Return for each block what kind of furniture its place makes it, '' for the report's own."""
    weights = [block.weight for block in blocks]
    places = [""] * len(blocks)
    for number in _cards(blocks, weights):
        weights[number], places[number] = 0, "teaser"
    for number in _side_cells(blocks, weights):
        weights[number], places[number] = 0, "side"
    start = next((n for n, block in enumerate(blocks) if block.headline), 0)
    if 2 * sum(weights[:start]) < sum(weights):
        weights[:start] = [0] * start
    else:
        start = 0
    if sum(weights) < _ENOUGH:
        return [place or _linked(block) for block, place in zip(blocks, places, strict=True)]
    held = _held(blocks, weights)
    heavy = [n for n in sorted(held) if weights[n]]
    first = next(n for n, weight in enumerate(weights) if weight)
    marks = _Marks(start, first, heavy[0], heavy[-1], blocks[heavy[-1]].within[:-1])
    for number, block in enumerate(blocks):
        places[number] = places[number] or _place(block, number, held, marks) or _linked(block)
    for number in _idle_headings(blocks, places):
        places[number] = "heading-of-furniture"
    return places


def _linked(block: Weighed) -> str:
    """A block that is all link leads elsewhere."""
    return "link" if block.traits.linked > 0.9 and len(block.traits.words) < 200 else ""


def _place(block: Weighed, number: int, held: set[int], marks: _Marks) -> str:
    if block.headline:
        return ""
    if number < marks.start:
        return "before"
    if number < marks.first:
        return "" if _is_standfirst(block) else "head"
    if number not in held:
        leading = number < marks.held and marks.start > 0 and bool(block.weight)
        return "" if leading else "outside"
    if number > marks.last and not _is_entry(block) and not _is_ending(block, marks.beside):
        return "behind"
    return ""


@dataclass(frozen=True, slots=True)
class _Marks:
    """Numbers of blocks: the headline (0 without one), the first paragraph, the first and last in the element.

    `beside` is the element in which the last one stands.
    """

    start: int
    first: int
    held: int
    last: int
    beside: tuple[int, ...]


def _is_standfirst(block: Weighed) -> bool:
    """Say whether a block between headline and report tells something: a subtitle, a list of main points."""
    return block.traits.linked < _LINKED and (block.heading or len(block.traits.words.split()) >= PROSE)


def _is_entry(block: Weighed) -> bool:
    """Say whether a block behind the last paragraph can end a report: an item of a list, a table's cell."""
    listed = not {"li", "td", "th", "dd", "dt", "pre", "blockquote"}.isdisjoint(block.traits.path)
    return (listed or bool(weigh(block.traits))) and block.traits.linked < _LINKED


def _is_ending(block: Weighed, beside: tuple[int, ...]) -> bool:
    """Say whether a short block behind the last paragraph is one more: a sentence in the same element."""
    words = block.traits.words
    sentence = len(words.split()) >= _SENTENCE and words[-1:] in tuple('.!?”"।。')
    return sentence and block.within[:-1] == beside and block.traits.linked < _LINKED


def _held(blocks: Sequence[Weighed], weights: Sequence[int]) -> set[int]:
    """Return the numbers of the blocks that stand in the element that holds the report."""
    inside = [n for n, weight in enumerate(weights) if weight]
    depth = 0
    while True:
        shares: Counter[int] = Counter()
        members: Counter[int] = Counter()
        for number in inside:
            if depth < len(blocks[number].within):
                shares[blocks[number].within[depth]] += weights[number]
                members[blocks[number].within[depth]] += 1
        total = sum(weights[number] for number in inside)
        element, share = shares.most_common(1)[0] if shares else (0, 0)
        if share < _MOST * total or (members[element] < 2 and len(inside) > 1) or len(inside) == 1:
            break
        inside = [n for n in inside if blocks[n].within[depth : depth + 1] == (element,)]
        depth += 1
    outer = blocks[inside[0]].within[:depth]
    return {n for n, block in enumerate(blocks) if block.within[:depth] == outer}


def _cards(blocks: Sequence[Weighed], weights: Sequence[int]) -> Iterator[int]:
    """Yield the summaries of other stories: short, right under a line that is all link, and not the only ones."""
    found: dict[tuple[str, ...], list[int]] = {}
    for number in range(1, len(blocks)):
        above, block = blocks[number - 1], blocks[number]
        short = 0 < weights[number] <= _CARD
        linked = above.traits.linked > 0.9 and not above.headline and not above.known
        if short and linked and _is_alone(blocks, number):
            found.setdefault(block.traits.path, []).append(number)
    for numbers in found.values():
        if len(numbers) > 1:
            yield from numbers


def _side_cells(blocks: Sequence[Weighed], weights: Sequence[int]) -> Iterator[int]:
    """Yield what stands in the cells beside the one that holds the headline and most of the text.

    So pages were laid out before there were style sheets: one table, its cells the columns.
    """
    head = next((block for block in blocks if block.headline), None)
    for depth, name in enumerate(head.traits.path if head else ()):
        if head is None or name not in ("td", "th") or not depth or depth >= len(head.within):
            continue
        outer, cell = head.within[:depth], head.within[depth]
        row = [n for n, block in enumerate(blocks) if block.within[:depth] == outer]
        inside = {n for n in row if blocks[n].within[depth : depth + 1] == (cell,)}
        weight = sum(weights[n] for n in inside)
        if weight >= _ENOUGH and weight > _MAIN_CELL * sum(weights[n] for n in row):
            yield from (n for n in row if n not in inside)


def _is_alone(blocks: Sequence[Weighed], number: int) -> bool:
    """Say whether a block shares its element with the one above it and with few others."""
    element = blocks[number].within[-2:-1]
    if not element or element[0] not in blocks[number - 1].within:
        return False
    far = [n for n in (number - _FEW, number + _FEW) if 0 <= n < len(blocks)]
    return not any(element[0] in blocks[n].within for n in far)


def _idle_headings(blocks: Sequence[Weighed], places: Sequence[str]) -> Iterator[int]:
    """Yield the headings under which nothing but furniture stands."""
    waiting: list[int] = []
    seen_furniture = False
    for number, block in enumerate(blocks):
        if block.known or places[number] or block.headline:
            seen_furniture = True
        elif not block.heading:
            waiting = []
        else:
            if seen_furniture:
                yield from waiting
                waiting = []
            waiting.append(number)
            seen_furniture = False
    yield from waiting

"""Which blocks of a web page are its furniture: judged by the rules of `blocks.toml` and by the page's layout.

Rules know elements, names and words. The layout tells the rest: where the headline is, which element holds the
running text, what stands before and behind it, which blocks are all links. Whole blocks are labelled, nothing is
taken away; a page in which no running text is found is left to the rules alone.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from accord.clean.quoted_mails import KINDS, find_quoted
from accord.clean.running import Weighed, body_of, weigh
from accord.model.documents import Block, Document, Furniture
from accord.model.spans import Span
from accord.ontology.block_rules import BlockRule, Traits

TELLING = frozenset({"byline", "contact", "head", "repeated-title"})
"""Kinds whose words the rules of texts still look at: they tell author, day and agency."""
_MARK = re.compile(r"(?:- |\d{1,4}\. )")
_NEXT = 5
"""So many paragraphs from the headline on show which names are around the report itself."""
_ALIKE = 0.6


class _Naming:
    """Knows which rules each name of a page is called by: pages use the same names again and again."""

    def __init__(self, rules: Sequence[BlockRule]) -> None:
        self.rules = rules
        self._known: dict[str, frozenset[int]] = {}

    def first(self, traits: Traits, passed_over: frozenset[str] = frozenset()) -> BlockRule | None:
        """Return the first rule that a block fits; names in `passed_over` do not count."""
        called: set[int] = set()
        for name in traits.names:
            if name not in passed_over:
                called |= self._called(name)
        fitting = (rule for n, rule in enumerate(self.rules) if rule.fits(traits, named=n in called))
        return next(fitting, None)

    def _called(self, name: str) -> frozenset[int]:
        found = self._known.get(name)
        if found is None:
            found = frozenset(number for number, rule in enumerate(self.rules) if rule.called(name))
            self._known[name] = found
        return found


@dataclass(frozen=True, slots=True)
class _Judged:
    """A block with its traits and the rule that it fits."""

    block: Block
    traits: Traits
    rule: BlockRule | None


def find_blocks(document: Document, rules: Sequence[BlockRule]) -> tuple[Furniture, ...]:
    """Return the blocks of a page that are furniture, in order; none for documents that are no web pages."""
    blocks = [block for block in document.blocks if block.within]
    if not blocks:
        return ()
    traits = [_traits(document.text, block) for block in blocks]
    mail = find_quoted(document, traits, rules)
    headline = _headline(document, traits)
    naming = _Naming([rule for rule in rules if rule.kind not in KINDS])
    passed_over = _around_report(blocks, traits, headline, naming)
    judged = [
        _Judged(block, trait, naming.first(trait, passed_over))
        for block, trait in zip(blocks, traits, strict=True)
    ]
    return tuple(_labelled(document, judged, headline, mail))


def _traits(text: str, block: Block) -> Traits:
    words = block.span.of(text)
    mark = _MARK.match(words) if "li" in block.path else None
    words = words[mark.end() :] if mark else words
    return Traits(block.path, block.names, words, min(1.0, block.linked / max(1, len(words))))


def _headline(document: Document, traits: Sequence[Traits]) -> int | None:
    """Return the number of the block that heads the report: what repeats the title, or the one <h1>."""
    title = fold(document.title or "")
    heads = [n for n, t in enumerate(traits) if "h1" in t.path]
    same = [
        n for n, t in enumerate(traits) if title and title in (fold(t.words), fold(t.words.split("\n")[0]))
    ]
    if same:
        return next((n for n in same if n in heads), None) or _before_prose(same, traits)
    alike = [n for n in heads if _alike(fold(traits[n].words), title)]
    if alike:
        return alike[0]
    return heads[0] if len(heads) == 1 else None


def _before_prose(same: Sequence[int], traits: Sequence[Traits]) -> int:
    """Return that repetition of the title which is no link: lists of stories repeat it too."""
    return next((n for n in same if traits[n].linked < 0.5 and "li" not in traits[n].path), same[0])


def fold(words: str) -> str:
    """Return the words in small letters without signs, for comparing."""
    return " ".join(re.findall(r"\w+", words.casefold()))


def _alike(one: str, other: str) -> bool:
    """Say whether two headlines share most of their words."""
    first, second = set(one.split()), set(other.split())
    return bool(first and second) and len(first & second) / min(len(first), len(second)) >= _ALIKE


def _around_report(
    blocks: Sequence[Block], traits: Sequence[Traits], headline: int | None, naming: _Naming
) -> frozenset[str]:
    """Return the names of elements that hold the report itself, whatever they sound like.

    'page-with-sidebar' and 'has-comments' stand around whole pages: such a name is around the first paragraph
    under the headline and around most of those that follow, or around headline and paragraph. Others are those
    of many of its paragraphs themselves: <p class="paywall">, side by side with others.
    """
    prose = [n for n in range(headline or 0, len(traits)) if weigh(traits[n])]
    if headline is None:
        prose = [n for n in prose if naming.first(traits[n]) is None] or prose
    if not prose:
        return frozenset()
    first, following = prose[0], prose[:_NEXT]
    names = set(traits[first].names)
    often = {n for n in names if 2 * sum(n in traits[p].names for p in following) >= len(following) > 1}
    title = set(traits[headline].names) if headline is not None else set()
    own = Counter(name for names in _own_names(blocks, traits, prose) for name in names)
    everywhere = Counter(name for n in prose for name in set(traits[n].names))
    usual = {name for name, times in own.items() if times > 2 and 3 * everywhere[name] > len(prose)}
    return frozenset(often | (names & title) | usual)


def _own_names(
    blocks: Sequence[Block], traits: Sequence[Traits], prose: Sequence[int]
) -> Iterator[frozenset[str]]:
    """Yield the names of each paragraph that another paragraph of the same element has not."""
    families: defaultdict[tuple[int, ...], list[int]] = defaultdict(list)
    for number in prose:
        families[blocks[number].within[-2:-1]].append(number)
    for members in families.values():
        shared = frozenset.intersection(*(frozenset(traits[n].names) for n in members))
        yield from (frozenset(traits[n].names) - shared for n in members)


def _labelled(
    document: Document,
    judged: Sequence[_Judged],
    headline: int | None,
    mail: Mapping[int, tuple[str, str]],
) -> Iterator[Furniture]:
    weighed = [
        Weighed(j.traits, j.block.within, number == headline, j.rule is not None or number in mail)
        for number, j in enumerate(judged)
    ]
    body = body_of(weighed)
    title = fold(document.title or "")
    for number, (one, place) in enumerate(zip(judged, body, strict=True)):
        words = fold(one.traits.words)
        if number in mail:
            yield Furniture(one.block.span, *mail[number])
        elif (number == headline and _alike(words, title)) or (title and words == title):
            span = _repeated(document.text, one.block.span, title)
            yield Furniture(span, "repeated-title", "repeated-title")
        elif one.rule:
            yield Furniture(one.block.span, one.rule.kind, one.rule.id)
        elif place:
            yield Furniture(one.block.span, place, f"layout/{place}")


def _repeated(text: str, block: Span, title: str) -> Span:
    """Return the lines of a block that repeat the title; place and day, or the report itself, may stand under it."""
    lines = block.of(text).split("\n")
    sought = set(title.split()) & set(fold(block.of(text)).split())
    for number in range(1, len(lines)):
        head = "\n".join(lines[:number])
        if sought and sought <= set(fold(head).split()):
            return Span(block.start, block.start + len(head.rstrip()))
    return block


def with_blocks(
    text: str, blocks: Sequence[Furniture], furniture: Sequence[Furniture]
) -> tuple[Furniture, ...]:
    """Return all furniture in order and without overlaps; of a block, what no finer rule has labelled."""
    if not blocks:
        return tuple(furniture)
    finer = sorted(furniture, key=lambda f: f.span)
    found = list(finer)
    number = 0
    for block in blocks:
        start = block.span.start
        while number < len(finer) and finer[number].span.end <= start:
            number += 1
        for other in _overlapping(finer, number, block.span.end):
            found += _rest(text, block, start, other.span.start)
            start = max(start, other.span.end)
        found += _rest(text, block, start, block.span.end)
    return tuple(sorted(found, key=lambda f: f.span))


def _overlapping(finer: Sequence[Furniture], number: int, end: int) -> Iterator[Furniture]:
    while number < len(finer) and finer[number].span.start < end:
        yield finer[number]
        number += 1


def _rest(text: str, block: Furniture, start: int, end: int) -> Iterator[Furniture]:
    words = text[start:end] if end > start else ""
    if stripped := words.strip():
        first = start + len(words) - len(words.lstrip())
        yield Furniture(Span(first, first + len(stripped)), block.kind, block.rule)

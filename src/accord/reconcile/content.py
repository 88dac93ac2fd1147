"""What two mentions say in common of what is done: the item, the words of the quotes, sums and figures."""

from __future__ import annotations

import re
from collections.abc import Iterator

from accord.model.claims import EventMention, Field, Kind
from accord.model.match import Names
from accord.reconcile.anchors import CONTENT_KINDS, MANIFOLD, Anchor

_AMOUNT = re.compile(
    r"(?:(?P<sign>[$€£₹])\s?)?(?<![\w.,-])(?P<figure>\d[\d,]*(?:\.\d+)?)"
    r"(?:[\s-]?(?P<scale>thousand|million|billion|trillion|crore|lakh)\b|\s?(?P<share>%|percent\b|per cent\b))?"
)
"""A figure with its sign and measure; bare figures ('COVID-19', 'Article 5') name nothing."""

_SCALE = {
    "thousand": 1e3,
    "lakh": 1e5,
    "million": 1e6,
    "crore": 1e7,
    "billion": 1e9,
    "trillion": 1e12,
}

ROUNDED = 0.1
"""Share by which two figures may differ before they speak against one event."""

FEW = 5
"""Telling words, of a text and in common, below which their share says too much."""

FAINT = 0.125
"""Weight of words in common below which undertakings must be of the same areas besides."""

ALIKE = 0.3
"""Share of the areas of two undertakings from which they are of the same."""

PHRASE = 3
"""Telling words up to which a phrase that both repeat is a slogan or a name ('save lives now')."""

_TEXT = {True: 0.5, False: 0.25}
"""Weight of shared words: for kinds told apart by content, and for the rest, whose wording is set."""


def content(a: EventMention, b: EventMention, names: Names) -> Iterator[Anchor]:
    """Compare the words of the item and of the quotes, and the amounts in them."""
    if a.kind in MANIFOLD:
        yield from _items(a, b, names)
        yield from _telling(a, b, names)
    else:
        yield from _things(a, b, names)
        yield from _wording(a, b, names)
    if a.kind in CONTENT_KINDS:
        yield from _amounts(a, b)


def _items(a: EventMention, b: EventMention, names: Names) -> Iterator[Anchor]:
    """Compare what is given or built; 'support' names nothing, and aid of one sort is given again and again."""
    if not a.item or not b.item:
        return
    left, right = _words(a, a.item, names), _words(b, b.item, names)
    share = _share(left, right)
    if share >= 0.6:
        named = len(left & right) > 1
        lasting = named and a.kind is not Kind.TRANSFER
        yield Anchor(0.3 if named else 0.15, f"the same item: {a.item}", identity=lasting)
    elif left and right and share == 0.0:
        yield Anchor(-0.2, f"'{a.item}' and '{b.item}' have no telling word in common")


def _telling(a: EventMention, b: EventMention, names: Names) -> Iterator[Anchor]:
    """Compare the words that not most undertakings are made in."""
    left, right = _words(a, quotes(a), names), _words(b, quotes(b), names)
    common = left & right
    share = len(common) / max(FEW - 1, min(len(left), len(right)))
    if share >= (0.3 if len(common) > 2 else 0.5) and not _slogan(a, b, common):
        weight = _TEXT[True] * share * min(1.0, len(common) / FEW)
        faint = a.kind is Kind.COMMITMENT and weight < FAINT and not _alike_areas(a, b)
        yield Anchor(weight, f"telling words in common: {', '.join(sorted(common)[:FEW])}", loose=faint)


def _alike_areas(a: EventMention, b: EventMention) -> bool:
    left, right = set(a.areas), set(b.areas)
    return len(left & right) >= ALIKE * len(left | right) and bool(left)


def _slogan(a: EventMention, b: EventMention, common: frozenset[str]) -> bool:
    """Say whether all that two undertakings have in common is one phrase, such as a motto, and no areas."""
    if a.kind is not Kind.COMMITMENT or len(common) > PHRASE or _alike_areas(a, b):
        return False
    return not _phrases(a, common).isdisjoint(_phrases(b, common))


def _phrases(mention: EventMention, common: frozenset[str]) -> frozenset[tuple[str | None, ...]]:
    """Return the runs of words that hold each of these stems once and nothing else."""
    words = re.findall(r"[^\W_]+", quotes(mention).casefold())
    stems = [next((stem for stem in common if word.startswith(stem)), None) for word in words]
    runs = (tuple(stems[i : i + len(common)]) for i in range(len(stems) - len(common) + 1))
    return frozenset(run for run in runs if set(run) == common)


def _things(a: EventMention, b: EventMention, names: Names) -> Iterator[Anchor]:
    """Compare the names of exercises."""
    if not a.item or not b.item:
        return
    share = _share(names.content_words(a.item), names.content_words(b.item))
    if share >= 0.6:
        yield Anchor(0.3, f"the same item: {a.item}", identity=a.kind in CONTENT_KINDS)
    elif share == 0.0:
        yield Anchor(-0.1, f"'{a.item}' and '{b.item}' have no word in common")


def alike(a: EventMention, b: EventMention, names: Names) -> float:
    """Return the share of the shorter quote's words that are in the other, 0 to 1."""
    return _share(names.content_words(quotes(a)), names.content_words(quotes(b)))


def _wording(a: EventMention, b: EventMention, names: Names) -> Iterator[Anchor]:
    heavy = a.kind in CONTENT_KINDS
    share = alike(a, b, names)
    if share >= 0.3:
        reason = f"{share:.0%} of the words of the shorter quote are shared"
        yield Anchor(_TEXT[heavy] * share, reason, loose=not heavy)


def _amounts(a: EventMention, b: EventMention) -> Iterator[Anchor]:
    left, right = _figures(a), _figures(b)
    if left & right:
        yield Anchor(0.25, f"the same figure {_shown(min(left & right))}", figure=True)
    elif left and right and not any(_near(a, b) for a in left for b in right):
        yield Anchor(-0.3, f"figures {_shown(min(left))} and {_shown(min(right))}")


def _near(a: Figure, b: Figure) -> bool:
    """Say whether one figure may be the other rounded ('nearly 5 million', '4.9 million')."""
    return a[0] == b[0] and abs(a[1] - b[1]) <= ROUNDED * max(a[1], b[1])


def _shown(figure: Figure) -> str:
    return f"{figure[0]}{figure[1]:,.10g}"


def _words(mention: EventMention, text: str, names: Names) -> frozenset[str]:
    """Return the telling words of a text without the names of those who take part, which the parties say."""
    people = " ".join(p.name for p in mention.participants)
    return names.telling_words(text, mention.parties) - names.content_words(people)


def quotes(mention: EventMention) -> str:
    """Return all words that show the event."""
    return " ".join(evidence.quote for evidence in mention.evidence)


Figure = tuple[str, float]
"""A figure with its sign: '$' or '€' for sums, '%', or '' for things counted."""


def _figures(mention: EventMention) -> frozenset[Figure]:
    """Return the sums and measured figures in the item, else in the evidence."""
    item = " ".join(str(value) for value in mention.values(Field.ITEM))
    return _measured(item) or _measured(quotes(mention))


def _measured(text: str) -> frozenset[Figure]:
    found = (m for m in _AMOUNT.finditer(text) if m["sign"] or m["scale"] or m["share"])
    return frozenset((m["sign"] or ("%" if m["share"] else ""), _size(m)) for m in found)


def _size(match: re.Match[str]) -> float:
    return float(match["figure"].replace(",", "").strip(".")) * _SCALE.get(match["scale"], 1)


def _share(a: frozenset[str], b: frozenset[str]) -> float:
    return len(a & b) / min(len(a), len(b)) if a and b else 0.0

"""What PDFium finds on a page: its characters with their places, put together to stretches of a line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median_low
from typing import Any

HYPHEN = "\x02"
"""A hyphen that PDFium takes for one that divides a word at the end of a line."""

_SOFT = {"\xad": HYPHEN, "￾": HYPHEN}
DIVIDING = "".join((HYPHEN, *_SOFT))
"""All signs that PDFium gives for such a hyphen."""
_WORD = re.compile(rf"[^\s{DIVIDING}]*[{DIVIDING}]|[^\s{DIVIDING}]+")
_FAR = 1.0  # of the height: a gap so wide stands between columns or cells, not between words
_APART = 0.5  # of the lower height: stretches that share less of it are in different lines


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words that stand together in one line; points from the left and bottom edge of the page."""

    words: str
    left: float
    bottom: float
    right: float
    top: float

    @property
    def height(self) -> float:
        """Return the height of the font's box."""
        return self.top - self.bottom

    @property
    def middle(self) -> float:
        """Return the height on the page at which it stands."""
        return (self.top + self.bottom) / 2

    @property
    def width(self) -> float:
        """Return how wide it is."""
        return self.right - self.left

    def beside(self, other: Stretch) -> bool:
        """Say whether the two stand in one line."""
        shared = min(self.top, other.top) - max(self.bottom, other.bottom)
        return shared > _APART * min(self.height, other.height)


def stretches(text_page: Any) -> Iterator[Stretch]:
    """Yield the stretches of a page of PDFium, in the order in which the file has them."""
    now: list[Stretch] = []
    for word in _words(text_page):
        if now and not _follows(now[-1], word):
            yield _joined(now)
            now = []
        now.append(word)
    if now:
        yield _joined(now)


def _joined(words: list[Stretch]) -> Stretch:
    """Return the words as one; they stand as high as most of them, whatever a raised number or a formula does."""
    return Stretch(
        " ".join(word.words for word in words),
        words[0].left,
        median_low(word.bottom for word in words),
        max(word.right for word in words),
        median_low(word.top for word in words),
    )


def _follows(now: Stretch, here: Stretch) -> bool:
    gap = here.left - now.right
    height = max(here.height, 1.0)
    return now.beside(here) and -height < gap < _FAR * height and not now.words.endswith(HYPHEN)


def _words(text_page: Any) -> Iterator[Stretch]:
    """Yield the words of a page: what stands between white space, or ends in a hyphen that divides it."""
    from pypdfium2 import raw

    text = text_page.get_text_range()
    found = list(_WORD.finditer(text)) if len(text) == text_page.count_chars() else []
    given: Iterable[tuple[str, Sequence[int]]]
    if all(_stands(raw.FPDFText_GetUnicode(text_page, f.start()), f[0][0]) for f in found) and found:
        given = ((_printed(f[0]), range(*f.span())) for f in found)
    else:
        given = _one_by_one(text_page)
    for signs, places in given:
        if signs:
            yield from _placed(text_page, raw, signs, places)


def _stands(code: int, sign: str) -> bool:
    """Say whether a character is the one that PDFium's text has at its place."""
    return code == ord(sign) or (sign in DIVIDING and code in (ord(HYPHEN), ord(sign)))


def _one_by_one(text_page: Any) -> Iterator[tuple[str, Sequence[int]]]:
    """Yield the words with the places of their signs, for pages whose text has not a sign for each place."""
    signs: list[str] = []
    places: list[int] = []
    for place, sign in _signs(text_page):
        if not sign.isspace():
            signs.append(sign)
            places.append(place)
        if signs and (sign.isspace() or sign == HYPHEN):
            yield "".join(signs), places
            signs, places = [], []
    yield "".join(signs), places


def _printed(word: str) -> str:
    if word.isprintable():
        return word
    signs = (_SOFT.get(sign, sign) for sign in word)
    return "".join(sign for sign in signs if sign.isprintable() or sign == HYPHEN)


def _placed(text_page: Any, raw: Any, signs: str, places: Sequence[int]) -> Iterator[Stretch]:
    """Yield a word with its place, told by its first and last sign; its signs alone where these stand apart."""
    first, last = _box(text_page, raw, places[0]), _box(text_page, raw, places[-1])
    if first is None or last is None:
        return
    start, end = Stretch(signs[0], *first), Stretch(signs[-1], *last)
    if (start.beside(end) and end.right >= start.left) or len(signs) != len(places):
        low, high = min(start.bottom, end.bottom), max(start.top, end.top)
        yield Stretch(signs, start.left, low, end.right, high)
        return
    boxes = (_box(text_page, raw, place) for place in places)
    yield from (Stretch(sign, *box) for sign, box in zip(signs, boxes, strict=True) if box)


def _signs(text_page: Any) -> Iterator[tuple[int, str]]:
    from pypdfium2 import raw

    high = 0
    unicode = raw.FPDFText_GetUnicode
    for index in range(text_page.count_chars()):
        code = unicode(text_page, index)
        if 0xD800 <= code < 0xDC00:  # the first half of a character that PDFium gives as two
            high = code
            continue
        if 0xDC00 <= code < 0xE000:
            code, high = 0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00) if high else 0xFFFD, 0
        sign = _SOFT.get(chr(code), chr(code)) if 0 < code < 0x110000 else ""
        if sign and (sign.isprintable() or sign.isspace() or sign == HYPHEN):
            yield index, sign


def _box(text_page: Any, raw: Any, index: int) -> tuple[float, float, float, float] | None:
    rect = raw.FS_RECTF()
    if not raw.FPDFText_GetLooseCharBox(text_page, index, rect):
        return None
    return rect.left, rect.bottom, rect.right, rect.top

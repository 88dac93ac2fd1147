"""What PDFium finds on a page: its characters with their places, put together to stretches of a line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

HYPHEN = "\x02"
"""A hyphen that PDFium takes for one that divides a word at the end of a line."""

_SOFT = {"\xad": HYPHEN, "￾": HYPHEN}
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
    now: Stretch | None = None
    space = False
    for sign, box in _signs(text_page):
        if sign.isspace():
            space = True
            continue
        here = Stretch(sign, *box)
        if now is None or not _follows(now, here):
            if now is not None:
                yield now
            now = here
        else:
            between = " " if space else ""
            now = replace(
                now,
                words=now.words + between + sign,
                right=max(now.right, here.right),
                bottom=min(now.bottom, here.bottom),
                top=max(now.top, here.top),
            )
        space = False
    if now is not None:
        yield now


def _follows(now: Stretch, here: Stretch) -> bool:
    gap = here.left - now.right
    height = max(here.height, 1.0)
    return now.beside(here) and -height < gap < _FAR * height and not now.words.endswith(HYPHEN)


def _signs(text_page: Any) -> Iterator[tuple[str, tuple[float, float, float, float]]]:
    from pypdfium2 import raw

    rect = raw.FS_RECTF()
    high = 0
    for index in range(text_page.count_chars()):
        code = raw.FPDFText_GetUnicode(text_page, index)
        if 0xD800 <= code < 0xDC00:  # the first half of a character that PDFium gives as two
            high = code
            continue
        if 0xDC00 <= code < 0xE000:
            code, high = 0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00) if high else 0xFFFD, 0
        sign = _SOFT.get(chr(code), chr(code)) if 0 < code < 0x110000 else ""
        if not sign or (not sign.isprintable() and not sign.isspace() and sign != HYPHEN):
            continue
        if raw.FPDFText_GetLooseCharBox(text_page, index, rect):
            yield sign, (rect.left, rect.bottom, rect.right, rect.top)

"""Whether the text layer of a page means anything: fonts can be drawn well and say nothing of their letters."""

from __future__ import annotations

import unicodedata
from typing import Any

from accord.read.pdf.glyphs import DIVIDING

_FEW = 20
"""A page with fewer signs is not judged: bullets and logos are signs of their own."""
_LOOKED_AT = 500
"""So many signs of a page are looked at, all over it."""
_MUTE = 0.5
"""The share of signs without a meaning from which on the others are no help."""
_WORDED = 0.1
"""A page has so large a share of letters and figures at least; the dots of a table of contents are more of it."""
_NONE = frozenset({"Co", "Cn", "Cs", "Cc"})
"""Categories of code points that stand for no character: private use, unassigned, halves, controls."""
_REPLACED = "\ufffd"


def is_legible(text_page: Any) -> bool:
    """Say whether the signs of a page of PDFium can be read as text."""
    from pypdfium2 import raw

    count = text_page.count_chars()
    signs = mute = worded = 0
    for index in range(0, count, max(1, count // _LOOKED_AT)):
        code = raw.FPDFText_GetUnicode(text_page, index)
        sign = chr(code) if 0 < code < 0x110000 else _REPLACED
        if raw.FPDFText_HasUnicodeMapError(text_page, index) == 1 or _is_mute(sign):
            signs, mute = signs + 1, mute + 1
        elif not sign.isspace():
            signs, worded = signs + 1, worded + sign.isalnum()
    return signs < _FEW or (mute < _MUTE * signs and worded >= _WORDED * signs)


def _is_mute(sign: str) -> bool:
    """Say whether a sign stands for no character; halves of those beyond the first 65,536 stand for one."""
    if sign.isspace() or sign in DIVIDING or "\ud800" <= sign < "\ue000":
        return False
    return sign == _REPLACED or unicodedata.category(sign) in _NONE

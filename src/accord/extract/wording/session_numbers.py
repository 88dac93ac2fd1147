"""Numbers of sessions: in Roman figures, in the name of a conference, or counted only within some years."""

from __future__ import annotations

import re

_NUMBER_IN_NAME = re.compile(r"COP[ -]?(\d{1,2})\b")
_COUNTED = re.compile(
    r"^(?:[^.;]{0,80}?\b(?:since|(?:in|for) (?:\w+ ){1,4}?(?:weeks|months|years|decades?))"
    r"|(?:(?!\b(?:will|would|is|was|to be)\b)[^.;]){0,80}?\b(?<!of )this (?:year|month)"
    r"|(?:(?!\b(?:will|would|is|was|were|held|took|met|opened|began|convened)\b)[^.;,]){0,80}?\b(?:after|following))\b"
)
"""'The first meeting since 2009', 'the second this year', 'the first after the visit': counted within a time.

'The sixth meeting will be held this year' is the sixth of all.
"""


def number_in(name: str) -> int | None:
    """Return the number in the name of a conference ('COP29'), or None."""
    found = _NUMBER_IN_NAME.match(name)
    return int(found[1]) if found else None


def roman(figures: str) -> int:
    """Return the number that Roman figures say."""
    values = [{"X": 10, "V": 5, "I": 1}[figure] for figure in figures]
    return sum(-v if v < after else v for v, after in zip(values, [*values[1:], 0], strict=True))


def counted_within(after: str) -> bool:
    """Say whether the words after an ordinal let it count from some year on ('the first since 2009')."""
    return bool(_COUNTED.match(after))

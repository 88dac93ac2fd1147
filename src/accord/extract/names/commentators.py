"""Those whom a report introduces as analysts, dealers or scholars: what they expect, nobody has decided."""

from __future__ import annotations

import re
from functools import lru_cache

_NAME = r"((?:(?:[A-Z]\.|[A-Z][\w'-]+)\s+){0,3}[A-Z][\w'-]+)"


def find_commentators(text: str, roles: tuple[str, ...]) -> frozenset[str]:
    """Return the surnames of those whom `text` calls by one of `roles`: 'analyst Ann Lee', 'Ann Lee, a trader at'."""
    before, after = _patterns(roles)
    found = [match[1] for pattern in (before, after) for match in pattern.finditer(text)]
    return frozenset(name.split()[-1] for name in found)


@lru_cache(maxsize=4)
def _patterns(roles: tuple[str, ...]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    called = "|".join(map(re.escape, roles))
    return (
        re.compile(rf"\b(?:{called})s?,?\s+{_NAME}"),
        re.compile(rf"\b{_NAME},\s(?:[\w&.'-]+\s){{0,6}}?(?:{called})\s(?:at|with|for|of|and)\b"),
    )

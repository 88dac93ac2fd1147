"""Names that are spelt almost as one that was asked for."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches

MOST = 3
"""Names offered at most."""


def nearest(name: str, names: Mapping[str, str]) -> tuple[str, ...]:
    """Return the names (by their folded form) that are spelt nearest to `name`, each as it is written."""
    found = get_close_matches(name.casefold(), names, n=MOST, cutoff=0.7)
    return tuple(names[folded] for folded in found)

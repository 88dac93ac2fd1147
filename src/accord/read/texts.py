"""Plain texts: an optional header of 'Key: value' lines or front matter, then the text as it is."""

from __future__ import annotations

import re

_KEYS = ("id", "title", "published", "publisher", "url")
_DECISIVE = frozenset({"published", "publisher"})
"""One of these must be among leading 'Key: value' lines, else they are the text's own first lines."""
_PAIR = re.compile(r"\s*(" + "|".join(_KEYS) + r")\s*:[ \t]*(.*)", re.IGNORECASE)
_HEADER = 20
"""Lines a header may have at most."""


def fields_of(text: str) -> dict[str, object]:
    """Return the fields that a text's header gives, and under 'text' what follows it."""
    lines = text.split("\n", _HEADER + 2)
    pairs, used = _front_matter(lines) or _leading(lines) or ({}, 0)
    rest = text if not used else "\n".join(lines[used:])
    return {**pairs, "text": rest.lstrip("\n") if used else rest}


def _front_matter(lines: list[str]) -> tuple[dict[str, str], int] | None:
    if lines[0].strip() != "---":
        return None
    fences = (number for number, line in enumerate(lines[1:], 1) if line.strip() == "---")
    if (end := next(fences, None)) is None:
        return None
    pairs = {k: v.strip("\"'") for line in lines[1:end] for k, v in _pair(line)}
    return (pairs, end + 1) if pairs else None


def _leading(lines: list[str]) -> tuple[dict[str, str], int] | None:
    pairs: dict[str, str] = {}
    for number, line in enumerate(lines):
        found = _pair(line)
        if not found:
            ended = not line.strip() and _DECISIVE & pairs.keys()
            return (pairs, number + 1) if ended else None
        pairs.update(found)
    return None


def _pair(line: str) -> list[tuple[str, str]]:
    found = _PAIR.fullmatch(line)
    return [(found[1].lower(), found[2].strip())] if found else []

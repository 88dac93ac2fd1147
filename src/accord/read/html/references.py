"""Character references ('&eacute;', '&#8217;') as the HTML standard resolves them in text."""

from __future__ import annotations

import html
import re
from html.entities import html5

REFERENCE = re.compile(r"&(?:#(?:[xX][0-9a-fA-F]+|[0-9]+);?|[a-zA-Z][a-zA-Z0-9]{1,31};?)")
_DIGITS = 12
"""A number of more digits is no character; the conversion of very long ones takes quadratic time."""


def reference(source: str, at: int) -> tuple[str, int]:
    """Return what the '&' at that place stands for, and where the reference ends; '&' where it is none."""
    found = REFERENCE.match(source, at)
    if not found:
        return "&", at + 1
    if found[0][1] == "#":
        return (html.unescape(found[0]) if len(found[0]) <= _DIGITS else "\ufffd"), found.end()
    name = found[0][1:]
    for length in range(len(name), 1, -1):  # '&notit;' is '¬it;'
        if words := html5.get(name[:length]):
            return words, at + 1 + length
    return "&", at + 1


def unescape(words: str) -> str:
    """Return an attribute's value with its references resolved."""
    if "&" not in words:
        return words
    return REFERENCE.sub(lambda found: _in_attribute(found[0], words[found.end() : found.end() + 1]), words)


def _in_attribute(written: str, after: str) -> str:
    """In '?a=1&copy=2' nothing is meant: a name without ';' before '=' or a letter stays as it is."""
    if written[1] == "#" or written.endswith(";"):
        words, end = reference(written, 0)
        return (
            words + written[end:]
            if (written.endswith(";") and end == len(written)) or written[1] == "#"
            else written
        )
    return html5.get(written[1:], written) if after != "=" else written

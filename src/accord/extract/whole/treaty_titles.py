"""What a document that is itself an agreement calls itself, in its title or at its top."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from accord.extract.report.lines import Line
from accord.extract.wording.treaties import TreatyWords
from accord.model.documents import Page
from accord.model.spans import Span

_HEAD = 60
"""Code points of a title within which a document that is an agreement names what it is."""

_TOP = 12
"""Lines among which a document without such a title names what it is."""

_TITLED = re.compile(r"\b(?:between|among|with|concerning|regarding|on|to|of|for)\b|^[^a-z]+$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Head:
    """The type of the agreement, its title, and the line that is its title where the body holds it."""

    kind: str
    title: Span
    line: Line | None = None


def find_head(page: Page, lines: Sequence[Line], words: TreatyWords) -> Head | None:
    """Return what the title says it is, else the first line that reads as the title of an agreement laid out as one."""
    kind = _own_type(page.document.title or "", words)
    if kind:
        return Head(kind, page.document.title_span or lines[0].sentence.span)
    if not any(words.form.search(line.shadow.text) for line in lines):
        return None
    for line in lines[:_TOP]:
        text = line.shadow.text.strip()
        kind = None if text.endswith((".", ";", ":")) else _own_type(text, words)
        if kind and _TITLED.search(text) and not words.enacting.search(text):
            return Head(kind, line.sentence.span, line)
    return None


def _own_type(title: str, words: TreatyWords) -> str | None:
    """The type that the title's first words name; the first list that has a word there wins."""
    found = [
        (match.start(), name)
        for name, pattern in words.titles.items()
        if (match := pattern.search(title[:_HEAD]))
    ]
    return min(found)[1] if found else None

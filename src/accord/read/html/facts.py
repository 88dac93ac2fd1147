"""What a page's mark-up says beside its text, as it stands there; `read.html.metadata` makes values of it."""

from __future__ import annotations

from dataclasses import dataclass, field

from accord.model.spans import Span

MANY = 5_000
"""So many facts of one sort are kept of a page."""


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag that says something by its attributes; `at` is its place in the source."""

    name: str
    attributes: tuple[tuple[str, str], ...]
    at: Span

    def get(self, name: str) -> str:
        """Return an attribute's value without white space around it, '' where there is none."""
        return next((value.strip() for key, value in self.attributes if key == name), "")


@dataclass(frozen=True, slots=True)
class Marked:
    """A tag around words of the page: they stand in `words` of the canonical text; empty where it has none."""

    tag: Tag
    path: tuple[str, ...]
    names: tuple[str, ...]
    words: Span


@dataclass(frozen=True, slots=True)
class Facts:
    """All that was noted of one page, each sort in the order of the source.

    `title` is what <title> holds, with its place in the source; `scripts` are the contents of JSON-LD, likewise.
    """

    language: str = ""
    title: tuple[str, Span] | None = None
    tags: tuple[Tag, ...] = ()
    scripts: tuple[tuple[str, Span], ...] = ()
    marked: tuple[Marked, ...] = field(default=())

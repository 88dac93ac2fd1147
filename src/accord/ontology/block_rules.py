"""Rules about the blocks of a page as values: which elements, names and words belong to the page, not the report."""

from __future__ import annotations

import re
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Traits:
    """What a rule looks at: a block's elements and names, its words without a list's mark, how much is linked."""

    path: tuple[str, ...]
    names: tuple[str, ...]
    words: str
    linked: float = 0.0


@dataclass(frozen=True, slots=True)
class BlockExample:
    """A block of our own, and whether the rule must call it furniture."""

    traits: Traits
    furniture: bool


@dataclass(frozen=True, slots=True)
class BlockRule:
    """One sort of furniture: all that is given must hold; a rule names elements, names or words at least.

    `names` is sought in each name of the block, in small letters with hyphens between words ('site-header');
    `elements` are among its path, `unless` are not; `text` matches all its words; it has at most `most` code
    points, and at least the part `linked` of them are links.
    """

    id: str
    kind: str
    names: re.Pattern[str] | None
    elements: frozenset[str]
    unless: frozenset[str]
    text: re.Pattern[str] | None
    most: int
    linked: float
    examples: tuple[BlockExample, ...] = field(repr=False)

    def fits(self, traits: Traits, *, named: bool | None = None) -> bool:
        """Say whether the block is of this sort; `named` tells whether it has a name of it, where that is known."""
        if len(traits.words) > self.most or traits.linked < self.linked:
            return False
        if self.elements and self.elements.isdisjoint(traits.path):
            return False
        if not self.unless.isdisjoint(traits.path):
            return False
        if self.names and not (any(map(self.called, traits.names)) if named is None else named):
            return False
        return self.text is None or self.text.fullmatch(traits.words) is not None

    def called(self, name: str) -> bool:
        """Say whether a name is one of those that the rule looks for."""
        return self.names is not None and self.names.search(hyphened(name)) is not None


_HUMP = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_MARKS = re.compile(r"[_:./]+|-{2,}")


def hyphened(name: str) -> str:
    """Return a name in small letters with hyphens between its words: 'siteHeader' is 'site-header'."""
    return _MARKS.sub("-", _HUMP.sub("-", name)).lower()

"""Which elements are open at a place of the page; end tags that were left out are supplied, stray ones ignored.

Light rules of our own after the standard's 'Tree construction': every step takes constant time on average, and
what is deeper than `DEPTH` is taken as part of its parent, as browsers do.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict

from accord.read.html.elements import (
    BLOCKS,
    CLOSES_PARAGRAPH,
    ENDS_ITEM,
    HEADINGS,
    LISTS,
    PREFORMATTED,
    SAME_SORT,
    SCOPES,
    SHOWN_ALWAYS,
    UNSEEN,
)
from accord.read.html.tokens import Token

DEPTH = 256
_PATH = 48
_NAMES = 64
"""So many elements and names of a place are kept, the outermost of the elements and the innermost of the names."""
_OWN = 12
_LENGTH = 60
"""So many names of one element, and code points of one name."""
_NAMING = ("class", "id", "role", "itemprop", "data-testid", "data-component")
_NO_DISPLAY = re.compile(r"(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)


class Element:
    """One open element, with what it has from those around it; `open` turns False when it ends."""

    __slots__ = (
        "block",
        "cell",
        "counter",
        "hidden",
        "index",
        "known",
        "link",
        "name",
        "names",
        "nearest_block",
        "open",
        "parent",
        "path",
        "preformatted",
        "row",
        "scope", "within",
    )  # fmt: skip

    hidden: bool
    link: bool
    preformatted: bool
    nearest_block: int
    scope: int
    within: tuple[int, ...]

    def __init__(self, token: Token, parent: Element | None, index: int) -> None:
        """Take over from the parent what holds inside it."""
        self.name = name = token.name
        self.parent, self.index, self.open = parent, index, True
        self.block = name in BLOCKS
        self.known: dict[tuple[str, tuple[str, ...]], tuple[tuple[str, ...], tuple[str, ...]]] = {}
        self.hidden = (parent is not None and parent.hidden) or _is_hidden(token)
        self.link = (parent is not None and parent.link) or (name == "a" and token.get("href") is not None)
        self.preformatted = (parent is not None and parent.preformatted) or name in PREFORMATTED
        self.nearest_block = index if self.block or parent is None else parent.nearest_block
        self.scope = index if name in SCOPES or parent is None else parent.scope
        self.row: Element | None = self if name == "tr" else (parent.row if parent else None)
        self.cell: Element | None = self if name in ("td", "th") else (parent.cell if parent else None)
        self.counter = _number(token.get("start"), 1) if name == "ol" else None
        self.path, self.names = parent.place(name, _names(token)) if parent else ((), ())
        self.within = (*parent.within[: _PATH - 1], token.start) if parent else ()

    @classmethod
    def outermost(cls) -> Element:
        """Return what is around all elements."""
        return cls(Token.nowhere(), None, 0)

    def place(self, name: str, names: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return path and names of a child; children that are alike share them."""
        found = self.known.get((name, names))
        if found is None:
            path = (*self.path[: _PATH - 1], name)
            found = (path, (*self.names, *names)[-_NAMES:] if names else self.names)
            self.known[(name, names)] = found
        return found


class OpenElements:
    """The stack of open elements; `top` is the innermost."""

    __slots__ = ("_by_name", "_over", "_stack")

    def __init__(self) -> None:
        """Begin outside all elements."""
        self._stack = [Element.outermost()]
        self._by_name: defaultdict[str, list[Element]] = defaultdict(list)
        self._over: Counter[str] = Counter()

    @property
    def top(self) -> Element:
        """Return the innermost open element."""
        return self._stack[-1]

    def innermost(self, name: str) -> Element | None:
        """Return the innermost open element of that name."""
        found = self._by_name.get(name)
        return found[-1] if found else None

    def start(self, token: Token) -> Element | None:
        """Open an element after ending those that its start ends; None where it lies too deep."""
        self._imply_ends(token.name)
        if len(self._stack) >= DEPTH:
            self._over[token.name] += 1
            return None
        element = Element(token, self.top, len(self._stack))
        self._stack.append(element)
        self._by_name[token.name].append(element)
        return element

    def end(self, name: str) -> None:
        """End the innermost element of that name, and what was left open in it; a stray end tag does nothing."""
        if self._over[name]:
            self._over[name] -= 1
            return
        element = self.innermost(name)
        if name in HEADINGS:
            element = max((e for h in HEADINGS if (e := self.innermost(h))), key=_index, default=None)
        if element is None or not self._in_scope(element):
            return
        if element.block or element.index > self.top.nearest_block:
            self._cut(element.index)
        else:  # </b> outside the paragraph in which <b> began: what is open inside stays open
            element.open = False
            self._by_name[element.name].pop()

    def _in_scope(self, element: Element) -> bool:
        if element.name == "table":
            return True
        if element.name in ENDS_ITEM and "table" in ENDS_ITEM[element.name]:
            table = self.innermost("table")
            return table is None or element.index > table.index
        return element.index >= self.top.scope

    def _imply_ends(self, name: str) -> None:
        if name in CLOSES_PARAGRAPH:
            self._end_open("p")
        if name in HEADINGS and self.top.name in HEADINGS:
            self._cut(self.top.index)
        elif name == "a":
            self._end_open("a")
        elif name in ENDS_ITEM:
            holders = [e.index for holder in ENDS_ITEM[name] if (e := self.innermost(holder))]
            barrier = max(holders, default=0)
            if "table" not in ENDS_ITEM[name]:
                barrier = max(barrier, self.top.scope)
            same = [e.index for sort in SAME_SORT[name] if (e := self.innermost(sort)) and e.index > barrier]
            if same:
                self._cut(min(same))

    def _end_open(self, name: str) -> None:
        element = self.innermost(name)
        if element and element.index > self.top.scope:
            self.end(name)

    def _cut(self, index: int) -> None:
        while len(self._stack) > max(index, 1):
            element = self._stack.pop()
            if element.open:
                element.open = False
                self._by_name[element.name].pop()

    def list_of(self, item: Element) -> Element | None:
        """Return the list that an item stands in."""
        found = [e for name in LISTS if (e := self.innermost(name)) and e.index < item.index]
        return max(found, key=_index, default=None)


def _index(element: Element) -> int:
    return element.index


def _is_hidden(token: Token) -> bool:
    if token.name in SHOWN_ALWAYS or not token.name:
        return False
    if token.name in UNSEEN or (token.name == "dialog" and token.get("open") is None):
        return True
    hidden, style = token.get("hidden"), token.get("style")
    if hidden is not None and hidden.lower() != "until-found":
        return True
    return style is not None and _NO_DISPLAY.search(style) is not None


def _names(token: Token) -> tuple[str, ...]:
    """Return the names that authors give an element; those of the page as a whole say nothing of its parts."""
    if token.name in ("html", "body"):
        return ()
    words = [word for key in _NAMING if (value := token.get(key)) for word in value[:1000].split()[:_OWN]]
    if token.name == "blockquote" and token.get("type") == "cite":  # so mail programs mark what they quote
        words.insert(0, "blockquote-cite")
    return tuple(word[:_LENGTH] for word in words[:_OWN])


def _number(written: str | None, otherwise: int) -> int:
    return int(written) if written and re.fullmatch(r"[0-9]{1,4}", written.strip()) else otherwise

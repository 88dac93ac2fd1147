"""Divides HTML into tags and text, each with its place in the source; never fails, and takes linear time.

It follows the tokenisation of the HTML standard (html.spec.whatwg.org, 'Tokenization') in what browsers show.
The standard library's parser is not used: what it makes of broken mark-up differs between releases of
Python, while offsets must hold for ever, and it takes quadratic time for '<a <a <a …'.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

from accord.read.html.references import unescape

RAW = frozenset({"script", "style", "xmp", "iframe", "noembed", "noframes"})
"""Elements whose content is text up to their end tag, with no references in it."""
RAW_WITH_REFERENCES = frozenset({"title", "textarea"})
_NAME = re.compile(r"[a-zA-Z][^\t\n\f\r />]*")
_ATTRIBUTE = re.compile(
    r"""[\s/]*([^\s/>=][^\s/>=]*|=[^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"'][^\s>]*)|(["'])|))?"""
)
_TAG_END = re.compile(r"[\s/]*>")
_COMMENT_END = re.compile(r"--!?>")
_ATTRIBUTES = 200
"""Further attributes of one tag are passed over."""


class Kind(Enum):
    """What a token is."""

    TEXT = auto()  # with references
    RAW = auto()  # without: what stands in <script>
    START = auto()
    END = auto()


@dataclass(frozen=True, slots=True)
class Token:
    """A stretch `[start, end)` of the source; `name` is the tag's in small letters, '' for text.

    The attributes' values have their references resolved; of two of one name the first stands.
    """

    kind: Kind
    start: int
    end: int
    name: str = ""
    attributes: tuple[tuple[str, str], ...] = ()

    @classmethod
    def nowhere(cls) -> Token:
        """Return the start of what holds the whole page."""
        return cls(Kind.START, 0, 0)

    def get(self, name: str) -> str | None:
        """Return the value of an attribute, None where the tag has none of that name."""
        return next((value for key, value in self.attributes if key == name), None)


def tokens(source: str) -> Iterator[Token]:
    """Yield the tags and texts of the source in order; comments and declarations are left out."""
    at, length = 0, len(source)
    while at < length:
        opening = _next_markup(source, at)
        if opening > at:
            yield Token(Kind.TEXT, at, opening)
        if opening == length:
            return
        tag = _tag(source, opening)
        if isinstance(tag, int):
            at = tag
            continue
        yield tag
        at = tag.end
        if tag.kind is Kind.START:
            content = _content(source, tag)
            if content and content.end > content.start:
                yield content
                at = content.end


def _next_markup(source: str, at: int) -> int:
    """Return where the next tag, comment or declaration begins; a '<' before anything else is text."""
    while (at := source.find("<", at)) >= 0:
        after = source[at + 1 : at + 3]
        if after[:1] in ("!", "?") or (after[:1] == "/" and len(after) == 2) or _is_letter(after[:1]):
            return at
        at += 1
    return len(source)


def _is_letter(character: str) -> bool:
    return character.isascii() and character.isalpha()


def _tag(source: str, at: int) -> Token | int:
    """Return the tag that begins there, or where what is no tag ends."""
    end_tag = source[at + 1] == "/"
    found = _NAME.match(source, at + 1 + end_tag)
    if not found:
        return _no_tag(source, at)
    if end_tag:
        _, end = _attributes(source, found.end())
        return Token(Kind.END, at, end, found[0].lower()) if end else len(source)
    attributes, end = _attributes(source, found.end())
    # A tag that the file's end cuts off is none.
    return Token(Kind.START, at, end, found[0].lower(), attributes) if end else len(source)


def _no_tag(source: str, at: int) -> int:
    if source.startswith("<!--", at):
        if source.startswith((">", "->"), at + 4):
            return source.index(">", at) + 1
        found = _COMMENT_END.search(source, at + 4)
        return found.end() if found else len(source)
    end = source.find(">", at)
    return end + 1 if end >= 0 else len(source)


def _attributes(source: str, at: int) -> tuple[tuple[tuple[str, str], ...], int]:
    """Return the attributes from there on and where the tag ends, 0 where it does not."""
    given: dict[str, str] = {}
    while not (end := _TAG_END.match(source, at)):
        found = _ATTRIBUTE.match(source, at)
        if not found or found[5]:
            return (), 0
        at = found.end()
        if len(given) < _ATTRIBUTES:
            value = next((v for v in found.group(2, 3, 4) if v is not None), "")
            given.setdefault(found[1].lower(), unescape(value))
    return tuple(given.items()), end.end()


def _content(source: str, tag: Token) -> Token | None:
    """Return the content of an element that holds text only."""
    if tag.name == "plaintext":
        return Token(Kind.RAW, tag.end, len(source))
    if tag.name not in RAW and tag.name not in RAW_WITH_REFERENCES:
        return None
    found = re.compile(rf"</{tag.name}(?=[\s/>])", re.IGNORECASE).search(source, tag.end)
    kind = Kind.RAW if tag.name in RAW else Kind.TEXT
    return Token(kind, tag.end, found.start() if found else len(source))

"""Walks through a page once: its text goes to `RunningText`, what its mark-up says of it is noted as facts."""

from __future__ import annotations

import re
from dataclasses import dataclass

from accord.errors import ReadError
from accord.model.spans import Span
from accord.read.html.elements import BLOCKS, HEAD_ONLY, VOID
from accord.read.html.facts import MANY, Facts, Marked, Tag
from accord.read.html.layout import Laid, lay
from accord.read.html.open_elements import Element, OpenElements
from accord.read.html.references import unescape
from accord.read.html.running_text import MOST_FOLDS, RunningText
from accord.read.html.tokens import Kind, Token, tokens

MOST_TOKENS = 600_000
MOST_BLOCKS = 100_000
"""Limits of one page, ten times what the largest real ones have; they bound time and memory for hostile ones."""
_JSON_LD = 1_000_000
"""JSON-LD beyond so many code points is passed over."""
_FOREIGN = ("svg", "math")
_TELLING = frozenset({"time", "h1", "abbr", "address"})
_TELLING_ATTRIBUTES = frozenset({"itemprop", "datetime", "property", "rel", "pubdate"})
_LOOKED_AT = re.compile(r"\s*application/ld\+json", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Seen:
    """A page as it was walked through."""

    laid: Laid
    facts: Facts


def walk(source: str) -> Seen:
    """Return the text and the facts of a page's source; raises ReadError "read/too-complex"."""
    walker = _Walker(source)
    for number, token in enumerate(tokens(source)):
        walker.take(token)
        if number > MOST_TOKENS or walker.is_over():
            raise _too_complex()
    return walker.result()


def _too_complex() -> ReadError:
    return ReadError(
        "read/too-complex",
        f"has more than {MOST_TOKENS:,} tags, {MOST_BLOCKS:,} paragraphs or {MOST_FOLDS:,} references",
        hint="no report is laid out like that: take the report out of the page",
    )


@dataclass(frozen=True, slots=True)
class _Begun:
    """A telling element whose words are still to come."""

    token: Token
    element: Element
    at: tuple[int, int]


class _Walker:
    def __init__(self, source: str) -> None:
        self._source = source
        self._text = RunningText(source)
        self._open = OpenElements()
        self._language = ""
        self._title: tuple[str, Span] | None = None
        self._tags: list[Tag] = []
        self._scripts: list[tuple[str, Span]] = []
        self._begun: list[_Begun] = []
        self._ended: list[tuple[_Begun, tuple[int, int]]] = []
        self._had_body = self._json_ld = False

    def is_over(self) -> bool:
        return len(self._text.finished) > MOST_BLOCKS or self._text.folds > MOST_FOLDS

    def take(self, token: Token) -> None:
        match token.kind:
            case Kind.START:
                self._start(token)
            case Kind.END:
                self._end(token)
            case _:
                self._words(token)

    def _start(self, token: Token) -> None:
        name = token.name
        if name == "html":
            self._language = self._language or (token.get("lang") or token.get("xml:lang") or "").strip()
            return
        self._end_head(name)
        if name in ("body", "head") and (self._had_body or self._open.top.hidden):
            return
        if name == "br":
            self._break(token)
        if name in BLOCKS:
            self._text.divide()
        if name in VOID:
            self._note(token)
            return
        foreign = name in _FOREIGN or any(self._open.innermost(outer) for outer in _FOREIGN)
        if foreign and self._source[token.end - 2] == "/":
            return
        element = self._open.start(token)
        self._had_body |= name == "body"
        self._json_ld = name == "script" and _LOOKED_AT.match(token.get("type") or "") is not None
        if element:
            self._opened(token, element)

    def _end_head(self, name: str) -> None:
        head = self._open.innermost("head")
        if head and name not in HEAD_ONLY and not self._within_unseen(head):
            self._open.end("head")

    def _within_unseen(self, head: Element) -> bool:
        """Say whether something in the head that is itself not shown is still open."""
        top = self._open.top
        return top is not head and top.name != "noscript"

    def _opened(self, token: Token, element: Element) -> None:
        self._close_telling()
        if element.name == "li":
            self._list_mark(token, element)
        if element.name == "a" and element.link and not element.hidden:
            self._text.apart(token.start)
        telling = token.name in _TELLING or any(key in _TELLING_ATTRIBUTES for key, _ in token.attributes)
        if (telling or element.name == "a") and len(self._ended) + len(self._begun) < MANY:
            self._begun.append(_Begun(token, element, self._text.at))

    def _list_mark(self, token: Token, element: Element) -> None:
        if element.hidden:
            return
        holder = self._open.list_of(element)
        words = "- "
        if holder and holder.counter is not None:
            value = token.get("value") or ""
            number = int(value) if re.fullmatch(r"[0-9]{1,4}", value) else holder.counter
            words, holder.counter = f"{number}. ", number + 1
        self._text.mark(token.start, token.end, words)

    def _end(self, token: Token) -> None:
        name = token.name
        if name in ("html", "body"):
            return
        if name == "br":
            self._break(token)
            return
        if name in BLOCKS:
            self._text.divide()
        if name == "li":
            self._text.unmark()
        self._open.end(name)
        self._close_telling()

    def _close_telling(self) -> None:
        while self._begun and not self._begun[-1].element.open:
            self._ended.append((self._begun.pop(), self._text.at))

    def _break(self, token: Token) -> None:
        if not self._open.top.hidden:
            self._text.line_break(token.start, token.end)

    def _note(self, token: Token) -> None:
        if token.name in ("meta", "link", "base") and len(self._tags) < MANY:
            self._tags.append(_tag(token))

    def _words(self, token: Token) -> None:
        top = self._open.top
        if top.name == "head" and self._source[token.start : token.end].strip():
            self._open.end("head")
            top = self._open.top
        if not top.hidden:
            self._close_telling()
            self._text.text(token.start, token.end, top, references=token.kind is Kind.TEXT)
        elif top.name == "title":
            self._take_title(token)
        elif token.kind is Kind.RAW and self._json_ld and token.end - token.start <= _JSON_LD:
            span = Span(token.start, token.end)
            self._scripts.append((span.of(self._source), span))

    def _take_title(self, token: Token) -> None:
        foreign = any(self._open.innermost(outer) for outer in _FOREIGN)
        words = self._source[token.start : token.end]
        if self._title is None and not foreign and words.strip():
            start = token.start + len(words) - len(words.lstrip())
            self._title = (
                " ".join(unescape(words.strip()).split()),
                Span(start, start + len(words.strip())),
            )

    def result(self) -> Seen:
        self._text.divide()
        at = self._text.at
        self._ended += [(begun, at) for begun in reversed(self._begun)]
        laid = lay(self._text.finished, len(self._source))
        marked = [_marked(begun, end, laid) for begun, end in self._ended]
        marked.sort(key=lambda m: (m.tag.at.start, -m.tag.at.end))
        facts = Facts(self._language, self._title, tuple(self._tags), tuple(self._scripts), tuple(marked))
        return Seen(laid, facts)


def _tag(token: Token) -> Tag:
    return Tag(token.name, token.attributes, Span(token.start, token.end))


def _marked(begun: _Begun, end: tuple[int, int], laid: Laid) -> Marked:
    """Find the words of a telling element in the text that was laid out."""
    first, last = _offset(begun.at, laid), _end(end, laid)
    words = Span(first, max(first, last))
    covered = words.of(laid.text)
    start = words.start + len(covered) - len(covered.lstrip())
    span = Span(start, max(start, words.start + len(covered.rstrip())))
    return Marked(_tag(begun.token), begun.element.path, begun.element.names, span)


def _offset(at: tuple[int, int], laid: Laid) -> int:
    number, within = at
    return laid.starts[number] + within if number < len(laid.starts) else len(laid.text)


def _end(at: tuple[int, int], laid: Laid) -> int:
    number, within = at
    if within or not number:
        return _offset(at, laid)
    return laid.blocks[number - 1].span.end

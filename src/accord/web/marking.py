"""A report's text in pieces: which words show what, which lines are the page's own; every character once, in order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from accord.library import ReportFile
from accord.model.documents import LANGUAGE, Furniture
from accord.model.spans import Span
from accord.web.addresses import anchor

OTHER = f"{LANGUAGE}/"
"""How the kinds of furniture begin that is text in a language that is not read."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text of which the same holds throughout.

    `language` is the code of the one that it is in, where it was not read for that.
    `keys` name what it shows: accounts ('a1') and claims of them ('a1-3'); `word` says that a value's own words are
    in it; `anchors` are the names of the stretches that begin here, `closing` the accounts (their numbers, from 1)
    whose sentence ends here.
    """

    text: str
    keys: tuple[str, ...] = ()
    word: bool = False
    furniture: bool = False
    anchors: tuple[str, ...] = ()
    closing: tuple[int, ...] = ()
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Lit:
    """A stretch that shows something of an account: a sentence of it, or the words of its `claim` (its number)."""

    span: Span
    account: int
    claim: int | None = None

    @property
    def key(self) -> str:
        """The name of what it shows."""
        return f"a{self.account}" if self.claim is None else f"a{self.account}-{self.claim}"


@dataclass(frozen=True, slots=True)
class Stretch:
    """Lines of a report that follow one another and are all the page's furniture, or all in one language, or neither.

    `language` is the code of the one that they are in where it is not read; then they are no furniture.
    """

    furniture: bool
    lines: tuple[tuple[Piece, ...], ...]
    language: str | None = None


def stretches(file: ReportFile) -> list[Stretch]:
    """Return a report's text, line by line, with what it shows."""
    lit = list(_lit(file))
    text = file.document.text
    lines = [tuple(_pieces(text, line, lit, file.furniture)) for line in _lines(text)]
    full = [line for line in lines if any(piece.text.strip() for piece in line)]
    return [Stretch(own, tuple(inside), language) for (own, language), inside in groupby(full, key=_sort)]


def unread(file: ReportFile) -> str | None:
    """Return the code of a report's language where nothing of it was read because of it, else None."""
    found = stretches(file)
    read = any(not (stretch.furniture or stretch.language) for stretch in found)
    codes = [stretch.language for stretch in found if stretch.language]
    if read or not codes:
        return None
    return file.document.language or max(codes, key=codes.count)


def _sort(line: Sequence[Piece]) -> tuple[bool, str | None]:
    """Say whether a line is furniture, else in which language it is if that is not read."""
    return (True, None) if _is_furniture(line) else (False, _language(line))


def _language(line: Sequence[Piece]) -> str | None:
    """Return the language of a line of which nothing else was read."""
    words = [piece for piece in line if piece.text.strip() and not piece.furniture]
    codes = {piece.language for piece in words}
    return words[0].language if len(codes) == 1 and not any(piece.keys for piece in words) else None


def _is_furniture(line: Sequence[Piece]) -> bool:
    """Say whether all of a line is furniture, and nothing in it shows anything."""
    return all((piece.furniture or not piece.text.strip()) and not piece.keys for piece in line)


def _lit(file: ReportFile) -> Iterator[Lit]:
    for number, account in enumerate(file.accounts, 1):
        yield from (Lit(span, number) for span in account.spans)
        claims = enumerate(account.claims, 1)
        yield from (Lit(span, number, place) for place, claim in claims for span in claim.spans)


def _lines(text: str) -> Iterator[Span]:
    """Yield where the lines of a text stand, their ends left out."""
    start = 0
    for line in text.split("\n"):
        yield Span(start, start + len(line))
        start += len(line) + 1


def _pieces(text: str, line: Span, lit: Iterable[Lit], furniture: Iterable[Furniture]) -> Iterator[Piece]:
    """Yield the pieces of one line: cut wherever something begins or ends."""
    inside = [one for one in lit if one.span.start < line.end and one.span.end > line.start]
    page = [item for item in furniture if item.span.start < line.end and item.span.end > line.start]
    cuts = {line.start, line.end}
    for span in (*(one.span for one in inside), *(item.span for item in page)):
        cuts |= {cut for cut in (span.start, span.end) if line.start <= cut <= line.end}
    for start, end in pairwise(sorted(cuts)):
        here = [one for one in inside if one.span.start <= start and one.span.end >= end]
        kinds = [item.kind for item in page if item.span.start <= start and item.span.end >= end]
        yield Piece(
            text[start:end],
            tuple(dict.fromkeys(one.key for one in here)),
            any(one.claim is not None for one in here),
            any(not kind.startswith(OTHER) for kind in kinds),
            tuple(dict.fromkeys(anchor(o.span.start, o.span.end) for o in here if o.span.start == start)),
            tuple(sorted({o.account for o in here if o.span.end == end and o.claim is None})),
            next((kind.removeprefix(OTHER) for kind in kinds if kind.startswith(OTHER)), None),
        )

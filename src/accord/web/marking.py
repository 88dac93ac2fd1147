"""A report's text in pieces: which words show what, which lines are the page's own; every character once, in order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from accord.library import ReportFile
from accord.model.spans import Span
from accord.web.addresses import anchor


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text of which the same holds throughout.

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
    """Lines of a report that follow one another and are all the page's furniture, or none of them."""

    furniture: bool
    lines: tuple[tuple[Piece, ...], ...]


def stretches(file: ReportFile) -> list[Stretch]:
    """Return a report's text, line by line, with what it shows."""
    lit = list(_lit(file))
    furniture = [item.span for item in file.furniture]
    lines = [tuple(_pieces(file.document.text, line, lit, furniture)) for line in _lines(file.document.text)]
    full = [line for line in lines if any(piece.text.strip() for piece in line)]
    return [Stretch(own, tuple(inside)) for own, inside in groupby(full, key=_is_furniture)]


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


def _pieces(text: str, line: Span, lit: Iterable[Lit], furniture: Iterable[Span]) -> Iterator[Piece]:
    """Yield the pieces of one line: cut wherever something begins or ends."""
    inside = [one for one in lit if one.span.start < line.end and one.span.end > line.start]
    page = [span for span in furniture if span.start < line.end and span.end > line.start]
    cuts = {line.start, line.end}
    for span in (*(one.span for one in inside), *page):
        cuts |= {cut for cut in (span.start, span.end) if line.start <= cut <= line.end}
    for start, end in pairwise(sorted(cuts)):
        here = [one for one in inside if one.span.start <= start and one.span.end >= end]
        yield Piece(
            text[start:end],
            tuple(dict.fromkeys(one.key for one in here)),
            any(one.claim is not None for one in here),
            any(span.start <= start and span.end >= end for span in page),
            tuple(dict.fromkeys(anchor(o.span.start, o.span.end) for o in here if o.span.start == start)),
            tuple(sorted({o.account for o in here if o.span.end == end and o.claim is None})),
        )

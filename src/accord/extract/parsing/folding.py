"""Long names made short for the parser: 'Maltese Minister for Trade Eva Rojas, 51,' is parsed as one plain surname.

The small model loses the verb of a sentence among offices, appositions and names that it has never seen. The
persons of a sentence are known before it is parsed, so each is folded into one token, and the parse of the short
sentence is laid out over all its words again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from accord.extract.parsing.locating import words_between

if TYPE_CHECKING:
    from spacy.tokens import Doc

PLAIN = "Smith"
"""The surname that stands for a person while the sentence is parsed; the model knows it as nothing else."""


@dataclass(frozen=True, slots=True)
class Folded:
    """A sentence's words and their short form; `places[i]` is where word `i` went, `names` are the folded ranges."""

    doc: Doc
    short: Doc
    places: tuple[int, ...]
    names: tuple[range, ...]


def fold_names(doc: Doc, spans: Sequence[tuple[int, int]]) -> Folded:
    """Fold each stretch of `spans`, ranges of characters that name one person, of the unparsed `doc` into one word."""
    from spacy.tokens import Doc

    names = [name for start, end in spans if (name := _range(doc, start, end))]
    begins = {name.start: name for name in names}
    words: list[str] = []
    spaces: list[bool] = []
    places: list[int] = []
    for token in doc:
        name = next((n for n in names if token.i in n), None)
        if name is None or token.i in begins:
            words.append(token.text if name is None else PLAIN)
            spaces.append(bool(token.whitespace_))
        elif token.i == name.stop - 1:
            spaces[-1] = bool(token.whitespace_)
        places.append(len(words) - 1)
    short = Doc(doc.vocab, words=words, spaces=spaces) if names else doc
    if len(short):
        starts = np.full((len(short), 1), -1, np.int64)  # no word begins a sentence but the first
        starts[0] = 1
        short.from_array(["SENT_START"], starts.astype(np.uint64))  # type: ignore[arg-type]
    return Folded(doc, short, tuple(places), tuple(names))


def _range(doc: Doc, start: int, end: int) -> range | None:
    """The words of a name; with the comma that closes an apposition inside it."""
    span = words_between(doc, start, end)
    if span is None or len(span) < 2:
        return None
    closes = span.end < len(doc) - 1 and doc[span.end].text == "," and any(t.text == "," for t in span)
    return range(span.start, span.end + 1 if closes else span.end)


def unfold(folded: Folded, parsed: Doc) -> Doc:
    """Lay the parse of the short sentence out over all words; within a name all hangs on its last word."""
    from spacy.tokens import Doc

    if not folded.names:
        return parsed
    origin = [folded.places.index(place) for place in range(len(parsed))]
    heads = {origin[name_at]: name for name in folded.names for name_at in [folded.places[name.start]]}
    stands = [_last(heads[first], folded.doc) if first in heads else first for first in origin]
    rows = [_row(i, folded, parsed, stands) for i in range(len(folded.doc))]
    return Doc(
        folded.doc.vocab,
        words=[t.text for t in folded.doc],
        spaces=[bool(t.whitespace_) for t in folded.doc],
        tags=[r.tag for r in rows],
        pos=[r.pos for r in rows],
        lemmas=[r.lemma for r in rows],
        deps=[r.dep for r in rows],
        heads=[r.head for r in rows],
    )


@dataclass(frozen=True, slots=True)
class _Word:
    tag: str
    pos: str
    lemma: str
    dep: str
    head: int


def _row(index: int, folded: Folded, parsed: Doc, stands: Sequence[int]) -> _Word:
    token = parsed[folded.places[index]]
    own = stands[token.i]
    if own != index:
        comma = folded.doc[index].text == ","
        return _Word(
            "," if comma else "NNP",
            "PUNCT" if comma else "PROPN",
            folded.doc[index].text,
            "punct" if comma else "compound",
            own,
        )
    lemma = token.lemma_ if token.text == folded.doc[index].text else folded.doc[index].text
    return _Word(token.tag_, token.pos_, lemma, token.dep_, stands[token.head.i])


def _last(name: range, doc: Doc) -> int:
    return next(i for i in reversed(name) if doc[i].text != ",")

"""Agreements named in a row, which the parse tears apart: 'a memorandum on fish, a protocol on water and a treaty'."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from accord.extract.wording.instruments import Instrument, instrument_at
from accord.ontology.frames import Words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_ARTICLES = frozenset({"a", "an", "the"})
_SINGLING = frozenset(
    {"first", "second", "third", "latest", "last", "only", "sole", "same", "largest", "biggest"}
)
_PARTING = frozenset({",", ";", "and"})
_ADDING = (
    ("as", "well", "as"),
    ("along", "with"),
    ("together", "with"),
    ("in", "addition", "to"),
    ("alongside",),
    ("besides",),
    ("plus",),
)
_NAMING = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})
_HEAD = 6
"""Words after an article among which the noun for the instrument stands."""


def instruments_in_row(
    head: Token, verb: Token, types: Mapping[str, str], words: Words
) -> Iterator[Instrument]:
    """Yield the agreements that stand in a row with `head`, what `verb` says to be signed, each with its article."""
    doc, first = head.doc, head.left_edge.i
    end = verb.i if head.i < verb.i else len(doc)
    starts = [
        i for i in range(first, end) if (i == first or _parts(doc, i)) and _begins(doc, i, types, words)
    ]
    for start, after in zip(starts, [*starts[1:], end][: len(starts)], strict=True):
        noun = _begins(doc, start, types, words)
        found = instrument_at(noun, types, words) if noun is not None else None
        if found is None or noun is None or (start != first and _acts(noun, verb)):
            return
        begin = start + 1 if doc[start].lower_ in _ARTICLES else start
        last = _trimmed(doc, begin, after) if after != end or head.i < verb.i else min(found.end, end)
        yield Instrument(begin, max(last, noun.i + 1), found.type, found.definite)


def _parts(doc: Doc, i: int) -> bool:
    """Whether a word stands behind a comma or 'and', with an article of its own or as a title."""
    own = doc[i].lower_ in _ARTICLES or doc[i].text[0].isupper()
    if doc[i].lower_ == "the" and i + 1 < len(doc) and doc[i + 1].lower_ in _SINGLING:
        return False  # 'signed a treaty, the first such pact with a neighbour'
    if i > 0 and _links(doc, i):
        return own or doc[i].pos_ in _NAMING  # 'as well as memoranda on sport'
    if i > 1 and own and doc[i - 1].lower_ == "of":
        return doc[i - 2].lower_ in _PARTING  # 'the signing of a treaty and of a protocol'
    return i > 0 and own and doc[i - 1].lower_ in _PARTING


def _links(doc: Doc, i: int) -> int:
    """How many words before `i` add what follows to what is signed: 'as well as', 'along with'."""
    for link in _ADDING:
        if i > len(link) and tuple(t.lower_ for t in doc[i - len(link) : i]) == link:
            return len(link)
    return 0


def _begins(doc: Doc, i: int, types: Mapping[str, str], words: Words) -> Token | None:
    """Return the noun for an instrument that the words from `i` on lead up to, with no preposition before it."""
    for token in doc[i : i + _HEAD]:
        if token.i > i and token.pos_ not in _NAMING and token.tag_ not in {"VBN", "VBG", "HYPH"}:
            return None
        after = doc[token.i + 1] if token.i + 1 < len(doc) else None
        ends = after is None or after.pos_ not in {"NOUN", "PROPN"} or not after.is_alpha
        if token.pos_ in {"NOUN", "PROPN"} and ends and instrument_at(token, types, words) is not None:
            return token
    return None


def _acts(noun: Token, verb: Token) -> bool:
    """'Signed a pact, and the pact will …': what stands in no row, but does something itself."""
    return noun.dep_ in {"nsubj", "nsubjpass"} and noun.head != verb


def _trimmed(doc: Doc, begin: int, end: int) -> int:
    end -= _links(doc, end)
    if doc[end - 1].lower_ == "of":
        end -= 1
    while end > begin and (
        doc[end - 1].lower_ in _PARTING or doc[end - 1].dep_ in {"aux", "auxpass", "advmod"}
    ):
        end -= 1
    return end

"""The words of a parse that stand at a place of its text, whether or not the place begins and ends with them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token


class Placed(Protocol):
    """What has a place in a text: an actor, a name, a time, a body."""

    @property
    def start(self) -> int:
        """Where it begins, in code points."""

    @property
    def end(self) -> int:
        """Where it ends, in code points."""


def words_at(doc: Doc, place: Placed) -> Span | None:
    """Return the words that `place` touches, or None if it lies outside the parse."""
    return words_between(doc, place.start, place.end)


def head_at(doc: Doc, place: Placed) -> Token | None:
    """Return the word on which the others at `place` depend, or None if it lies outside the parse."""
    words = words_at(doc, place)
    return words.root if words else None


def words_between(doc: Doc, start: int, end: int) -> Span | None:
    """Return the words that a stretch of the text touches, or None if it lies outside the parse."""
    return doc.char_span(start, end, alignment_mode="expand")

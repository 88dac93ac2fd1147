"""The words of a parse at a place of its text."""

from __future__ import annotations

from accord.extract import Reader
from accord.extract.parsing.locating import head_at, words_at
from accord.model.spans import Span

SENTENCE = "The Foreign Minister of Chad arrived."


def test_the_words_that_a_place_touches_are_taken_whole(reader: Reader) -> None:
    words = words_at(reader.nlp(SENTENCE), Span(6, 14))
    assert words is not None
    assert words.text == "Foreign Minister"


def test_the_head_is_the_word_on_which_the_others_depend(reader: Reader) -> None:
    head = head_at(reader.nlp(SENTENCE), Span(4, 28))
    assert head is not None
    assert head.text == "Minister"


def test_a_place_outside_the_parse_has_no_words(reader: Reader) -> None:
    assert head_at(reader.nlp(SENTENCE), Span(400, 410)) is None

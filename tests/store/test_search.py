"""Words are found whatever stands in them; operators and quotes are only words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from accord.errors import UsageError
from accord.model.ports import Reading
from accord.store import search

if TYPE_CHECKING:
    from tests.conftest import Maker
    from tests.store.conftest import Book


def story(make: Maker) -> Reading:
    text = 'Norway\'s envoy visited Malmö. He spoke of "clean" steel - AND of NEAR ports (100%).'
    document = make.document("steel.txt", text, title="Steel")
    return make.reading(document, make.mention(document, "envoy visited Malmö", "visit", "NOR SWE"))


@pytest.mark.parametrize(
    "words",
    [
        "steel",
        "STEEL ports",
        "malmo",
        "visit",
        '"clean steel"',
        'steel"',
        "AND",
        "NEAR",
        "steel -",
        "100%",
        "Norway's",
    ],
)
def test_a_report_is_found_by_words_of_every_shape(book: Book, make: Maker, words: str) -> None:
    book.add(story(make))
    with book.store.reading() as queries:
        assert [hit.document for hit in queries.find_documents(words, 10)] == ["steel.txt"]


@pytest.mark.parametrize(
    "words", ["coal", "steel coal", '"steel clean"', "title:steel", "steel OR coal", "st*"]
)
def test_what_is_not_there_is_not_found(book: Book, make: Maker, words: str) -> None:
    book.add(story(make))
    with book.store.reading() as queries:
        assert queries.find_documents(words, 10) == []


def test_an_event_is_found_by_its_quotes_and_values(book: Book, make: Maker) -> None:
    book.add(story(make))
    with book.store.reading() as queries:
        (hit,) = queries.find_events("envoy SWE", 10)
        assert "[envoy]" in hit.snippet


@pytest.mark.parametrize("words", ["", "  ", '""', "- + *"])
def test_no_words_is_an_error(words: str) -> None:
    with pytest.raises(UsageError, match="search/no-words"):
        search.match(words)


def test_other_databases_compare_plainly(book: Book, make: Maker) -> None:
    book.add(story(make))
    with book.store.reading() as queries:
        assert search._like_documents(queries.connection, ["steel", "100%"], 5)[0].document == "steel.txt"
        assert search._like_documents(queries.connection, ["steel_"], 5) == []
        assert len(search._like_events(queries.connection, ["envoy"], 5)) == 1

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


def test_all_of_a_long_report_is_found(book: Book, make: Maker) -> None:
    far = " ".join(f"word{n}" for n in range(21_000))
    book.add(
        make.reading(make.document("long.txt", f"{far} The clean steel of {'x' * 3000} was shown. {far}"))
    )
    with book.store.reading() as queries:
        for words in (
            "shown",
            '"clean steel"',
            "word20999 shown",
            '"word3999 word4000 word4001"',
            "x" * 3000,
        ):
            (hit,) = queries.find_documents(words, 10)
        assert "[" in hit.snippet
        assert queries.find_documents('"clean of"', 10) == []


def test_words_are_found_by_their_stem_and_none_is_left_out(book: Book, make: Maker) -> None:
    book.add(
        make.reading(
            make.document("a.txt", "The ministers were generously cooperating over it, F-16s and all.")
        )
    )
    with book.store.reading() as queries:
        for words in ("minister", "cooperation", "the", '"over it"', "f-16", "generous"):
            assert [hit.document for hit in queries.find_documents(words, 10)] == ["a.txt"], words


def test_the_best_comes_first_and_no_more_than_wanted(book: Book, make: Maker) -> None:
    book.add(
        make.reading(make.document("a.txt", f"Ports. {'Other things were said. ' * 40}")),
        make.reading(
            make.document("b.txt", f"Title\n\nPorts and ports. {'Ports again. ' * 3}", title="Ports")
        ),
        make.reading(make.document("c.txt", "Nothing.")),
    )
    with book.store.reading() as queries:
        assert [hit.document for hit in queries.find_documents("ports", 10)] == ["b.txt", "a.txt"]
        assert [hit.document for hit in queries.find_documents("ports", 1)] == ["b.txt"]

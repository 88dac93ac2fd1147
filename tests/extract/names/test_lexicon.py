"""The ontology's names in a text."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.extract import Reader
from accord.extract.names.lexicon import Hit, Lexicon, Sort


@pytest.fixture(scope="session")
def lexicon(reader: Reader) -> Lexicon:
    return reader.lexicon


def found(lexicon: Lexicon, text: str, day: date | None = None) -> list[tuple[str, Sort, str | None]]:
    return [(text[hit.start : hit.end], hit.sort, hit.party) for hit in lexicon.find(text, day)]


@pytest.mark.parametrize(
    ("text", "sort", "party"),
    [
        ("Peru", Sort.STATE, "PER"),
        ("Peruvian", Sort.ADJECTIVE, "PER"),
        ("PERU", Sort.STATE, "PER"),
        ("PERUVIAN", Sort.ADJECTIVE, "PER"),
        ("GULF COOPERATION COUNCIL", Sort.ORGANISATION, "GCC"),
        ("NATO", Sort.ORGANISATION, "NATO"),
        ("Nairobi", Sort.CAPITAL, "KEN"),
        ("the United Kingdom", Sort.STATE, "GBR"),
    ],
)
def test_names_are_known_by_sort_and_party(lexicon: Lexicon, text: str, sort: Sort, party: str) -> None:
    assert [(s, p) for _, s, p in found(lexicon, text)] == [(sort, party)]


def test_the_longest_name_wins(lexicon: Lexicon) -> None:
    assert [words for words, _, _ in found(lexicon, "South Korea and Papua New Guinea")] == [
        "South Korea",
        "Papua New Guinea",
    ]


@pytest.mark.parametrize("text", ["Omanyala", "Chadwick", "Perugia's", "_Peru", "5Peru"])
def test_a_name_inside_a_word_is_not_one(lexicon: Lexicon, text: str) -> None:
    assert all(hit.party not in {"OMN", "TCD", "PER"} for hit in lexicon.find(text))


def test_parties_that_no_longer_exist_give_way_by_the_day(lexicon: Lexicon) -> None:
    assert lexicon.parties("Moscow", date(1987, 3, 1)) == ("SUN",)
    assert lexicon.parties("Moscow", date(2015, 3, 1)) == ("RUS",)
    assert lexicon.parties("Moscow") == ("RUS",)


def test_parties_are_each_once_in_order(lexicon: Lexicon) -> None:
    assert lexicon.parties("Chile asked Peru; the Chilean offer pleased Lima") == ("CHL", "PER")


def test_a_text_without_names_has_none(lexicon: Lexicon) -> None:
    assert lexicon.find("") == ()
    assert lexicon.parties("the garden was quiet") == ()


@given(
    st.lists(
        st.sampled_from(["Peru", "Chile", "NATO", "talks", " ", "'s ", "-", "U.S.", ", "]), max_size=15
    ).map("".join)
)
def test_hits_are_in_order_without_overlaps(lexicon: Lexicon, text: str) -> None:
    hits: tuple[Hit, ...] = lexicon.find(text)
    assert all(0 <= hit.start < hit.end <= len(text) for hit in hits)
    assert all(one.end <= two.start for one, two in pairwise(hits))


def test_marks_on_letters_do_not_hide_a_town_and_make_no_people(reader: Reader) -> None:
    found = [(hit.sort, hit.party) for hit in reader.lexicon.find("Ann Türk spoke in Rīga and Tokyo.")]
    assert found == [(Sort.CAPITAL, "LVA"), (Sort.CAPITAL, "JPN")]

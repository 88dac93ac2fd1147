"""Offices, ranks and names as regular expressions built from the ontology's words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from accord.extract import Reader
from accord.extract.names.offices import Offices

if TYPE_CHECKING:
    from tests.extract.conftest import Read


@pytest.fixture(scope="session")
def offices(reader: Reader) -> Offices:
    return reader.offices


@pytest.mark.parametrize(
    "post",
    [
        "Deputy Foreign Minister",
        "Defense Secretary",
        "President of Ukraine",
        "Director General of Israel's Ministry of Defense",
        "Minister of Trade and Industry",
        "prime minister",
    ],
)
def test_an_office_is_found_whole(offices: Offices, post: str) -> None:
    match = offices.post.search(f"Behind them {post} arrived.")
    assert match is not None
    assert match[0].strip() == post


@pytest.mark.parametrize(
    ("text", "rank"),
    [("Maj Gen Dana Peretz", "Maj Gen "), ("Lt. Gen. Omar Diallo", "Lt. Gen. "), ("Admiral Lee", "Admiral ")],
)
def test_a_rank_stands_before_a_name(offices: Offices, text: str, rank: str) -> None:
    match = offices.rank.match(text)
    assert match is not None
    assert match[0] == rank


def test_a_letter_of_an_abbreviation_is_no_rank(offices: Offices) -> None:
    assert offices.rank.match("U.S. Navy") is None


@pytest.mark.parametrize(
    ("post", "acts"), [("Foreign Minister", True), ("gardener", False), ("president", True)]
)
def test_whether_an_office_acts_for_a_state(offices: Offices, post: str, acts: bool) -> None:
    assert offices.acts(post) is acts


def test_some_offices_alone_tell_the_state(offices: Offices) -> None:
    assert offices.party_of("Chancellor of the Exchequer") == "GBR"
    assert offices.party_of("Minister of Trade") is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Maria van der Berg arrived", "Maria van der Berg"),
        ("J. P. Okafor said", "J. P. Okafor"),
        ("Abdullah bin Salem met", "Abdullah bin Salem"),
        ("Chen Li-wei on Tuesday", "Chen Li-wei"),
        ("Ana Diaz Wednesday told", "Ana Diaz"),
        ("José Núñez spoke", "José Núñez"),
        ("ANA DIAZ SAYS PRICES", "ANA DIAZ"),
    ],
)
def test_a_name_ends_where_other_words_begin(offices: Offices, text: str, name: str) -> None:
    match = offices.name_at(text, 0)
    assert match is not None
    assert match[0] == name


@pytest.mark.parametrize("text", ["", "met", "Monday", "The minister", "a"])
def test_other_words_are_no_name(offices: Offices, text: str) -> None:
    assert offices.name_at(text, 0) is None


def test_a_name_before_an_office(offices: Offices) -> None:
    text = "On Tuesday Ann Okafor, the envoy"
    match = offices.name_before(text, text.index(","))
    assert match is not None
    assert match[0] == "Ann Okafor"
    assert offices.name_before("they said, ", 4) is None


def test_an_initial_that_is_an_article_too_does_not_end_a_name(read: Read) -> None:
    (event,) = read(
        "Kenyan Foreign Minister Ona A. Quist met Peruvian Foreign Minister Ana I. Diaz on Tuesday."
    )
    assert [one.name for one in event.participants] == ["Ona A. Quist", "Ana I. Diaz"]

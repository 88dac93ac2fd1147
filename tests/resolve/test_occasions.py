"""What a text says that its act lay within."""

from __future__ import annotations

import pytest

from accord.ontology.identity import identity_words
from accord.resolve import Resolver

NAMES = Resolver(identity_words(), {"IND": frozenset({"india"})})


@pytest.mark.parametrize(
    ("text", "visit", "beside", "words"),
    [
        ("They met on the margins of the G20 Leaders’ Summit in Bali.", False, True, {"g20"}),
        ("At the session, the two countries signed a pact.", False, False, set()),
        ("During his visit to Seoul he met the premier.", True, False, set()),
        ("It was signed at the Joint Water Commission.", False, False, {"water"}),
    ],
)
def test_an_occasion(text: str, visit: bool, beside: bool, words: set[str]) -> None:
    (found,) = NAMES.occasions(text)
    assert (found.visit, found.beside, set(found.words) & {"g20", "water"}) == (visit, beside, words)


@pytest.mark.parametrize("text", ["They met in Bali.", "He visited the port.", "At noon they left."])
def test_no_occasion(text: str) -> None:
    assert NAMES.occasions(text) == ()


def test_talks_from_afar() -> None:
    assert NAMES.is_remote("The two spoke by telephone.")
    assert not NAMES.is_remote("The two spoke in Bali.")


def test_stock_words_and_the_parties_own_names_tell_nothing() -> None:
    text = "India and Peru will strengthen cooperation on desalination."
    assert NAMES.telling_words(text, ["IND"]) == {"peru", "desali"}


def test_a_call_with_reporters_is_no_talk_from_afar() -> None:
    assert not NAMES.is_remote("Background press call on the meeting with the Premier.")
    assert not NAMES.is_remote("The contents of the call are embargoed.")
    assert NAMES.is_present("They met in Bali.")
    assert NAMES.is_gathering("the Water Summit")
    assert NAMES.is_general("regional-issues")

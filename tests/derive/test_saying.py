"""How often a body is said to meet."""

from __future__ import annotations

from typing import Any

from accord.derive import said
from accord.ontology.derivation import derivation
from accord.ontology.identity import identity_words
from accord.resolve import Resolver

WORDS = derivation().rhythms
NAMES = Resolver(identity_words())
NAME = "Joint Fisheries Commission"


def test_a_word_right_before_the_name_tells_it(tell: Any) -> None:
    session = tell("E1", "They held the annual Joint Fisheries Commission.", "session", "KEN PER", body=NAME)
    found = said(NAME, [session], [], WORDS, NAMES)
    assert found is not None
    assert (found.days, found.citations[0].event) == (365, "E1")


def test_a_word_far_from_the_name_tells_nothing_of_it(tell: Any) -> None:
    quote = "After the annual fair in the old harbour they held the Joint Fisheries Commission."
    assert said(NAME, [tell("E1", quote, "session", "KEN PER", body=NAME)], [], WORDS, NAMES) is None


def test_a_pledge_that_names_the_body_tells_it(tell: Any) -> None:
    quote = "They agreed to hold the Joint Fisheries Commission every two years."
    found = said(NAME, [], [tell("E1", quote, "commitment", "KEN PER")], WORDS, NAMES)
    assert found is not None
    assert found.days == 730


def test_a_pledge_about_another_body_tells_nothing(tell: Any) -> None:
    quote = "They agreed to hold a business forum every year."
    assert said(NAME, [], [tell("E1", quote, "commitment", "KEN PER")], WORDS, NAMES) is None


def test_the_name_itself_can_tell_it() -> None:
    found = said("Annual Summit", [], [], WORDS, NAMES)
    assert found is not None
    assert found.rule == "a report says that it is held 'annual'"

"""Whom somebody met, and what is no meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from accord.extract.match.counterparts import Counterpart, counterpart, meets_alone

if TYPE_CHECKING:
    from accord.extract.match.matching import Match
    from tests.extract.conftest import Read, Study


def _match(study: Study, sentence: str) -> Match:
    return next(m for m in study(sentence).matches if m.pattern.rule == "meeting/meet")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Peru's minister met with the Chilean president.", Counterpart.OPEN),
        ("Peru's minister met with her counterpart.", Counterpart.OPEN),
        ("Peru's minister met with senior officials.", Counterpart.OFFICIAL),
        ("Peru's minister met with bankers.", Counterpart.PRIVATE),
        ("Peru's minister met with Peruvian officials.", Counterpart.DOMESTIC),
        ("Peru's minister met with success.", Counterpart.THING),
    ],
)
def test_the_other_side(study: Study, sentence: str, expected: Counterpart) -> None:
    words = study(sentence).reader.ontology.words
    assert counterpart(_match(study, sentence), lambda actor: actor.parties, words) is expected


def test_a_board_meets_itself(study: Study) -> None:
    assert meets_alone(_match(study, "The board of the Peruvian mine met on Friday."))


def test_ministers_meet_one_another(study: Study) -> None:
    assert not meets_alone(_match(study, "The ministers of Peru and Chile met on Friday."))


def test_what_a_council_meets_to_review_is_no_other_side(study: Study) -> None:
    assert meets_alone(
        _match(study, "The Peruvian council will meet to review its compliance with the pact.")
    )


def test_talks_called_off_are_told_by_that_alone(read: Read) -> None:
    (event,) = read("Talks between Peru and Chile have been called off.", published="2024-05-16")
    assert event.modality.value == "denied"

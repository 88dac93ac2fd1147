"""Actors over the tokens of a sentence, and who of them acts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from accord.extract.match.acting import acting, clause_actors

if TYPE_CHECKING:
    from tests.extract.conftest import Read, Study


def test_actors_are_laid_over_their_tokens(study: Study) -> None:
    studied = study("The Kenyan foreign minister met Ana Diaz.")
    whole = studied.map.within(frozenset(range(len(studied.doc))))
    assert whole == studied.map.actors == studied.actors
    assert studied.map.within(frozenset()) == ()


@pytest.mark.parametrize(
    ("sentence", "codes"),
    [
        ("They signed a treaty with Peru in Kenya.", ["PER"]),
        ("They signed a treaty with Peru about Kenya.", ["PER"]),
        ("Kenya signed a treaty with Peru.", ["KEN", "PER"]),
    ],
)
def test_a_place_or_topic_does_not_act(study: Study, sentence: str, codes: list[str]) -> None:
    studied = study(sentence)
    match = studied.matches[0]
    found = clause_actors(match.trigger, studied.map, studied.words, wide=True)
    assert [code for actor in found for code in actor.parties] == codes
    assert all(acting(actor, studied.words, doc_text=studied.doc.text) for actor in found)


def test_a_town_before_a_row_of_states_is_where(read: Read) -> None:
    (event,) = read("In Lima, Kenya, Chad and Mali signed a treaty on tea.", published="2021-05-04")
    assert event.parties == ("KEN", "MLI", "TCD")

"""Offices told once for several who stand before or behind them, and deeds told in common ways."""

from __future__ import annotations

import pytest

from accord.model.claims import Kind, Modality
from tests.extract.conftest import Read

_PUBLISHED = "2019-03-08"


@pytest.mark.parametrize(
    "who",
    [
        "The defence ministers of Chile and Peru, Juan Mora and Luis Paz,",
        "Juan Mora and Luis Paz, the defence ministers of Chile and Peru,",
        "Juan Mora and Luis Paz, the Chilean and Peruvian defence ministers,",
    ],
)
def test_each_of_several_has_his_own_state_and_office(read: Read, who: str) -> None:
    (talks,) = read(f"{who} met in Lima on Thursday.", published=_PUBLISHED)
    assert {(p.name, p.party, p.post) for p in talks.participants} == {
        ("Juan Mora", "CHL", "defence minister"),
        ("Luis Paz", "PER", "defence minister"),
    }


def test_those_who_meet_for_a_summit_meet_once(read: Read) -> None:
    text = "The presidents of Chile, Peru, Colombia and Mexico met in Cali on Thursday for a Pacific Alliance summit."
    (talks,) = read(text, published=_PUBLISHED)
    assert set(talks.parties) == {"CHL", "COL", "MEX", "PER"}


@pytest.mark.parametrize(
    ("sentence", "item"),
    [
        ("Peru took delivery of two Chilean patrol boats on Thursday.", "two Chilean patrol boats"),
        ("Peru took delivery of four helicopters from Chile on Thursday.", "four helicopters"),
    ],
)
def test_what_is_taken_delivery_of_is_the_item(read: Read, sentence: str, item: str) -> None:
    (gift,) = read(sentence, published=_PUBLISHED)
    assert (gift.kind, gift.item) == (Kind.TRANSFER, item)
    assert {(p.party, p.role) for p in gift.participants} == {("CHL", "supplier"), ("PER", "recipient")}


def test_a_state_welcome_is_a_visit_and_no_gift(read: Read) -> None:
    text = (
        "President Rojas of Chile was given a state welcome in Lima on Thursday by his Peruvian counterpart."
    )
    (visit,) = read(text, published=_PUBLISHED)
    assert (visit.kind, set(visit.parties)) == (Kind.VISIT, {"CHL", "PER"})


@pytest.mark.parametrize(
    "sentence",
    [
        "Exercise Silver Fox opened in Lima on Thursday with troops from Chile and Peru.",
        "Exercise Silver Fox, involving Chile and Peru, opened in Lima on Thursday.",
        "Exercise Silver Fox of Chile and Peru opened in Lima on Thursday.",
    ],
)
def test_a_named_exercise_has_its_name_and_place(read: Read, sentence: str) -> None:
    (drill,) = read(sentence, published=_PUBLISHED)
    assert (drill.kind, drill.item) == (Kind.EXERCISE, "Exercise Silver Fox")
    assert drill.place is not None
    assert drill.place.name == "Lima"


def test_years_of_negotiations_end_as_negotiations_do(read: Read) -> None:
    text = "Chile and Peru ended five years of negotiations on a free trade pact on Thursday."
    (step,) = read(text, published=_PUBLISHED)
    assert (step.kind, step.modality) == (Kind.AGREEMENT_CHANGE, Modality.OCCURRED)


def test_a_deal_that_was_not_reached_has_no_day_to_come(read: Read) -> None:
    told = read(
        "Talks between Chile and Peru on water ended without a deal on Thursday.", published=_PUBLISHED
    )
    (sought,) = [event for event in told if event.kind is Kind.SIGNING]
    assert (sought.modality, sought.when) == (Modality.PROPOSED, None)


def test_leaders_speak_by_video_link(read: Read) -> None:
    (talks,) = read("The leaders of Chile and Peru spoke by video link on Thursday.", published=_PUBLISHED)
    assert (talks.kind, set(talks.parties)) == (Kind.MEETING, {"CHL", "PER"})


def test_what_somebody_wants_to_join_promises_nothing(read: Read) -> None:
    assert read("Chile promised to back Peru's bid to join the OECD.", published=_PUBLISHED) == ()

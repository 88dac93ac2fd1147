"""What ministries' releases tell in several sentences: who came along, whom else somebody met, who was in the chair."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from accord.model.claims import Kind, Modality

if TYPE_CHECKING:
    from tests.extract.conftest import Read

DAY = "2024-03-13"


def test_he_is_not_who_accompanied_him(read: Read) -> None:
    text = (
        "The Minister of Agriculture of Chad, Ali Kone, paid a working visit to Kigali from 10 to 12 March 2024. "
        "The Minister was accompanied by the Director General of Livestock, Awa Paz. "
        "On 11 March he was received by the Prime Minister of Rwanda, Jean Habimana."
    )
    (talks,) = [event for event in read(text, published=DAY) if event.kind is Kind.MEETING]
    assert {"Ali Kone", "Jean Habimana"} <= {p.name for p in talks.participants}


def test_talks_with_somebody_else_are_others(read: Read) -> None:
    text = (
        "Chadian Foreign Minister Ali Kone was received by Rwandan Prime Minister Jean Habimana in Kigali on Tuesday. "
        "Kone held talks with his counterpart, Rose Uwera, on seed research."
    )
    talks = [event for event in read(text, published=DAY) if event.kind is Kind.MEETING]
    assert [{p.name for p in event.participants} for event in talks] == [
        {"Ali Kone", "Jean Habimana"},
        {"Ali Kone", "Rose Uwera"},
    ]


@pytest.mark.parametrize("chair", ["chairmanship", "co-chairmanship"])
def test_under_whose_chairmanship_a_session_was_held(read: Read, chair: str) -> None:
    text = (
        "The ninth meeting of the Chile-Ecuador Joint Commission was held in Quito on Tuesday under the "
        f"{chair} of Deputy Foreign Ministers Ana Rojas of Chile and Pablo Mena of Ecuador."
    )
    (session,) = read(text, published=DAY)
    chairs = {(p.name, p.role, p.party) for p in session.participants}
    assert chairs == {("Ana Rojas", "cochair", "CHL"), ("Pablo Mena", "cochair", "ECU")}


def test_the_month_of_what_was_discussed_is_not_that_of_the_talks(read: Read) -> None:
    text = (
        "President Ana Rojas of Chile spoke by telephone today with the President of Kenya, Aden Noor. "
        "They discussed climate and the preparations for President Noor's visit to Santiago in May."
    )
    call, visit = read(text, published=DAY)
    assert (call.kind, call.when and call.when.iso) == (Kind.MEETING, DAY)
    assert (visit.modality, visit.when and visit.when.iso) == (Modality.SCHEDULED, "2024-05")


@pytest.mark.parametrize(
    "text",
    [
        "The Peruvian navy's training ship Union called at Dakar on Tuesday.",
        "A Peruvian training ship docked in Dakar on Tuesday.",
    ],
)
def test_a_training_ship_calls_for_its_state(read: Read, text: str) -> None:
    (visit,) = read(text, published=DAY)
    assert (visit.kind, visit.parties) == (Kind.VISIT, ("PER", "SEN"))


def test_a_ship_that_only_lies_there_pays_no_visit(read: Read) -> None:
    text = "Peruvian President Luis Paz will visit the Chilean naval ship docked in Callao later today."
    assert not [event for event in read(text, published=DAY) if "CHL" in event.parties]


def test_who_ordered_gets_what_is_delivered(read: Read) -> None:
    (gift,) = read("Peru has delivered the first two of six fighter jets ordered by Chad.", published=DAY)
    assert {(p.role, p.party) for p in gift.participants} == {("supplier", "PER"), ("recipient", "TCD")}


def test_firms_that_order_are_no_state(read: Read) -> None:
    text = "Officials of Peru and Chad said Peru would be able to ship the herring ordered by Chadian firms."
    assert not read(text, published=DAY)


def test_the_navies_of_two_are_not_one_of_one(read: Read) -> None:
    (drill,) = read(
        "The Chilean and Peruvian navies began a joint exercise off Callao on Tuesday.", published=DAY
    )
    assert (drill.parties, drill.participants) == (("CHL", "PER"), ())


def test_a_task_force_of_a_navy_calls_for_its_state(read: Read) -> None:
    text = (
        "A task force of the Indian Navy comprising INS Tara and INS Vela arrived in Port Louis on Monday "
        "for a four-day visit."
    )
    (visit,) = read(text, published=DAY)
    assert (visit.kind, visit.parties) == (Kind.VISIT, ("IND", "MUS"))


def test_an_article_is_no_part_of_a_name(read: Read) -> None:
    (visit,) = read(
        "An Indian Navy task force arrived in Port Louis on Monday for a four-day visit.", published=DAY
    )
    assert {p.name for p in visit.participants} == {"Indian Navy"}

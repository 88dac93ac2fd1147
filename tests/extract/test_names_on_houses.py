"""Names that houses and roads bear, those told by their state alone, and several who come to one state."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from accord.model.claims import Kind, Modality

if TYPE_CHECKING:
    from tests.extract.conftest import Read

DAY = "2024-03-13"


@pytest.mark.parametrize(
    "text",
    [
        "Chilean Foreign Minister Juan Mora arrived at Jomo Kenyatta airport in Nairobi on Tuesday.",
        "Chilean Foreign Minister Juan Mora arrived at Jomo Kenyatta International Airport in Nairobi on Tuesday.",
        "Chilean Foreign Minister Juan Mora visited the Jomo Kenyatta hospital in Nairobi on Tuesday.",
    ],
)
def test_nobody_is_met_in_the_name_of_a_house(read: Read, text: str) -> None:
    (visit,) = read(text, published=DAY)
    assert [p.name for p in visit.participants] == ["Juan Mora"]
    assert visit.place is not None
    assert visit.place.name == "Nairobi"


def test_a_known_name_is_somebody_elsewhere(read: Read) -> None:
    (talks,) = read(
        "Jomo Kenyatta met Chilean President Juan Mora in Nairobi on Tuesday.", published="1970-03-12"
    )
    assert {p.name for p in talks.participants} == {"Jomo Kenyatta", "Juan Mora"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Chile's Ana Rojas and Peru's Luis Paz met in Quito on Monday.",
            {"Ana Rojas": "CHL", "Luis Paz": "PER"},
        ),
        (
            "Chile's Ana Rojas, the foreign minister, met Peru's Luis Paz on Monday.",
            {"Ana Rojas": "CHL", "Luis Paz": "PER"},
        ),
    ],
)
def test_who_is_told_by_his_state_is_named(read: Read, text: str, names: dict[str, str]) -> None:
    (talks,) = read(text, published=DAY)
    assert {p.name: p.party for p in talks.participants} == names


@pytest.mark.parametrize(
    "text",
    [
        "Germany's Robert Klein AG signed a contract with Peru on Monday.",
        "Chile's Ana Rojas Foundation signed a contract with Peru on Monday.",
    ],
)
def test_a_house_called_after_somebody_is_no_person(read: Read, text: str) -> None:
    assert not any(
        p.name in {"Robert Klein", "Ana Rojas"}
        for event in read(text, published=DAY)
        for p in event.participants
    )


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The foreign ministers of Chile and Peru visited Nairobi on Tuesday.", "Nairobi"),
        (
            "Chilean Foreign Minister Ana Rojas and her Peruvian counterpart Luis Paz arrived in Nairobi on Tuesday.",
            "Nairobi",
        ),
        ("The foreign minister of Chile visited Kenya and Peru on Tuesday.", None),
    ],
)
def test_several_who_come_to_one_state_are_there(read: Read, text: str, place: str | None) -> None:
    (visit,) = read(text, published=DAY)
    assert (visit.place.name if visit.place else None) == place


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "Chilean minister Ana Rojas discussed building a boat with Kenyan Defence Minister Aden Noor.",
            {("CHL", "KEN")},
        ),
        ("Chilean minister Ana Rojas discussed boosting trade with Kenya.", set()),
    ],
)
def test_whom_a_plan_is_discussed_with(read: Read, text: str, parties: set[tuple[str, ...]]) -> None:
    assert {e.parties for e in read(text, published=DAY) if e.kind is Kind.MEETING} == parties


def test_three_go_on_with_their_talks(read: Read) -> None:
    text = (
        "The foreign ministers of Chile, Kenya and Peru held talks in Nairobi on Tuesday. "
        "The second round of talks will be held in Lima in May."
    )
    _, second = read(text, published=DAY)
    assert (second.parties, second.ordinal, second.modality) == (("CHL", "KEN", "PER"), 2, Modality.SCHEDULED)


def test_who_is_asked_to_visit_may_come(read: Read) -> None:
    (visit,) = read(
        "Peru has invited Chilean President Ana Rojas to visit, the ministry said on Monday.", published=DAY
    )
    assert (visit.kind, visit.modality, visit.when) == (Kind.VISIT, Modality.PROPOSED, None)


def test_the_day_of_an_offer_is_not_that_of_what_is_offered(read: Read) -> None:
    (gift,) = read("Peru has offered Chile 40 ambulances, the ministry said on Monday.", published=DAY)
    assert (gift.modality, gift.when) == (Modality.PROPOSED, None)


def test_a_conference_by_video_has_no_place(read: Read) -> None:
    (talks,) = read("The presidents of Chile and Peru spoke via video conference on Monday.", published=DAY)
    assert (talks.kind, talks.parties, talks.place) == (Kind.MEETING, ("CHL", "PER"), None)


@pytest.mark.parametrize(
    "text",
    [
        "Reports that Chile and Peru had signed a defence pact were false, the Chilean ministry said on Monday.",
        "Reports that Chile had signed a defence pact with Peru were denied by the ministry.",
        "Chile dismissed reports that it had signed a defence pact with Peru.",
    ],
)
def test_what_reports_say_wrongly_was_not_done(read: Read, text: str) -> None:
    (signing,) = read(text, published=DAY)
    assert (signing.kind, signing.modality) == (Kind.SIGNING, Modality.DENIED)

"""Whose an area is where a sentence tells several acts, and which sentences go on about talks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.extract.conftest import Read

MET = "Kenyan Foreign Minister Ona Quist met Peruvian Foreign Minister Ana Diaz in Nairobi on Tuesday. "


def test_each_act_of_a_sentence_has_its_own_areas(read: Read) -> None:
    events = read(
        "Kenya and Peru signed a treaty on extradition and agreed to set up a working group on fisheries."
    )
    assert [event.areas for event in events] == [("police-justice",), ("fisheries",)]


@pytest.mark.parametrize(
    ("text", "areas"),
    [
        ("They discussed fisheries.", ("fisheries",)),
        ("Quist raised the treatment of migrant workers.", ("labour-migration",)),
        ("The two sides reviewed Chile and Bolivia.", ("regional-issues",)),
        ("The talks also covered tourism.", ("tourism",)),
        ("During the meeting, they exchanged views on Haiti.", ("regional-issues",)),
        ("Fisheries were another topic that was discussed at the meeting.", ("fisheries",)),
        ("A common currency was also raised by both sides.", ("finance-debt",)),
        ("Topics included tourism.", ("tourism",)),
        ("Tourism is discussed at the university.", ()),
        ("They discussed it at the Blue Lake International Airport.", ()),
        ("New cultural and humanitarian projects were reviewed during the talks.", ("culture-sport",)),
        ("Fishermen discussed fisheries.", ()),
        ("She came with a gift from Chile.", ()),
    ],
)
def test_what_talks_were_about(read: Read, text: str, areas: tuple[str, ...]) -> None:
    (event,) = read(MET + text)
    assert event.areas == areas


@pytest.mark.parametrize(
    ("text", "areas"),
    [
        ("The signed agreements cover fisheries and tourism.", ("fisheries", "tourism")),
        ("The three treaties relate to fisheries.", ("fisheries",)),
        ("The new agreements deal with extradition.", ("police-justice",)),
        ("The new harbour will serve fisheries.", ()),
    ],
)
def test_what_several_agreements_were_about(read: Read, text: str, areas: tuple[str, ...]) -> None:
    events = read(
        "Kenyan President Ona Quist and Peruvian President Ana Diaz signed three treaties in Nairobi on Tuesday. "
        + text
    )
    assert [event.areas for event in events] == [areas]


def test_the_name_of_an_organisation_is_no_topic(read: Read) -> None:
    (event,) = read(
        "Kenyan President Ona Quist met officials of the International Monetary Fund in Nairobi on Tuesday."
    )
    assert event.areas == ()


@pytest.mark.parametrize(
    ("text", "areas"),
    [
        (
            "Kenya and Peru signed an agreement on educational and cultural cooperation.",
            ("culture-sport", "education"),
        ),
        (
            "Kenya and Peru signed an agreement on cooperation in technology and fisheries.",
            ("fisheries", "science-technology"),
        ),
        ("Kenya and Peru signed an agreement on extradition for the digital age.", ("police-justice",)),
        ("Kenya and Peru signed a memorandum on consultations in matters of mutual interest.", ()),
    ],
)
def test_what_an_agreement_is_about(read: Read, text: str, areas: tuple[str, ...]) -> None:
    (event,) = read(text)
    assert event.areas == areas


@pytest.mark.parametrize(
    ("text", "areas"),
    [
        ("Kenya's trade minister met Peru's fisheries minister in Nairobi on Tuesday.", ()),
        (
            "Kenyan Minister of Trade and Tourism Ona Quist met Peruvian Foreign Minister Ana Diaz on Tuesday.",
            (),
        ),
        (
            "Following a meeting with Kenyan Foreign Minister Ona Quist, the President of Peru admired a museum.",
            (),
        ),
        (
            "Kenya's foreign minister met Peru's foreign minister on Tuesday to talk about fisheries.",
            ("fisheries",),
        ),
    ],
)
def test_what_stands_beside_talks_is_not_what_they_are_about(
    read: Read, text: str, areas: tuple[str, ...]
) -> None:
    (event,) = read(text)
    assert event.areas == areas


@pytest.mark.parametrize(
    "text",
    [
        "Kenya and Peru held Exercise Polar Fox 22 in May.",
        "Kenyan and Peruvian forces began a joint naval drill.",
    ],
)
def test_a_drill_is_an_exercise(read: Read, text: str) -> None:
    (event,) = read(text)
    assert "exercises" in event.areas


@pytest.mark.parametrize(
    ("text", "areas"),
    [
        ("Kenya, which signed a memorandum with Peru in 1996, is short of dams.", ()),
        ("The memorandum on fisheries which Kenya and Peru signed in 1996 is forgotten.", ("fisheries",)),
        ("Kenyan Foreign Minister Ona Quist, who chairs the tourism board, met Peru's Ana Diaz.", ()),
    ],
)
def test_a_relative_clause_and_the_sentence_above_it_are_about_things_of_their_own(
    read: Read, text: str, areas: tuple[str, ...]
) -> None:
    (event,) = read(text)
    assert event.areas == areas


@pytest.mark.parametrize(
    ("matter", "areas"),
    [
        ("vineyards", ("agriculture",)),
        ("ambulances", ("health",)),
        ("nuclear warheads", ("arms-control",)),
        ("lorries", ("transport",)),
        ("ballet", ("culture-sport",)),
        ("a rescue package", ("finance-debt",)),
        ("olive oil", ("agriculture",)),
        ("peace and stability", ()),
        ("her hotel", ()),
    ],
)
def test_things_stand_for_the_area_that_they_belong_to(
    read: Read, matter: str, areas: tuple[str, ...]
) -> None:
    (event,) = read(f"{MET}They discussed {matter}.")
    assert event.areas == areas


def test_a_sentence_goes_on_about_the_agreements_of_its_relative_clause(read: Read) -> None:
    (event,) = read("The two agreements which Kenya and Peru signed on Tuesday cover fisheries.")
    assert event.areas == ("fisheries",)

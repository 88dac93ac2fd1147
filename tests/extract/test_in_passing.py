"""What an account of talks only mentions: conferences of all the world, others' summits, the efforts of others."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from accord.model.claims import Field

if TYPE_CHECKING:
    from tests.extract.conftest import Read

HOUSE = {"publisher": "The White House", "published": "2022-03-16"}


@pytest.mark.parametrize(
    "text",
    [
        "Following the UN Climate Conference (COP26), Kenya and Ghana made new plans.",
        "Kenya and Ghana hope for ambitious outcomes at COP26.",
        "Kenya and Ghana welcome global efforts, including the COP26 Forest Dialogue.",
    ],
)
def test_a_conference_in_passing_is_no_session(read: Read, text: str) -> None:
    assert [m for m in read(text, published="2021-10-01") if m.kind.value == "session"] == []


@pytest.mark.parametrize(
    "text",
    [
        "Kenya and Ghana attended COP26 in November 2021.",
        "At COP26 in November 2021, Kenya and Ghana announced plans for their forests.",
        "The talks of Kenya follow the COP26 U.N. Climate Conference, attended by a Kenyan delegation.",
    ],
)
def test_who_goes_there_takes_part(read: Read, text: str) -> None:
    assert [m.kind.value for m in read(text, published="2022-10-01")] == ["session"]


def test_two_who_spoke_of_others_talks_are_still_the_leaders(read: Read) -> None:
    found = read(
        "President Joseph R. Biden, Jr. met today with President Paul Rossi of Switzerland. President Biden thanked "
        "President Rossi for hosting the U.S.-Russia Summit in Geneva on June 16. The leaders discussed trade.",
        title="Readout of President Biden's Meeting with President Paul Rossi of Switzerland",
        **HOUSE,
    )
    assert [m.parties for m in found if m.modality.value == "occurred"] == [("CHE", "USA")]


def test_whose_efforts_are_welcomed_gives(read: Read) -> None:
    (gift,) = read(
        "The Vice President welcomed Ireland's efforts in the region to fight hunger and provide assistance to Malawi.",
        **HOUSE,
    )
    assert gift.parties == ("IRL", "MWI")


def test_the_head_of_a_paragraph_gives_nothing(read: Read) -> None:
    found = read(
        "Providing Peru with Boats: Chile is delivering 20 patrol boats to Peru.", published="2022-05-01"
    )
    assert len([m for m in found if m.kind.value == "transfer"]) == 1


def test_a_deal_that_is_brought_about_is_the_one_that_is_signed(read: Read) -> None:
    found = read(
        "Tomorrow Peru and Chile are going to sign an agreement on their sea border. I want to thank the United "
        "States for carving out the deal between Peru and Chile.",
        published="2022-05-01",
    )
    assert [m.modality.value for m in found if m.parties == ("CHL", "PER")] == ["scheduled"]


def test_a_town_is_named_with_its_state(read: Read) -> None:
    found = read(
        "In September 2021, Kenyan Trade Minister Ann Mwangi flew to Bergen, Norway to meet with Danish Foreign "
        "Minister Lars Holm.",
        published="2022-05-01",
    )
    assert [m.parties for m in found if m.kind.value == "meeting"] == [("DNK", "KEN")]


def test_a_namesake_is_whom_the_report_has_introduced(read: Read) -> None:
    found = read(
        "National Security Advisor Jake Sullivan met with Finance Minister Lawrence Wong of Singapore today. "
        "Mr. Sullivan and Mr. Wong discussed regional security.",
        publisher="The White House",
        published="2022-06-21",
    )
    assert {m.parties for m in found} == {("SGP", "USA")}


def test_a_council_s_secretary_is_of_the_state_that_is_told(read: Read) -> None:
    (talks,) = read(
        "National Security Advisor Jake Sullivan spoke today with National Security Council Secretary Ara Petrosyan of "
        "Armenia.",
        **HOUSE,
    )
    told = {c.value.name: c.value.party for c in talks.claims if c.field is Field.PARTICIPANT}
    assert told["Ara Petrosyan"] == "ARM"


def test_another_group_s_summit_is_not_of_the_body_told_before(read: Read) -> None:
    found = read(
        "President Biden took part today in the virtual summit of the Bucharest Nine with President Duda of Poland. "
        "NATO Secretary General Jens Stoltenberg was also in attendance. He spoke of efforts that will be discussed at "
        "the June 14 NATO Summit.",
        **HOUSE,
    )
    assert [m for m in found if "B9" in m.parties and m.modality.value == "scheduled"] == []


@pytest.mark.parametrize(
    "text",
    [
        "If they made a promise to Peru, then I would meet with the President of Chile.",
        "I hope that it will not be long before I can visit Chile again, the Peruvian minister said.",
    ],
)
def test_what_a_speaker_imagines_is_not_proposed(read: Read, text: str) -> None:
    assert read(text, published="2022-05-01", publisher="Ministry of Foreign Affairs of Peru") == ()


def test_a_new_memorandum_is_another(read: Read) -> None:
    found = read(
        "Peru and Chile signed an agreement on mining on 3 May 2022. The minister welcomed a new memorandum of "
        "understanding between Peru and Chile on public health.",
        published="2022-06-01",
    )
    assert len([m for m in found if m.kind.value == "signing"]) == 2

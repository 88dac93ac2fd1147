"""Who sits in talks: those whose name they bear, those who issue the report, and nobody named only beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from accord.model.claims import Kind

if TYPE_CHECKING:
    from tests.extract.conftest import Read

_KENYA = "Ministry of Foreign Affairs of Kenya"


def test_a_summit_is_of_those_whose_name_it_bears(read: Read) -> None:
    text = "The Presidents of Chad and Peru back a dialogue, as decided at the Peru-EU Summit in June."
    (summit,) = [m for m in read(text, published="2022-09-10") if m.kind.value == "meeting"]
    assert summit.parties == ("EU", "PER")


def test_an_office_sits_in_its_own_meeting_with_two_others(read: Read) -> None:
    text = "This meeting with Chad and Peru is the first of its kind."
    (talks,) = read(text, title="Minister's talks", publisher=_KENYA, published="2022-09-10")
    assert talks.parties == ("KEN", "PER", "TCD")


def test_an_organisation_of_which_two_talk_is_not_at_the_talks(read: Read) -> None:
    text = (
        "Peruvian President Ana Diaz met Chadian leader Bo Dahl in Lima on Friday. "
        "At their meeting they discussed the UN Climate Conference."
    )
    found = [m for m in read(text, published="2022-09-11") if m.kind.value == "meeting"]
    assert ("PER", "TCD") in [m.parties for m in found]
    assert ("PER", "TCD", "UN") not in [m.parties for m in found]


def test_a_call_for_the_press_is_no_talks(read: Read) -> None:
    found = read(
        "The contents of this call are embargoed. Chad has been told.",
        title="Background Press Call on Relations with Peru and Chad",
        publisher=_KENYA,
        published="2022-09-10",
    )
    assert not [m for m in found if m.kind.value == "meeting"]


def test_a_summit_named_after_its_opening_is_the_same_gathering(read: Read) -> None:
    text = (
        "We, the leaders of Chad, Kenya and Peru, have convened to promote our trade. "
        "On this occasion of 9 September 2022, "
        "at the first Trilateral Leaders' Summit of Chad, Kenya and Peru, we thank you."
    )
    found = read(text, title="Joint Statement", publisher=_KENYA, published="2022-09-09")
    assert [(m.kind.value, m.parties) for m in found] == [("session", ("KEN", "PER", "TCD"))]


def test_a_summit_that_talks_look_to_is_on_another_day(read: Read) -> None:
    text = (
        "On 13 May President William Ruto will meet President Ana Diaz of Peru. "
        "In this meeting, the two leaders will discuss their vision for the Ninth Summit of the Americas."
    )
    found = read(text, title="Meeting with Peru", publisher=_KENYA, published="2022-05-11")
    days = {m.kind.value: m.when.iso if m.when else None for m in found}
    assert days["meeting"] == "2022-05-13"
    assert days.get("session") is None


def test_a_summit_with_several_is_one(read: Read) -> None:
    text = "Kenya will host a summit with the leaders of Chad, Mali and Niger in Nairobi."
    found = [m for m in read(text, published="2022-09-10") if m.kind.value == "meeting"]
    assert [m.parties for m in found] == [("KEN", "MLI", "NER", "TCD")]


def test_a_summit_named_beside_a_trip_was_not_held_there(read: Read) -> None:
    text = "The President recalled the Kenya-EU summit in May as well as her trip to Peru last week."
    found = read(text, title="Kenya's year", publisher=_KENYA, published="2022-09-10")
    assert [m.place for m in found if m.kind.value == "meeting"] == [None]


def test_a_headline_tells_of_those_whom_it_names(read: Read) -> None:
    text = (
        "Following President William Ruto's conversation with Peruvian President Ana Diaz on 4 May, "
        "Foreign Minister Musalia Mudavadi met today with Foreign Minister Juan Soto of Peru."
    )
    title = "Readout of Foreign Minister Musalia Mudavadi's Meeting with Foreign Minister Juan Soto of Peru"
    found = read(text, title=title, publisher=_KENYA, published="2022-05-06")
    days = sorted(str(m.when and m.when.iso) for m in found if m.kind.value == "meeting")
    assert days == ["2022-05-04", "2022-05-06"]


def test_a_conference_known_by_its_number_lies_ahead_before_its_day(read: Read) -> None:
    text = "Peru and the UN spoke of their work between this spring and COP27 in Egypt."
    for published, modality in (("2022-05-11", "scheduled"), ("2022-12-11", "occurred")):
        found = [m for m in read(text, published=published) if m.body == "COP27"]
        assert {m.modality.value for m in found} <= {modality}


def test_in_a_readout_of_three_the_leaders_stay_the_three(read: Read) -> None:
    title = "Readout of President William Ruto's Meeting with President Ana Diaz of Peru and President Bo Dahl of Chad"
    text = (
        "President William Ruto met today with President Ana Diaz of Peru and President Bo Dahl of Chad. "
        "He said that Kenya would help Peru and Chad with their bid to join the WTO.\n\n"
        "The leaders also discussed floods."
    )
    found = read(text, title=title, publisher=_KENYA, published="2022-05-11")
    assert {m.parties for m in found if m.kind.value == "meeting"} == {("KEN", "PER", "TCD")}


LED = (
    "The 3rd Foreign Office Consultations between India and Norway were held virtually on 25 May, 2021. Ms. Riva Das, "
    "Secretary (East) led the Indian delegation while the Norwegian side was led by Mr. Ola Lie, Secretary General. "
)


@pytest.mark.parametrize(
    ("more", "other"),
    [
        ("The previous round of consultations took place on 5 February 2019 in New Delhi. ", "2019-02-05"),
        ("Both sides agreed that the next round will be held in Oslo in 2022. ", "2022"),
    ],
)
def test_who_led_one_session_led_no_other(read: Read, more: str, other: str) -> None:
    found = read(f"{LED}{more}Both sides discussed trade and space.", published="2021-05-25")
    told = {session.when.iso: session for session in found if session.kind is Kind.SESSION and session.when}
    assert {*told} == {"2021-05-25", other}
    assert {p.name for p in told["2021-05-25"].participants} == {"Riva Das", "Ola Lie"}
    assert {*told["2021-05-25"].areas} >= {"trade", "space"}
    assert not told[other].participants
    assert not told[other].areas


def test_talks_of_others_in_another_month_are_no_session(read: Read) -> None:
    text = (
        "Today, senior officials from Peru and Mexico met in Lima to convene the Peru-Mexico High-Level Dialogue. "
        "As the presidents stated at their meeting in July, trade is growing. Today we discussed new areas of work."
    )
    found = read(text, published="2022-09-12", title="Joint Statement of Peru and Mexico")
    told = [(event.kind, event.when.iso) for event in found if event.when]
    assert (Kind.SESSION, "2022-09-12") in told
    assert (Kind.SESSION, "2022-07") not in told
    assert (Kind.MEETING, "2022-09-12") not in told

"""What a report only speaks of, and whose it is: told by its own words, not by those of whoever speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.extract.conftest import Read

CALL = {
    "title": "Readout of President Biden's call with Prime Minister Jonas Store of Norway",
    "published": "2022-02-14",
    "publisher": "The White House",
}


def test_a_visit_that_is_talked_about_is_that_of_its_owner(read: Read) -> None:
    told = (
        "President Biden spoke today with Prime Minister Jonas Store of Norway about the Prime "
        "Minister's recent visit to Chad."
    )
    visits = [m for m in read(told, **CALL) if m.kind.value == "visit"]
    assert [m.parties for m in visits] == [("NOR", "TCD")]


def test_whose_help_is_praised_gives_it(read: Read) -> None:
    told = (
        "President Biden recognized Norway's generosity in hosting refugees and providing food aid to Chad."
    )
    gifts = [m for m in read(told, **CALL) if m.kind.value == "transfer"]
    assert [m.parties for m in gifts] == [("NOR", "TCD")]


@pytest.mark.parametrize(
    "told",
    [
        "They reviewed their ongoing coordination to provide economic assistance to Chad.",
        "They discussed the platform and plans to establish a framework for gas.",
        "They committed to imposing restrictive measures on Chad.",
        "The two countries will continue to impose costs on Chad.",
        "They resolved to isolate Chad further.",
        "The leaders agreed that they would consult closely on all matters of the region, including Chad.",
        "They will explore opportunities to work together to advance their shared goals in the region.",
        "President Biden underscored that the United States is committed to strengthening ties with Norway.",
    ],
)
def test_talk_burdens_and_ritual_are_no_acts(read: Read, told: str) -> None:
    kinds = {m.kind.value for m in read(f"The two spoke today. {told}", **CALL)}
    assert kinds <= {"meeting"}


def test_easing_a_burden_is_still_undertaken(read: Read) -> None:
    told = "The two spoke today. They pledged to ease sanctions on Chad."
    assert "commitment" in {m.kind.value for m in read(told, **CALL)}


def test_what_was_discussed_at_a_meeting_is_no_talk_beside_it(read: Read) -> None:
    told = (
        "Deputy Defense Secretary Ana Ross discussed areas of cooperation during a meeting with a"
        " Chadian defence official yesterday."
    )
    known = {"title": "Talks on defence", "published": "2022-02-14", "publisher": "The White House"}
    assert [m.parties for m in read(told, **known)] == [("TCD", "USA")]


def test_the_days_of_a_summit_are_not_those_of_the_talk_about_it(read: Read) -> None:
    told = (
        "The two leaders spoke today. They discussed chances for cooperation during the Nordic "
        "Summit in Bergen from June 11 to 13."
    )
    talks = [m for m in read(told, **CALL) if m.rule.startswith("meeting/") and m.parties == ("NOR", "USA")]
    assert {m.when.iso for m in talks if m.when} == {"2022-02-14"}


def test_where_things_are_bad_is_not_where_they_were_discussed(read: Read) -> None:
    told = "President Biden met today with Prime Minister Store of Norway. They discussed the situation in Darfur."
    assert all(m.place is None for m in read(told, **CALL))


def test_who_briefs_after_a_clause_is_who_said_it(read: Read) -> None:
    told = (
        "The President noted his commitment to ensuring that Chad can never obtain a missile and "
        "briefed the Prime Minister on the ongoing talks."
    )
    assert {m.parties for m in read(told, **CALL)} <= {("NOR", "USA")}


def test_an_accord_between_two_names_the_other_signatory(read: Read) -> None:
    told = (
        "Ambassador Ana Ross, the chief trade negotiator, traveled to Boston this week to sign an"
        " arrangement for trade in organic foods between the U.S. and Chile."
    )
    assert ("CHL", "USA") in {m.parties for m in read(told, **CALL)}


def test_what_hangs_on_an_inverted_condition_is_not_denied(read: Read) -> None:
    told = "He told me what Norway is doing should the two fail to reach an agreement with Chad on fish."
    assert all(m.kind.value != "signing" for m in read(told, **CALL))


def test_a_headline_s_verb_is_no_part_of_the_body(read: Read) -> None:
    told = "Chad and Niger held the sixth Bilateral Commission meeting in Niamey on Tuesday."
    title = "Chad and Niger Hold Sixth Bilateral Commission Meeting"
    (event,) = read(told, title=title, published="2017-09-20")
    assert (event.body, event.ordinal) == ("Bilateral Commission", 6)


def test_talks_of_months_before_a_statement_are_no_part_of_its_own(read: Read) -> None:
    told = (
        "We, the leaders of Canada and Peru, have met today to discuss the sea. "
        "On February 23, 2007, our ministers of trade met in Lima to review progress."
    )
    known = {"title": "Joint Statement of Canada and Peru", "published": "2007-08-21"}
    assert {m.when.iso for m in read(told, **known) if m.when} == {"2007-08-21", "2007-02-23"}


def test_a_session_s_matter_two_paragraphs_on_is_no_talk_beside_it(read: Read) -> None:
    told = (
        "The United States and Peru held the 7th round of the Dialogue on Human Rights in Lima today.\n\n"
        "The meeting covered a wide range of issues.\n\n"
        "The United States and Peru discussed their work in other places."
    )
    known = {
        "title": "Dialogue on Human Rights",
        "published": "2016-04-28",
        "publisher": "US Department of State",
    }
    assert [m.kind.value for m in read(told, **known)] == ["session"]


def test_who_is_thanked_for_its_lead_in_giving_gives(read: Read) -> None:
    told = "She thanked him for Norway's leadership in providing relief to Moldova."
    known = {
        **CALL,
        "title": "Readout of Vice President Harris's call with Prime Minister Jonas Store of Norway",
    }
    lead = "Vice President Kamala Harris spoke today with Prime Minister Jonas Store of Norway. "
    gifts = [m.parties for m in read(lead + told, **known) if m.kind.value == "transfer"]
    assert gifts == [("MDA", "NOR")]


@pytest.mark.parametrize(
    "told",
    [
        "They committed to a diplomatic path.",
        "They agreed to keeping close touch between their two countries.",
        "They agreed to demand that Chad give way.",
    ],
)
def test_what_leaves_nothing_to_do_is_no_pledge(read: Read, told: str) -> None:
    assert {m.kind.value for m in read(f"The two spoke today. {told}", **CALL)} <= {"meeting"}


def test_ministers_of_many_with_whom_one_spoke_do_not_discuss_without_him(read: Read) -> None:
    told = "Secretary of Defense Ana Ross spoke today with Ministers from Chile, France, and Peru to discuss the sea."
    known = {"title": "Talks on defence", "published": "2022-02-14", "publisher": "The White House"}
    assert {m.parties for m in read(told, **known)} == {("CHL", "USA"), ("FRA", "USA"), ("PER", "USA")}


def test_whose_dollars_are_paid_is_no_party(read: Read) -> None:
    told = "A financial agreement worth U.S. $70 million was signed by Angola and the World Bank on Monday."
    assert [m.parties for m in read(told, published="2018-01-09")] == [("AGO", "WB")]


@pytest.mark.parametrize(
    "told",
    [
        "We had another productive session of the U.S.-Norwegian Joint Commission on Trade.",
        "I would like to thank you for what was another session of our U.S.-Norwegian Joint Commission on Trade.",
    ],
)
def test_a_session_that_was_had_was_held(read: Read, told: str) -> None:
    title = "Remarks by President Biden and Prime Minister Jonas Store of Norway"
    (event,) = read(f"PRESIDENT BIDEN: {told}", **{**CALL, "title": title})
    assert (event.kind.value, event.modality.value, event.parties) == ("session", "occurred", ("NOR", "USA"))


def test_what_is_committed_through_a_dialogue_is_still_committed(read: Read) -> None:
    told = "The two governments also committed, through their Commercial Dialogue, to develop a plan for gas."
    assert "commitment" in {m.kind.value for m in read(f"The two spoke today. {told}", **CALL)}


def test_the_issuer_s_own_people_travel_abroad(read: Read) -> None:
    told = "Next week the President will depart for Africa. They will travel to Chad and Niger."
    title = "The President's trip to Chad and Niger"
    trips = {m.parties for m in read(told, **{**CALL, "title": title}) if m.kind.value == "visit"}
    assert trips == {("NER", "TCD", "USA")}


def test_what_one_travels_for_is_no_host(read: Read) -> None:
    told = "The Secretary of Defense will travel to Lima, Peru for the G-20 meeting from May 4 to 6."
    known = {"title": "Travel", "published": "2022-02-14", "publisher": "US Department of Defense"}
    trips = [m.parties for m in read(told, **known) if m.kind.value == "visit"]
    assert trips == [("PER", "USA")]


def test_talks_that_each_of_two_had_are_none_of_both(read: Read) -> None:
    told = "The two spoke today. They discussed their respective conversations with the Presidents of Chad and Niger."
    assert {m.parties for m in read(told, **CALL)} <= {("NOR", "USA")}


@pytest.mark.parametrize(
    "told",
    [
        "We will continue to send aid to repair Chad's dams, including the $53 million that we committed last week.",
        "They are willing to work with the community to provide assistance to Chad.",
    ],
)
def test_what_is_a_third_one_s_or_only_meant_is_no_gift_to_the_other(read: Read, told: str) -> None:
    parties = {m.parties for m in read(f"The two spoke today. {told}", **CALL) if m.kind.value == "transfer"}
    assert ("NOR", "USA") not in parties
    assert not any("NOR" in codes for codes in parties)


def test_what_the_issuer_s_own_people_get_is_no_gift_abroad(read: Read) -> None:
    known = {"title": "Fact Sheet: Kenya and Peru on steel", "publisher": "Government of Kenya"}
    assert read("- Providing relief for Kenyan manufacturers.", published="2022-05-06", **known) == ()

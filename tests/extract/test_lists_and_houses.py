"""Who is told to be there in lists, whose houses share a name, and what is told beside talks without being any."""

from __future__ import annotations

import pytest

from accord.extract import Reader
from accord.extract.names.people import find_people
from accord.model.claims import Kind, Modality
from tests.extract.conftest import Read


def test_a_roster_tells_who_was_at_the_summit(read: Read) -> None:
    text = (
        "The Extra-Ordinary Summit of Heads of State of the Southern African Development Community (SADC) was held "
        "in Lilongwe, Malawi, on 9 March, 2001, and was chaired by Dr. Moses Banda, President of Malawi.\n\n"
        "The Summit was attended by:\n\nAngola : H.E. Mr. Paulo Lima, President\n\n"
        "Botswana : H.E. Mr. Kago Molefe, President\n\n"
        "Lesotho was represented by Hon. Thabo Mokoena, the Deputy Prime Minister, and Mauritius by Hon. Anil "
        "Ramgolam, "
        "Minister of Foreign Affairs."
    )
    (session,) = read(text, published="2001-03-10", publisher="SADC")
    assert set(session.parties) == {"AGO", "BWA", "LSO", "MUS", "MWI", "SADC"}
    roles = {p.name: (p.role, p.party) for p in session.participants}
    assert roles["Moses Banda"] == ("cochair", "MWI")
    assert roles["Thabo Mokoena"] == ("participant", "LSO")
    assert roles["Anil Ramgolam"] == ("participant", "MUS")
    assert roles["Kago Molefe"] == ("participant", "BWA")


def test_a_foreign_office_need_not_be_the_british_one(read: Read) -> None:
    text = (
        "COLOMBO, June 7: Foreign secretaries of Sri Lanka and Bangladesh, due to meet on June 27 and 28, would "
        "review ties, said the Foreign Office spokesman here on Monday."
    )
    told = read(text, published="2004-06-08", publisher="Dawn")
    assert {code for event in told for code in event.parties} == {"BGD", "LKA"}


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("Minister of National Assembly Affairs Mubarak Saleh", "Minister of National Assembly Affairs"),
        ("head of the Communist Party's International Department", None),
        ("Prime Minister Said Musa", "Prime Minister"),
    ],
)
def test_offices_are_read_to_their_end(reader: Reader, text: str, post: str | None) -> None:
    (person,) = find_people(text, reader.lexicon.find(text), reader.offices)
    assert person.post == (post or text)
    assert (person.start, person.end) == (0, len(text))


def test_what_was_lent_before_is_not_the_loan_announced(read: Read) -> None:
    text = "The Kuwaiti Fund previously granted four loans to Djibouti that amounted to KD 28.8 million."
    told = read(text, title="Kuwait to give USD 10 mln in loans to Djibouti", published="2013-10-11")
    earlier = [event for event in told if event.modality is Modality.OCCURRED]
    assert [(event.kind, event.item) for event in earlier] == [(Kind.TRANSFER, "four loans")]
    assert not any(len(event.evidence) > 1 for event in told)


@pytest.mark.parametrize(
    "text",
    [
        "Extradition pact of Peru with Chile nearly inked",
        "Peru and Bolivia agreed to resume the work of the Peru-Bolivia Joint Commission.",
        "After the first plenary session, the Latvian and Estonian presidents went for a walk.",
    ],
)
def test_these_are_no_acts(read: Read, text: str) -> None:
    assert all(event.kind is Kind.COMMITMENT for event in read(text, published="2006-11-16"))


def test_further_talks_agreed_on_are_others(read: Read) -> None:
    text = (
        "Kenyan Minister Daniel Otieno met Ugandan Foreign Minister Sam Okello on Thursday. "
        '"We agreed to hold further talks at senior official level early next week," Otieno said.'
    )
    told = [event for event in read(text, published="2001-09-07") if event.kind is Kind.MEETING]
    assert [event.modality for event in told] == [Modality.OCCURRED, Modality.SCHEDULED]


def test_what_comes_first_is_ahead_too(read: Read) -> None:
    text = "The summit of Peru and Chile in May will be preceded by talks of Peru and Chile on narcotics in Lima."
    assert all(event.modality is Modality.SCHEDULED for event in read(text, published="2011-03-11"))


def test_a_recent_visit_is_of_no_day_to_come(read: Read) -> None:
    text = (
        "Giving a briefing on her recent visit to Bolivia, the Peruvian foreign minister said that both countries were "
        "to hold ministerial-level meetings in the first half of the next year."
    )
    (visit,) = (event for event in read(text, published="2011-08-11") if event.kind is Kind.VISIT)
    assert (visit.modality, visit.when) == (Modality.OCCURRED, None)


def test_the_announced_visit_named_again_is_the_same(read: Read) -> None:
    text = (
        "Foreign Minister Prakash Thapa of Nepal will pay a three-day visit to Bangladesh, beginning October 3. "
        '"We are combining Thapa\'s visit to Dhaka with a session," Bangladeshi spokesman Naeem Khan said.'
    )
    visits = [event for event in read(text, published="2005-09-19") if event.kind is Kind.VISIT]
    assert [event.modality for event in visits] == [Modality.SCHEDULED]


def test_who_talks_of_a_summit_to_come_is_not_told_to_be_there(read: Read) -> None:
    text = (
        "Chilean Foreign Minister Rodrigo Fuentes will meet his Colombian counterpart, Camilo Restrepo, tomorrow and "
        "discuss the content of a special declaration on drugs that the coming summit of the Rio Group will adopt."
    )
    assert [event.parties for event in read(text, published="2000-07-13")] == [("CHL", "COL")]


def test_talks_told_as_the_first_conference_are_one_event(read: Read) -> None:
    text = (
        "Greece and Turkey will hold ministerial-level talks in Nicosia on July 29-31. The talks will be the first "
        "minister-level conference between the two countries."
    )
    (talks,) = read(text, published="2000-07-23")
    assert talks.kind is Kind.MEETING


def test_what_explains_a_name_is_no_part_of_the_item(read: Read) -> None:
    text = "Serbia and Greece agreed to build the Vardar Pipeline, a planned project to carry gas to Serbia."
    assert {event.item for event in read(text, published="2012-09-12") if event.item} == {"Vardar Pipeline"}


def test_a_name_stands_behind_the_state_from_which_somebody_comes(read: Read) -> None:
    text = "Zambian President Joseph Phiri met his counterpart from Namibia, Simon Nangombe, in Lusaka on Monday."
    (talks,) = read(text, published="2024-03-26")
    assert {(p.name, p.party) for p in talks.participants} == {
        ("Joseph Phiri", "ZMB"),
        ("Simon Nangombe", "NAM"),
    }

"""For whom somebody acts of whom the report says only what he is, and whom 'he' and 'she' mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.extract.conftest import Read


def _parties(read: Read, text: str, **about: str) -> list[tuple[str, tuple[str, ...]]]:
    return [(m.kind.value, m.parties) for m in read(text, **about)]


def test_an_official_met_abroad_is_one_of_the_place(read: Read) -> None:
    text = "In Lisbon the Kenyan foreign minister met Foreign Minister Rui Costa on Tuesday."
    assert _parties(read, text, published="2023-05-06") == [("meeting", ("KEN", "PRT"))]


def test_she_is_whom_the_sentence_names(read: Read) -> None:
    text = "President Ona Quist of Kenya will travel to Peru, where she will meet President Ana Diaz of Peru."
    told = _parties(read, text, published="2023-05-06")
    assert told == [("visit", ("KEN", "PER")), ("meeting", ("KEN", "PER"))]


def test_he_is_an_officeholder_without_a_name(read: Read) -> None:
    text = "The Kenyan foreign minister spoke in parliament. He met the Chilean ambassador on Tuesday."
    assert _parties(read, text, published="2023-05-06") == [("meeting", ("CHL", "KEN"))]


@pytest.mark.parametrize("where", ["In Turkey", "In Türkiye"])
def test_a_place_before_an_office_is_no_party(read: Read, where: str) -> None:
    text = f"{where}, Minister Ona Quist met with the Syrian ambassador on 4 May 2016."
    told = _parties(read, text, publisher="UK Government", published="2016-05-06")
    assert told == [("meeting", ("GBR", "SYR"))]


def test_who_is_met_beside_a_summit_is_not_met_by_it(read: Read) -> None:
    text = "Kenyan President Ona Quist met Chilean President Luis Soto on the margins of the G20 summit."
    assert ("meeting", ("CHL", "KEN")) in _parties(read, text, published="2023-05-06")


def test_the_seat_of_an_organisation_is_no_state(read: Read) -> None:
    text = "The Secretary General of NATO welcomed Kenyan President Ona Quist to NATO Headquarters on 4 May 2016."
    assert _parties(read, text) == [("visit", ("KEN", "NATO"))]


def test_a_minister_acts_for_no_organisation(read: Read) -> None:
    text = (
        "OPEC Secretary General Ona Quist paid a visit to Azerbaijan and met with Energy Minister Ana Diaz."
    )
    told = _parties(read, text, publisher="OPEC", published="2023-06-01")
    assert told == [("visit", ("AZE", "OPEC")), ("meeting", ("AZE", "OPEC"))]


def test_a_visiting_leader_whose_title_is_a_name_visits(read: Read) -> None:
    text = (
        "Visiting Kenyan President Ona Quist held talks with Peruvian President Ana Diaz in Lima on Monday."
    )
    told = set(_parties(read, text, published="2023-06-01"))
    assert told == {("visit", ("KEN", "PER")), ("meeting", ("KEN", "PER"))}


def test_the_first_to_visit_visits(read: Read) -> None:
    text = "Kenyan President Ona Quist is the first leader to visit Peru since 2010."
    assert _parties(read, text, published="2023-06-01") == [("visit", ("KEN", "PER"))]


def test_the_body_to_which_somebody_belongs_holds_no_session(read: Read) -> None:
    text = (
        "Wang Yi, member of the Political Bureau of the CPC Central Committee, met with Singaporean Foreign"
        " Minister Vivian Balakrishnan in Singapore."
    )
    assert _parties(read, text, published="2023-08-11") == [("meeting", ("CHN", "SGP"))]


def test_who_is_called_something_is_not_telephoned(read: Read) -> None:
    text = 'Kenyan President Ona Quist called Peruvian President Ana Diaz "humble and brave".'
    assert not _parties(read, text, published="2023-08-11")


def test_he_is_the_stranger_of_whom_the_sentence_tells(read: Read) -> None:
    text = (
        "Kenyan President Ona Quist praised the singer John Marsh on Monday. "
        "Marsh said he would visit Peru and meet Peruvian officials in May."
    )
    assert _parties(read, text, published="2023-05-06") == []


def test_he_is_not_the_president_once_a_stranger_speaks(read: Read) -> None:
    text = (
        "Kenyan President Ona Quist praised the singer John Marsh on Monday. "
        "Marsh declined to say more. He will visit Peru in May."
    )
    assert _parties(read, text, published="2023-05-06") == []


def test_a_negotiator_of_rank_acts_for_his_state(read: Read) -> None:
    text = (
        "Peru and Kenya reached an accord on fishing on Monday, said Ona Quist, the chief Kenyan negotiator. "
        "Quist said she would fly to Lima on Tuesday to meet the Peruvian president."
    )
    told = _parties(read, text, published="2023-05-06")
    assert ("visit", ("KEN", "PER")) in told
    assert ("meeting", ("KEN", "PER")) in told


def test_he_may_be_named_after_the_words_that_open_the_sentence(read: Read) -> None:
    text = (
        "Kenyan President Ona Quist spoke in Nairobi on Monday. "
        "Before his talks with Chadian officials, Peruvian Foreign Minister John Marsh spoke to the press."
    )
    assert _parties(read, text, published="2023-05-06") == [("meeting", ("PER", "TCD"))]

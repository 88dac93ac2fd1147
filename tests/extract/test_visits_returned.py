"""Guests, tours and visits told beside each other: of which state who comes is, on which day, at which place."""

from __future__ import annotations

import pytest

from accord.model.claims import EventMention, Kind, Modality
from tests.extract.conftest import Read


def _of(events: tuple[EventMention, ...], kind: Kind) -> list[EventMention]:
    return [event for event in events if event.kind is kind]


def _people(event: EventMention) -> set[tuple[str, str, str | None]]:
    return {(p.name, p.role, p.party) for p in event.participants}


def test_a_guest_and_whose_counterpart_is_named_are_not_of_the_datelines_state(read: Read) -> None:
    text = (
        "LIMA, Feb. 6 (Xinhua) -- Visiting President Daniel Otieno and his Peruvian counterpart Luis Vargas held talks "
        "in Lima on Tuesday.\n\nOn Wednesday, President Otieno will deliver a speech at the University of Lima."
    )
    told = read(
        text, title="Kenyan, Peruvian presidents hold talks", published="2007-02-06", publisher="Xinhua"
    )
    (talks,), (visit,) = _of(told, Kind.MEETING), _of(told, Kind.VISIT)
    assert _people(talks) == {("Daniel Otieno", "participant", "KEN"), ("Luis Vargas", "participant", "PER")}
    assert _people(visit) == {("Daniel Otieno", "visitor", "KEN")}
    assert {p.post for p in visit.participants} == {"President"}


def test_a_counterpart_without_a_state_is_of_the_other_one(read: Read) -> None:
    text = (
        "MANILA, Feb. 24 (PNA) -- Philippine Foreign Secretary Ramon Dizon will meet senior Vietnamese officials.\n\n"
        "During his stay in the Vietnamese capital, Dizon will hold talks with his counterpart Pham Duc Anh, the first "
        "between the two this year.\n\nDizon is also scheduled to pay a courtesy call on Premier Nguyen Van "
        "Binh Tuesday."
    )
    told = _of(read(text, published="2009-02-24", publisher="PNA"), Kind.MEETING)
    named = {person for event in told for person in _people(event)}
    assert ("Pham Duc Anh", "participant", "VNM") in named
    assert ("Nguyen Van Binh", "participant", "VNM") in named
    assert all(event.when is None or len(event.when.iso) > 4 for event in told)


def test_who_is_met_in_a_state_is_of_it(read: Read) -> None:
    text = (
        "Czech Foreign Minister Tomas Novotny will travel to Vietnam and Sri Lanka this week. In Sri Lanka, he "
        "will hold talks with Foreign Minister Nimal Perera. In Vietnam, he will meet with Foreign Minister "
        "Do Van Long."
    )
    told = _of(read(text, published="2017-03-13"), Kind.MEETING)
    assert [event.parties for event in told] == [("CZE", "LKA"), ("CZE", "VNM")]


def test_the_other_president_is_of_the_other_state(read: Read) -> None:
    text = (
        "President Jan Novak of the Czech Republic arrived in Tunisia on Tuesday. The key part of the trip will be "
        "Novak's talks with President Ali Jaziri, which are scheduled to be held on Friday."
    )
    (talks,) = _of(read(text, published="2004-02-04"), Kind.MEETING)
    assert talks.parties == ("CZE", "TUN")


def test_a_visit_returned_has_neither_the_day_nor_the_place_of_the_other(read: Read) -> None:
    text = (
        "Brazilian President Joao Mendes will arrive in Indonesia tomorrow. The state visit of the Brazilian President "
        "is a reciprocal of the visit by Indonesian President Siti Rahayu to Brasilia last September."
    )
    one, two = _of(read(text, published="2005-04-26"), Kind.VISIT)
    assert (one.when and one.when.iso, one.modality) == ("2005-04-27", Modality.SCHEDULED)
    assert (two.when and two.when.iso, two.place and two.place.name) == ("2004-09", "Brasilia")


def test_a_tour_begins_on_the_day_before_where_it_takes_him(read: Read) -> None:
    text = "President Tran Van Hoa of Vietnam is to start a tour on October 2 that will take him to Nigeria and Ghana."
    (tour,) = read(text, published="2004-10-01")
    assert tour.when
    assert tour.when.iso == "2004-10-02"
    assert tour.parties == ("GHA", "NGA", "VNM")


def test_a_stop_of_a_tour_told_again_is_of_the_tour(read: Read) -> None:
    text = (
        "Vietnamese President Tran Van Hoa will start a tour of Nigeria and Ghana on October 2. President "
        "Hoa's visit to "
        "Nigeria is in response to Nigerian President Musa Adeyemi's visit to Hanoi last October."
    )
    tour, other = _of(read(text, published="2004-10-01"), Kind.VISIT)
    assert tour.modality is Modality.SCHEDULED
    assert (other.when and other.when.iso) == "2003-10"


def test_who_arrived_the_day_before_the_signing_came_on_one_visit(read: Read) -> None:
    text = (
        "Chile and Oman signed four agreements in Santiago on Thursday during Omani Prime Minister Hamad Al Harthy's "
        "first visit to Chile. Al Harthy arrived in Santiago on Wednesday evening, beginning the first visit since "
        "diplomatic ties began in 1981."
    )
    told = read(text, published="2007-06-22")
    (visit,) = _of(told, Kind.VISIT)
    assert visit.when
    assert visit.when.iso == "2007-06-20"
    assert all(event.place is None for event in _of(told, Kind.AGREEMENT_CHANGE))


def test_the_current_visit_has_begun_and_is_none_of_years_ago(read: Read) -> None:
    text = (
        "Vietnamese Premier Le Van Hung met Chilean Minister Jorge Molina on Tuesday. He noted that "
        "Vietnamese President "
        "Pham Van Tuan visited Chile in 1999 and the leaders of the two countries agreed to establish a long-term "
        "partnership. Molina said his current visit to Vietnam will be fruitful."
    )
    told = read(text, published="2001-04-11")
    visits = {event.when.iso if event.when else None: event for event in _of(told, Kind.VISIT)}
    assert set(visits) == {"1999", "2001-04"}
    assert visits["2001-04"].modality is Modality.OCCURRED
    assert all(not event.participants for event in _of(told, Kind.COMMITMENT))


def test_what_was_inked_during_a_session_is_of_those_who_sat(read: Read) -> None:
    text = (
        "The Vietnam-Nigeria Joint Economic Commission held its second session in Hanoi in June 2004. The 8th session "
        "of the Vietnam-Ghana Joint Economic Commission was held in Accra in early September, during which several "
        "MOUs were inked."
    )
    (signing,) = _of(read(text, published="2004-10-01"), Kind.SIGNING)
    assert signing.parties == ("GHA", "VNM")


@pytest.mark.parametrize(("house", "place"), [("parliament", "The Hague"), ("plants of Dutch firms", None)])
def test_a_house_of_state_is_in_the_capital_that_tells_of_it(
    read: Read, house: str, place: str | None
) -> None:
    text = f"THE HAGUE, March 13 - A U.S. delegation will visit the Dutch {house} on Monday."
    told = read(text, published="1987-03-13", publisher="Reuters")
    assert {event.place.name if event.place else None for event in told} == {place}


def test_who_heads_the_delegation_told_before_is_of_its_state(read: Read) -> None:
    text = (
        "A delegation of the Ministry of Commerce of the Republic of Korea visited Nauru from 22-25 December 2014. "
        "The delegation was headed by Mr. Kim Dong-su, Deputy Director General of the Oceania Department."
    )
    (visit,) = read(text, published="2014-12-30", publisher="Government of Nauru")
    assert _people(visit) == {("Kim Dong-su", "visitor", "KOR")}


def test_nobody_is_a_guest_at_home(read: Read) -> None:
    text = (
        "THIMPHU Dec. 18. This was decided today during talks between the Bhutanese Prime Minister, Tashi Wangmo, and "
        "her Nepalese counterpart, Bimal Rana, who came here Wednesday night."
    )
    (visit,) = _of(read(text, published="2003-12-19", publisher="The Hindu"), Kind.VISIT)
    assert _people(visit) == {("Bimal Rana", "visitor", "NPL")}


def test_who_has_a_foreign_counterpart_stays_of_the_datelines_state(read: Read) -> None:
    text = "LIMA, Feb. 6 -- Foreign Minister Ana Quispe and her Chilean counterpart Luis Paz held talks on Tuesday."
    (talks,) = _of(read(text, published="2007-02-06", publisher="Andina"), Kind.MEETING)
    assert _people(talks) == {("Ana Quispe", "participant", "PER"), ("Luis Paz", "participant", "CHL")}


def test_the_top_diplomat_is_the_foreign_minister(read: Read) -> None:
    text = (
        "Czech Foreign Minister Tomas Novotny left for Vietnam on Monday. In Vietnam, the top diplomat will meet with "
        "President Do Van Long."
    )
    (talks,) = _of(read(text, published="2017-03-13"), Kind.MEETING)
    assert _people(talks) == {("Tomas Novotny", "participant", "CZE"), ("Do Van Long", "participant", "VNM")}

"""Acts told in the course of a visit, at a gathering, by a delegation that somebody led, at a host's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from accord.extract.fill.places import place_of
from accord.model.claims import Kind, Place

if TYPE_CHECKING:
    from tests.extract.conftest import Read, Study


@pytest.mark.parametrize(
    ("sentence", "word", "place"),
    [
        (
            "Kenya and Peru will sign an accord during President Kone's visit to Peru.",
            "sign",
            Place("Peru", "PER"),
        ),
        (
            "Kenya and Peru will sign an accord ahead of President Kone's visit to Peru.",
            "sign",
            None,
        ),
        (
            "Meeting in the Kenyan city of Mombasa on Monday, the ministers of Kenya and Peru signed a treaty.",
            "signed",
            Place("Mombasa", "KEN"),
        ),
        (
            "Visiting troops in Kisumu on Monday, the ministers of Kenya and Peru signed a treaty.",
            "signed",
            None,
        ),
        (
            "The minister met a Peruvian delegation led by Deputy Minister Ana Diaz in Nairobi on 4 May.",
            "met",
            Place("Nairobi", "KEN"),
        ),
        ("Kenya announced that it will host the talks in May.", "talks", Place("Kenya", "KEN")),
        ("Kenya looks forward to hosting an economic summit.", "summit", Place("Kenya", "KEN")),
        (
            "The envoys met at the Kenyan Mission in Lima and at the Kenya Mission.",
            "met",
            Place("Lima", "PER"),
        ),
    ],
)
def test_places_told_by_the_course(study: Study, sentence: str, word: str, place: Place | None) -> None:
    studied = study(sentence)
    found = place_of(studied.token(word), studied.parsed, studied.hits, studied.words)
    assert (found[0] if found else None) == place


def test_the_day_behind_who_led_a_delegation_is_that_of_the_talks(read: Read) -> None:
    (event,) = read(
        "The foreign minister hosted the second Joint Working Group on Trade with a Ghanaian delegation led by "
        "Deputy Minister Kofi Mensah in Lima on August 12, 2026.",
        published="2026-08-14",
        publisher="Ministry of Foreign Affairs of Peru",
    )
    assert event.when is not None
    assert event.when.iso == "2026-08-12"


def test_a_visit_of_one_state_to_one_other_was_in_that_one(read: Read) -> None:
    events = read(
        "Indonesia on June 6 signed an accord with Poland during a visit by Polish Defence Minister Jan Kowal.",
        published="2006-06-08",
    )
    (visit,) = (event for event in events if event.kind is Kind.VISIT)
    assert visit.place == Place("Indonesia", "IDN")


def test_a_town_that_no_list_knows_is_told_by_its_land(read: Read) -> None:
    (event,) = read(
        "The ministers of Peru and Chile met in Foobarville, Kenya, on Tuesday.", published="2024-05-08"
    )
    assert event.place == Place("Foobarville", "KEN")


def test_a_guest_is_where_he_is_received(read: Read) -> None:
    (event,) = read(
        "President Ali Kone of Chad hosted King Olaf Paz of Peru at the Presidential Palace on Tuesday.",
        published="2024-05-08",
    )
    assert event.place is not None
    assert event.place.name == "Presidential Palace"


def test_a_dispatch_without_a_day_tells_of_its_own_town(read: Read) -> None:
    events = read("LIMA (Reuters) - Peru and Chad on Monday signed a gas deal.")
    assert [event.place for event in events] == [Place("Lima", "PER")]


def test_a_later_account_of_talks_tells_of_their_day(read: Read) -> None:
    events = read(
        "Foreign Minister Ana Diaz of Peru met yesterday with Chadian Foreign Minister Ali Kone in Lima. "
        "The ministers signed a memorandum on fisheries.",
        published="2024-05-08",
        publisher="Ministry of Foreign Affairs of Peru",
    )
    assert {event.when.iso for event in events if event.when} == {"2024-05-07"}

"""A sentence of its own that tells where a ceremony or talks were; plans told as a part of a trip."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from accord.model.claims import Kind, Place

if TYPE_CHECKING:
    from tests.extract.conftest import Read


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "Togo has signed a trade agreement with Kenya. The brief ceremony took place at the Ministry of Trade "
            "in Lomé.",
            Place("Ministry of Trade in Lomé", "TGO"),
        ),
        (
            "The foreign ministers of Peru and Chad met on Monday. The talks were held in Lima.",
            Place("Lima", "PER"),
        ),
        (
            "The foreign ministers of Peru and Chad met on Monday. The talks were held in a good spirit, said Lima.",
            None,
        ),
        (
            "The foreign ministers of Peru and Chad met in Rome on Monday. The talks were held in Lima last year.",
            Place("Rome", "ITA"),
        ),
    ],
)
def test_the_place_told_in_a_sentence_of_its_own(read: Read, text: str, place: Place | None) -> None:
    events = read(text, published="2024-05-08")
    assert [event.place for event in events][:1] == [place]


def test_what_is_planned_for_a_trip_is_in_its_days(read: Read) -> None:
    events = read(
        "President Ali Kone of Chad will visit Peru from 20 to 22 May. "
        "He is expected to hold talks with President Ana Diaz in Lima.",
        published="2024-05-08",
    )
    dates = {event.kind: event.when.iso for event in events if event.when}
    assert dates == {Kind.VISIT: "2024-05-20", Kind.MEETING: "2024-05"}


def test_a_visit_told_by_the_way_is_not_about_what_was_signed(read: Read) -> None:
    events = read(
        "Peru and Chad on Monday signed a gas deal during a visit by Chadian President Ali Kone. "
        "The gas will be sold by Petroperu. The gas deal was long awaited.",
        title="Peru, Chad sign gas deal",
        published="2024-05-08",
    )
    assert {event.kind: event.areas for event in events} == {Kind.SIGNING: ("energy",), Kind.VISIT: ()}


def test_what_the_two_signed_at_talks_of_another_day_was_signed_where_they_were(read: Read) -> None:
    events = read(
        "Foreign Minister Ana Diaz of Peru met yesterday with Chadian Foreign Minister Ali Kone in Lima.\n\n"
        "The two signed a memorandum on fisheries.",
        published="2024-05-08",
        publisher="Ministry of Foreign Affairs of Peru",
    )
    assert {event.place for event in events} == {Place("Lima", "PER")}


def test_on_a_tour_only_the_month_of_a_plan_is_known(read: Read) -> None:
    events = read(
        "President Ali Kone of Chad will leave on Monday on a three-nation tour of Peru, Chile and Fiji. "
        "In Lima he will meet President Ana Diaz of Peru.",
        published="2024-05-08",
    )
    dates = [event.when.iso for event in events if event.when and event.kind is Kind.MEETING]
    assert dates == ["2024-05"]

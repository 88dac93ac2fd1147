"""Where acts were done that no list of places holds, and what 'here' and a dispatch's town tell."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.extract.conftest import Read


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        (
            "The Kenyan and Peruvian presidents met at State House, Nairobi, on Monday.",
            "State House, Nairobi",
            "KEN",
        ),
        ("The Kenyan and Peruvian premiers held talks in the Kenyan capital on Monday.", "Nairobi", "KEN"),
        (
            "Kenya and Peru signed a trade agreement at the Peruvian Ministry of Foreign Affairs on Monday.",
            "Peruvian Ministry of Foreign Affairs",
            "PER",
        ),
        (
            "Chile and Peru signed a trade agreement in the Peruvian town of Quillabora on Monday.",
            "Quillabora",
            "PER",
        ),
    ],
)
def test_houses_and_strange_towns(read: Read, text: str, name: str, country: str) -> None:
    found = [m.place for m in read(text, published="2024-05-07") if m.place]
    assert [(place.name, place.country) for place in found] == [(name, country)]


def test_here_is_the_town_of_the_dispatch(read: Read) -> None:
    text = "LIMA, May 7 (ABC) - Kenya and Peru initialled a trade agreement here late on Monday."
    (signing,) = read(text, published="2024-05-07")
    assert signing.place is not None
    assert signing.place.name == "Lima"


def test_who_arrived_is_in_the_town_of_the_dispatch(read: Read) -> None:
    text = "LIMA: Kenyan Trade Minister Ann Okafor arrived in Peru on Monday on an official visit."
    (visit,) = (m for m in read(text, published="2024-05-07") if m.kind.value == "visit")
    assert visit.place is not None
    assert visit.place.name == "Lima"


def test_where_somebody_serves_is_no_place(read: Read) -> None:
    text = "Kenya and Peru signed a pact, said the Director at the Ministry of Trade Ali Kone on Monday."
    assert all(m.place is None for m in read(text, published="2024-05-07"))


def test_a_house_of_no_known_state(read: Read) -> None:
    text = "Talks between the Kenyan and Peruvian presidents were held at the Presidential Secretariat on Monday."
    assert [m.place and m.place.name for m in read(text, published="2024-05-07")] == [
        "Presidential Secretariat"
    ]


def test_where_one_lands_is_no_field_of_a_visit(read: Read) -> None:
    text = "Upon arrival at the Quillabora airport on Monday the Kenyan premier began a visit to Peru."
    assert all("transport" not in m.areas for m in read(text, published="2024-05-07"))


def test_a_house_with_a_strange_name(read: Read) -> None:
    text = "The Kenyan and Peruvian foreign ministers held talks at Quillabora Lodge on Monday."
    assert [m.place and m.place.name for m in read(text, published="2024-05-07")] == ["Quillabora Lodge"]
    text = "The Kenyan and Peruvian foreign ministers held talks at Casa de Quilla on Monday."
    assert [m.place and m.place.name for m in read(text, published="2024-05-07")] == ["Casa de Quilla"]


def test_a_call_told_by_a_headline_and_its_lead_has_no_place(read: Read) -> None:
    call = "Peruvian Foreign Minister Ana Diaz received a telephone call from Kenyan Foreign Minister Ann Okafor."
    found = read(f"LIMA - {call}", published="2024-05-07", title="Kenyan FM calls Peru's Diaz")
    assert [m.place for m in found] == [None]

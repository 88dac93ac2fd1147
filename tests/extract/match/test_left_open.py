"""Acts that a sentence leaves open, takes for granted or tells as a habit."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.extract.conftest import Read

WIRE = {"publisher": "Reuters", "published": "1987-06-02", "title": "PERU AND CHAD"}


@pytest.mark.parametrize(
    "told",
    [
        "Asked by reporters whether Peru might decide to lift its sanctions on Chad, the minister smiled.",
        "The spokesman declined to say whether Peru had sold wheat to Chad.",
        "It was unclear if Peru had signed an agreement with Chad.",
        "At best, experts see an accord by which Peru will agree to open its markets to Chad.",
        "Prices fell because of imports under the agreement between Peru and Chad.",
        "The duties answer Peru's violation of its semiconductor agreement with Chad.",
        "Peru and other nations do provide equipment for Chad's mines.",
        "Peru did not have enough ships to send to Chad.",
        "The ministry has stopped approving any new contracts with Chad, Peru said.",
        "Peru suspended the contract over a firm's sale of arms to Chad.",
        "Peru would end its textile pact with Chad if the duties come.",
        "Peru might be able to agree a 40 mln dlr loan with Chad.",
        "It is highly unlikely that Peru and Chad will agree to set up a joint commission.",
        "The market is open to signs of accord between Peru and Chad.",
        "The trade agreements between Peru and Chad should help growth.",
        "The guarantees increase the cumulative program for sales of Peruvian goods to Chad to 40 mln dlrs.",
        "Boeing and Airbus have agreed to revise a 1983 agreement.",
        "Honda Motor will export cars to Peru later this year.",
        "PERU CUTS JULY OIL SUPPLIES TO CHAD",
        "The minister attended the signing of a 50 mln dlr floating rate note between Peru and Chad.",
        "Boeing and Airbus have agreed to build an engine together.",
        "The plan would be put to ministers before IMF and World Bank annual meetings later this year.",
        "Peru, not an OPEC member, decided in May to cut its own output.",
        "Rates will fall, said analyst Ann Mills. Mills said Peru is likely to bring a promise to ease duties on Chad.",
    ],
)
def test_what_is_left_open_or_goes_on_at_all_times_is_no_act(read: Read, told: str) -> None:
    assert read(told, **WIRE) == ()


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        ("Peru will decide this week whether to sell wheat to Chad.", "transfer"),
        ("Peru reached an agreement with Chad on Monday.", "signing"),
        ("Peru is now providing 40 trucks to Chad.", "transfer"),
    ],
)
def test_what_is_decided_made_or_under_way_is_one(read: Read, told: str, kind: str) -> None:
    assert [m.kind.value for m in read(told, **WIRE)] == [kind]


def test_what_is_prepared_lies_ahead(read: Read) -> None:
    told = "A team laid the groundwork for talks between Peruvian Minister Luis Rojas and Chadian Minister Afi Koffi."
    assert [m.modality.value for m in read(told, **WIRE) if m.kind.value == "meeting"] == ["scheduled"]


def test_the_word_of_an_office_is_no_sitting(read: Read) -> None:
    told = "OPEC conference president Rilwanu Lukman, who is Nigeria's oil minister, spoke to reporters in Lagos."
    assert read(told, **WIRE) == ()

"""Pledges: their parties, their day, and one undertaking told twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from accord.model.claims import EventMention, Kind

if TYPE_CHECKING:
    from tests.extract.conftest import Read

SHEET = {
    "title": "Fact Sheet: the Partnership of the United States and Kenya",
    "publisher": "The White House",
    "published": "2024-05-23",
}
READOUT = {
    "title": "Readout of the Call with President Ana Diaz of Peru",
    "publisher": "The White House",
    "published": "2022-05-06",
}


def pledges(found: tuple[EventMention, ...]) -> list[EventMention]:
    return [mention for mention in found if mention.kind is Kind.COMMITMENT]


@pytest.mark.parametrize(
    ("sentence", "parties"),
    [
        (
            "In cooperation with the government of Chad, Peru and Chile will promote the fishing of tuna.",
            "CHL PER TCD",
        ),
        ("Peru and Chile, together with Fiji, will promote the fishing of tuna.", "CHL FJI PER"),
        ("Oman and Qatar will join Kuwait in clearing the strait.", "KWT OMN QAT"),
        ("Peru and Chile will promote the fishing of tuna with the support of Fiji.", "CHL PER"),
        ("Peru and Chile will work with the United Nations to restore the reefs.", "CHL PER"),
        ("In the Security Council, Peru and Chile will cooperate on piracy.", "CHL PER"),
    ],
)
def test_who_takes_part(read: Read, sentence: str, parties: str) -> None:
    (pledge,) = pledges(read(sentence, published="2022-05-06"))
    assert " ".join(pledge.parties) == parties


def test_a_pledge_has_not_the_day_of_others_talks(read: Read) -> None:
    (pledge,) = pledges(
        read(
            "The Presidents of Fiji and Chad met on May 14, 2024.\n\n"
            "The United States and Kenya will restore the harbour of Lamu.",
            **SHEET,
        )
    )
    assert pledge.when
    assert pledge.when.iso == "2024-05-23"


def test_a_pledge_has_not_the_day_of_what_it_notes(read: Read) -> None:
    (pledge,) = pledges(
        read("The United States and Kenya committed to amend the customs rules issued in 2011.", **SHEET)
    )
    assert pledge.when
    assert pledge.when.iso == "2024-05-23"


def test_a_pledge_is_of_the_day_of_its_clause_of_time(read: Read) -> None:
    (pledge,) = pledges(
        read(
            "When the pact was announced in September 2021, Peru and Chile agreed to restore the reefs.",
            published="2022-05-06",
        )
    )
    assert pledge.when
    assert pledge.when.iso == "2021-09"


def test_an_undertaking_told_twice_is_one(read: Read) -> None:
    found = pledges(
        read(
            "The United States and Kenya intend to restore the mangrove nurseries along the coast of Lamu.\n\n"
            "The United States and Kenya will invest in schools.\n\n"
            "Annex\n\n"
            "The United States and Kenya intend to restore mangrove nurseries on the Lamu coast by planting.",
            **SHEET,
        )
    )
    (mangroves,) = [p for p in found if "mangrove" in p.evidence[0].quote]
    assert len(mangroves.evidence) == 2


def test_what_will_be_aimed_at_is_pledged_now(read: Read) -> None:
    (pledge,) = pledges(read("The United States will aim to repair the railway to Kisumu.", **SHEET))
    assert pledge.modality.value == "occurred"


def test_will_goes_on(read: Read) -> None:
    found = pledges(
        read(
            "The Presidents of Peru and Chile will agree to clear the strait"
            " and agree to repair the lighthouse.",
            published="2022-05-06",
        )
    )
    assert {pledge.modality.value for pledge in found} == {"scheduled"}


@pytest.mark.parametrize(
    "sentence",
    [
        "The two leaders agreed that the long drought will ruin the harvest.",
        "We recommit ourselves to this alliance.",
        "They pledged further cooperation in the region and beyond.",
        "The two leaders resolved to forge closer links.",
        "The President expressed her determination to stop the smugglers.",
        "Both leaders will implement these measures.",
        "The leaders committed to redouble their commitment.",
        "The two sides will not commit to a new road.",
        "The alliance is a force for good, committed to building bridges.",
    ],
)
def test_no_undertaking(read: Read, sentence: str) -> None:
    assert not pledges(
        read(f"President Joe Biden spoke today with President Ana Diaz of Peru. {sentence}", **READOUT)
    )


def test_a_pledge_to_ones_own_people_is_domestic(read: Read) -> None:
    found = read(
        "Officials spoke today with groups of veterans about the evacuation of Kabul, Afghanistan.\n\n"
        "Administration officials committed to regular reports to these groups.",
        title="Readout of Officials' Call with Groups of Veterans",
        publisher="The White House",
        published="2022-05-06",
    )
    assert not pledges(found)


def test_a_head_is_no_act(read: Read) -> None:
    assert not pledges(
        read("Committing to fair trade: The United States and Kenya condemn the levies.", **SHEET)
    )


QUAD = {
    "title": "Fact Sheet: the Quad Leaders' Summit",
    "publisher": "The White House",
    "published": "2022-05-21",
}


@pytest.mark.parametrize(
    "sentence",
    [
        "The Quad will establish contact groups on submarine cables.",
        "Quad countries commit to restore the reefs of the Pacific.",
    ],
)
def test_a_group_undertakes_with_the_member_that_tells_it(read: Read, sentence: str) -> None:
    (pledge,) = pledges(read(sentence, **QUAD))
    assert pledge.parties == ("QUAD", "USA")


@pytest.mark.parametrize(
    "sentence",
    [
        "Building on the plan of last year, Peru and Chile will work together to restore the reefs.",
        "Drawing on our strengths, Peru and Chile will work together to restore the reefs.",
    ],
)
def test_opening_participles(read: Read, sentence: str) -> None:
    (pledge,) = pledges(read(sentence, published="2022-05-06"))
    assert pledge.parties == ("CHL", "PER")


def test_the_head_of_a_paragraph_tells_nothing_beside_its_sentence(read: Read) -> None:
    found = read("Launch a Reef Fund: The United States and Kenya will launch a fund for reefs.", **SHEET)
    assert len([m for m in found if m.kind in {Kind.PROJECT, Kind.COMMITMENT}]) == 1


def test_what_one_is_thanked_for_is_done(read: Read) -> None:
    (stay,) = [
        m
        for m in read("I want to thank Estonia for hosting British troops.", published="2022-05-06")
        if m.kind is Kind.EXERCISE
    ]
    assert stay.modality.value == "occurred"


def test_who_is_worked_with_in_a_statement_of_all(read: Read) -> None:
    (pledge,) = pledges(
        read(
            "Peru and Chile intend to work with Fiji to restore the reefs of the strait.",
            title="Joint Statement of Peru, Chile and Fiji",
            published="2022-05-06",
        )
    )
    assert pledge.parties == ("CHL", "FJI", "PER")

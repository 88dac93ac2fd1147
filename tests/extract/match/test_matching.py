"""Where a pattern of the ontology holds in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from accord.model.claims import Kind

if TYPE_CHECKING:
    from tests.extract.conftest import Read, Study


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Kenya and Peru signed a treaty.", Kind.SIGNING),
        ("The Kenyan minister met the Peruvian minister.", Kind.MEETING),
        ("Peru sold two frigates to Kenya.", Kind.TRANSFER),
        ("The Kenyan president visited Peru.", Kind.VISIT),
        ("Kenya and Peru ratified the treaty.", Kind.AGREEMENT_CHANGE),
        ("Kenya and Peru held a joint naval exercise.", Kind.EXERCISE),
    ],
)
def test_a_verb_finds_its_kind(study: Study, sentence: str, kind: Kind) -> None:
    assert kind in {match.pattern.kind for match in study(sentence).matches}


@pytest.mark.parametrize(
    "sentence",
    [
        "The garden was quiet in the evening.",
        "Kenya called on Peru to stop.",
    ],
)
def test_other_sentences_have_no_act(study: Study, sentence: str) -> None:
    assert study(sentence).matches == []


def test_one_trigger_has_one_match_that_needs_nothing_found_later(study: Study) -> None:
    matches = study("Kenya and Peru signed a treaty and held talks, and Peru visited Chile.").matches
    triggers = [match.trigger.i for match in matches if not {"body", "agreement"} & set(match.pattern.needs)]
    assert triggers == sorted(set(triggers))


def test_arguments_hold_their_actors(study: Study) -> None:
    match = study("Kenya sold two ships to Peru.").matches[0]
    parties = {code for argument in match.arguments for actor in argument.actors for code in actor.parties}
    assert parties == {"KEN", "PER"}


def test_who_acts_in_cooperation_with_another_acts_with_him(read: Read) -> None:
    (event,) = read("Chad launched a weather satellite in cooperation with the government of Mali.")
    assert event.parties == ("MLI", "TCD")


def test_aid_given_in_partnership_with_somebody_is_not_given_to_him(read: Read) -> None:
    found = read("Norway sent doctors to Mali in partnership with UNICEF.")
    assert all("UNICEF" not in m.parties for m in found)


def test_a_promise_of_emphasis_promises_nothing(read: Read) -> None:
    title = "Remarks by President Biden and Prime Minister Ona Quist of Kenya Before Bilateral Meeting"
    found = read(
        "PRESIDENT BIDEN: I promise you I will keep this short.", title=title, publisher="The White House"
    )
    assert not [m for m in found if m.kind.value == "commitment"]


def test_a_pact_called_by_its_town_makes_no_party_of_the_state(read: Read) -> None:
    found = read("Japan and Peru discussed the Paris accord in Lima in May 1987.")
    assert all("FRA" not in m.parties for m in found)


def test_they_who_travel_are_of_the_state_that_tells_it(read: Read) -> None:
    found = read(
        "The delegation flew on to Nairobi, where they met with President Ona Quist of Kenya.",
        title="Readout of Senior Officials' Travel to Kenya and Mali",
        publisher="The White House",
        published="2022-03-10",
    )
    assert {m.parties for m in found if m.kind.value == "meeting"} == {("KEN", "USA")}


def test_consultations_of_states_are_of_no_body(read: Read) -> None:
    text = "Consultations between Peru and Chile will take place next month."
    (event,) = read(text, published="2024-05-16")
    assert (event.kind.value, event.parties) == ("meeting", ("CHL", "PER"))

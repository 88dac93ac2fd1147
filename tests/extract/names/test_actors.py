"""Who is named in a sentence and for which parties."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from accord.extract.names.actors import Actor, Part
from accord.model.claims import Kind

if TYPE_CHECKING:
    from tests.extract.conftest import Read, Study


def the(actors: tuple[Actor, ...], part: Part) -> Actor:
    (found,) = [actor for actor in actors if actor.part is part]
    return found


@pytest.mark.parametrize(
    ("sentence", "part", "parties"),
    [
        ("Kenya signed it.", Part.PARTY, ("KEN",)),
        ("They sold Kenyan tea.", Part.ADJECTIVE, ("KEN",)),
        ("The Kenyan foreign minister left.", Part.OFFICE, ("KEN",)),
        ("Kenyan Foreign Minister Ona Quist left.", Part.PERSON, ("KEN",)),
        ("The Kenyan Navy sailed.", Part.NAMED, ("KEN",)),
        ("Kenya's Ministry of Trade agreed.", Part.NAMED, ("KEN",)),
        ("Both sides agreed.", Part.COLLECTIVE, ()),
        ("We agreed on it.", Part.WE, ()),
        ("It was he.", Part.PRONOUN, ()),
    ],
)
def test_actors_by_part_and_party(study: Study, sentence: str, part: Part, parties: tuple[str, ...]) -> None:
    assert the(study(sentence).actors, part).parties == parties


def test_a_person_keeps_name_and_office(study: Study) -> None:
    person = the(study("Kenyan Foreign Minister Ona Quist met them.").actors, Part.PERSON)
    assert (person.name, person.post) == ("Ona Quist", "Foreign Minister")


def test_a_surname_later_in_the_sentence_is_the_same_person(study: Study) -> None:
    actors = study("Kenyan Foreign Minister Ona Quist left, and Quist returned.").actors
    assert [a.name for a in actors if a.part is Part.PERSON] == ["Ona Quist", "Ona Quist"]


def test_a_state_that_only_tells_the_sort_of_another_is_none(study: Study) -> None:
    assert not any("KEN" in actor.parties for actor in study("The Kenyan-led force marched.").actors)


def test_actors_are_in_order_without_overlaps(study: Study) -> None:
    actors = study(
        "Both sides, Kenyan President Ona Quist and the Peruvian Ministry of Trade, told NATO we trust Chile."
    ).actors
    assert all(one.end <= two.start for one, two in pairwise(actors))
    assert {code for actor in actors for code in actor.parties} == {"KEN", "PER", "NATO", "CHL"}


def test_a_sentence_without_actors(study: Study) -> None:
    assert study("The bridge is long.").actors == ()


def test_a_suite_is_of_the_one_named_just_before(read: Read) -> None:
    text = (
        "Omar Sall, Minister of State for Defence Affairs of Senegal, today received, in his office, Ana Diaz, "
        "Peruvian Minister of Interior, and her delegation who are visiting the country."
    )
    visit = next(event for event in read(text, published="2020-03-04") if event.kind is Kind.VISIT)
    assert ("Ana Diaz", "visitor", "PER") in [(p.name, p.role, p.party) for p in visit.participants]

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

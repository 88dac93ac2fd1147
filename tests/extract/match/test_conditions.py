"""What patterns need of the words around their trigger."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from accord.extract.match.conditions import meets
from accord.extract.match.tasks import undertakings
from accord.model.claims import Kind
from accord.ontology.frames import Pattern

if TYPE_CHECKING:
    from tests.extract.conftest import Study


def pattern(*needs: str, support: tuple[str, ...] = (), ritual: tuple[str, ...] = ()) -> Pattern:
    return Pattern("x", Kind.COMMITMENT, needs=needs, support=support, not_objects=ritual)


@pytest.mark.parametrize(
    ("sentence", "word", "holds"),
    [
        ("Togo and Nepal will share data.", "share", True),
        ("Togo and Nepal will not share data.", "share", False),
        ("They discussed how they will share data.", "share", False),
        ("Togo shared data.", "shared", False),
    ],
)
def test_will_undertakes_as_a_statement_of_its_own(
    study: Study, sentence: str, word: str, holds: bool
) -> None:
    studied = study(sentence)
    assert meets(pattern("will"), studied.token(word), studied.words) is holds


@pytest.mark.parametrize(
    ("sentence", "holds"),
    [
        ("They agreed to build a bridge.", True),
        ("They agreed that peace is near.", False),
        ("They agreed to strengthen the friendship.", False),
    ],
)
def test_a_pledge_needs_a_task(study: Study, sentence: str, holds: bool) -> None:
    studied = study(sentence)
    assert meets(pattern("task", ritual=("friendship",)), studied.token("agreed"), studied.words) is holds


@pytest.mark.parametrize(
    ("sentence", "holds"), [("The 1994 treaty holds.", True), ("The new treaty holds.", False)]
)
def test_an_agreement_can_bear_its_date(study: Study, sentence: str, holds: bool) -> None:
    studied = study(sentence)
    assert meets(pattern("dated"), studied.token("treaty"), studied.words) is holds


def test_a_deal_is_governed_by_the_talks_on_it(study: Study) -> None:
    studied = study("They held talks on a treaty.")
    assert meets(pattern("governed", support=("talk",)), studied.token("treaty"), studied.words)


def test_undertakings_are_the_verbs_of_what_is_to_be_done(study: Study) -> None:
    studied = study("They committed to building roads and to clearing mines.")
    verbs = undertakings(studied.token("committed"), studied.words)
    assert "building" in [verb.text for verb in verbs]


@pytest.mark.parametrize(
    ("sentence", "word", "found"),
    [
        ("They committed to significantly deepen cooperation.", "committed", ["deepen"]),
        (
            "They both emphasized the commitment of Togo and Iraq to continue coordinating.",
            "commitment",
            ["continue"],
        ),
        ("Togo concurred in opening the port.", "concurred", ["opening"]),
    ],
)
def test_what_is_undertaken_where_the_parse_hangs_it_elsewhere(
    study: Study, sentence: str, word: str, found: list[str]
) -> None:
    studied = study(sentence)
    assert [verb.text for verb in undertakings(studied.token(word), studied.words)] == found


@pytest.mark.parametrize(
    ("sentence", "holds"),
    [
        ("Togo will continue to share data.", True),
        ("Togo will continue to deepen cooperation on floods.", True),
        ("Togo will continue to deepen its ties with Nepal.", False),
        ("Togo will continue working together to share data.", True),
    ],
)
def test_ritual_continued_is_no_deed(study: Study, sentence: str, *, holds: bool) -> None:
    studied = study(sentence)
    ritual = pattern("deed", ritual=("tie", "to deepen", "to work"))
    assert meets(ritual, studied.token("continue"), studied.words) is holds


@pytest.mark.parametrize(
    ("sentence", "holds"),
    [("Togo resumed the dam project.", True), ("Togo resumed projects.", False)],
)
def test_one_thing_in_particular(study: Study, sentence: str, *, holds: bool) -> None:
    studied = study(sentence)
    assert meets(pattern("single"), studied.token("resumed"), studied.words) is holds


@pytest.mark.parametrize(
    ("sentence", "verb", "holds"),
    [
        ("We will work together on floods.", "work", True),
        ("We will continue our cooperation on floods.", "continue", True),
        ("We will work with parliament on floods.", "work", False),
        ("We will continue the cooperation of others.", "continue", False),
    ],
)
def test_one_of_two_says_what_both_will_do(study: Study, sentence: str, verb: str, *, holds: bool) -> None:
    studied = study(sentence)
    assert meets(pattern("mutual"), studied.token(verb), studied.words) is holds

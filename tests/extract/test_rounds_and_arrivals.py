"""Further rounds of talks told, acts of the three or of both armies, and where who arrives has come."""

from __future__ import annotations

import pytest

from accord.model.claims import Kind, Modality
from tests.extract.conftest import Read

_PUBLISHED = "2019-03-08"


@pytest.mark.parametrize(
    ("text", "day", "modality"),
    [
        (
            "Chile and Peru held talks in Lima in January. The second round was held in Santiago on 3 March.",
            "2019-03-03",
            Modality.OCCURRED,
        ),
        (
            "Chile and Peru agreed on Tuesday to open negotiations on a free trade agreement. "
            "The first round is to take place in Santiago in May.",
            "2019-05",
            Modality.SCHEDULED,
        ),
        (
            "Chile and Peru will hold talks on fish in Lima on 20 March. "
            "The last round was held on 14 and 15 November in Santiago.",
            "2018-11-14",
            Modality.OCCURRED,
        ),
    ],
)
def test_a_round_is_of_the_talks_told_before(read: Read, text: str, day: str, modality: Modality) -> None:
    told = read(text, published=_PUBLISHED)
    (round_,) = [event for event in told if event.when and event.when.iso.startswith(day)]
    assert (round_.kind, set(round_.parties), round_.modality) == (Kind.MEETING, {"CHL", "PER"}, modality)


def test_rounds_of_other_things_and_several_meetings_are_no_further_talks(read: Read) -> None:
    for more in (
        "The next round of elections in Peru will be held in May.",
        "The last three ministerial meetings were held in Peru in May.",
    ):
        assert len(read(f"Chile and Peru held talks in Lima on Friday. {more}", published=_PUBLISHED)) == 1


def test_the_three_are_those_who_are_as_many(read: Read) -> None:
    text = "The presidents of Chile, Peru and Bolivia signed an agreement on water in Lima on Friday. "
    told = read(text + "The three presidents held a meeting prior to the ceremony.", published=_PUBLISHED)
    assert {(event.kind, frozenset(event.parties)) for event in told} == {
        (Kind.SIGNING, frozenset({"BOL", "CHL", "PER"})),
        (Kind.MEETING, frozenset({"BOL", "CHL", "PER"})),
    }
    others = read(
        text + "The five presidents of the region held a meeting on Saturday.", published=_PUBLISHED
    )
    assert [event.kind for event in others] == [Kind.SIGNING]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("The two armies held a drill in Lima on Monday.", Kind.EXERCISE),
        ("Teams from both navies will meet in Lima in May.", Kind.MEETING),
        ("A joint military exercise will be held in Peru in May.", Kind.EXERCISE),
    ],
)
def test_armies_and_joint_drills_are_of_the_two_told_before(read: Read, sentence: str, kind: Kind) -> None:
    told = read(f"Spain and Peru signed a pact on Friday. {sentence}", published=_PUBLISHED)
    assert [(event.kind, set(event.parties)) for event in told[1:]] == [(kind, {"ESP", "PER"})]


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("Peruvian Foreign Minister Luis Diaz arrived in Mumbai on Monday.", "Mumbai"),
        ("Peruvian Foreign Minister Luis Diaz arrived at Dhaka on Monday for a visit.", "Dhaka"),
        ("Peruvian Foreign Minister Luis Diaz arrived at Jinnah Airport in Karachi on Monday.", "Karachi"),
        ("Peruvian Foreign Minister Luis Diaz flew into Manama on Monday.", "Manama"),
        (
            "Peruvian Foreign Minister Luis Diaz said on arrival in Manama on Monday that he was glad.",
            "Manama",
        ),
        ("The Peruvian frigate Aguirre docked at Manama on Monday.", "Manama"),
        ("Two Peruvian frigates entered Manama on Monday for a friendly call.", "Manama"),
    ],
)
def test_arrivals_tell_their_place_and_are_over(read: Read, sentence: str, place: str) -> None:
    (visit,) = read(sentence, published=_PUBLISHED)
    assert (visit.kind, visit.modality) == (Kind.VISIT, Modality.OCCURRED)
    assert visit.place is not None
    assert visit.place.name == place
    assert visit.when is not None
    assert visit.when.iso == "2019-03-04"
    assert not visit.areas  # a frigate that calls is no matter of arms


def test_an_embassy_is_no_land(read: Read) -> None:
    text = "Peruvian Foreign Minister Luis Diaz arrived at the Japanese embassy in Lima on Monday."
    assert read(text, published=_PUBLISHED) == ()

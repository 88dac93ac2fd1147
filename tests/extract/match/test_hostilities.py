"""States that are only told to make war, or to be hit by measures."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from accord.extract.match.hostilities import is_fought

if TYPE_CHECKING:
    from tests.extract.conftest import Read, Study


@pytest.mark.parametrize(
    ("text", "fought"),
    [
        ("Our response to Norway's unjustified and unprovoked war on Chad was discussed.", {"NOR", "TCD"}),
        ("The leaders announced further economic sanctions against Norway.", {"NOR"}),
        ("FACT SHEET: Allies Announce Further Economic Costs on Norway", {"NOR"}),
        ("Joint Statement by Chad Announcing Further Costs on Norway", {"NOR"}),
        ("Readout of the Meeting with Leaders on Norway's Ballistic Missile Launch", {"NOR"}),
        ("The unprovoked Norwegian attacks were discussed.", {"NOR"}),
        ("The partners discussed the challenges posed by Norway.", {"NOR"}),
        ("Norway and Chad signed an agreement on trade.", set()),
        ("Norway's minister spoke of the war.", set()),
        ("Norway and Chad Impose Severe Costs for Peru's War Against Kenya", {"PER", "KEN"}),
    ],
)
def test_who_is_only_fought(study: Study, text: str, fought: set[str]) -> None:
    studied = study(text)
    words = studied.reader.ontology.words
    assert {a.parties[0] for a in studied.actors if is_fought(a, studied.text, words)} == fought


def test_they_of_a_report_are_not_those_at_war(read: Read) -> None:
    found = read(
        "We, the leaders of Peru, Chile and Kenya, condemn the attacks on the people of Chad by Norway."
        "\n\nWe will launch a task force.",
        title="Joint Statement on Further Measures",
        published="2022-05-06",
        publisher="Government of Peru",
    )
    assert {m.parties for m in found} == {("CHL", "KEN", "PER")}


def test_a_list_of_those_on_a_call_leaves_out_whom_they_talked_about(read: Read) -> None:
    (call,) = read(
        "President Ana Diaz spoke by telephone today with allies about their response to Norway's war on Chad.\n\n"
        "Joining the President on the call were Prime Minister Lee of Kenya, Prime Minister Sall of Togo,"
        " and representatives from Fiji and Nepal.",
        title="Readout of the President's Call with Allies",
        published="2022-05-06",
        publisher="Government of Peru",
    )
    assert call.parties == ("FJI", "KEN", "NPL", "PER", "TGO")


def test_a_summit_on_whose_margins_two_met_is_no_meeting_of_theirs(read: Read) -> None:
    (talks,) = read(
        "President Ana Diaz of Peru met today with President Luis Soto of Kenya"
        " on the margins of the G20 Summit in Bali.",
        published="2022-05-06",
    )
    assert talks.parties == ("KEN", "PER")

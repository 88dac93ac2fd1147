"""One more meeting and one more gift, told without the side that the sentence before has named."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.extract.conftest import Read


def _told(read: Read, text: str) -> list[tuple[str, tuple[str, ...], str | None]]:
    found = read(text, title="News", publisher="AFP", published="2007-03-09")
    return [(m.kind.value, m.parties, m.when.iso if m.when else None) for m in found]


def test_a_second_meeting_is_between_those_who_meet_first(read: Read) -> None:
    told = _told(
        read,
        "Chad and Mali will hold talks on water in Bamako on 3 April. A second meeting is to be held on 16 May.",
    )
    assert told == [("meeting", ("MLI", "TCD"), "2007-04-03"), ("meeting", ("MLI", "TCD"), "2007-05-16")]


def test_a_second_meeting_without_day_and_place_is_none(read: Read) -> None:
    told = _told(read, "Chad and Mali held talks on water in Bamako on 3 March. A second meeting may follow.")
    assert len(told) == 1


def test_one_more_giver_gives_to_the_same(read: Read) -> None:
    told = _told(read, "Norway gave Chad ten million dollars in food aid. Peru donated two million dollars.")
    assert [(kind, parties) for kind, parties, _ in told] == [
        ("transfer", ("NOR", "TCD")),
        ("transfer", ("PER", "TCD")),
    ]


def test_who_gives_to_others_gives_nothing_here(read: Read) -> None:
    told = _told(
        read, "Norway gave Chad ten million dollars in food aid. Peru donated two million dollars to schools."
    )
    assert len(told) == 1


def test_the_first_task_is_pledged_beside_the_signing(read: Read) -> None:
    told = _told(read, "Chad and Mali agreed to reopen the bridge and to sign a fishing treaty in May.")
    assert {kind for kind, _, _ in told} == {"commitment", "signing"}


def test_views_will_be_exchanged_at_the_meeting(read: Read) -> None:
    told = _told(
        read,
        "Chadian Premier Ali Kone will meet Malian Premier Awa Paz in Bamako on 3 April. "
        "Kone and Paz will exchange views on water.",
    )
    assert told == [("meeting", ("MLI", "TCD"), "2007-04-03")]


def test_a_summit_that_will_not_take_place_is_denied(read: Read) -> None:
    found = read("The Premier said that the next Chad-Mali Summit will not take place.", publisher="AFP")
    assert [m.modality.value for m in found] == ["denied"]


def test_the_signing_of_a_memorandum_is_read_where_the_title_names_the_two(read: Read) -> None:
    found = read(
        "Cooperation was widened with the signing of a Memorandum of Understanding on energy.",
        title="The 18th Chad-Mali Summit",
        publisher="Ministry of Foreign Affairs of Chad",
        published="2007-03-09",
    )
    assert ("signing", ("MLI", "TCD")) in {(m.kind.value, m.parties) for m in found}


def test_excellencies_are_those_of_whom_a_communique_speaks(read: Read) -> None:
    found = read(
        "President Ona Quist of Kenya paid a state visit to Peru from 3 to 4 May 2005 at the invitation of President "
        "Alan Diaz.\n\nTheir Excellencies held fruitful discussions on fish.",
        title="Joint Communiqué on the State Visit of the President of Kenya to Peru",
        publisher="Ministry of Foreign Affairs of Peru",
    )
    assert ("meeting", ("KEN", "PER")) in {(m.kind.value, m.parties) for m in found}


def test_what_a_mission_includes_is_still_to_be_signed(read: Read) -> None:
    found = read(
        "The presidential mission to Peru includes the signing of agreements on fish between Kenya and Peru.",
        publisher="AFP",
    )
    assert ("signing", "scheduled") in {(m.kind.value, m.modality.value) for m in found}

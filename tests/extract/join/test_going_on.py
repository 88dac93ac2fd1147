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

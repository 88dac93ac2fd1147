"""What a report goes on to say of a body that has sat."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from accord.model.claims import EventMention
    from tests.extract.conftest import Read

_HELD = "Peru and Chile held the sixth session of the Joint Commission on Trade in Arica on 13 June 2019. "


def _sessions(read: Read, text: str) -> list[EventMention]:
    return [m for m in read(_HELD + text, published="2019-06-14") if m.kind.value == "session"]


def test_the_next_session_is_another(read: Read) -> None:
    first, second = _sessions(read, "The next session will be held in Lima in 2021.")
    assert (first.ordinal, first.modality.value) == (6, "occurred")
    assert (second.body, second.modality.value, second.parties) == (first.body, "scheduled", ("CHL", "PER"))


def test_the_talks_are_the_same(read: Read) -> None:
    (only,) = read(_HELD + "The talks were attended by both trade ministers.", published="2019-06-14")
    assert (only.kind.value, len(only.evidence)) == ("session", 2)


def test_a_meeting_of_others_is_apart(read: Read) -> None:
    found = read(_HELD + "Later Peru's President met the President of Fiji in Lima.", published="2019-06-14")
    assert {m.parties for m in found} >= {("CHL", "PER"), ("FJI", "PER")}


def test_a_next_session_without_day_or_place_is_none(read: Read) -> None:
    assert len(_sessions(read, "The commission is expected to meet.")) == 1


_GROUPS = (
    "Chad, Niger, and Mali recently held the inaugural meetings of the Joint Water Groups. "
    "The Joint Water Group for Lakes met on July 11 and the Joint Water Group for Rivers met on July 14. "
    "Both meetings were held in Niamey."
)


def test_each_of_several_bodies_of_one_kind_has_a_session(read: Read) -> None:
    found = [m for m in read(_GROUPS, title="Meetings", published="2022-07-20") if m.kind.value == "session"]
    assert [(m.body, m.when and m.when.iso, m.ordinal) for m in found] == [
        ("Joint Water Group for Lakes", "2022-07-11", 1),
        ("Joint Water Group for Rivers", "2022-07-14", 1),
    ]
    assert {m.parties for m in found} == {("MLI", "NER", "TCD")}


def test_what_is_said_of_both_meetings_is_said_of_each(read: Read) -> None:
    found = [m for m in read(_GROUPS, title="Meetings", published="2022-07-20") if m.kind.value == "session"]
    assert [m.place and m.place.name for m in found] == ["Niamey", "Niamey"]


def test_what_was_discussed_is_not_said_of_a_session_to_come(read: Read) -> None:
    meeting, session = read(
        "Kenya's Defence Minister Aden Duale met Peru's Foreign Minister Ana Paz in Nairobi on Tuesday. The two "
        "sides will hold the second session of their Joint Commission on Fisheries in Lima in October. "
        "They also discussed training.",
        published="2024-05-14",
    )
    assert (meeting.kind.value, len(meeting.evidence)) == ("meeting", 2)
    assert (session.kind.value, session.modality.value) == ("session", "scheduled")


def test_a_body_has_one_fourth_session(read: Read) -> None:
    text = (
        "The fourth session of the Peru-Chad Joint Commission was held in Lima on Saturday.\n\n"
        "The fourth session of the Peru-Chad Joint Commission, which opened on Friday, discussed trade."
    )
    assert len([m for m in read(text, published="2021-05-10") if m.kind.value == "session"]) == 1


def test_who_arrived_and_was_welcomed_paid_one_visit(read: Read) -> None:
    text = (
        "Peruvian President Ana Diaz arrived in Chad on Sunday.\n\n"
        "The Chadian premier welcomed President Diaz and her delegation on her visit to the country."
    )
    (visit,) = [m for m in read(text, published="2021-05-11") if m.kind.value == "visit"]
    assert visit.when
    assert visit.when.iso == "2021-05-09"


def test_who_agrees_on_the_next_session_is_not_said_to_sit_in_it(read: Read) -> None:
    told = "Ministers Ana Paz of Peru and Luis Soto of Chile agreed to hold the next session in Lima in May 2021."
    first, second = _sessions(read, told)
    assert (second.body, second.parties, second.participants) == (first.body, ("CHL", "PER"), ())


@pytest.mark.parametrize(
    ("text", "sessions"),
    [
        (
            "Peru and Mali established a Joint Commission on Energy. The first meeting of the commission will"
            " be held in"
            " Lima in June.",
            {("Joint Commission on Energy", "2022-06", "scheduled")},
        ),
        (
            "Peru and Mali agreed to set up an Energy Dialogue. The first round of the dialogue will be held in Lima in"
            " June.",
            {("Energy Dialogue", "2022-06", "scheduled")},
        ),
        (
            "Peru and Mali held the third session of their Joint Commission in Lima on Monday. It built on the"
            " goals set"
            " at the May 2019 session in Bamako.",
            {("Joint Commission", "2022-03-07", "occurred"), ("Joint Commission", "2019-05", "occurred")},
        ),
    ],
)
def test_sittings_of_a_body_founded_or_named_before(
    read: Read, text: str, sessions: set[tuple[str, str, str]]
) -> None:
    found = [event for event in read(text, published="2022-03-12") if event.kind.value == "session"]
    assert {(e.body, e.when and e.when.iso, e.modality.value) for e in found} == sessions
    assert {e.parties for e in found} == {("MLI", "PER")}

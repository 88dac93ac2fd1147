"""Bodies that a report names in full once and for short elsewhere."""

from __future__ import annotations

import pytest

from accord.extract.join.nicknames import same_body
from accord.model.claims import EventMention
from tests.extract.conftest import Read

MET = "The Chile-Peru Working Group on Mining and Water met in Lima on 4 May 2015."


def told(events: tuple[EventMention, ...]) -> list[tuple[str, str | None, int | None]]:
    return [(event.kind.value, event.body, event.ordinal) for event in events]


def test_an_acronym_in_brackets_stands_for_the_body(read: Read) -> None:
    text = (
        "The Joint Fisheries Committee (JFC) of Kenya and Ghana met in Accra in April 2012. "
        "It was the third meeting of the JFC."
    )
    assert told(read(text, published="2012-04-28")) == [("session", "Joint Fisheries Committee", 3)]


def test_a_session_named_by_an_acronym_is_another_one(read: Read) -> None:
    text = (
        "The U.S.-Chile Strategic Port Group (SPG) met in Santiago on 3 May 2021. "
        "The sides welcomed progress since the last SPG meeting in December."
    )
    assert {event.body for event in read(text, published="2021-05-04")} == {"U.S.-Chile Strategic Port Group"}


def test_the_full_name_is_that_of_the_short_one(read: Read) -> None:
    text = f"{MET} The second meeting of the Working Group was held in Santiago on 6 June 2016."
    body = "Chile-Peru Working Group on Mining and Water"
    assert told(read(text, published="2017-07-01")) == [("session", body, None), ("session", body, 2)]


def test_two_bodies_that_a_short_name_may_mean_leave_it_short(read: Read) -> None:
    text = (
        f"{MET} The Chile-Peru Working Group on Trade met in Lima on 5 May 2015. "
        "Peru and Chile held the third meeting of the Working Group in Santiago on 6 June 2016."
    )
    assert read(text, published="2017-07-01")[-1].body == "Working Group"


def test_the_title_names_the_session(read: Read) -> None:
    events = read(
        "Minister Jane Roe of Kenya hosted Ghanaian Minister Kofi Addo for talks on Friday.",
        title="Statement on the Kenya-Ghana Maritime Security Dialogue",
        published="2023-05-08",
    )
    assert told(events)[0][:2] == ("session", "Kenya-Ghana Maritime Security Dialogue")


@pytest.mark.parametrize(
    ("one", "two", "same"),
    [
        ("Working Group", "Joint Working Group on Trade", True),
        ("Joint Working Group on Trade", "Working Group", True),
        ("Working Group", "Joint Commission", False),
        ("summit", "Ports Summit", False),
        ("Working Group on Trade", "Working Group on Trade", True),
    ],
)
def test_two_names_of_one_body(one: str, two: str, same: bool) -> None:
    assert same_body(one, two) is same

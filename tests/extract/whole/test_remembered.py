"""Talks that speakers remember, and the 'you' of those who speak to each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from accord.model.claims import EventMention
    from tests.extract.conftest import Read

_TITLE = "Remarks by President Biden and Prime Minister Ona Quist of Kenya Before Bilateral Meeting"


def _read(read: Read, text: str) -> tuple[EventMention, ...]:
    return read(text, title=_TITLE, publisher="The White House", published="2022-03-10")


def _days(found: tuple[EventMention, ...], kind: str = "meeting") -> set[str | None]:
    return {m.when.iso if m.when else None for m in found if m.kind.value == kind}


@pytest.mark.parametrize(
    ("speech", "day"),
    [
        ("PRESIDENT BIDEN: It was nice to talk to you on the 2nd of February.", "2022-02-02"),
        ("PRESIDENT BIDEN: The last time we met was in 2014, when it rained.", "2014"),
        ("PRIME MINISTER QUIST: We met in Accra in January.", "2022-01"),
        ("PRIME MINISTER QUIST: You were kind enough to telephone me when I took office.", None),
        ("PRIME MINISTER QUIST: On our video call in May, you spoke of the drought.", "2021-05"),
    ],
)
def test_talks_remembered_are_others_than_those_about_to_begin(read: Read, speech: str, day: str) -> None:
    assert _days(_read(read, speech)) == {"2022-03-10", day}


@pytest.mark.parametrize(
    "speech",
    [
        "PRESIDENT BIDEN: It's good to meet with you today.",
        "PRESIDENT BIDEN: I hope that we will talk again next year.",
        "PRESIDENT BIDEN: We have discussed many things over the years.",
        "PRESIDENT BIDEN: I spoke with Kenyans of all ages.",
        "QUESTION: When did you last meet, in May?",
        "PRESIDENT BIDEN: Yesterday I had the pleasure of meeting Speaker Ann Lee.",
    ],
)
def test_what_is_said_of_the_talks_at_hand_makes_no_others(read: Read, speech: str) -> None:
    assert _days(_read(read, speech)) == {"2022-03-10"}


def test_you_are_the_other_of_the_two(read: Read) -> None:
    visit = next(
        m for m in _read(read, "PRESIDENT BIDEN: We will send you two ferries.") if m.kind.value == "transfer"
    )
    assert visit.parties == ("KEN", "USA")


def test_your_visit_is_that_of_the_one_who_is_spoken_to(read: Read) -> None:
    found = _read(read, "PRIME MINISTER QUIST: We thank you for your visit to Nairobi in January.")
    visit = next(m for m in found if m.kind.value == "visit")
    assert [(p.name, p.role) for p in visit.participants if p.role == "visitor"] == [("Biden", "visitor")]
    assert _days(found, "visit") == {"2022-01"}


def test_nobody_is_you_where_nobody_speaks(read: Read) -> None:
    assert not read("Peru will send you two ferries.", published="2022-03-10")


def test_talks_of_today_are_not_those_just_remembered(read: Read) -> None:
    speech = "PRESIDENT BIDEN: We met in Accra in January to discuss trade. I'm glad to speak with you today."
    assert _days(_read(read, speech)) == {"2022-03-10", "2022-01"}

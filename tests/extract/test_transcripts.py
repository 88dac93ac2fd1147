"""What transcripts tell: talks named in their titles, visits by their courtesies, and who 'I' is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.extract.conftest import Read

_TITLE = "Remarks by President Biden and Prime Minister Ona Quist of Kenya Before Bilateral Meeting"


def _told(read: Read, text: str, title: str = _TITLE) -> set[tuple[str, tuple[str, ...]]]:
    found = read(text, title=title, publisher="The White House", published="2022-03-10")
    return {(m.kind.value, m.parties) for m in found}


_MEETING = ("meeting", ("KEN", "USA"))
_VISIT = ("visit", ("KEN", "USA"))


def test_a_title_names_the_talks_as_the_occasion_of_remarks(read: Read) -> None:
    assert _told(read, "PRESIDENT BIDEN: Good morning.") == {_MEETING}


def test_a_title_of_one_party_names_no_talks(read: Read) -> None:
    title = "Remarks by President Biden and Vice President Harris Before Lunch"
    assert not _told(read, "PRESIDENT BIDEN: Good morning, France.", title)


@pytest.mark.parametrize(
    "speech",
    [
        "PRESIDENT BIDEN: It's an honor to welcome you to the White House.",
        "PRESIDENT BIDEN: Madam Prime Minister, welcome to Washington.",
        "PRESIDENT BIDEN: Well, it's great to have you back, Madam Prime Minister.",
        "PRIME MINISTER QUIST: Thank you very much for hosting us.",
        "PRIME MINISTER QUIST: It is a great pleasure to be back in Washington.",
    ],
)
def test_courtesies_tell_a_visit(read: Read, speech: str) -> None:
    assert _told(read, speech) == {_MEETING, _VISIT}


@pytest.mark.parametrize(
    "speech",
    [
        "PRESIDENT BIDEN: I look forward to welcoming you to the White House.",
        "PRESIDENT BIDEN: It's good to see you, Madam Prime Minister.",
        "PRESIDENT BIDEN: It was good to be back in Nairobi in May.",
    ],
)
def test_hopes_and_memories_tell_no_visit_of_the_day(read: Read, speech: str) -> None:
    found = read(speech, title=_TITLE, publisher="The White House", published="2022-03-10")
    assert not [m for m in found if m.kind.value == "visit" and m.modality.value == "occurred"]


def test_nobody_visits_from_afar(read: Read) -> None:
    title = _TITLE.replace("Bilateral", "Virtual Bilateral")
    assert _told(read, "PRESIDENT BIDEN: It's great to have you here.", title) == {_MEETING}


def test_i_is_the_one_who_speaks(read: Read) -> None:
    speech = "PRIME MINISTER QUIST: I met President Ana Diaz of Peru on Tuesday."
    assert ("meeting", ("KEN", "PER")) in _told(read, speech)


@pytest.mark.parametrize(
    "speech",
    [
        "PRESIDENT BIDEN: I look forward to discussing fisheries with you, Madam Prime Minister.",
        "PRESIDENT BIDEN: Madam Prime Minister, we will be discussing fisheries.",
    ],
)
def test_what_will_be_discussed_is_discussed_at_the_talks_themselves(read: Read, speech: str) -> None:
    assert _told(read, speech) == {_MEETING}


@pytest.mark.parametrize(
    "question",
    [
        "Q    Madam Prime Minister, thank you for being here in Washington.",
        "Q Both sides signed a tax treaty in May. Will there be another?",
        "REPORTER: Did Kenya buy the wheat? The United States and Kenya signed a tax treaty in May.",
    ],
)
def test_who_only_asks_tells_of_nothing(read: Read, question: str) -> None:
    assert _told(read, f"PRESIDENT BIDEN: Good morning.\n\n{question}\n\nPRESIDENT BIDEN: Well.") == {
        _MEETING
    }


def test_a_title_may_end_with_the_place_of_the_talks(read: Read) -> None:
    title = f"{_TITLE} in Nairobi, Kenya"
    assert _told(read, "PRESIDENT BIDEN: Good morning.", title) == {_MEETING}


@pytest.mark.parametrize(
    "speech",
    [
        "PRESIDENT BIDEN: I'd like to speak directly to the Kenyan people.",
        "PRESIDENT BIDEN: I want to talk to you about jobs.",
    ],
)
def test_a_speech_to_those_who_listen_is_no_other_meeting(read: Read, speech: str) -> None:
    assert _told(read, speech) == {_MEETING}


def test_what_two_discussed_that_day_is_of_the_talks_at_hand(read: Read) -> None:
    assert _told(read, "PRESIDENT BIDEN: Madam Prime Minister, you and I discussed trade today.") == {
        _MEETING
    }


def test_who_thanks_for_coming_is_host_where_the_record_was_made(read: Read) -> None:
    speech = "Madrid, Spain\n\nPRESIDENT BIDEN: Thank you for making the effort to come over."
    assert _told(read, speech) == {_MEETING}


def test_the_talks_of_a_title_are_not_those_of_long_ago(read: Read) -> None:
    text = "PRESIDENT BIDEN: Welcome. In March, I met with Prime Minister Quist and Prime Minister Paz."
    title = (
        "Remarks by President Biden, Prime Minister Quist of Kenya and Prime Minister Paz of Chile at Summit"
    )
    found = read(text, title=title, publisher="The White House", published="2022-09-10")
    days = {m.when.iso if m.when else None for m in found if m.evidence[0].span.start < len(title)}
    assert "2022-03" not in days

"""When an event was, where no day stands beside it."""

from __future__ import annotations

import pytest

from accord.model.claims import EventMention
from accord.model.dates import Basis
from tests.extract.conftest import Read


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("Peruvian Foreign Minister Ana Rojas is visiting Ghana.", "2024-05"),
        ("Peruvian and Ghanaian officials are holding talks in Accra.", "2024-05"),
        ("Peru and Ghana have signed a fisheries agreement.", None),
    ],
)
def test_what_is_under_way_is_of_the_month(read: Read, text: str, iso: str | None) -> None:
    mention = _only(read(text, published="2024-05-17"))
    assert (mention.when.iso if mention.when else None) == iso


def test_a_dispatch_tells_its_own_day(read: Read) -> None:
    text = "ACCRA, May 17 - Ghanaian President Kofi Boateng met Peruvian Foreign Minister Ana Rojas."
    when = _only(read(text, published="2024-05-17")).when
    assert when is not None
    assert (when.iso, when.basis) == ("2024-05-17", Basis.DATELINE)


def test_what_is_part_of_talks_has_their_day(read: Read) -> None:
    text = (
        "Ghanaian President Kofi Boateng met Peruvian President Luis Paz in Accra on 3 May 2024. "
        "During the meeting, the two countries signed a fisheries agreement."
    )
    signing = next(m for m in read(text) if m.kind == "signing")
    assert signing.when is not None
    assert (signing.when.iso, signing.when.basis) == ("2024-05-03", Basis.DISCOURSE)


def _only(mentions: tuple[EventMention, ...]) -> EventMention:
    assert len(mentions) == 1
    return mentions[0]


def test_a_stay_of_days_gives_its_talks_the_month(read: Read) -> None:
    text = (
        "Peruvian President Luis Paz paid a visit to Ghana from 3 to 6 May 2024. "
        "During his visit, he met Ghanaian President Kofi Boateng."
    )
    meeting = next(m for m in read(text) if m.kind == "meeting")
    assert meeting.when is not None
    assert (meeting.when.iso, meeting.when.iso_end) == ("2024-05", None)


def test_the_day_of_what_is_welcomed_is_not_that_of_the_talks(read: Read) -> None:
    text = (
        "Peruvian President Luis Paz met Ghanaian President Kofi Boateng in Accra on 3 May 2024. "
        "They welcomed the entry into force of the customs accord on 1 April 2024 and discussed fisheries."
    )
    meetings = [m for m in read(text) if m.kind == "meeting"]
    assert [m.when.iso for m in meetings if m.when] == ["2024-05-03"]


@pytest.mark.parametrize(
    ("text", "kind", "iso"),
    [
        ("Peru announced on Tuesday that it would send 20 ambulances to Ghana.", "transfer", None),
        ("Peru and Ghana agreed on Tuesday to hold a joint naval exercise.", "exercise", None),
        ("Peru agreed last month to buy six drones from Ghana, an official said on Tuesday.", "transfer", None),
        ("The Peruvian and Ghanaian ministers agreed on Tuesday to meet on Friday.", "meeting", "2024-05-17"),
        ("Ghana was due to start trade talks with Peru on Friday.", "meeting", "2024-05-17"),
        ("Kofi Boateng of Ghana flies to Lima on Friday to meet President Luis Paz of Peru.", "meeting", "2024-05-17"),
    ],
)  # fmt: skip
def test_the_day_of_a_decision_is_not_that_of_the_act(
    read: Read, text: str, kind: str, iso: str | None
) -> None:
    found = [m for m in read("ACCRA, May 15 - " + text, published="2024-05-15") if m.kind == kind]
    assert [(m.modality.value, m.when.iso if m.when else None) for m in found] == [("scheduled", iso)]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Peru and Ghana ended a three-day round of trade talks on Tuesday.", ("2024-05-12", "2024-05-14")),
        ("Two days of talks between Peru and Ghana ended on Tuesday.", ("2024-05-13", "2024-05-14")),
        ("He spoke after a two-day meeting of the Peruvian and Ghanaian ministers.", ("2024-05-14", "2024-05-15")),
        ("Two-day talks between Peru and Ghana started on Tuesday.", ("2024-05-14", None)),
    ],
)  # fmt: skip
def test_what_ended_after_some_days_began_before_them(
    read: Read, text: str, days: tuple[str, str | None]
) -> None:
    when = _only(read("ACCRA, May 15 - " + text, published="2024-05-15")).when
    assert when is not None
    assert (when.iso, when.iso_end) == days


def test_a_visitor_is_there_while_others_act(read: Read) -> None:
    text = (
        "ACCRA, May 15 - The visiting Peruvian Foreign Minister, Ana Rojas, signed a customs pact with Ghana."
    )
    found = {m.kind.value: m for m in read(text, published="2024-05-15")}
    assert {kind: m.when and m.when.iso for kind, m in found.items()} == {
        "signing": "2024-05-15",
        "visit": "2024-05",
    }
    assert {kind: m.place and m.place.name for kind, m in found.items()} == {
        "signing": "Accra",
        "visit": "Accra",
    }


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("Peru and Ghana announce today that they have agreed on a fisheries treaty.", "2024-05-15"),
        ("The two sides reviewed trade. They were pleased. They met business people. "
         "Peru and Ghana signed a fisheries treaty.", "2024-05-15"),
        ("Peru and Ghana have signed a fisheries treaty.", None),
    ],
)  # fmt: skip
def test_a_release_tells_its_own_day(read: Read, text: str, iso: str | None) -> None:
    found = read(text, published="2024-05-15", publisher="Ministry of Foreign Affairs of Peru")
    last = found[-1]
    assert (last.when.iso if last.when else None) == iso


def test_what_is_planned_for_a_visit_has_its_day(read: Read) -> None:
    text = (
        "Peruvian President Luis Paz will visit Ghana on 20 May. "
        "He is scheduled to meet Ghanaian President Kofi Boateng."
    )
    days = {m.kind.value: m.when and m.when.iso for m in read(text, published="2024-05-15")}
    assert days == {"visit": "2024-05-20", "meeting": "2024-05-20"}


def test_next_weeks_talks_are_still_to_come(read: Read) -> None:
    text = "Ghanaian ministers spoke ahead of next week's summit between Ghana and Peru."
    meeting = _only(read(text, published="2024-05-15"))
    assert (meeting.modality.value, meeting.when and meeting.when.iso) == ("scheduled", "2024-05")


@pytest.mark.parametrize(
    ("text", "kind", "iso"),
    [
        ("Peru and Ghana will attend the IMF/World Bank Interim Committee meeting in Washington starting on May 19.",
         "session", "2024-05-19"),
        ("Prices have risen since Peru and Ghana signed the accord.", "signing", None),
        ("A Peruvian minister spoke before leaving Accra on Tuesday at the end of a four-day visit to Ghana.",
         "visit", "2024-05-11"),
        ("Peruvian President Luis Paz met President Kofi Boateng of Ghana several times.", "meeting", None),
    ],
)  # fmt: skip
def test_the_clause_decides_what_a_day_belongs_to(read: Read, text: str, kind: str, iso: str | None) -> None:
    found = [m for m in read("ACCRA, May 15 - " + text, published="2024-05-15") if m.kind == kind]
    assert {m.when.iso if m.when else None for m in found} <= {iso}


def test_what_a_visit_saw_has_its_month(read: Read) -> None:
    text = (
        "In August 1975, President Luis Paz of Peru visited Ghana. "
        "During President Paz's visit to Ghana, Peru and Ghana signed a fisheries treaty."
    )
    days = {m.kind.value: m.when and m.when.iso for m in read(text)}
    assert days == {"visit": "1975-08", "signing": "1975-08"}


def test_a_page_without_a_dateline_tells_its_day_in_its_lead(read: Read) -> None:
    lead = "Peruvian Foreign Minister Ana Rojas met Ghanaian President Kofi Boateng."
    history = "Peru and Ghana signed a fisheries treaty in 1963."
    found = read(f"{lead} {history}", published="2024-05-15")
    days = {m.kind.value: m.when and m.when.iso for m in found}
    assert days == {"meeting": "2024-05-15", "signing": "1963"}


@pytest.mark.parametrize(
    ("text", "iso", "modality"),
    [
        ("Ghana and Peru are committed to the summit in Accra later this year.", "2024", "scheduled"),
        (
            "Ghana proposed that the presidents of Ghana and Peru meet, in a letter on April 17.",
            None,
            "proposed",
        ),
        ("The ministers of Ghana and Peru discussed a race next week.", None, "occurred"),
        ("As a young senator, Ghanaian President Kofi Boateng met Peru's president.", None, "occurred"),
    ],
)
def test_days_that_are_another_act_s(read: Read, text: str, iso: str | None, modality: str) -> None:
    mention = _only(tuple(m for m in read(text, published="2024-05-17") if m.kind == "meeting"))
    assert mention.modality == modality
    dated = mention.when and (mention.when.basis != Basis.DATELINE or "senator" in text)
    assert (mention.when.iso if mention.when and dated else None) == iso


def test_weeks_of_exercises_begin_on_a_day(read: Read) -> None:
    text = "Kenyan forces began a week of joint exercises with the Peruvian navy on Monday."
    (event,) = read(text, published="2024-05-16")
    assert event.when is not None
    assert event.when.iso == "2024-05-13"


def test_what_is_confirmed_for_a_day_near_by_lies_ahead(read: Read) -> None:
    (event,) = read("The ministry confirmed talks between Peru and Kenya on June 7.", published="2024-05-16")
    assert event.when is not None
    assert (event.modality.value, event.when.iso) == ("scheduled", "2024-06-07")


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("a day after Quist's talks with Norwegian President Ana Rey", "2012-05-07"),
        ("two days after Quist's talks with Norwegian President Ana Rey", "2012-05-06"),
        ("a week after Quist's talks with Norwegian President Ana Rey", None),
        ("a day after Quist's talks on 3 May with Norwegian President Ana Rey", "2012-05-03"),
    ],
)
def test_a_day_is_counted_from_that_of_the_clause(read: Read, told: str, day: str | None) -> None:
    text = f"Kenyan Minister Ona Quist and Peruvian Minister Luis Diaz spoke by phone on Tuesday, {told}."
    (talks,) = [event for event in read(text, published="2012-05-11") if "NOR" in event.parties]
    assert (talks.when.iso if talks.when else None) == day
    assert talks.parties == ("KEN", "NOR")


def test_the_day_of_the_source_is_not_that_of_the_act(read: Read) -> None:
    text = (
        "According to the ministry on Thursday, Kenyan Minister Ona Quist met Peruvian Minister Luis Diaz{}."
    )
    days = [read(text.format(told), published="2023-11-16")[0].when for told in ("", " on Wednesday")]
    assert [day and day.iso for day in days] == ["2023-11-16", "2023-11-15"]


def test_what_will_be_done_in_july_was_not_promised_last_july(read: Read) -> None:
    text = "Kenya and Peru will launch direct flights in July, the two ministers announced in Lima."
    (pledge,) = read(text, published="2020-06-08", publisher="Press")
    assert pledge.when is None or pledge.when.first.year == 2020

"""Guests welcomed by name, talks told as the occasion of what was done at them, and what is only talked of."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.extract.conftest import Read

_OFFICE = "US State Department"


def _told(read: Read, text: str, title: str, publisher: str = _OFFICE) -> set[tuple[str, tuple[str, ...]]]:
    found = read(text, title=title, publisher=publisher, published="2007-03-09")
    return {(m.kind.value, m.parties) for m in found}


@pytest.mark.parametrize(
    "speech",
    [
        "I'm delighted to welcome my colleague Ona Quist, the Foreign Minister of Kenya, to Washington.",
        "It is my great pleasure to welcome to the State Department my friend, Foreign Minister Quist.",
        "It's an honor to welcome the Foreign Minister of Kenya, a good friend, back to Washington.",
    ],
)
def test_a_guest_may_be_welcomed_by_name(read: Read, speech: str) -> None:
    told = _told(read, f"SECRETARY RICE: {speech}", "Remarks With Kenyan Foreign Minister Ona Quist")
    assert ("visit", ("KEN", "USA")) in told


def test_a_title_that_names_the_guest_alone_means_talks_with_the_issuer(read: Read) -> None:
    title = "Remarks With Kenyan Foreign Minister Ona Quist After Their Meeting"
    assert _told(read, "SECRETARY RICE: Good morning.", title) == {("meeting", ("KEN", "USA"))}


def test_who_is_discussed_is_not_at_the_talks(read: Read) -> None:
    title = "Remarks With Kenyan Foreign Minister Ona Quist"
    told = _told(read, "SECRETARY RICE: We have had a very good discussion of Chad and Mali.", title)
    assert all("TCD" not in parties for _, parties in told)


@pytest.mark.parametrize(
    "text",
    [
        "At the end of their meeting in Lima on 4 March, President Quist and the King of Norway issued a statement.",
        "During their meeting, Presidents Quist of Kenya and Alan García of Peru reviewed the fishing season.",
    ],
)
def test_what_was_done_at_their_meeting_tells_that_they_met(read: Read, text: str) -> None:
    told = _told(read, f"Kenyan President Ona Quist is in Lima. {text}", "A statement", "AFP")
    assert "meeting" in {kind for kind, _ in told}


def test_a_visit_of_a_day_to_come_is_scheduled(read: Read) -> None:
    found = read(
        "President Bush is pleased to welcome President Ona Quist of Kenya to the United States on March 22.",
        title="Statement on a visit",
        publisher="The White House",
        published="2007-03-09",
    )
    assert [(m.kind.value, m.modality.value, m.when.iso if m.when else None) for m in found] == [
        ("visit", "scheduled", "2007-03-22")
    ]


def test_an_office_holder_goes_by_his_name_without_the_article(read: Read) -> None:
    found = read(
        "The Prime Minister met Prime Minister Maliki in Downing Street this morning.",
        title="PM meeting",
        publisher="UK Government",
        published="2008-05-20",
    )
    assert [(m.kind.value, m.parties) for m in found] == [("meeting", ("GBR", "IRQ"))]

"""Talks and visits that the small model hangs on the wrong word."""

from __future__ import annotations

import pytest

from accord.extract.parsing.describing import mend_describing
from tests.extract.conftest import Read, Study


def test_both_adjectives_describe_the_meeting(study: Study) -> None:
    doc = study("Peru and Chad ended their fourth and possibly last meeting on Monday.").parsed.doc
    mend_describing(doc)
    meeting = next(t for t in doc if t.text == "meeting")
    assert (meeting.dep_, meeting.head.text) == ("dobj", "ended")
    assert {t.text for t in meeting.lefts} >= {"their", "fourth"}


@pytest.mark.parametrize(
    ("text", "kind", "parties"),
    [
        (
            "The talks between the Chadian and Peruvian premiers held on Monday have been among the longest.",
            "meeting",
            ("PER", "TCD"),
        ),
        (
            "Chadian Premier Ali Kone praised the recent visit to Chad of a Peruvian delegation.",
            "visit",
            ("PER", "TCD"),
        ),
        (
            "Peruvian Premier Ana Diaz leads a delegation of ten ministers on a state visit to Chad.",
            "visit",
            ("PER", "TCD"),
        ),
        ("Peruvian Premier Ana Diaz flew home from Chad on Monday.", "visit", ("PER", "TCD")),
    ],
)
def test_who_met_and_who_went(read: Read, text: str, kind: str, parties: tuple[str, ...]) -> None:
    (event,) = read(text, published="2019-05-08")
    assert (event.kind, event.parties) == (kind, parties)


def test_the_day_of_the_return_is_not_that_of_the_visit(read: Read) -> None:
    (event,) = read("Peruvian Premier Ana Diaz returned from Chad on Monday.", published="2019-05-08")
    assert (event.kind, event.modality, event.when) == ("visit", "occurred", None)


def test_his_meeting_is_that_of_the_office_told_after_it(read: Read) -> None:
    (event,) = read(
        "In her meeting with the Peruvian ambassador, the Chadian Foreign Minister spoke of trade.",
        published="2019-05-08",
    )
    assert (event.kind, event.parties) == ("meeting", ("PER", "TCD"))


def test_what_was_organised_took_place(read: Read) -> None:
    (event,) = read(
        "The 9th Chad-Peru Joint Committee was organised in Lima on Monday.", published="2019-05-08"
    )
    assert (event.kind, event.modality, event.when and event.when.iso) == (
        "session",
        "occurred",
        "2019-05-06",
    )

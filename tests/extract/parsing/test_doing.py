"""Whose act a verb tells, where the small model hangs who does it on another word."""

from __future__ import annotations

import pytest

from tests.extract.conftest import Read, Study


def test_whom_one_spoke_with_is_no_subject_of_the_purpose(study: Study) -> None:
    doc = study(
        "Secretary of State Ann Lee spoke today with Peruvian Foreign Minister Eva Rojas to discuss trade."
    ).parsed.doc
    rojas = next(t for t in doc if t.text == "Rojas")
    assert (rojas.dep_, rojas.head.text, rojas.head.head.text) == ("pobj", "with", "spoke")


def test_both_are_participants_of_the_talk(read: Read) -> None:
    (event,) = read(
        "U.S. Secretary of State Ann Lee spoke today with Peruvian Foreign Minister Eva Rojas to discuss trade.",
        published="2021-05-04",
    )
    assert [p.name for p in event.participants] == ["Ann Lee", "Eva Rojas"]


def test_what_an_auxiliary_is_told_of_its_verb_is_told_of(read: Read) -> None:
    (event,) = read(
        "Three bilateral accords were on Monday inked between Peru and Chad in Lima.", published="2021-05-05"
    )
    assert (event.kind, event.parties) == ("signing", ("PER", "TCD"))


@pytest.mark.parametrize(
    "text",
    [
        "Today in Lima, Chad's Minister of Defence, General Omar Sall, and Mali's Minister of Defence, Eva Keita, met, "
        "the agency reports.",
        "In Oslo, Norway, Foreign Minister Omar Sall of Chad and Foreign Minister Eva Keita of Mali met on Monday.",
    ],
)
def test_those_after_the_town_meet(read: Read, text: str) -> None:
    found = [event for event in read(text, published="2021-05-04") if event.kind == "meeting"]
    assert [event.parties for event in found] == [("MLI", "TCD")]


def test_the_state_of_a_town_meets_nobody(read: Read) -> None:
    text = (
        "Chadian Foreign Minister Omar Sall flew to Bergen, Norway to meet Malian Foreign Minister Eva Keita."
    )
    assert ("MLI", "TCD") in [event.parties for event in read(text, published="2021-05-04")]

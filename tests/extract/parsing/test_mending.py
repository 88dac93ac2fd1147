"""Misreadings of the small model that are put right."""

from __future__ import annotations

from tests.extract.conftest import Read


def test_a_question_discussed_is_no_member_of_the_council(read: Read) -> None:
    told = (
        "The session discussed areas of joint action, especially the Chadian issue and the Peruvian conflict."
    )
    assert read(told, published="2021-05-04") == ()


def test_a_meeting_on_a_day_of_a_body_is_the_bodys(read: Read) -> None:
    (event,) = read(
        "Peru and Chad held a meeting on 4 May of their joint commission in Lima.", published="2021-05-06"
    )
    assert (event.kind, event.body, event.when and event.when.iso) == (
        "session",
        "joint commission",
        "2021-05-04",
    )


def test_a_clause_with_a_relative_is_no_participle(read: Read) -> None:
    found = read("Mali welcomed the pact that Chad and Niger signed in May.", published="2021-06-04")
    assert [(m.kind, m.parties) for m in found] == [("signing", ("NER", "TCD"))]


def test_who_had_spoken_by_telephone_was_not_spoken_by_it(read: Read) -> None:
    text = (
        "Foreign Minister Ali Kone of Chad met Foreign Minister Awa Paz of Mali on Monday. "
        "The two had spoken by telephone on 4 May."
    )
    assert [m.kind for m in read(text, published="2021-06-04")] == ["meeting", "meeting"]

"""Relative clauses go to the meeting that is held and not to the state before them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.extract.parsing.attaching import attach_clauses

if TYPE_CHECKING:
    from tests.extract.conftest import Read, Study


def test_what_is_held_is_the_talks(study: Study) -> None:
    studied = study("The talks between Chile and Peru, which will be held in Lima, are to cover fishing.")
    attach_clauses(studied.parsed.doc, studied.reader.attaching)
    assert studied.token("held").head.text == "talks"


def test_a_state_that_does_something_keeps_its_clause(study: Study) -> None:
    studied = study("The talks with Peru, which signed the pact, are to cover fishing.")
    attach_clauses(studied.parsed.doc, studied.reader.attaching)
    assert studied.token("signed").head.text == "Peru"


def test_the_clause_tells_when_the_talks_are(read: Read) -> None:
    text = "The talks between Chile and Peru, which will be held in Lima on 3 July, are to cover fishing."
    (event,) = read(text, published="2019-06-14")
    assert (event.modality.value, event.when and event.when.iso) == ("scheduled", "2019-07-03")


def test_the_stops_of_a_trip_stand_side_by_side(study: Study) -> None:
    studied = study(
        "It had stops in Chad, where they met envoys from Peru and Mali; Kenya, where they met Ann Kone."
    )
    attach_clauses(studied.parsed.doc, studied.reader.attaching)
    assert studied.token("Kenya").head.text == "Chad"


def test_following_is_a_preposition_before_talks(study: Study) -> None:
    studied = study("Kenyan President Ann Kone praised the plan following talks with Peru.")
    attach_clauses(studied.parsed.doc, studied.reader.attaching)
    assert (studied.token("following").head.text, studied.token("talks").dep_) == ("praised", "pobj")


def test_the_day_behind_what_lies_ahead_is_its_own(read: Read) -> None:
    text = "Officials praised the plan ahead of Kenya's meeting with Peru on Saturday."
    (event,) = read(text, published="2019-06-12")
    assert (event.modality.value, event.when and event.when.iso) == ("scheduled", "2019-06-15")


def test_what_is_said_of_a_trip_by_a_comma_is_the_trip_s(read: Read) -> None:
    text = (
        "A trip to Lima by Kenyan President Ann Kone, which will take place on 3 July, is to cover fishing."
    )
    (event,) = read(text, published="2019-06-14")
    assert event.when is not None
    assert event.when.iso == "2019-07-03"


def test_two_who_hold_talks_are_no_number_of_talks(study: Study) -> None:
    studied = study("The two held talks in Oslo on Tuesday.")
    attach_clauses(studied.parsed.doc, studied.reader.attaching)
    assert (studied.token("two").dep_, studied.token("talks").dep_) == ("nsubj", "dobj")

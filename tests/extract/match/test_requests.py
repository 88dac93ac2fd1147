"""What one state asks another to do, and appeals to its conduct, which are none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from accord.extract.match.requests import asked_of, is_own_deed, is_request

if TYPE_CHECKING:
    from tests.extract.conftest import Study


@pytest.mark.parametrize(
    ("sentence", "verb", "expected"),
    [
        ("Peru asked Chad to reopen the road.", "asked", True),
        ("Peru called on Chad to simplify the checks.", "called", True),
        ("Peru proposed that Chad and Niger survey the reef.", "proposed", True),
        ("Peru wants Chad to let its boats land their catch.", "wants", True),
        ("Peru urged Chad to show restraint.", "urged", False),
        ("Peru wants to thank Chad.", "wants", False),
        ("Peru has not asked Chad to reopen the road.", "asked", False),
        ("Peru urged members of the Union to reopen the road.", "urged", False),
    ],
)
def test_a_request_is_for_something_particular(
    study: Study, sentence: str, verb: str, expected: bool
) -> None:
    told = study(sentence)
    token = next(t for t in told.doc if t.text == verb)
    assert is_request(token, told.words) is expected


def test_who_is_to_do_it_is_the_subject_of_what_is_wished(study: Study) -> None:
    told = study("Peru proposed that Chad and Niger survey the reef.")
    token = next(t for t in told.doc if t.text == "proposed")
    assert [t.text for t in asked_of(token)] == ["Chad"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Peru told Chad that it would clear the mines.", True),
        ("Peru told Chad that the rain would ruin the road.", False),
        ("Peru told Chad that it would not clear the mines.", False),
    ],
)
def test_what_the_teller_will_do(study: Study, sentence: str, expected: bool) -> None:
    told = study(sentence)
    assert is_own_deed(next(t for t in told.doc if t.text == "told")) is expected


def test_who_refuses_was_asked(study: Study) -> None:
    told = study("Chad turned down Peru's request to reopen the road.")
    token = next(t for t in told.doc if t.text == "request")
    assert [t.text for t in asked_of(token)] == ["Chad"]

"""Steps of an agreement that has just been told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.extract.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "Chad and Mali signed a trade agreement in 2006, which entered into force in 2009.",
        "Chad and Mali signed a trade agreement in 2006. The agreement entered into force in 2009.",
    ],
)
def test_the_agreement_that_enters_into_force_is_the_one_just_told(read: Read, text: str) -> None:
    found = [m for m in read(text, published="2012-03-10") if m.kind.value == "agreement-change"]
    assert {(m.parties, m.when and m.when.iso) for m in found} == {(("MLI", "TCD"), "2009")}


def test_another_treaty_takes_no_parties(read: Read) -> None:
    text = "Chad and Mali signed a trade agreement in 2006. The Ottawa Convention entered into force in 1999."
    assert not [m for m in read(text, published="2012-03-10") if m.kind.value == "agreement-change"]


def test_a_session_that_is_fixed_is_no_pledge(read: Read) -> None:
    text = (
        "Chad and Mali held the second meeting of the Joint Commission on Forests in Bamako on 3 May 2021. "
        "They agreed to hold the next meeting in Lima in 2023."
    )
    assert {m.kind.value for m in read(text, published="2021-05-10")} == {"session"}

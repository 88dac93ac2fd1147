"""Office-holders named by their surname alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.extract.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "Lavrov met Jaishankar in Moscow on Tuesday.",
        "Putin and Modi held talks on Tuesday.",
        "Jaishankar held talks with Putin on Tuesday.",
    ],
)
def test_surnames_of_leaders_name_their_states(read: Read, text: str) -> None:
    assert [m.parties for m in read(text, published="2022-11-10")] == [("IND", "RUS")]


@pytest.mark.parametrize(
    "text",
    [
        "Igor Putin and Anil Modi held talks on Tuesday.",  # other persons of the same names
        "Lavrov met Brown on Tuesday.",
    ],
)
def test_other_bearers_of_the_name_are_nobody(read: Read, text: str) -> None:
    assert not read(text, published="2022-11-10")


def test_a_surname_in_a_text_without_a_date_is_nobody(read: Read) -> None:
    assert not read("Lavrov met Jaishankar in Moscow on Tuesday.")


def test_a_surname_stands_alone_before_a_verb_of_a_headline(read: Read) -> None:
    (talks,) = read("Putin Meets Macron in Lima\n\nThe weather was fine.", published="2021-05-11")
    assert talks.parties == ("FRA", "RUS")

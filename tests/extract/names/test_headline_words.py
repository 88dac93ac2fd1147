"""Words that stand by an office or a name in a headline and are no part of either."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.extract.conftest import Read


@pytest.mark.parametrize("verb", ["Leading", "Discusses", "Hosting"])
def test_a_verb_of_a_headline_is_no_name(read: Read, verb: str) -> None:
    title = f"Readout of National Security Advisor Jake Sullivan {verb} Talks with Ona Quist of Kenya"
    text = "National Security Advisor Jake Sullivan met today with Foreign Minister Ona Quist of Kenya."
    told = read(text, title=title, publisher="The White House", published="2022-03-10")
    assert {p.name for m in told for p in m.participants} == {"Jake Sullivan", "Ona Quist"}


def test_a_second_point_is_no_office(read: Read) -> None:
    text = "Second, President Diaz of Peru met President Quist of Kenya in Lima on Monday."
    told = read(text, published="2022-03-10")
    assert {p.post for m in told for p in m.participants} == {"President"}


def test_a_minister_of_a_state_without_ministers_is_a_stranger(read: Read) -> None:
    text = "Secretary Blinken met today with President Ona Quist of Kenya and Foreign Minister Ira Mola in Nairobi."
    told = read(text, title="Readout", publisher="The White House", published="2022-03-10")
    assert {(p.name, p.party) for m in told for p in m.participants} >= {("Ira Mola", "KEN")}


def test_a_headline_is_no_part_of_a_body(read: Read) -> None:
    title = "Statement by NSC Spokesperson Ann Horne on the U.S.-Peru Joint Working Group on Forests"
    text = "The U.S.-Peru Joint Working Group on Forests met in Lima on March 9."
    told = read(text, title=title, publisher="The White House", published="2022-03-10")
    assert {m.body for m in told} == {"U.S.-Peru Joint Working Group on Forests"}


def test_any_holder_of_an_office_is_not_todays(read: Read) -> None:
    text = "President Ona Quist of Kenya visited Peru on Monday. In 1995 a President of Kenya visited Peru."
    told = read(text, published="2022-03-10")
    assert [p.name for m in told if m.when and m.when.iso == "1995" for p in m.participants] == []

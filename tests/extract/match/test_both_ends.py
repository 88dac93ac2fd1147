"""Gifts whose ends the parse lost: who gives and who gets."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.extract.conftest import Study


@pytest.mark.parametrize(
    ("sentence", "giver", "getter"),
    [
        ("Norway has agreed to grant Chad soft loans worth 40 mln dlrs.", "NOR", "TCD"),
        ("A brigade of 60 Norwegian doctors arrived in Chad.", "NOR", "TCD"),
        ("The Norwegian envoy opened 30 flats in Chad built with Norwegian money.", "NOR", "TCD"),
        ("Norway flew a search team to Chad, and Peru dispatched 55 rescuers.", "NOR", "TCD"),
    ],
)
def test_ends_are_found(study: Study, sentence: str, giver: str, getter: str) -> None:
    match = next(m for m in study(sentence).matches if "ends" in m.pattern.needs)
    ends = {
        role: {code for a in match.arguments if a.role == role for x in a.actors for code in x.parties}
        for role in ("supplier", "recipient")
    }
    assert ends == {"supplier": {giver}, "recipient": {getter}}


def test_a_second_verb_takes_the_receiver_of_the_first(study: Study) -> None:
    matches = study("Norway flew a search team to Chad, and Peru dispatched 55 rescuers.").matches
    codes = [{code for a in m.arguments for x in a.actors for code in x.parties} for m in matches]
    assert {"PER", "TCD"} in codes


def test_no_ends_no_gift(study: Study) -> None:
    assert not any("ends" in m.pattern.needs for m in study("Norway delivered 20 trucks.").matches)

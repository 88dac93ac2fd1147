"""Agreements made by whatever verb, and those that two only talk of, keep, break or seek."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.extract.conftest import Read

_DAY = "2012-05-16"


@pytest.mark.parametrize(
    "text",
    [
        "Togo and Benin put their names to an accord on bees on 4 May.",
        "Togo and Benin came away with an accord on bees on 4 May.",
        "An accord on bees was put on paper by Togo and Benin on 4 May.",
        "On 4 May Togo landed an accord on bees with Benin.",
        "The foreign ministers of Togo and Benin stitched together an accord on bees on 4 May.",
    ],
)
def test_two_make_an_agreement_by_any_verb(read: Read, text: str) -> None:
    (event,) = read(text, published=_DAY)
    assert (event.kind, event.parties) == ("signing", ("BEN", "TGO"))
    assert event.when is not None
    assert event.when.iso == "2012-05-04"


@pytest.mark.parametrize(
    "text",
    [
        "Togo and Benin honour an accord on bees.",
        "Togo and Benin quarrelled over an accord on bees.",
        "The unions of Togo and Benin devoted their meeting to an accord on bees of the United Nations.",
        "Togo has an accord on bees, which Benin envies.",
        "Togo landed a wage deal with its miners, and prices rose in Benin.",
    ],
)
def test_what_is_done_with_an_agreement_makes_none(read: Read, text: str) -> None:
    assert not [event for event in read(text, published=_DAY) if event.kind == "signing"]


def test_the_verb_tells_whether_it_is_made(read: Read) -> None:
    (event,) = read("Togo and Benin will wrap up an accord on bees next week.", published=_DAY)
    assert (event.modality, event.when and event.when.iso) == ("scheduled", "2012-05")


def test_the_parties_may_stand_behind_the_matter(read: Read) -> None:
    (event,) = read("An accord on bees between Togo and Benin took shape.", published=_DAY)
    assert event.parties == ("BEN", "TGO")

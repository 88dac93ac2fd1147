"""Who is somewhere for an errand is there on a visit."""

from __future__ import annotations

import pytest

from tests.extract.conftest import Read


@pytest.mark.parametrize(
    "text",
    [
        "Chadian Premier Ali Kone, in Lima for a conference, praised the harvest.",
        "In Lima to attend a summit, Chadian Premier Ali Kone praised the harvest.",
        "Chadian Premier Ali Kone, who is currently in Lima for the forum, praised the harvest.",
    ],
)
def test_an_errand_abroad_is_a_visit(read: Read, text: str) -> None:
    (event,) = read(text, published="2019-05-08")
    assert (event.kind, event.parties, event.place and event.place.name) == ("visit", ("PER", "TCD"), "Lima")


@pytest.mark.parametrize(
    "text",
    [
        "Chadian Premier Ali Kone, in N'Djamena for a conference, praised the harvest of Peru.",
        "Chadian singer Ali Kone, in Lima for a conference, praised the harvest of Peru.",
        "Chadian Premier Ali Kone, in Lima for an operation, praised the harvest of Peru.",
    ],
)
def test_at_home_or_on_private_business_is_none(read: Read, text: str) -> None:
    assert read(text, published="2019-05-08") == ()


def test_one_told_by_its_verb_is_not_told_twice(read: Read) -> None:
    told = (
        "Chadian Premier Ali Kone arrived in Lima on Monday. "
        "Premier Ali Kone, in Lima for talks, praised the harvest."
    )
    assert [event.kind for event in read(told, published="2019-05-08")].count("visit") == 1


def test_here_is_where_the_dispatch_comes_from(read: Read) -> None:
    text = "LIMA, May 8 - Chadian Premier Ali Kone, here for talks with government officials, praised the harvest."
    told = read(text, published="2019-05-08")
    assert {m.kind.value for m in told} == {"visit", "meeting"}
    assert {m.parties for m in told} == {("PER", "TCD")}


def test_who_is_there_for_talks_has_them_with_those_of_the_place(read: Read) -> None:
    text = "Chadian Premier Ali Kone, in Lima for talks with Treasury officials, praised the harvest."
    assert [m.kind.value for m in read(text, published="2019-05-08")] == ["meeting", "visit"]

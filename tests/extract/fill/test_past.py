"""When an act is told as of the day: in the simple past by a dispatch, just done by an office."""

from __future__ import annotations

import pytest

from tests.extract.conftest import Read


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("I have just had a very good discussion", "2017-02-03"),
        ("I have had a very good discussion", None),
    ],
)
def test_only_what_an_office_has_just_done_is_of_its_day(read: Read, words: str, day: str | None) -> None:
    (talks,) = read(
        f"{words} with President Diaz of Peru.",
        title="Statement with President Diaz",
        published="2017-02-03",
        publisher="Prime Minister of Canada",
    )
    assert (talks.when.iso if talks.when else None) == day


def test_what_a_visit_follows_was_not_where_it_is(read: Read) -> None:
    text = (
        "LUSAKA, March 14 - Chilean Foreign Minister Ana Paz arrived in Lusaka on Tuesday for a two-day visit.\n\n"
        "The visit follows a 2019 agreement on taxation between Chile and Zambia."
    )
    (signing,) = [m for m in read(text, published="2024-03-14") if m.kind.value == "signing"]
    assert signing.place is None

"""When an act is told as of the day: in the simple past by a dispatch, just done by an office."""

from __future__ import annotations

from tests.extract.conftest import Read


def test_what_an_office_has_just_done_is_of_its_day(read: Read) -> None:
    text = "I have just had a very good discussion with President Diaz of Peru. We have had talks before."
    (talks,) = read(
        text,
        title="Statement with President Diaz",
        published="2017-02-03",
        publisher="Prime Minister of Canada",
    )
    assert talks.when is not None
    assert talks.when.iso == "2017-02-03"


def test_what_has_been_done_some_time_is_not(read: Read) -> None:
    text = "I have had a very good discussion with President Diaz of Peru."
    (talks,) = read(
        text,
        title="Statement with President Diaz",
        published="2017-02-03",
        publisher="Prime Minister of Canada",
    )
    assert talks.when is None

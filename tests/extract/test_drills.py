"""Exercises: their names, their days, who takes part."""

from __future__ import annotations

import pytest

from accord.model.claims import Kind
from tests.extract.conftest import Read


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "The closing ceremony of the exercise Tiger-IV was conducted between the armies of Oman and Peru.",
            "Tiger-IV",
        ),
        ("The 14-day exercise Desert Oak of Oman and Peru was held from January 16 to 28.", "Desert Oak"),
        (
            "Oman and Peru concluded the third edition of the annual exercise named 'Desert Oak' on Thursday.",
            "Desert Oak",
        ),
        ("The armies of Oman and Peru commenced a bilateral exercise titled Tiger-IV on Monday.", "Tiger-IV"),
        ("The Oman-Peru joint exercise (Desert Oak 2020) culminated on Tuesday.", "Desert Oak 2020"),
        ("Oman and Peru will hold a joint exercise Oct. 25 off Callao.", "joint exercise Oct. 25"),
    ],
)
def test_an_exercise_is_called_by_its_name(read: Read, text: str, name: str) -> None:
    (drill,) = read(text, published="2020-02-14")
    assert drill.item == name


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (
            "The Oman-Peru exercise Desert Oak culminated on Tuesday. The 14-day exercise was held from January 29 to "
            "February 11 with contingents from both nations.",
            ("2020-01-29", "2020-02-11"),
        ),
        (
            "The closing ceremony of the exercise Tiger-IV was conducted between the armies of Oman and Peru today. "
            "The two-week long exercise commenced on January 31.",
            ("2020-01-31", "2020-02-14"),
        ),
        (
            "On February 11, the Omani and Peruvian navies held a drill in the Arabian Sea. The Peruvian ship took "
            "part in a drill in the Arabian Sea with the Omani navy.",
            ("2020-02-11", "2020-02-11"),
        ),
    ],
)
def test_the_first_and_the_last_day_of_one_exercise(read: Read, text: str, days: tuple[str, str]) -> None:
    (drill,) = (event for event in read(text, published="2020-02-14") if event.kind is Kind.EXERCISE)
    assert drill.when
    assert (drill.when.first.isoformat(), drill.when.last.isoformat()) == days


def test_who_is_listed_takes_part(read: Read) -> None:
    text = "Contingents of special forces took part in the exercise, including Peru, Oman and Chad."
    (drill,) = read(text, published="2020-02-14")
    assert drill.parties == ("OMN", "PER", "TCD")
    assert drill.item == "exercise"

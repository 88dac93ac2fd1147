"""Exercises and bodies that are known by name: who shares them, and where the name alone is enough."""

from __future__ import annotations

import pytest

from accord.extract.parsing.shadow import fold


@pytest.mark.parametrize(
    ("told", "read"),
    [
        ("The navy held Andes Shield 24 with Peru.", "The navy held Andes Shield 24 exercise with Peru."),
        (
            "Andes Shield 2024, involving troops of Peru, ended.",
            "Andes Shield 2024 exercise, involving troops of Peru, ended.",
        ),
        ("Exercise Andes Shield began.", "The exercise Andes Shield began."),
        ("From 1980, troops of Peru came.", "From 1980, troops of Peru came."),
        ("Soldiers joined World Cup 2014 crowds.", "Soldiers joined World Cup 2014 crowds."),
        ("Andes Shield 2024, a book, was printed.", "Andes Shield 2024, a book, was printed."),
    ],
)
def test_a_name_with_a_year_among_troops_is_that_of_an_exercise(told: str, read: str) -> None:
    assert fold(told) == read


@pytest.mark.parametrize(
    ("told", "read"),
    [
        ("The two Koreas met.", "North Korea and South Korea met."),
        ("The Peru – Chad Joint Commission met.", "The Peru-Chad Joint Commission met."),
        ("He left – Peru stayed.", "He left, Peru stayed."),
    ],
)
def test_states_named_together_are_told_apart(told: str, read: str) -> None:
    assert fold(told) == read

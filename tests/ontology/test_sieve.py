"""Words that an expression cannot do without, and the expressions that a text can hold."""

from __future__ import annotations

import re

import pytest

from accord.ontology.sieve import Sieve, needles


@pytest.mark.parametrize(
    ("expression", "words"),
    [
        (r"\b(?:on|at) (?P<day>Mon|Tue)day\b", {"day"}),
        (r"(?i:x+abc|DOG)s?", {"abc", "dog"}),
        (r"\d{1,2}(?:st|nd) (?:May|June)", {"may", "june"}),
        (r"(?:ships?){2,} at sea", {"ship"}),
        (r"(?!not)a(?:lready)?", {"a"}),
        (r"[a-z]+", set()),
        (r"(?:ship|)\d?", set()),
        (r"über", {"ber"}),
    ],
)
def test_words_are_read_from_the_expression(expression, words):
    assert needles(re.compile(expression)) == words


@pytest.mark.parametrize("flags", [0, re.IGNORECASE])
def test_what_can_match_passes(flags):
    patterns = [re.compile(p, flags) for p in (r"sign(?:ed|s)", r"\d+", r"with (?:Chad|Mali)", "kin|oslo")]
    sieve = Sieve.of(patterns)
    assert sieve.passing("They signed 2.") == [0, 1]
    assert sieve.passing("") == [1]
    for text in ("WİTH CHAD", "\u212ain", "with  Mali", "OSLO", "ſigns", "with Mali"):
        assert {n for n, p in enumerate(patterns) if p.search(text)} <= set(sieve.passing(text))


def test_a_sieve_of_nothing_lets_nothing_pass():
    assert Sieve.of([]).passing("Chad") == []
    assert Sieve.of([re.compile("[a-z]")]).passing("Chad") == [0]

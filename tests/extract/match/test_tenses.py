"""Whether an act is over when a report tells it, by the form of its verb."""

from __future__ import annotations

import pytest

from accord.extract.match.tenses import is_done, is_perfect, is_perfect_or_bare
from tests.extract.conftest import Study


@pytest.mark.parametrize(
    ("text", "done"),
    [
        ("Peru signed the accord with Chad.", True),
        ("Peru has signed the accord with Chad.", True),
        ("The accord with Chad was signed in Peru.", True),
        ("The accord with Chad is being signed in Peru.", False),
        ("Peru would have signed the accord with Chad.", False),
        ("Peru will sign the accord with Chad.", False),
    ],
)
def test_what_is_over(study: Study, text: str, *, done: bool) -> None:
    verb = next(t for t in study(text).parsed.doc if t.lemma_ == "sign")
    assert is_done(verb) is done


def test_the_pluperfect_is_asked_for_by_its_auxiliary(study: Study) -> None:
    verb = next(t for t in study("Peru had signed the accord with Chad.").parsed.doc if t.lemma_ == "sign")
    assert (is_perfect(verb), is_perfect(verb, "had"), is_perfect_or_bare(verb)) == (False, True, False)

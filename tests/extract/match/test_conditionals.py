"""Conditions on which an act hangs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from accord.extract.match.conditionals import depends, is_marked, would_if

if TYPE_CHECKING:
    from tests.extract.conftest import Study


@pytest.mark.parametrize(
    ("sentence", "verb", "conditional"),
    [
        ("Kenya would buy wheat if it were cheap.", "buy", True),
        ("Kenya might buy wheat if it were cheap.", "buy", True),
        ("Kenya will buy wheat if it is cheap.", "buy", False),
        ("Kenya would buy wheat when it is cheap.", "buy", False),
    ],
)
def test_what_would_be_done_on_a_condition(study: Study, sentence: str, verb: str, conditional: bool) -> None:
    assert would_if(study(sentence).token(verb)) is conditional


def test_a_condition_stands_at_the_head_of_its_own_clause(study: Study) -> None:
    sentence = study("Kenya will buy wheat unless prices rise.")
    assert is_marked(sentence.token("rise"), "if", "unless")
    assert depends(sentence.token("buy"), "unless")
    assert not is_marked(sentence.token("buy"), "if", "unless")

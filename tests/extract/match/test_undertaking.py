"""Undertakings at first hand, and ultimatums, conditions, needs and purposes, which are none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from accord.extract.match.undertaking import is_first_hand

if TYPE_CHECKING:
    from tests.extract.conftest import Study


@pytest.mark.parametrize(
    ("sentence", "verb", "expected"),
    [
        ("Peru will open its market to Chile.", "open", True),
        ("Chile asked Peru to open its market.", "open", True),
        ("Peru announced its decision to open its market to Chile.", "open", True),
        ("Peru would have six months to open its market to Chile.", "open", False),
        ("If Peru opens its market, Chile will be pleased.", "opens", False),
        ("They stressed the need to open the market of Peru.", "open", False),
        ("In order to open the market, Peru needs proof.", "open", False),
        ("We have to agree to end these tariffs together.", "agree", False),
        ("Peru agreed to end these tariffs.", "agreed", True),
    ],
)
def test_first_hand(study: Study, sentence: str, verb: str, expected: bool) -> None:
    told = study(sentence)
    token = next(t for t in told.parsed.doc if t.text == verb)
    assert is_first_hand(token, told.reader.ontology.words) is expected

"""Whether who stands in an argument is such as the pattern needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.extract.conftest import Study


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Peruvian Minister Ana Diaz transited through Chad.", {"visit/transit"}),
        ("The goods transited through Chad.", set()),
        ("Kenyan traders bought maize from Zambia.", set()),
    ],
)
def test_who_does_it_must_be_one_who_can(study: Study, sentence: str, found: set[str]) -> None:
    assert {match.pattern.rule for match in study(sentence).matches} == found

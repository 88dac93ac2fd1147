"""Objects behind the day on which something is done to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.extract.conftest import Study


@pytest.mark.parametrize(
    ("sentence", "word", "relation"),
    [
        (
            "Ali Kone and Juan Paz jointly inaugurated today the cross-border petroleum products pipeline, from "
            "Lima to Arica, through video conference.",
            "pipeline",
            "dobj",
        ),
        ("Ali Kone and Juan Paz met the same week.", "week", "npadvmod"),
    ],
)
def test_what_follows_the_day_is_the_object(study: Study, sentence: str, word: str, relation: str) -> None:
    assert study(sentence).token(word).dep_ == relation

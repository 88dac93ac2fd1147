"""What is to be done, told by a noun."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from accord.extract.match.nominals import names_deed

if TYPE_CHECKING:
    from tests.extract.conftest import Study


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("They agreed on the dispatch of experts.", True),
        ("They agreed on the relocation of the post.", True),
        ("They agreed on the importance of trade.", False),
        ("They agreed on the question of trade.", False),
        ("They agreed on trade.", False),
    ],
)
def test_a_deed_has_something_that_it_is_done_to(study: Study, sentence: str, expected: bool) -> None:
    told = study(sentence)
    pledge = next(t for t in told.doc if t.text == "agreed")
    assert names_deed(pledge, told.words) is expected

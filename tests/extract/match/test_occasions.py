"""Talks at which something was agreed, apart from talks that are agreed on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from accord.extract.match.occasions import is_where_agreed

if TYPE_CHECKING:
    from tests.extract.conftest import Study


@pytest.mark.parametrize(
    ("sentence", "there"),
    [
        ("Peru and Chad agreed to double trade at their meeting in Lima.", True),
        ("Peru and Chad agreed to widen trade and to build a port during a meeting in Lima.", True),
        ("Peru and Chad agreed to discuss trade at their meeting in Lima.", False),
        ("Peru and Chad agreed to double trade at their next meeting.", False),
        ("Peru and Chad agreed to widen trade at the meeting of the Union.", False),
        ("Peru and Chad doubled trade at their meeting.", False),
    ],
)
def test_where_it_was_agreed(study: Study, sentence: str, there: bool) -> None:
    studied = study(sentence)
    assert is_where_agreed(studied.token("meeting"), studied.words) is there

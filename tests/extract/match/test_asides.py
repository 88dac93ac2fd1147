"""States that a clause names beside an act and not in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from accord.extract.match.asides import stands_aside

if TYPE_CHECKING:
    from tests.extract.conftest import Study


@pytest.mark.parametrize(
    ("sentence", "aside"),
    [
        ("Peru vowed to keep the strait open and has warned Chad.", True),
        ("Peru began a plan against smoke, a problem that troubles its relations with Chad.", True),
        ("Peru improved its relations with Chad.", False),
        ("Peru began a plan that it shares with Chad.", False),
    ],
)
def test_who_is_warned_or_only_has_relations_has_no_part(study: Study, sentence: str, *, aside: bool) -> None:
    studied = study(sentence)
    last = studied.actors[-1]
    assert last.parties == ("TCD",)
    assert stands_aside(last, studied.doc, studied.words) is aside

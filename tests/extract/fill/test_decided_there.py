"""What is decided at talks, whoever is said to have decided it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.extract.conftest import Read

_TALKS = "The foreign ministers of Peru and Chad met in Lima on Tuesday.\n\n"


@pytest.mark.parametrize(
    "decision",
    [
        "It was agreed to share data on floods.",
        "It was decided that Chad would clear the mines along the road.",
        "A decision was taken to relocate the customs post.",
        "The Chadian side will share data on floods.",
        "The Chadian minister promised to simplify the checks on lorries.",
    ],
)
def test_those_who_talk_decide(read: Read, decision: str) -> None:
    found = read(_TALKS + decision, published="2019-06-14")
    assert ("commitment", ("PER", "TCD")) in {(m.kind.value, m.parties) for m in found}


@pytest.mark.parametrize(
    "decision",
    [
        "It was agreed to share data on floods with Fiji.",
        "Under the rules an agency will be set up.",
        "The Chadian minister spoke of the harvest.",
    ],
)
def test_what_others_share_or_set_up_is_not_theirs(read: Read, decision: str) -> None:
    found = read(_TALKS + decision, published="2019-06-14")
    assert ("commitment", ("PER", "TCD")) not in {(m.kind.value, m.parties) for m in found}

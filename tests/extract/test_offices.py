"""The expressions by which offices and ranks are known."""

from __future__ import annotations

import pytest

from accord.extract.offices import compile_offices
from accord.ontology.load import load


@pytest.mark.parametrize(("text", "rank"), [("U Than Win spoke.", True), ("The U.S.-Chile plan", False), ("Gen. Ana Ruiz spoke.", True)])
def test_one_letter_rank_takes_no_full_stop(text: str, rank: bool) -> None:
    """'U' before a Burmese name is a rank, the first letter of 'U.S.' is not."""
    assert bool(compile_offices(load()).rank.search(text)) is rank

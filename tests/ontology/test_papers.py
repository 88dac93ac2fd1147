"""Papers and agencies that report for one state."""

from __future__ import annotations

import pytest

from accord.ontology.load import load
from accord.ontology.papers import printed


@pytest.mark.parametrize(
    ("name", "state"),
    [
        ("The Jordan Times", "JOR"),
        ("jordantimes.com", "JOR"),
        ("https://www.khaleejtimes.com", "ARE"),
        ("Petra", "JOR"),
        ("Reuters", ""),
        ("The Nation", None),
    ],
)
def test_a_paper_is_known_with_its_article_and_as_a_site(name: str, state: str | None) -> None:
    assert load().press.get(printed(name)) == state

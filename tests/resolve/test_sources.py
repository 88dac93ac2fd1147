from __future__ import annotations

import pytest

from accord.resolve import Resolver


@pytest.mark.parametrize(
    ("publisher", "official"),
    [
        ("Ministry of Defence", True),
        ("The White House", True),
        ("Press Information Bureau", True),
        ("Army Times", False),
        ("ANI", False),
        (None, False),
    ],
)
def test_official_publishers(names: Resolver, publisher: str | None, official: bool) -> None:
    assert names.is_official(publisher) is official


def test_a_ministry_with_and_without_its_state_is_one_source(names: Resolver) -> None:
    assert names.same_source("Ministry of Defence", "Ministry of Defence, India").agrees


def test_two_ministries_are_two_sources(names: Resolver) -> None:
    assert names.same_source("Ministry of Defence", "Ministry of Culture").contradicts

"""The accords that reports recall by a name alone."""

from __future__ import annotations

from accord.ontology.load import load


def test_every_known_accord_is_whole() -> None:
    for accord in load().known_accords:
        assert len(accord.makers) > 1
        assert list(accord.makers) == sorted(accord.makers)
        assert all(name == name.lower() for name in accord.names)
        assert accord.until is None or accord.until >= accord.day.year

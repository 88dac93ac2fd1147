"""Every example of the ontology comes out of the whole pipeline as it says: read by the real model, as users read."""

from __future__ import annotations

from accord.library import check_ontology
from accord.registry import Parts
from accord.settings import Settings

ADDING = {"exercise/participants-listed", "exercise/come-from", "visit/visit-told"}
"""Patterns that give no event of their own: they tell further parties or the days of one told before."""


def test_every_example_of_every_kind_comes_out_as_it_says_and_every_pattern_has_one() -> None:
    found = check_ontology(Parts(Settings()))
    assert found.examples > 0
    assert found.failed == ()
    assert set(found.unproved) == ADDING

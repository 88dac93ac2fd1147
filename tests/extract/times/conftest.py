"""The built-in words of time, loaded once."""

from __future__ import annotations

import pytest

from accord.ontology.files import layers
from accord.ontology.times import TimeWords, load_times


@pytest.fixture(scope="session")
def words() -> TimeWords:
    """Return the words of the built-in ontology, which has no faults."""
    found = layers()
    loaded = load_times(found)
    found.faults.check()
    return loaded

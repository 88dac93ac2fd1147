from __future__ import annotations

import pytest

from accord.ontology.identity import identity_words
from accord.resolve import Resolver


@pytest.fixture(scope="session")
def names() -> Resolver:
    return Resolver(identity_words(), {"ISR": frozenset({"israel"})})

"""Who speaks in a statement, by its title."""

from __future__ import annotations

import pytest

from accord.model.claims import Kind
from tests.extract.conftest import Read


@pytest.mark.parametrize("place", ["Lima", "Cusco"])
def test_who_is_named_with_the_speaker_is_the_guest(read: Read, place: str) -> None:
    (visit,) = read(
        f"I am very pleased to welcome President Diaz to {place} today.",
        title="Statement of the Prime Minister with President Diaz of Chile",
        published="2018-02-03",
        publisher="Government of Peru",
    )
    assert visit.kind is Kind.VISIT
    assert [(p.name, p.role, p.party) for p in visit.participants] == [("Diaz", "visitor", "CHL")]

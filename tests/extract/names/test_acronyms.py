"""Acronyms that a report explains itself, and those of organisations."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.extract.conftest import Read


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        (
            "Kenya and Peru met the Partnership for Clean Air (PCA) team. The PCA team met Kenya.",
            {"KEN", "PER"},
        ),
        (
            "The Foreign Minister of Peru met officials of the International Monetary Fund (IMF).",
            {"IMF", "PER"},
        ),
        ("The Foreign Minister of Peru met officials of the IMF.", {"IMF", "PER"}),
        (
            "The Islamic Development Bank (IDB) met. The IDB approved a 4 million dollar loan for Mali.",
            {"ISDB", "MLI"},
        ),
    ],
)
def test_what_an_acronym_stands_for(read: Read, text: str, parties: set[str]) -> None:
    found = read(text, published="2022-05-06")
    assert {code for mention in found for code in mention.parties} == parties

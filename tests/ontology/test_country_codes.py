"""The codes of other lists: every state has them, and faults are told."""

from __future__ import annotations

from pathlib import Path

from accord.ontology.country_codes import country_codes
from accord.ontology.files import layers
from accord.ontology.load import load


def test_every_state_of_the_ontology_has_codes_of_its_own() -> None:
    codes = country_codes(layers())
    assert set(codes) == load().state_codes
    assert len({item.alpha2 for item in codes.values()}) == len(codes)
    numbers = [item.numeric for item in codes.values() if item.numeric]
    assert len(set(numbers)) == len(numbers)


def test_codes_are_those_of_the_lists() -> None:
    codes = country_codes(layers())
    found = [(codes[c].alpha2, codes[c].numeric, codes[c].cow) for c in ("IND", "ISR", "PSE")]
    assert found == [("IN", "356", 750), ("IL", "376", 666), ("PS", "275", None)]


def test_a_number_that_is_none_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "country_codes.csv").write_text("code,alpha2,numeric,cow\nAAA,AA,1,x\n", encoding="utf-8")
    source = layers(tmp_path)
    country_codes(source)
    assert "numbers or empty" in source.faults.found[0]

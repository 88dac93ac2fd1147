"""The words and tables that states are derived by."""

from __future__ import annotations

from pathlib import Path

import pytest

from accord.errors import OntologyError
from accord.model.claims import Kind, Modality
from accord.ontology.derivation import Count, derivation
from accord.ontology.files import layers
from accord.ontology.load import load


def test_every_rule_of_agreements_leads_to_a_step() -> None:
    kinds = {kind.kind: kind for kind in load().kinds}
    rules = [p.rule for k in (Kind.SIGNING, Kind.AGREEMENT_CHANGE) for p in kinds[k].patterns]
    known = [rule for reading in derivation().readings for rule in reading.rules]
    stars = tuple(rule.removesuffix("*") for rule in known if rule.endswith("*"))
    assert [rule for rule in rules if rule not in known and not rule.startswith(stars)] == []


def test_every_rule_that_a_reading_names_is_a_pattern() -> None:
    rules = {pattern.rule for kind in load().kinds for pattern in kind.patterns} | {"signing/treaty"}
    known = {rule for reading in derivation().readings for rule in reading.rules if not rule.endswith("*")}
    assert known - rules == set()


def test_acts_are_deeds_and_talk_is_talk() -> None:
    counts = derivation().counts
    assert counts[Kind.TRANSFER, Modality.OCCURRED] is Count.DONE
    assert counts[Kind.MEETING, Modality.OCCURRED] is Count.DISCUSSED
    assert counts[Kind.COMMITMENT, Modality.OCCURRED] is Count.PROMISED
    assert (Kind.TRANSFER, Modality.DENIED) not in counts


def test_faults_of_a_layer_are_all_told(tmp_path: Path) -> None:
    (tmp_path / "steps.toml").write_text('[[step]]\nid = "x"\nstate = "odd"\nlabel = "x"\nplan = "x"\n')
    (tmp_path / "deeds.toml").write_text('[[rhythm]]\nid = "never"\nwords = ["never"]\n')
    with pytest.raises(OntologyError, match=r"(?s)steps\.toml 'x'.*deeds\.toml 'never'"):
        derivation(layers(tmp_path))

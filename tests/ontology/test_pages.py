"""The rules about pages: their own examples hold, and faults in a layer are told."""

from __future__ import annotations

from pathlib import Path

import pytest

from accord.ontology.files import layers
from accord.ontology.page_rules import PageRules
from accord.ontology.pages import check, parse


@pytest.fixture(scope="module")
def rules() -> PageRules:
    return parse(layers())


def layer(folder: Path, text: str) -> tuple[PageRules, list[str]]:
    (folder / "furniture.toml").write_text(text, encoding="utf-8")
    both = layers(folder)
    return parse(both), both.faults.found


def test_built_in_rules_have_no_faults() -> None:
    built_in = layers()
    parse(built_in)
    assert built_in.faults.found == []


def test_every_rule_passes_its_own_examples(rules: PageRules) -> None:
    assert check(rules) == []


def test_rules_have_examples_of_what_to_leave_alone(rules: PageRules) -> None:
    assert all(any(not e.cut for e in rule.examples) for rule in rules.furniture)


def test_at_least_sixty_agencies(rules: PageRules) -> None:
    assert len(rules.agencies) >= 60


def test_agency_found_by_alias(rules: PageRules) -> None:
    assert rules.agency_called("Press Trust of India") == "PTI"


def test_short_agency_names_are_matched_as_written(rules: PageRules) -> None:
    assert list(rules.agencies_in("They tap a map; AP and Reuters said so.")) == ["AP", "Reuters"]


def test_wrong_example_is_reported(tmp_path: Path) -> None:
    rules, _ = layer(
        tmp_path,
        """
[[furniture]]
id = "house/stamp"
scope = "line"
pattern = 'STAMP .*'
examples = [{ text = "STAMP 12", cut = [] }, { text = "Nothing", cut = ["Nothing"] }]
""",
    )
    assert len([failure for failure in check(rules) if "house/stamp" in failure]) == 2


def test_later_layer_replaces_a_rule(tmp_path: Path) -> None:
    rules, faults = layer(
        tmp_path,
        """
[[furniture]]
id = "link/line"
scope = "line"
pattern = 'gopher://.*'
examples = [{ text = "gopher://x", cut = ["gopher://x"] }, { text = "x", cut = [] }]
""",
    )
    assert faults == []
    assert [r.pattern.pattern for r in rules.furniture if r.id == "link/line"] == ["gopher://.*"]


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        ("scope = 'line'\npattern = '('", "not a regular expression"),
        ("scope = 'word'\npattern = 'a'", "scope is 'word', not one of line, paragraph"),
        ("scope = 'line'", "needs a pattern"),
        ("scope = 'line'\npattern = 'a'\nexamples = [{ text = 'a' }]", "an example needs"),
    ],
)
def test_faults_of_a_rule_are_told(tmp_path: Path, entry: str, told: str) -> None:
    _, faults = layer(tmp_path, f"[[furniture]]\nid = 'house/x'\n{entry}\n")
    assert any("house/x" in fault and told in fault for fault in faults)

"""Kinds, patterns and examples come out of their files as typed values; faults name the pattern."""

from __future__ import annotations

from pathlib import Path

import pytest

from accord.model.claims import Kind, Modality
from accord.ontology.files import Faults, Layers
from accord.ontology.frames import FILLS, NEEDS, ROLES, SLOTS, KindEntry, parse_kinds
from accord.ontology.load import load


def kinds(tmp_path: Path, text: str, words: str = "") -> tuple[KindEntry, list[str]]:
    """Return what the text of `kinds/visit.toml` says, and the faults in it."""
    folder = tmp_path / "kinds"
    folder.mkdir()
    (folder / "visit.toml").write_text(text, encoding="utf-8")
    (folder / "words.toml").write_text(words, encoding="utf-8")
    source = Layers((tmp_path,), Faults())
    entry = next(e for e in parse_kinds(source) if e.kind is Kind.VISIT)
    return entry, [fault for fault in source.faults.found if "visit.toml" in fault]


def test_a_pattern_is_read(tmp_path: Path) -> None:
    text = "label = 'Visit'\n[[pattern]]\nid = 'go'\nverbs = ['go']\nmodality = 'proposed'\n"
    entry, faults = kinds(tmp_path, text)
    pattern = entry.patterns[0]
    assert (entry.label, pattern.rule, pattern.verbs) == ("Visit", "visit/go", ("go",))
    assert pattern.modality is Modality.PROPOSED
    assert faults == []


def test_a_list_of_words_is_put_in(tmp_path: Path) -> None:
    text = "[[pattern]]\nid = 'go'\nverbs = ['go', '@moving']\n"
    entry, _ = kinds(tmp_path, text, "moving = ['fly', 'sail']")
    assert entry.patterns[0].verbs == ("go", "fly", "sail")


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("colour = 'red'", "unknown key 'colour'"),
        ("args = { subj = 'supplier' }", "role 'supplier' is none of visitor, host"),
        ("nouns = ['@moving']", "no list '@moving' in words.toml"),
        ("needs = ['luck']", "need 'luck' is none of"),
        ("fill = 'library'", "fill 'library' is none of"),
    ],
)
def test_a_fault_says_what_is_known(tmp_path: Path, line: str, message: str) -> None:
    _, faults = kinds(tmp_path, f"[[pattern]]\nid = 'go'\nverbs = ['go']\n{line}\n")
    assert len(faults) == 1
    assert message in faults[0]
    assert "'go'" in faults[0]


def test_a_pattern_needs_a_verb_or_a_noun(tmp_path: Path) -> None:
    _, faults = kinds(tmp_path, "[[pattern]]\nid = 'go'\n")
    assert "neither verbs nor nouns" in faults[0]


def test_an_example_needs_a_text_and_kinds(tmp_path: Path) -> None:
    _, faults = kinds(tmp_path, "[[examples]]\ntext = 'She came.'\nevents = [{ date = '2020' }]\n")
    assert "needs a text, and a kind in each event" in faults[0]


def test_a_kind_without_a_file_is_a_fault(tmp_path: Path) -> None:
    source = Layers((tmp_path,), Faults())
    parse_kinds(source)
    assert len(source.faults.found) == len(Kind)


def test_every_built_in_kind_has_patterns_and_examples() -> None:
    entries = load().kinds
    assert tuple(entry.kind for entry in entries) == tuple(Kind)
    assert all(entry.patterns and entry.definition for entry in entries)


def test_built_in_patterns_have_ids_of_their_own() -> None:
    rules = [pattern.rule for entry in load().kinds for pattern in entry.patterns]
    assert len(set(rules)) == len(rules)


def test_built_in_patterns_use_what_there_is() -> None:
    for entry in load().kinds:
        for pattern in entry.patterns:
            assert set((pattern.args or {}).values()) <= {*ROLES[entry.kind], *SLOTS}
            assert set(pattern.needs) <= set(NEEDS)
            assert pattern.fill in FILLS

"""Loading the words of time from layers of files."""

from __future__ import annotations

from pathlib import Path

import pytest

from accord.errors import OntologyError
from accord.ontology.files import layers
from accord.ontology.load import load
from accord.ontology.times import load_times


def test_built_in_words_have_no_faults() -> None:
    found = layers()
    words = load_times(found)
    found.faults.check()
    assert words.number("month", "Sept.") == 9
    assert words.number("count", "A couple  of") == 2
    assert words.unit("weeks") == "week"


def test_a_layer_adds_words_and_patterns(tmp_path: Path) -> None:
    (tmp_path / "times.toml").write_text(
        '[words.count]\n"a score of" = 20\n[[pattern]]\nid = "own"\nform = "vague"\nregex = "anon"\n'
    )
    words = load_times(layers(tmp_path))
    assert words.number("count", "a score of") == 20
    assert words.number("count", "two") == 2
    assert "own" in {pattern.id for pattern in words.patterns}


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    (tmp_path / "times.toml").write_text(
        '[[pattern]]\nid = "a"\nform = "odd"\nregex = "x"\n'
        '[[pattern]]\nid = "b"\nform = "vague"\nregex = "("\n'
        '[[pattern]]\nid = "c"\nform = "vague"\nregex = "{nothing}"\n'
        '[[pattern]]\nid = "d"\nform = "vague"\nregex = "x"\nother = 1\n'
    )
    found = layers(tmp_path)
    load_times(found)
    with pytest.raises(OntologyError, match="4 faults"):
        found.faults.check()


def test_full_names_are_told_once_for_each_number() -> None:
    times = load().times
    assert times.names("month")[:2] == ("january", "february")
    assert len(times.names("month")) == 12
    assert times.names("weekday")[0] == "monday"

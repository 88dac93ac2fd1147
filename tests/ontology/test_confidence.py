"""The weights of traits are data with a form of their own."""

from __future__ import annotations

from pathlib import Path

import pytest

from accord.errors import OntologyError
from accord.ontology.confidence import weights
from accord.ontology.files import layers

CSV = "trait,weight,share\nintercept,0.25,1\nkind=visit,0.5,0.2\n"
TOML = 'least = 0.1\nwords = ["would"]\n[[group]]\nid = "kind"\nabout = "telling"\nsays = "a {value}"\n'


def layer(folder: Path, table: str = CSV, words: str = TOML) -> Path:
    (folder / "confidence.csv").write_text(table, encoding="utf-8")
    (folder / "confidence.toml").write_text(words, encoding="utf-8")
    return folder


def test_every_trait_that_weighs_has_words() -> None:
    shipped = weights()
    assert len(shipped.of) > 100
    for trait in shipped.of:
        assert shipped.words_of(trait)
        assert "{" not in shipped.words_of(trait)
        assert shipped.subject(trait)


def test_weights_are_moderate() -> None:
    shipped = weights()
    assert all(abs(weight) < 1.5 for weight in shipped.of.values())
    assert abs(shipped.intercept) < 2


def test_a_later_layer_replaces_rows_words_and_the_bound(tmp_path: Path) -> None:
    found = weights(layers(layer(tmp_path)))
    assert found.intercept == 0.25
    assert found.of["kind=visit"] == 0.5
    assert found.words_of("kind=visit") == "a visit"
    assert found.least == 0.1
    assert found.usual["telling"] != weights().usual["telling"]


def test_a_value_can_be_bound_to_speak_for_an_event_or_against_it(tmp_path: Path) -> None:
    words = TOML + 'raises = ["v*"]\nlowers = ["meeting"]\n'
    found = weights(layers(layer(tmp_path, words=words)))
    assert [found.sense(f"kind={kind}") for kind in ("visit", "meeting", "session")] == [1, -1, 0]
    assert found.sense("weather=rain") == 0


@pytest.mark.parametrize(
    ("table", "words", "fault"),
    [
        (CSV + "kind=visit,much,0\n", TOML, "weighs 'much', which is no number"),
        (CSV + "kind=visit,nan,0\n", TOML, "which is no number"),
        (CSV + "weather=rain,1,0\n", TOML, "is of no group"),
        (CSV + "kind,1,0\n", TOML, "is of no group"),
        (CSV, TOML.replace("least = 0.1", "least = 7"), "it can be from 0 to 1"),
        (CSV, TOML.replace('about = "telling"\n', ""), "lacks about"),
        (CSV, TOML.replace("{value}", "{who}"), "another place to fill"),
    ],
)
def test_all_that_is_wrong_is_told(tmp_path: Path, table: str, words: str, fault: str) -> None:
    with pytest.raises(OntologyError, match=fault):
        weights(layers(layer(tmp_path, table, words)))


def test_a_value_of_several_words_has_the_clauses_of_each() -> None:
    shipped = weights()
    assert shipped.words_of("finding=meeting party/we") == "a party stands behind ‘we’"
    both = shipped.words_of("findings=party/party party/we")
    assert both == "a party is named as such and a party stands behind ‘we’"
    assert shipped.words_of("farthest=not far") == "its parties are named not far from the word that tells it"
    assert "party/unheard-of" in shipped.words_of("findings=party/unheard-of")


def test_every_weighty_rule_has_a_clause_of_its_own() -> None:
    shipped = weights()
    weighty = [trait for trait, weight in shipped.of.items() if abs(weight) >= 0.1]
    assert weighty
    assert not [trait for trait in weighty if "/" in shipped.words_of(trait)]

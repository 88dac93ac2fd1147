"""The built-in ontology loads without faults; a broken layer reports all of its faults at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from accord.errors import OntologyError, UsageError
from accord.ontology.load import load
from accord.ontology.schema import PartyKind

BROKEN = {
    "holders.csv": "name,aliases,post,party,from,to\nAda Quill,,Foreign Minister,ZZQ,2020,\n"
    "Bo Lark,,Trade Minister,IND,soon,\nCy Moor,,Envoy,IND,2021,2019\n",
    "actors.csv": "name,aliases,party,type\nQuill Works,,IND,circus\n",
    "cities.csv": "name,country\nQuillton,ZZQ\n",
    "plover.toml": "[[codes]\nid = 'open bracket'\n",
    "agreements.toml": "[[types]]\nid = 'napkin'\nwords = ['Napkin']\n",
    "kinds/visit.toml": "[[pattern]]\nid = 'x'\nverbs = ['visit']\n"
    "args = { subj = 'clown' }\ncolour = 'red'\n",
}


def layer(folder: Path, **files: str) -> Path:
    """Write a layer; in the names of `files` a double underscore is a slash, the last single one a dot."""
    for name, text in files.items():
        path = folder / ".".join(name.replace("__", "/").rsplit("_", 1))
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """Return a layer with one fault or more in each of its files."""
    for name, text in BROKEN.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_the_built_in_ontology_has_no_faults() -> None:
    ontology = load()
    assert {kind.kind.value for kind in ontology.kinds} >= {"visit", "meeting", "session", "signing"}
    assert all(ontology.party_by_code[party.code] is party for party in ontology.parties)


def test_every_fault_of_a_layer_is_reported_at_once(broken: Path) -> None:
    with pytest.raises(OntologyError) as caught:
        load(broken)
    message = str(caught.value)
    expected = ["ZZQ", "'soon'", "ends (2019-12-31) before it begins", "type is none of", "Quillton"]
    expected += ("not valid TOML", "napkin", "'clown'", "'colour'")
    assert caught.value.code == "ontology/faults"
    assert [part for part in expected if part not in message] == []


def test_a_layer_that_is_no_folder_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(OntologyError, match="not a folder"):
        load(tmp_path / "nowhere")


def test_a_layer_replaces_the_entry_of_the_same_key_and_leaves_the_others(tmp_path: Path) -> None:
    head = "code,names,adjectives,people,capitals,members,from,to,successor\n"
    own = load(layer(tmp_path, states_csv=head + "NZL,Aotearoa,Kiwi,Kiwis,Wellington,,,,\n"))
    assert own.party("NZL").names == ("Aotearoa",)
    assert own.party("AUS") == load().party("AUS")
    assert len(own.parties) == len(load().parties)


def test_a_later_layer_wins_over_an_earlier_one(tmp_path: Path) -> None:
    head = "name,country\n"
    first = layer(tmp_path / "a", cities_csv=head + "Quillton,IND\n")
    second = layer(tmp_path / "b", cities_csv=head + "Quillton,ISR\n")
    countries = [place.country for place in load(first, second).places if place.name == "Quillton"]
    assert countries == ["ISR"]


def test_a_code_of_two_parties_is_a_fault(tmp_path: Path) -> None:
    head = "code,names,adjectives,people,capitals,members,from,to,successor\n"
    with pytest.raises(OntologyError, match="has this code too"):
        load(layer(tmp_path, organisations_csv=head + "FRA,Fellowship of Rope Artists,,,,,,,\n"))


def test_a_word_of_two_living_parties_is_a_fault(tmp_path: Path) -> None:
    head = "code,names,adjectives,people,capitals,members,from,to,successor\n"
    with pytest.raises(OntologyError, match="'Japan' stands for JPN too"):
        load(layer(tmp_path, organisations_csv=head + "FOJ,Friends of Japan|Japan,,,,,,,\n"))


def test_the_digest_changes_with_a_layer_and_only_then(tmp_path: Path) -> None:
    own = load(layer(tmp_path, cities_csv="name,country\nQuillton,IND\n"))
    assert own.digest != load().digest
    assert load().digest == load().digest
    assert len(own.digest) == 16


@pytest.mark.parametrize(
    ("code", "word"),
    [
        ("IND", "Indian"),
        ("ISR", "Israelis"),
        ("USA", "U.S."),
        ("KOR", "ROK"),
        ("SUN", "Soviet"),
        ("CHN", "Hong Kong"),
        ("EU", "EC"),
        ("NATO", "North Atlantic Treaty Organization"),
        ("CAF", "Central African Republic"),
    ],
)
def test_parties_have_the_words_that_stand_for_them(code: str, word: str) -> None:
    assert word in load().party(code).words


@pytest.mark.parametrize("code", ["PRI", "GUM", "ASM", "VIR", "MNP", "HKG"])
def test_territories_that_are_no_parties_have_no_code(code: str) -> None:
    assert code not in load().party_by_code


def test_an_unknown_party_comes_with_the_nearest_ones() -> None:
    with pytest.raises(UsageError, match="ISR"):
        load().party("Isreal")


def test_organisations_are_no_states() -> None:
    ontology = load()
    assert ontology.party("OPEC").kind is PartyKind.ORGANISATION
    assert "OPEC" not in ontology.state_codes
    assert "IND" in ontology.state_codes

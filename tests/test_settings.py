"""Settings: the order of weight, and errors that name key, value and what is valid."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from accord.errors import SettingsError
from accord.settings import Settings, default_record, load_settings


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "settings.toml"
    path.write_text('record = "from-file.db"\nmodel = "from_file"\nbatch = 10\n', encoding="utf-8")
    return path


def test_defaults_name_a_record_in_the_users_folder() -> None:
    assert load_settings() == Settings()
    assert load_settings().where == str(default_record())


def test_arguments_weigh_more_than_environment_and_that_more_than_the_file(file: Path) -> None:
    settings = load_settings(
        {"record": "arg.db", "model": None}, {"ACCORD_MODEL": "env", "ACCORD_RECORD": "env.db"}, file
    )
    assert (settings.record, settings.model, settings.batch) == ("arg.db", "env", 10)


def test_environment_names_several_ontology_folders(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    one.mkdir(), two.mkdir()
    settings = load_settings(environ={"ACCORD_ONTOLOGY": f"{one}{os.pathsep}{two}"})
    assert settings.ontology == (one, two)


def test_a_missing_file_counts_for_nothing(tmp_path: Path) -> None:
    assert load_settings(file=tmp_path / "none.toml") == Settings()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ({"recrod": "x"}, ["recrod", "'record'"]),
        ({"batch": "many"}, ["batch", "many", "10000"]),
        ({"batch": 0}, ["batch", "0"]),
        ({"ontology": ["no/such/folder"]}, ["ontology", "no/such/folder"]),
        ({"model": "  "}, ["model"]),
    ],
)
def test_a_bad_setting_names_key_value_and_what_is_valid(
    arguments: dict[str, object], words: list[str]
) -> None:
    with pytest.raises(SettingsError) as caught:
        load_settings(arguments)
    assert all(word in str(caught.value) for word in words)


def test_a_settings_file_that_is_no_toml_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text("record = ", encoding="utf-8")
    with pytest.raises(SettingsError, match="settings/unreadable"):
        load_settings(file=path)

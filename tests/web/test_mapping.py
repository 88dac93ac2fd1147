"""A map of the user's own."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from accord.errors import UsageError
from accord.library import Record
from accord.web import Options, create_app
from accord.web.mapping import check_map
from tests.web.conftest import browser

MAP = {"land": {"type": "Topology", "objects": {"land": {}}}, "centres": {"IND": [79.6, 22.9]}}


def test_it_takes_the_place_of_the_built_one(tmp_path: Path, samples_record: Record) -> None:
    file = tmp_path / "mine.json"
    file.write_text(json.dumps(MAP), encoding="utf-8")
    asked = browser(create_app(samples_record, Options(map=check_map(file))))
    assert asked.get("/static/map.json").json() == MAP
    assert "/static/map.json?" in asked.get("/explore").text


@pytest.mark.parametrize(
    ("text", "lacking"),
    [
        ("{", "is not JSON"),
        ("[]", "is no JSON object"),
        ('{"centres": {"IND": [1, 2]}}', "has no 'land'"),
        (json.dumps(MAP | {"centres": {"IND": "there"}}), "has no 'centres'"),
    ],
)
def test_what_is_no_map_is_refused(tmp_path: Path, text: str, lacking: str) -> None:
    file = tmp_path / "mine.json"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match=lacking) as raised:
        check_map(file)
    assert raised.value.code == "serve/bad-map"


def test_a_map_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be read"):
        check_map(tmp_path / "none.json")

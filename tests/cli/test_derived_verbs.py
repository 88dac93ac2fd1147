"""The verbs of derived state on an empty record, and with what they do not know."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from accord.cli import main
from accord.library import Record

LISTS = ["sessions", "agreements", "promises", "areas", "timeline", "conflicts"]


@pytest.fixture
def where(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.chdir(tmp_path)
    found = str(tmp_path / "r.sqlite")
    Record.open(found).close()
    return found


@pytest.mark.parametrize("verb", LISTS)
def test_an_empty_record_is_told_in_a_sentence_that_says_what_to_do(
    verb: str, where: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([verb, "--record", where]) == 0
    assert "accord" in " ".join(capsys.readouterr().out.split())


@pytest.mark.parametrize("verb", LISTS)
def test_an_empty_answer_is_json_too(verb: str, where: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([verb, "--record", where, "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert not found or not any(value for value in found.values() if isinstance(value, list))


@pytest.mark.parametrize(
    ("command", "code"),
    [
        (["body", "Herring Commission"], "record/no-body"),
        (["agreement", "Herring Treaty"], "record/no-agreement"),
        (["agreements", "--state", "odd"], "agreement/unknown-state"),
        (["agreements", "--silent", "long"], "agreement/bad-stretch"),
        (["promises", "--only", "odd"], "promise/unknown-verdict"),
        (["timeline", "--kind", "odd"], "event/unknown-kind"),
        (["sessions", "--today", "tomorrow"], "cli/bad-day"),
        (["areas", "Atlantis"], "party/unknown"),
    ],
)
def test_what_is_not_known_has_its_code(
    command: list[str], code: str, where: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*command, "--record", where]) != 0
    assert f"[{code}]" in capsys.readouterr().err


@pytest.mark.parametrize("verb", [["sessions"], ["verify"], ["dossier", "PER", "CHL"], ["decisions"]])
def test_a_slip_of_the_pen_is_no_empty_record(
    verb: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("typo.sqlite", "typo"):
        assert main([*verb, "--record", str(tmp_path / name)]) == 1
        assert "[store/no-record]" in capsys.readouterr().err
        assert not (tmp_path / name).exists()

"""Looking back on the command line: what changed, the runs, and a dossier of a past day."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from accord.cli import main
from accord.library import Record
from tests.cli.test_deciding import ids, run, where

__all__ = ["where"]


def test_changes_name_the_run_the_decision_and_what_it_did(
    capsys: pytest.CaptureFixture[str], where: str
) -> None:
    with Record.open(where) as record:
        record.rebuild()
    one, other = ids(where)
    assert main(["merge", one, other, "--by", "ana", "--reason", "one pact", "--record", where]) == 0
    out = run(capsys, "changes", "--since", "2", "--record", where)[1]
    assert f"{other} into {one}" in out
    assert "one pact" in out
    assert "because of" in out
    assert "run 2  merge" in run(capsys, "runs", "--record", where)[1]
    (told,) = json.loads(run(capsys, "changes", "--since", "2", "--record", where, "--json")[1])
    assert [event["what"] for event in told["events"]] == ["changed", "merged"]


def test_empty_answers_say_so(capsys: pytest.CaptureFixture[str], tmp_path: Path, where: str) -> None:
    empty = str(tmp_path / "empty.sqlite")
    Record.open(empty).close()
    assert "Nothing has been written" in run(capsys, "runs", "--record", empty)[1]
    assert "Nothing has changed" in run(capsys, "changes", "--since", "2025-01-01", "--record", empty)[1]
    status, _, err = run(capsys, "changes", "--since", "soon", "--record", empty)
    assert (status, "time/bad-day" in err) == (2, True)


def test_a_dossier_says_of_which_day_it_is_and_what_it_leaves_out(
    capsys: pytest.CaptureFixture[str], where: str
) -> None:
    options = ("PER", "CHL", "--record", where)
    past = run(capsys, "dossier", *options, "--as-of", "2020-01-01")[1]
    assert "as of 2020-01-01" in past
    assert "held nothing" in past
    later = run(capsys, "dossier", *options, "--since", "2024-06-01")[1]
    assert "Events from 2024-06-01" in later
    assert "nothing between these parties in these days" in later
    brief = run(capsys, "dossier", *options, "--md", "--as-of", "2099-01-01")[1]
    assert "**The record as of 2099-01-01.**" in brief

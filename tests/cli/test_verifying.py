"""`accord verify`: a table, the faults by id, and the exit status."""

from __future__ import annotations

import json

import pytest
from sqlalchemy import text

from accord.library import Record
from tests.cli.test_deciding import run, where

__all__ = ["where"]


def test_a_sound_record_ends_with_status_0(capsys: pytest.CaptureFixture[str], where: str) -> None:
    status, out, _ = run(capsys, "verify", "--rebuild", "--record", where)
    assert (status, "is sound" in out) == (0, True)


def test_a_fault_is_shown_with_its_id_and_ends_with_status_1_until_it_is_repaired(
    capsys: pytest.CaptureFixture[str], where: str
) -> None:
    with Record.open(where) as record, record._store.writing() as writer:
        id = record.events()[0].id
        writer.queries.connection.execute(text("DELETE FROM mention_slots"))
    status, out, _ = run(capsys, "verify", "--record", where)
    assert (status, "2 WRONG  slots" in out, id in out) == (1, True, False)
    told = json.loads(run(capsys, "verify", "--record", where, "--json")[1])
    assert sum(len(check["faults"]) for check in told["checks"]) == 2
    assert run(capsys, "verify", "--repair", "--record", where)[0] == 0
    assert run(capsys, "verify", "--record", where)[0] == 0

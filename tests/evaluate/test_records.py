from __future__ import annotations

from pathlib import Path

import pytest

from accord.errors import ReadError
from accord.evaluate import parse_records, read_records, read_texts


def test_every_faulty_line_is_named_at_once() -> None:
    lines = ["{", '{"events": []}', '{"document": "b", "events": [{"kind": "x"}]}']
    faults = r"line 1: not JSON.*line 2: no 'document'.*line 3: unknown kind 'x'"
    with pytest.raises(ReadError, match=faults) as caught:
        parse_records(lines, where="mine.jsonl")
    assert (caught.value.code, caught.value.where) == ("evaluate/bad-record", "mine.jsonl")


def test_the_rule_of_a_prediction_is_kept() -> None:
    line = '{"document": "a", "events": [{"kind": "visit", "parties": ["IND", "ISR"], "rule": "visit/tour"}]}'
    assert parse_records([line])["a"][0].rule == "visit/tour"


def test_a_file_that_is_not_there_is_a_clear_error(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="evaluate/no-file"):
        read_records(tmp_path / "none.jsonl")


def test_missing_texts_are_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("A text.", encoding="utf-8")
    with pytest.raises(ReadError, match=r"1 texts are missing: b\.txt"):
        read_texts(tmp_path, ["a.txt", "b.txt"])

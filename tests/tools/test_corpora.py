from __future__ import annotations

import gzip
import json
from pathlib import Path

from tools.corpora import faults, slice_of


def row(id: str, **rest: str) -> str:
    return json.dumps({"id": id, "published": "2024-05-07", "text": "The river rose.", **rest}) + "\n"


def test_documents_that_are_read_to_their_end_are_no_faults() -> None:
    assert faults([row("one"), row("two")]) == []


def test_a_document_that_fails_is_named_with_its_error() -> None:
    (fault,) = faults([row("one"), row("two", published="the day before")])
    assert "standard input:2" in fault
    assert "the day before" in fault


def test_a_slice_is_every_so_many_th_line(tmp_path: Path) -> None:
    path = tmp_path / "some.jsonl.gz"
    path.write_bytes(gzip.compress(b"1\n2\n3\n4\n5\n"))
    assert slice_of(path, 2) == ["1\n", "3\n", "5\n"]

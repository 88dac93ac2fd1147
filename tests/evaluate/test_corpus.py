from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from accord.errors import ReadError
from accord.evaluate import code, gold_documents

TEXT = "The ports of Tallinn and Helsinki agreed on Friday to share a ferry terminal."


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    path = tmp_path / "gold.jsonl"
    row = {"document": "a.txt", "published": "2024-02-03", "publisher": "Harbour News", "events": []}
    path.write_text(json.dumps(row) + "\n\n", encoding="utf-8")
    return path


def test_texts_of_a_folder_take_day_and_publisher_from_gold(gold: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (document,) = gold_documents(gold, tmp_path)
    assert (document.id, document.text, document.publisher) == ("a.txt", TEXT, "Harbour News")
    assert document.published == date(2024, 2, 3)


def test_texts_of_json_lines_are_found_by_their_id(gold: Path, tmp_path: Path) -> None:
    file = tmp_path / "documents.jsonl"
    rows = [{"id": "b.txt", "text": "Not in gold."}, {"id": "a.txt", "title": "Ferries", "text": TEXT}]
    file.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    (document,) = gold_documents(gold, file)
    assert (document.id, document.title) == ("a.txt", "Ferries")


def test_texts_that_are_not_there_are_named(gold: Path, tmp_path: Path) -> None:
    with pytest.raises(ReadError, match=r"1 texts are missing: a\.txt"):
        gold_documents(gold, tmp_path)


def test_what_was_read_is_coded_by_document(make: Any) -> None:
    document = make.document("a.txt", TEXT)
    mention = make.mention(document, TEXT, "commitment", "EST FIN", date="2024-02-02")
    (event,) = code([make.reading(document, mention)])["a.txt"]
    assert (event.kind, event.parties, event.date) == ("commitment", {"EST", "FIN"}, "2024-02-02")
    assert (event.evidence, event.rule) == ((TEXT,), "test/made")

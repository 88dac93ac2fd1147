"""The days of publication that texts alone tell: none wrong, and none missed in gold."""

from __future__ import annotations

from pathlib import Path

import pytest

from accord.ontology.files import layers
from accord.ontology.pages import parse
from benchmarks.dates import measure, rows

DAY_OF_WHAT_HAPPENED = {
    "wh-2021-03-12-quad-leaders-joint-statement-the-spirit-of-the-quad.txt",
    "wh-2021-06-08-fact-sheet-u-s-mexico-bilateral-cooperation.txt",
}
"""Looked at: the sentence tells of a meeting of that day, and nothing says that it was published on it."""


def test_a_day_written_out_and_not_found_is_listed() -> None:
    row = {"id": "a", "title": "Ports", "text": "They met on May 4, 2024.", "published": "2024-05-04"}
    tally = measure([row], parse(layers()))
    assert (tally.unknown, len(tally.stated)) == (["a"], 1)


@pytest.mark.shared
@pytest.mark.parametrize(("part", "right"), [("dev", 22), ("train", 6)])
def test_gold_is_dated_from_its_texts_alone(shared: Path, part: str, right: int) -> None:
    tally = measure(rows(shared / "gold" / part / "documents.jsonl"), parse(layers()))
    assert tally.wrong == []
    assert len(tally.right) >= right
    assert {line.split(":")[0] for line in tally.stated} <= DAY_OF_WHAT_HAPPENED


@pytest.mark.shared
def test_no_release_of_the_white_house_is_dated_wrongly(shared: Path) -> None:
    tally = measure(rows(shared / "corpus" / "white-house-2021-2022.jsonl.gz"), parse(layers()))
    assert (tally.wrong, len(tally.right) >= 4) == ([], True)

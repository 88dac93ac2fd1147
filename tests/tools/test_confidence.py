"""The training of confidence: the table, the fit, and that what ships was made of the table that ships."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import pytest

from accord.ontology.confidence import weights
from tools.confidence.__main__ import PAGE, TABLE, WEIGHTS
from tools.confidence.figures import area, report
from tools.confidence.fitting import train
from tools.confidence.table import Judged, figures_in, read, write, write_weights


def made(number: int) -> Judged:
    """Return an event of which 'good' says in four cases of five that it is right."""
    good = number % 2 == 0
    right = good if number % 5 else not good
    found = frozenset({"kind=visit", "word=good" if good else "word=bad"})
    name = ("white-house-4", "reuters-7", "dev", "train", "stories")[number % 5 if number % 7 else 0]
    return Judged(name, f"d{number}", f"t{number}", number, right, float(right), found)


def test_what_is_told_follows_what_was_judged() -> None:
    trained = train([made(number) for number in range(200)])
    assert trained.weights["word=good"] > 0 > trained.weights["word=bad"]
    assert trained.weights.keys() == {"kind=visit", "word=good", "word=bad"}


def test_no_trait_weighs_against_its_sense() -> None:
    judged = [made(number) for number in range(200)]
    trained = train(judged, lambda trait: -1 if trait == "word=good" else 0)
    assert trained.weights["word=good"] == 0
    assert trained.weights["word=bad"] < 0
    free = train(judged, lambda trait: 1 if trait == "word=good" else 0)
    assert free.weights == train(judged).weights


def test_the_same_table_gives_the_same_weights_and_a_report() -> None:
    judged = [made(number) for number in range(200)]
    one, other = train(judged), train(judged)
    assert one.weights == other.weights
    assert any(line.startswith("both unseen") for line in report(one))


def test_the_table_comes_back_as_it_was_written(tmp_path: Path) -> None:
    judged = [made(number) for number in range(40)]
    write(tmp_path / "one.jsonl.gz", judged)
    write(tmp_path / "other.jsonl.gz", judged)
    assert read(tmp_path / "one.jsonl.gz") == judged
    assert (tmp_path / "one.jsonl.gz").read_bytes() == (tmp_path / "other.jsonl.gz").read_bytes()


def test_a_trait_of_few_events_is_not_written(tmp_path: Path) -> None:
    judged = [made(number) for number in range(40)]
    rare = Judged("dev", "d", "t", 0, True, 1.0, frozenset({"word=once", "kind=visit"}))
    write(tmp_path / "table.jsonl.gz", [*judged, rare])
    assert read(tmp_path / "table.jsonl.gz")[-1].traits == {"kind=visit"}


def test_weights_are_written_under_their_figures(tmp_path: Path) -> None:
    trained = train([made(number) for number in range(200)])
    write_weights(tmp_path / "confidence.csv", trained, ["200 events"])
    lines = (tmp_path / "confidence.csv").read_text(encoding="utf-8").splitlines()
    assert "# 200 events" in lines
    rows = list(csv.reader(line for line in lines if not line.startswith("#")))
    assert rows[0] == ["trait", "weight", "share"]
    assert rows[1][0] == "intercept"


def test_area_is_how_often_right_is_told_above_wrong() -> None:
    told, right = np.array([0.9, 0.5, 0.4, 0.1]), np.array([1.0, 0.0, 1.0, 0.0])
    assert area(told, right) == pytest.approx(0.75)


def test_the_weights_that_ship_are_of_traits_in_the_table_that_ships() -> None:
    assert WEIGHTS.is_file()
    known = frozenset(trait for row in read(TABLE) for trait in row.traits)
    assert weights().of.keys() <= known


def test_the_weights_that_ship_keep_to_their_senses() -> None:
    shipped = weights()
    assert any(shipped.sense(trait) > 0 for trait in shipped.of)
    assert any(shipped.sense(trait) < 0 for trait in shipped.of)
    assert all(weight * shipped.sense(trait) >= 0 for trait, weight in shipped.of.items())


def test_the_table_that_ships_names_no_text() -> None:
    assert all(len(trait) < 80 for row in read(TABLE) for trait in row.traits)


def test_the_page_has_the_figures_of_the_weights() -> None:
    head = [
        line.removeprefix("#").removeprefix(" ")
        for line in WEIGHTS.read_text().splitlines()
        if line[0] == "#"
    ]
    assert figures_in(PAGE)
    assert figures_in(PAGE) == head[2:]

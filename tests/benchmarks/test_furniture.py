"""Furniture held against what was labelled by reading: pinned, and pinned figures only rise."""

from __future__ import annotations

import pytest

from accord.ontology.files import layers
from accord.ontology.pages import parse
from benchmarks.furniture import Stretch, Tally, measure


def stretch(start: int, words: str) -> Stretch:
    return Stretch("d", start, start + len(words), "markup", words)


def test_white_space_counts_for_nothing_and_what_is_cut_in_half_is_missed() -> None:
    tally = Tally()
    tally.add(
        [stretch(0, "Also Read | x"), stretch(20, "[1]")], [stretch(0, "Also Read | x "), stretch(20, "[")]
    )
    assert (tally.recall, tally.precision) == (11 / 13, 1.0)
    assert (tally.recall_of_stretches, tally.precision_of_stretches) == (0.5, 1.0)
    assert [one.words for one in tally.missed] == ["[1]"]


@pytest.mark.shared
@pytest.mark.usefixtures("shared")
@pytest.mark.parametrize(("part", "recall"), [("dev", 0.995), ("corpus", 0.999), ("fresh", 0.98)])
def test_furniture_of_labelled_reports(part: str, recall: float) -> None:
    tally = measure(part, parse(layers()))
    assert tally.recall >= recall
    assert tally.recall_of_stretches >= recall
    assert tally.precision >= 0.999
    assert tally.precision_of_stretches >= 0.999
    assert tally.wrong == []

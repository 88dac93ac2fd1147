"""The sample reports ship with the package, are our own words, and show what they are there to show."""

from __future__ import annotations

import re
from importlib.resources import files
from pathlib import Path

import pytest

FOLDER = files("accord.samples")
SAMPLES = {p.name: p.read_text(encoding="utf-8") for p in FOLDER.iterdir() if p.name.endswith(".txt")}
RUN = 12
"""Words in a row that may not be another report's: longer than a list of three companies' names."""


def runs(text: str) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", text.lower())
    return {tuple(words[i : i + RUN]) for i in range(len(words) - RUN + 1)}


def test_four_reports_ship_with_the_package() -> None:
    assert sorted(SAMPLES) == ["ministry.txt", "preview.txt", "rewrite.txt", "wire.txt"]


@pytest.mark.parametrize("name", sorted(SAMPLES))
def test_each_names_its_title_day_and_publisher(name: str) -> None:
    head, body = SAMPLES[name].split("\n\n", 1)
    assert [line.split(": ")[0] for line in head.splitlines()] == ["Title", "Published", "Publisher"]
    assert len(body.split()) > 60


@pytest.mark.parametrize("name", sorted(SAMPLES))
def test_publishers_are_marked_as_samples(name: str) -> None:
    publisher = re.search(r"^Publisher: (.*)$", SAMPLES[name], flags=re.MULTILINE)
    assert publisher is not None
    assert "sample" in publisher[1].lower()


@pytest.mark.shared
def test_no_sentence_is_another_reports(shared: Path) -> None:
    ours = set().union(*map(runs, SAMPLES.values()))
    for seed in (shared / "seeds").glob("*.txt"):
        assert ours & runs(seed.read_text(encoding="utf-8")) == set()

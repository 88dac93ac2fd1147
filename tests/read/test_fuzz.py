"""What once broke reading, found by changing files at random, and kept."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from accord.ontology.page_rules import PageRules
from accord.registry import Parts
from accord.settings import load_settings
from benchmarks.fuzz import KEPT, changed, check, samples

FILES = samples()


@pytest.fixture(scope="module")
def rules() -> PageRules:
    return Parts(load_settings({}, {}, None)).rules


@pytest.mark.parametrize("path", sorted(KEPT.glob("*-*")), ids=lambda path: path.name)
def test_what_once_broke_is_read_or_refused(path: Path, rules: PageRules) -> None:
    check(path.read_bytes(), path.name.partition("-")[2], rules)


@pytest.mark.parametrize("name", sorted(FILES))
def test_changed_files_break_nothing(name: str, rules: PageRules) -> None:
    for number in range(3 if name.endswith((".xlsx", ".parquet")) else 12):
        chance = Random(f"{name}:{number}")
        check(changed(FILES[name], chance, FILES[chance.choice(sorted(FILES))]), name, rules)

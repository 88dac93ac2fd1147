"""The benchmark's pages: always the same, told apart from what is around the report, and their text stays as it is."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

import pytest

from accord.model.documents import TEXT_VERSION
from accord.ontology.files import layers
from accord.ontology.pages import parse
from accord.read.given import Given
from accord.read.html.pages import draft
from benchmarks.pages.assembling import Assembled, pages
from benchmarks.pages.reading import accord
from benchmarks.pages.scoring import kept, mean_f1


@pytest.fixture(scope="module")
def assembled() -> Sequence[Assembled]:
    return list(pages())


def test_there_are_three_of_each_layout(assembled: Sequence[Assembled]) -> None:
    assert len(assembled) == 72
    assert len({page.name.rpartition("-")[0] for page in assembled}) == 24
    assert len({page.body for page in assembled}) == 72


@pytest.mark.parametrize(("held_out", "floor"), [(False, 0.99), (True, 0.93)])
def test_the_report_is_kept_and_the_page_is_not(
    assembled: Sequence[Assembled], held_out: bool, floor: float
) -> None:
    rules = parse(layers())
    members = [page for page in assembled if page.held_out is held_out]
    scores = [kept(accord(page.page.encode(), rules).text, page.body) for page in members]
    assert mean_f1(scores) >= floor
    assert min(score.recall for score in scores) > 0.99


def test_their_text_stays_the_same_for_ever(assembled: Sequence[Assembled]) -> None:
    """When this fails with the layouts unchanged, either mend the reader or raise TEXT_VERSION."""
    total, sources = hashlib.sha256(), hashlib.sha256()
    for page in assembled:
        sources.update(page.page.encode())
        total.update(draft(page.page.encode(), Given(b"", page.name)).body.encode() + b"\0")
    assert TEXT_VERSION == 1
    assert (sources.hexdigest()[:12], total.hexdigest()[:12]) == ("fb614f3390eb", "baffd6d22253")

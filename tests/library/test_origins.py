"""The trees of origins of a record, an event and a report."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from accord.errors import NotFoundError
from accord.library import Record

if TYPE_CHECKING:
    from tests.conftest import Maker

PACT = (
    "signing PER CHL date=2024-05-02 title=Ports-Pact: A pact was signed by both of them in the harbour town."
)
OTHER = "signing PER CHL date=2024-05-02 title=Ports-Pact: Ink was put to paper."


@pytest.fixture
def told(record: Record, make: Maker) -> Record:
    """Return a record of a story, its copy, another text by the first publisher, and one that is independent."""
    record.add(
        [
            make.document(
                "one.txt", f"{PACT} It had been long in the making.", published="2024-05-03", publisher="A"
            ),
            make.document(
                "copy.txt", f"{PACT} It had been long in the making.", published="2024-05-04", publisher="B"
            ),
            make.document("again.txt", OTHER, published="2024-05-09", publisher="A"),
            make.document("own.txt", OTHER.replace("Ink", "A pen"), published="2024-05-29", publisher="C"),
        ]
    )
    return record


def test_the_record_shows_origins_of_several_reports(told: Record) -> None:
    found = told.origins()
    assert (found.reports, found.origins, len(found.trees)) == (4, 3, 1)
    (tree,) = found.trees
    assert (tree.report.document, tree.below[0].report.document, tree.below[0].kind) == (
        "one.txt",
        "copy.txt",
        "reprint",
    )
    assert tree.below[0].reasons


def test_an_event_counts_one_publisher_once(told: Record) -> None:
    (event,) = told.events()
    found = told.origins(event.id)
    assert (found.reports, found.origins, [tree.size for tree in found.trees]) == (4, 2, [3, 1])
    assert [branch.kind for branch in found.trees[0].below] == ["reprint", "publisher"]
    assert {len(value.origins) for value in event.values} == {2}


def test_a_report_shows_the_origin_that_it_is_of(told: Record) -> None:
    found = told.origins("copy.txt")
    assert (found.about, found.trees[0].size) == ("copy.txt", 2)


def test_a_claim_has_no_origin(told: Record) -> None:
    (event,) = told.events()
    with pytest.raises(NotFoundError):
        told.origins(f"{event.mentions[0]}.1")
    with pytest.raises(NotFoundError):
        told.origins("nothing")

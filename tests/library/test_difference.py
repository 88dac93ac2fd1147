"""A report beside another, and beside the record: each effect, its quotes, and that nothing is saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from accord.errors import NotFoundError, ReadError, UsageError
from accord.library import Difference, Effect, EventDifference, Record
from accord.library import difference as module
from tests.library.conftest import read_simply

if TYPE_CHECKING:
    from tests.conftest import Maker

FIRST = (
    "session PER CHL date=2024-05-02 ordinal=3 body=Ports-Committee area=transport: The third session sat.\n"
    "signing PER CHL date=2024-05-02 title=Ports-Pact: A pact was signed."
)
SECOND = (
    "session PER CHL date=2024-05-02 ordinal=3 body=Ports-Committee area=fisheries: They sat, the third time.\n"
    "signing PER CHL date=2024-05-20 title=Ports-Pact: The pact was put into ink.\n"
    "exercise PER CHL item=Southern-Wind: Ships sailed."
)


@pytest.fixture
def told(record: Record, make: Maker, monkeypatch: pytest.MonkeyPatch) -> Record:
    """Return a record of one report; documents that it is compared with are read simply, too."""
    monkeypatch.setattr(module, "process", lambda document, parts: read_simply(make, document))
    record.add([make.document("one.txt", FIRST, published="2024-05-03", publisher="Daily")])
    return record


def second(make: Maker, publisher: str = "Weekly") -> object:
    return make.document("two.txt", SECOND, published="2024-05-21", publisher=publisher)


def event(found: Difference, headline: str) -> EventDifference:
    return next(item for item in found.events if item.headline.startswith(headline))


def effects(item: EventDifference) -> dict[str, Effect]:
    return {f"{c.field.value} {c.value or c.beside}": c.effect for c in item.changes}


def test_a_document_beside_the_record(told: Record, make: Maker) -> None:
    found = told.diff(second(make))
    assert (found.held, found.beside, found.report.document) == (False, None, "two.txt")
    session = effects(event(found, "Session"))
    assert session["date 2024-05-02"] is Effect.STRENGTHENS
    assert session["area fisheries"] is Effect.ADDS
    assert session["area transport"] is Effect.DROPS
    assert event(found, "Exercise").event is None
    assert event(found, "Exercise").new


def test_a_contradiction_has_the_words_of_both_sides(told: Record, make: Maker) -> None:
    found = told.diff(second(make))
    assert found.events[0].headline.startswith("Signing")
    change = found.events[0].changes[0]
    assert (change.effect, change.value, change.beside) == (Effect.CONTRADICTS, "2024-05-20", "2024-05-02")
    texts = {"one.txt": FIRST, "two.txt": SECOND}
    for quote in (*change.quotes, *change.beside_quotes):
        assert texts[quote.report][quote.start : quote.end] == quote.quote
    assert [q.report for q in (*change.quotes, *change.beside_quotes)] == ["two.txt", "one.txt"]


def test_nothing_is_saved(told: Record, make: Maker) -> None:
    before = told.events(), told.summary(), told.origins()
    told.diff(second(make))
    assert (told.events(), told.summary(), told.origins()) == before
    assert not told.holds("two.txt")


def test_it_says_what_adding_makes_of_it(told: Record, make: Maker) -> None:
    known = {item.event for item in told.diff(second(make)).events}
    told.add([second(make)])
    ids = {e.id for e in told.events() if "two.txt" in e.documents}
    assert known - {None} < ids
    assert len(known) == len(ids)


def test_the_same_publisher_supports_nothing_more(told: Record, make: Maker) -> None:
    session = event(told.diff(second(make, publisher="Daily")), "Session")
    assert effects(session)["date 2024-05-02"] is Effect.REPEATS


def test_two_reports_in_either_direction(told: Record, make: Maker) -> None:
    told.add([second(make)])
    forth, back = told.diff("two.txt", "one.txt"), told.diff("one.txt", "two.txt")
    assert (forth.held, forth.count(Effect.CONTRADICTS), back.count(Effect.CONTRADICTS)) == (True, 1, 1)
    assert effects(event(back, "Session"))["area transport"] is Effect.ADDS
    assert event(forth, "Exercise").new
    assert event(back, "Exercise").dropped


def test_a_document_that_is_held_is_known_again(told: Record, make: Maker) -> None:
    same = make.document("renamed.txt", FIRST, published="2024-05-03", publisher="Daily")
    assert told.diff(same).held
    with pytest.raises(UsageError, match="diff/one-report"):
        told.diff("one.txt", same)


def test_a_report_that_tells_nothing_changes_nothing(told: Record, make: Maker) -> None:
    assert told.diff(make.document("calm.txt", "All was calm.")).events == ()


def test_errors_are_those_of_reports(told: Record, make: Maker) -> None:
    with pytest.raises(NotFoundError):
        told.diff("nothing.txt")
    with pytest.raises(ReadError, match="test/broken"):
        told.diff(make.document("x.txt", "broken"))

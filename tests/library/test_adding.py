"""Adding: what is held is left alone, failures are noted, batches stand, order does not matter."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from accord.errors import ReadError
from accord.library import Record, adding
from accord.model.ports import Failure
from accord.read import ReadFailure

if TYPE_CHECKING:
    from tests.conftest import Maker

PACT = "signing PER CHL date=2024-05-02 title=ports: Peru and Chile signed."
TALKS = "meeting PER CHL date=2024-05-02 who=Ana-Rojas/PER: Ana Rojas met her colleague."


def test_adding_again_changes_nothing_and_says_so(record: Record, make: Maker) -> None:
    document = make.document("a.txt", PACT, publisher="Daily")
    assert record.add([document]).added == ("a.txt",)
    events = record.events()
    again = record.add([document])
    assert (again.added, [u.held for u in again.unchanged]) == ((), ["a.txt"])
    assert (again.events_new, again.events_changed) == ((), ())
    assert record.events() == events


def test_the_same_text_under_another_name_is_the_same_report(record: Record, make: Maker) -> None:
    record.add([make.document("a.txt", PACT, publisher="Daily")])
    result = record.add([make.document("b.txt", PACT, publisher="Daily")])
    assert [(u.document, u.held) for u in result.unchanged] == [("b.txt", "a.txt")]


def test_the_same_text_of_another_publisher_is_a_reprint(record: Record, make: Maker) -> None:
    text = f"{PACT} They had spoken of it for many years, and the ink was dry before the evening came."
    record.add([make.document("a.txt", text, publisher="Daily")])
    result = record.add([make.document("b.txt", text, publisher="Weekly")])
    assert result.added == ("b.txt",)
    (event,) = record.events()
    assert (len(event.documents), len(event.origins)) == (2, 1)


def test_another_text_under_the_same_id_gets_an_id_of_its_own(record: Record, make: Maker) -> None:
    record.add([make.document("a.txt", PACT)])
    other = make.document("a.txt", TALKS)
    result = record.add([other])
    assert result.renamed == (("a.txt", f"a.txt~{other.content_hash[:6]}"),)
    assert record.add([other]).unchanged[0].held == f"a.txt~{other.content_hash[:6]}"


def test_other_facts_about_a_held_report_are_told_and_not_taken(record: Record, make: Maker) -> None:
    document = make.document("a.txt", PACT, publisher="Daily")
    record.add([document])
    result = record.add([replace(document, publisher="Weekly")])
    assert "Daily" in str(result.unchanged[0].note)


def test_failures_are_noted_and_the_good_beside_them_are_added(record: Record, make: Maker) -> None:
    unread = ReadFailure("c.bin", ReadError("read/binary", "is not text"))
    good, broken = make.document("a.txt", PACT), make.document("b.txt", "broken")
    result = record.add([unread, broken, good])
    assert result.added == ("a.txt",)
    assert [failure.code for failure in result.failed] == ["read/binary", "test/broken"]
    with record._store.reading() as queries:
        assert [failure.document for failure in queries.runs.failures()] == ["c.bin", "b.txt"]


def test_progress_counts_what_is_safely_written(open_record: Callable[..., Record], make: Maker) -> None:
    record = open_record(batch=2)
    seen: list[tuple[int, int]] = []

    def note(done: int) -> None:
        seen.append((done, record.summary().reports))

    record.add([make.document(f"{n}.txt", f"{PACT} {n}") for n in range(5)], note)
    assert seen == [(2, 2), (4, 4), (5, 5)]


def test_a_crash_between_batches_loses_nothing_acknowledged(
    open_record: Callable[..., Record], make: Maker, monkeypatch: pytest.MonkeyPatch
) -> None:
    record = open_record(batch=2)
    documents = [make.document(f"{n}.txt", f"{PACT} {n}") for n in range(5)]
    real = adding.account
    calls = iter(range(10))

    def dies_in_the_second_batch(*given: Any) -> Any:
        if next(calls) == 1:
            raise MemoryError
        return real(*given)

    monkeypatch.setattr(adding, "account", dies_in_the_second_batch)
    with pytest.raises(MemoryError):
        record.add(documents)
    assert record.summary().reports == 2
    monkeypatch.setattr(adding, "account", real)
    assert (len(record.add(documents).added), record.summary().reports) == (3, 5)


def test_a_failure_prints_in_one_line_with_its_code() -> None:
    assert str(Failure("a.txt", "read/empty", "is empty")) == "a.txt: is empty [read/empty]"


def test_a_day_that_the_text_tells_is_no_other_fact_about_it(record: Record, make: Maker) -> None:
    text = f"Published: 4 May 2024\n\n{PACT}"
    held = make.document("a.txt", text, published="2024-05-04")
    record.add([held])
    result = record.add([make.document("b.txt", text), make.document("a.txt", text)])
    assert (result.added, [u.note for u in result.unchanged]) == ((), [None, None])

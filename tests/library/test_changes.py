"""Two times: what the record held on a past day, and what it learned since, run by run."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import TYPE_CHECKING

import pytest

from accord.errors import UsageError
from accord.library import Dossier, Record, RunChanges

if TYPE_CHECKING:
    from tests.conftest import Maker

LINES = (
    "signing PER CHL date=2024-05-02 title=ports: Peru and Chile signed.",
    "signing PER CHL date=2024-05-02 title=ports place=Lima: It was signed there.",
    "signing PER CHL date=2024-06-20 title=mines: They signed on mines.",
    "meeting PER CHL who=Ana-Rojas/PER: Ana Rojas went.",
    "signing PER CHL date=2024-05-03 title=ports area=trade: The ports pact was signed.",
    "visit PER CHL date=2024-05-02 who=Ana-Rojas/PER: Ana Rojas paid a visit.",
    "meeting PER CHL date=2024-05-02 who=Ana-Rojas/PER: Ana Rojas met her host.",
)
FIRST = datetime(2025, 1, 1, 12, tzinfo=UTC)


@pytest.fixture
def record(open_record: Callable[..., Record]) -> Record:
    """Return a record whose clock goes on by a day with each writing."""
    days = count()
    return open_record(clock=lambda: FIRST + timedelta(days=next(days)))


def add(record: Record, make: Maker, number: int) -> None:
    line = LINES[number].replace(" place=Lima", "")
    record.add([make.document(f"{number}.txt", f"Report {number}.\n{line}", published="2024-06-30")])


def steps(record: Record, make: Maker) -> list[tuple[str, Dossier]]:
    """Add reports and decide, and return the dossier after each step with the day of the step's end."""
    said = []

    def note() -> None:
        last = max(run.finished_at or "" for run in record.runs())
        said.append((last[:10], record.dossier(["PER", "CHL"])))

    for number in range(len(LINES)):
        add(record, make, number)
        note()
    one, other, *_ = (event.id for event in record.events())
    record.merge(one, other, by="ana", reason="one pact")
    note()
    record.split(one, ["0.txt"], by="ana", replace=True)
    note()
    record.undo(2, by="ben")
    note()
    record.undo(3, by="ben")
    note()
    record.rebuild()
    note()
    return said


def test_the_dossier_of_a_past_day_is_what_it_said_that_day(record: Record, make: Maker) -> None:
    seen = steps(record, make)
    assert any(entry.within for _, dossier in seen for entry in dossier.entries)
    for day, dossier in seen:
        then = record.dossier(["PER", "CHL"], as_of=day)
        assert replace(then, as_of=None, state=()) == replace(dossier, state=())
        assert len(then.state) == len(
            dossier.state
        )  # which speaks of today in the one, of that day in the other


def test_before_the_first_report_there_was_nothing(record: Record, make: Maker) -> None:
    add(record, make, 0)
    assert record.dossier(["PER", "CHL"], as_of="2024-12-31").entries == ()
    assert record.dossier(["PER", "BOL"], as_of="2025-12-31").entries == ()
    with pytest.raises(UsageError, match="time/bad-day"):
        record.dossier(["PER", "CHL"], as_of="yesterday")


def test_events_are_chosen_by_when_they_happened(record: Record, make: Maker) -> None:
    for number in range(4):
        add(record, make, number)
    found = record.dossier(["PER", "CHL"], since="2024-06-01", until="2024-06-30")
    assert [entry.date for entry in found.entries] == ["2024-06-20"]
    assert (found.since, found.until, found.undated) == ("2024-06-01", "2024-06-30", 1)


def learned(record: Record, since: str | int) -> list[tuple[str, list[str]]]:
    return [(str(run.run and run.run.what), [e.what for e in run.events]) for run in record.changes(since)]


def test_what_changed_is_told_run_by_run_with_field_and_report(record: Record, make: Maker) -> None:
    add(record, make, 0)
    add(record, make, 4)
    first, second = record.changes("2025-01-01")
    assert (first.reports, [e.what for e in first.events]) == (("0.txt",), ["new"])
    (event,) = second.events
    assert (event.what, event.reports) == ("changed", ("4.txt",))
    assert [(f.field.value, f.old, f.new) for f in event.fields] == [("area", (), ("trade",))]
    assert record.changes(2) == (second,)
    assert record.changes("2025-06-01") == ()


def test_a_decision_is_told_with_what_it_merged_and_its_undoing_with_what_came_back(
    record: Record, make: Maker
) -> None:
    for number in (0, 2):
        add(record, make, number)
    one, other = (event.id for event in record.events())
    record.merge(one, other, by="ana", reason="one pact")
    record.undo(1, by="ben")
    merge, undo = record.changes(3)
    assert merge.decision is not None
    assert (merge.decision.by, merge.decision.reason) == ("ana", "one pact")
    assert [(e.event, e.what, e.target) for e in merge.events] == [
        (one, "changed", None),
        (other, "merged", one),
    ]
    assert [(e.event, e.what, e.reports_lost) for e in undo.events] == [
        (one, "changed", ("2.txt",)),
        (other, "revived", ()),
    ]


def test_an_event_that_several_batches_of_a_run_changed_is_told_once(
    open_record: Callable[..., Record], make: Maker
) -> None:
    record = open_record(batch=1)
    record.add([make.document(f"{n}.txt", f"Report {n}.\n{LINES[n]}") for n in (0, 4)])
    (run,) = record.changes(1)
    assert [(e.what, e.reports) for e in run.events] == [("new", ("0.txt", "4.txt"))]


def test_runs_are_logged_with_counts_and_versions(record: Record, make: Maker) -> None:
    record.add([make.document("a.txt", LINES[0]), make.document("b.txt", "broken")])
    record.rebuild()
    add_, rebuild = record.runs()
    assert (add_.what, add_.counts["added"], add_.failed) == ("add", 1, 1)
    assert (rebuild.what, rebuild.counts["events_changed"]) == ("rebuild", 0)
    assert all(run.finished_at and run.ontology and run.version for run in (add_, rebuild))


def test_nothing_is_told_of_runs_that_changed_nothing(record: Record, make: Maker) -> None:
    add(record, make, 0)
    record.rebuild()
    found: tuple[RunChanges, ...] = record.changes("2025-01-01")
    assert [run.run and run.run.what for run in found] == ["add"]

"""An event's life: proposed, scheduled, put off, then held or called off; and its days in that order."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from accord.model.claims import EventMention, Field, Modality
from accord.model.documents import DocumentId
from accord.model.record import Event, Status
from accord.reconcile import history

Tell = Callable[..., EventMention]
Only = Callable[..., Event]

PAIR = ("Rajesh Kumar Singh/IND", "Israel Katz/ISR")
BODY = {"body": "Joint Commission on Ports", "ordinal": 5}
DAYS = {
    DocumentId(d): date(2025, 3, day)
    for d, day in {"first": 1, "second": 5, "third": 10, "fourth": 20}.items()
}


def steps(event: Event) -> list[tuple[str, str | None]]:
    return [(s.modality.value, s.day.iso if s.day else None) for s in history(event, DAYS)]


def test_a_plan_and_its_fulfilment_are_one_event_with_two_steps(tell: Tell, only: Only) -> None:
    plan = tell("first", date="2025-03-15", people=PAIR, modality="scheduled")
    again = tell("second", date="2025-03-15", people=PAIR, modality="scheduled")
    held = tell("fourth", date="2025-03-15", people=PAIR, modality="occurred")
    event = only(held, again, plan, published=DAYS)
    assert steps(event) == [("scheduled", "2025-03-15"), ("occurred", "2025-03-15")]
    assert [s.document for s in history(event, DAYS)] == ["first", "fourth"]


def test_what_was_called_off_is_shown_so(tell: Tell, only: Only) -> None:
    plan = tell("first", date="2025-03-15", people=PAIR, modality="scheduled")
    off = tell("second", date="2025-03-15", people=PAIR, modality="denied")
    event = only(plan, off, published=DAYS)
    assert event.modality is Modality.DENIED
    assert steps(event) == [("scheduled", "2025-03-15"), ("denied", "2025-03-15")]


def test_a_day_that_a_later_plan_changes_is_no_conflict(tell: Tell, only: Only) -> None:
    old = tell("first", "session", date="2025-03-15", modality="scheduled", **BODY)
    new = tell("third", "session", date="2025-04-02", modality="scheduled", **BODY)
    event = only(new, old, published=DAYS)
    assert event.when is not None
    assert event.when.iso == "2025-04-02"
    assert not event.conflicts
    last = history(event, DAYS)[-1]
    assert last.moved_from is not None
    assert (last.moved_from.iso, last.day and last.day.iso) == ("2025-03-15", "2025-04-02")


def test_a_day_that_an_old_plan_repeats_is_one(tell: Tell, only: Only) -> None:
    told = [("first", "2025-03-15"), ("second", "2025-04-02"), ("third", "2025-03-15")]
    event = only(
        *(tell(d, "session", date=day, modality="scheduled", **BODY) for d, day in told), published=DAYS
    )
    assert [value.field for value in event.conflicts] == [Field.DATE]


def test_plans_of_one_day_that_differ_are_a_conflict(tell: Tell, only: Only) -> None:
    told = [("first", "2025-03-15"), ("second", "2025-04-02")]
    same = dict.fromkeys(DAYS, date(2025, 3, 1))
    event = only(
        *(tell(d, "session", date=day, modality="scheduled", **BODY) for d, day in told), published=same
    )
    assert [value.field for value in event.conflicts] == [Field.DATE]


def test_the_plans_place_says_more_where_it_fits_what_was_told_since(tell: Tell, only: Only) -> None:
    plan = tell("first", date="2025-03-15", people=PAIR, place="Tel Aviv", modality="scheduled")
    held = tell("fourth", date="2025-03-15", people=PAIR, place="Israel", modality="occurred")
    event = only(plan, held, published=DAYS)
    values = [(str(v.value), v.status) for v in event.of(Field.PLACE)]
    assert "Tel Aviv" in values[0][0]
    assert {status for _, status in values} == {Status.PREFERRED, Status.COMPATIBLE}


def test_nothing_said_gives_no_steps_but_the_one(tell: Tell, only: Only) -> None:
    assert steps(only(tell("first", date="2025-03-15", people=PAIR))) == []

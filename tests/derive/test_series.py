"""A body's series: known and missing sessions, hosts, intervals, what is due."""

from __future__ import annotations

from datetime import date
from itertools import permutations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.derive import Account, Standing, series
from accord.derive.rhythm import MONTH, in_months, told
from accord.model.claims import Place

TODAY = date(2026, 1, 1)


@pytest.fixture
def session(tell: Any) -> Any:
    def made(number: int | None, day: str | None, host: str | None = None, **more: Any) -> Account:
        fields: dict[str, Any] = {"body": "Joint Commission", **more}
        if number:
            fields["ordinal"] = number
        if day:
            fields["date"] = day
        if host:
            fields["place"] = Place("the capital", host)
        return tell(f"E{number}-{day}", "They met.", "session", "KEN PER", **fields)

    return made


def test_numbers_before_and_between_known_ones_are_missing_with_bounds(session: Any) -> None:
    found = series([session(3, "2019-05-01"), session(6, "2022-05-01")], TODAY)
    unknown = [
        (r.number, r.last_number, r.after, r.before) for r in found.rungs if r.standing is Standing.UNKNOWN
    ]
    assert unknown == [
        (1, None, None, date(2019, 5, 1)),
        (2, None, None, date(2019, 5, 1)),
        (4, 5, date(2019, 5, 1), date(2022, 5, 1)),
    ]


def test_one_interval_makes_no_usual_one(session: Any) -> None:
    found = series([session(1, "2020-01-01"), session(2, "2021-01-01")], TODAY)
    assert (found.rhythm, found.expected) == (None, None)


def test_missing_numbers_count_as_parts_of_an_interval(session: Any) -> None:
    found = series([session(1, "2018-01-01"), session(2, "2019-01-01"), session(4, "2021-01-01")], TODAY)
    assert found.rhythm is not None
    assert in_months(found.rhythm.days) == "12 months"
    assert found.rhythm.measured == 2


def test_the_next_one_is_due_after_the_usual_interval_and_overdue_past_its_window(session: Any) -> None:
    held = [session(1, "2018-01-01"), session(2, "2019-01-01"), session(3, "2020-01-01")]
    early, late = series(held, date(2021, 1, 15)), series(held, TODAY)
    assert early.expected is not None
    assert (early.expected.number, early.expected.overdue) == (4, False)
    assert early.expected.first < date(2021, 1, 1) < early.expected.last
    assert late.overdue


def test_a_planned_session_is_expected_on_its_day_and_overdue_when_no_report_has_it_held(
    session: Any,
) -> None:
    held = [session(1, "2024-01-01"), session(2, "2026-03-01", modality="scheduled")]
    now, later = series(held, TODAY), series(held, date(2026, 4, 1))
    assert now.expected is not None
    assert (now.expected.planned, now.expected.first, now.overdue) == (True, date(2026, 3, 1), False)
    assert later.overdue


def test_a_plan_counts_no_more_once_a_later_session_is_held(session: Any) -> None:
    found = series([session(1, "2024-01-01", modality="scheduled"), session(2, "2025-01-01")], TODAY)
    assert found.expected is None


def test_hosts_that_took_turns_give_the_next_host(session: Any) -> None:
    held = [session(1, "2018-01-01", "KEN"), session(2, "2019-01-01", "PER"), session(4, "2021-01-01", "PER")]
    found = series(held, TODAY)
    assert found.hosts is not None
    assert (found.hosts.confidence, found.hosts.next_host) == (1.0, "KEN")


def test_hosts_that_did_not_take_turns_give_none(session: Any) -> None:
    held = [session(1, "2018-01-01", "KEN"), session(2, "2019-01-01", "KEN"), session(3, "2020-01-01", "PER")]
    found = series(held, TODAY)
    assert found.hosts is not None
    assert (found.hosts.confidence, found.hosts.next_host) == (0.5, None)


def test_a_session_without_a_number_that_alone_fills_a_gap_is_the_missing_one(session: Any) -> None:
    held = [session(1, "2018-01-01"), session(None, "2019-01-01"), session(3, "2020-01-01")]
    found = series(held, TODAY)
    assert [(r.number, r.place_in_order) for r in found.rungs] == [(1, None), (None, 2), (3, None)]
    assert found.rhythm is not None
    assert found.rhythm.measured == 2


def test_a_session_without_a_number_that_may_be_one_of_two_is_counted_beside_them(session: Any) -> None:
    held = [session(1, "2018-01-01"), session(None, "2019-01-01"), session(4, "2020-01-01")]
    (unknown,) = (r for r in series(held, TODAY).rungs if r.standing is Standing.UNKNOWN)
    assert (unknown.number, unknown.last_number, unknown.between) == (2, 3, 1)


def test_a_session_dated_only_by_its_year_widens_the_window(session: Any) -> None:
    from accord.model.dates import Basis, Precision, When

    year = When(date(2024, 1, 1), date(2024, 12, 31), Precision.YEAR, Basis.STATED)
    found = series([session(1, None, date=year)], TODAY, told(365, 91, "annual", ()))
    assert found.expected is not None
    assert (found.expected.last - found.expected.first).days > 365


def test_a_later_number_on_an_earlier_day_is_a_contradiction(session: Any) -> None:
    (clash,) = series([session(17, "2020-01-01"), session(16, "2021-01-01")], TODAY).clashes
    assert "16" in clash.text
    assert "before it" in clash.text


def test_two_sessions_told_a_day_apart_make_no_interval(session: Any) -> None:
    days = ["2022-04-28", "2022-04-29", "2022-11-03"]
    assert series([session(None, day) for day in days], TODAY).rhythm is None


def test_a_rhythm_that_a_report_tells_serves_where_none_is_measured(session: Any) -> None:
    found = series([session(5, "2024-06-01")], TODAY, told(365, 91, "annual", ()))
    assert found.expected is not None
    assert found.overdue
    assert "annual" in found.expected.rule


def test_no_sessions_make_an_empty_series() -> None:
    found = series([], TODAY)
    assert (found.rungs, found.last, found.expected, found.overdue) == ((), None, None, False)


def test_the_order_of_reports_does_not_matter(session: Any) -> None:
    held = [session(1, "2018-01-01"), session(2, None), session(None, "2019-03-01"), session(4, "2020-01-01")]
    assert len({series(order, TODAY) for order in permutations(held)}) == 1


@given(st.lists(st.tuples(st.integers(1, 9), st.integers(2010, 2025)), min_size=1, max_size=6, unique=True))
def test_every_number_up_to_the_highest_is_known_or_missing_once(pairs: list[tuple[int, int]]) -> None:
    from tests.conftest import Maker

    make = Maker()
    accounts = [_account(make, number, year) for number, year in pairs]
    found = series(accounts, TODAY)
    runs = [
        (r.number or 0, r.last_number or r.number or 0) for r in found.rungs if r.standing is Standing.UNKNOWN
    ]
    unknown = [number for first, last in runs for number in range(first, last + 1)]
    known = {number for number, _ in pairs}
    assert sorted([*unknown, *known]) == list(range(1, max(known) + 1))
    assert series(accounts[::-1], TODAY) == found


def _account(make: Any, number: int, year: int) -> Account:
    from accord.model.claims import Kind
    from accord.model.record import Event, EventId, FieldValue, Status

    document = make.document(f"{number}-{year}", "They met.")
    mention = make.mention(document, "They met.", "session", "KEN PER", ordinal=number, date=f"{year}-01-01")
    values = tuple(FieldValue(c.field, c.value, Status.PREFERRED, "", ()) for c in mention.claims)
    return Account(
        Event(EventId(document.id), Kind.SESSION, (mention.id,), (document.id,), (), values), (mention,)
    )


@pytest.mark.parametrize(
    ("days", "said"), [(7, "7 days"), (28, "4 weeks"), (13 * MONTH, "13 months"), (36 * MONTH, "3 years")]
)
def test_stretches_of_time_are_said_as_people_do(days: float, said: str) -> None:
    assert in_months(days) == said

"""What pictures are drawn from: counts that agree with the record, and that stay small where it is large."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from accord.derive import Step, lifecycle
from accord.library import EventFilter, Pact, Record
from accord.library.pictures import Lanes
from accord.library.pictures.agreements import strip
from accord.library.pictures.chart import LANES, MOST, OTHERS
from accord.library.pictures.network import FEW
from accord.library.pictures.periods import period, unit_of
from accord.model.claims import Kind, Modality
from accord.model.dates import Basis, Precision, When
from accord.model.record import EventId
from accord.model.states import State

if TYPE_CHECKING:
    from tests.conftest import Maker

TOLD = """
meeting IND ISR date=2024-03-04 area=trade: They met.
visit IND JPN date=2024-05-06 area=training: One came.
session IND ISR date=2025-01-02 body=Working_Group ordinal=7 area=training: They sat.
signing IND ISR date=2025-02-03 title=Memorandum/mou area=trade: They signed.
meeting FRA IND ISR month=2025-03: They met again.
meeting FRA DEU: They met some day.
"""


@pytest.fixture
def told(record: Record, make: Maker) -> Record:
    wire = make.document("wire.txt", TOLD.strip(), published="2025-03-30", publisher="Wire")
    other = make.document("other.txt", "meeting IND ISR date=2024-03-04: They met.", published="2024-03-05")
    record.add([wire, other])
    return record


def test_a_timeline_has_every_event_once_in_the_lane_of_its_kind(told: Record) -> None:
    chart = told.chart()
    assert (chart.total, chart.undated, chart.bins) == (6, 1, ())
    assert {lane.key: lane.events for lane in chart.lanes} == {
        "signing": 1,
        "session": 1,
        "visit": 1,
        "meeting": 3,
    }
    assert sorted(mark.event for mark in chart.marks) == sorted(event.id for event in told.events())


def test_lanes_of_parties_leave_out_those_that_were_asked_for(told: Record) -> None:
    chart = told.chart(EventFilter(("IND",)), by=Lanes.PARTY)
    assert {lane.key: lane.events for lane in chart.lanes} == {"ISR": 4, "FRA": 1, "JPN": 1}


def test_a_span_keeps_what_may_lie_between_its_days(told: Record) -> None:
    chart = told.chart(EventFilter(kind="meeting", since=date(2025, 3, 10), until=date(2025, 12, 31)))
    assert [mark.date for mark in chart.marks] == ["Mar 2025"]


def test_many_events_are_counted_and_none_is_lost(record: Record, make: Maker) -> None:
    lines = [
        f"meeting IND ISR date=20{n % 20 + 10}-0{n % 9 + 1}-{n % 27 + 1:02} area=trade: They met, number {n}."
        for n in range(MOST + 40)
    ]
    for n, line in enumerate(lines):
        lines[n] = line.replace("IND ISR", ("FRA DEU", "IND ISR", "USA JPN", "BRA ARG")[n // 113])
    record.add([make.document("many.txt", "\n".join(lines), published="2031-01-01")])
    chart = record.chart()
    assert chart.total > MOST
    assert (chart.unit, chart.marks) == ("year", ())
    assert sum(bin.events for bin in chart.bins) == chart.total - chart.undated


def test_a_few_events_far_back_leave_the_others_their_room(record: Record, make: Maker) -> None:
    lines = [
        f"meeting IND ISR date=2025-{n % 12 + 1:02}-{n // 12 * 9 + 1:02}: They met, {n}." for n in range(36)
    ]
    record.add([make.document("new.txt", "\n".join([*lines, "meeting FRA DEU date=1942-01-01: They met."]))])
    chart = record.chart()
    assert chart.since == date(2025, 1, 1)
    assert [(lane.earlier, lane.events == chart.total) for lane in chart.lanes] == [(1, True)]


def test_parties_beyond_the_lanes_share_one(record: Record, make: Maker) -> None:
    codes = [
        "FRA",
        "DEU",
        "ITA",
        "ESP",
        "PRT",
        "POL",
        "NLD",
        "BEL",
        "SWE",
        "NOR",
        "FIN",
        "DNK",
        "GRC",
        "TUR",
        "JPN",
    ]
    lines = [f"meeting IND {code} date=2025-01-{n + 1:02}: They met." for n, code in enumerate(codes)]
    record.add([make.document("round.txt", "\n".join(lines), published="2025-02-01")])
    lanes = record.chart(EventFilter(("IND",)), by=Lanes.PARTY).lanes
    assert len(lanes) == LANES + 1
    assert (lanes[-1].key, lanes[-1].events) == (OTHERS, len(codes) - LANES)


def test_reports_are_counted_by_month_and_the_first_of_an_origin_once(told: Record) -> None:
    found = told.arrivals()
    assert [(p.name, p.reports, p.origins) for p in found.periods] == [("Mar 2024", 1, 1), ("Mar 2025", 1, 1)]
    assert told.arrivals(EventFilter(("JPN",))).reports == 1


def test_a_network_has_the_ties_of_those_who_were_asked_for_and_among_their_partners(told: Record) -> None:
    found = told.network(EventFilter(("IND",)))
    assert found.nodes[0].middle
    assert [(tie.left, tie.right, tie.events) for tie in found.ties] == [
        ("IND", "ISR", 4),
        ("FRA", "IND", 1),
        ("FRA", "ISR", 1),
        ("IND", "JPN", 1),
    ]
    assert found.ties[0].by_kind == {Kind.SIGNING: 1, Kind.SESSION: 1, Kind.MEETING: 2}


def test_a_summit_ties_nobody_to_anybody(record: Record, make: Maker) -> None:
    codes = "ARG BRA CAN CHL COL CUB ECU MEX PER"
    assert len(codes.split()) > FEW
    record.add([make.document("summit.txt", f"meeting {codes} date=2025-01-01: They met.")])
    found = record.network()
    assert (len(found.nodes), found.ties, found.crowded) == (9, (), 1)


def test_a_map_has_arcs_of_pairs_and_says_what_has_no_place(told: Record) -> None:
    found = told.atlas()
    assert [(arc.left, arc.right, arc.events) for arc in found.arcs] == [
        ("IND", "ISR", 3),
        ("DEU", "FRA", 1),
        ("IND", "JPN", 1),
    ]
    assert (found.events, found.nowhere) == (6, 6)
    assert {spot.code: spot.numeric for spot in found.spots}["JPN"] == "392"


@pytest.mark.parametrize("by_dyad", [False, True])
def test_squares_count_what_the_matrix_counts(told: Record, by_dyad: bool) -> None:
    cells = told.areas(by_dyad=by_dyad).cells
    found = told.squares(by_dyad=by_dyad)
    assert {(s.area, s.column): (s.promised, s.discussed, s.done) for s in found.squares} == {
        (c.area, c.column): (len(c.promised), len(c.discussed), len(c.done)) for c in cells
    }
    assert all(s.citation and s.citation.quote in TOLD for s in found.squares)


def test_a_ladder_has_its_rungs_with_bounds(told: Record) -> None:
    found = told.ladder("Working Group", today=date(2026, 1, 1))
    assert [(s.number, s.standing.value) for s in found.sessions] == [
        ("1st–5th", "unknown"),
        ("6th", "unknown"),
        ("7th", "held"),
    ]
    assert found.sessions[1].last == date(2025, 1, 2)


def step(name: str, state: State, day: str, modality: Modality = Modality.OCCURRED) -> Step:
    when = date.fromisoformat(day)
    exact = When(when, when, Precision.DAY, Basis.STATED)
    return Step(name, name, state, modality, name, exact, when, EventId(name), 1, 1, ())


def test_a_strip_has_a_stretch_for_each_state_and_none_for_plans() -> None:
    steps = [
        step("signed", State.SIGNED, "2020-01-01"),
        step("ratified", State.RATIFIED, "2021-01-01"),
        step("in force", State.IN_FORCE, "2030-01-01", Modality.SCHEDULED),
    ]
    life = lifecycle(steps, date(2022, 1, 1))
    found = strip(Pact("G1", "Treaty", ("Treaty",), "treaty", ("IND", "JPN"), (), life, None, None, ()))
    assert [(s.state, s.first, s.last) for s in found.segments] == [
        (State.SIGNED, date(2020, 1, 1), date(2021, 1, 1)),
        (State.RATIFIED, date(2021, 1, 1), date(2022, 1, 1)),
    ]


def test_pictures_of_nothing_are_empty(record: Record) -> None:
    assert record.chart().lanes == record.arrivals().periods == record.network().nodes == ()
    assert record.atlas().spots == record.squares().squares == ()


def test_months_become_years_where_they_would_be_too_many() -> None:
    assert unit_of(date(2020, 1, 1), date(2027, 12, 1)) == "month"
    assert unit_of(date(2020, 1, 1), date(2028, 1, 1)) == "year"
    assert period(date(2024, 2, 9), "month") == (date(2024, 2, 1), date(2024, 2, 29))

"""What follows from the samples: the body's ladder, the order of events, where reports differ."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from accord.cli import main
from accord.derive import Standing
from accord.errors import NotFoundError
from accord.library import Asked, Record, Span, expectation, numbered
from accord.model.states import State


def test_the_seventeenth_session_is_known_and_all_before_it_are_not(record: Record) -> None:
    (body,) = record.bodies(["IND", "ISR"])
    assert body.name == "Joint Working Group on Defence Cooperation"
    assert [(numbered(rung), rung.standing) for rung in body.series.rungs] == [
        ("1st–15th", Standing.UNKNOWN),
        ("16th", Standing.UNKNOWN),
        ("17th", Standing.HELD),
    ]
    last = body.series.last
    assert last is not None
    assert (last.host, last.reports, last.origins) == ("ISR", 4, 3)


def test_no_next_session_is_made_up_from_one(record: Record) -> None:
    (body,) = record.bodies(today=date(2040, 1, 1))
    assert body.series.expected is None
    assert expectation(body.series).startswith("unknown")
    assert record.bodies(overdue=True, today=date(2040, 1, 1)) == ()


def test_a_session_is_cited_by_the_words_that_number_it(record: Record) -> None:
    (body,) = record.body("joint working group")
    quotes = [quote.quote for rung in body.series.rungs for quote in rung.citations]
    assert quotes
    assert all("17th Joint Working Group" in quote for quote in quotes)


def test_a_body_that_nobody_names_is_told_so(record: Record) -> None:
    with pytest.raises(NotFoundError, match="no body"):
        record.body("Commission on Herring")


def test_the_timeline_is_in_the_order_of_days(record: Record) -> None:
    lines = record.timeline(["IND"]).lines
    assert [line.kind.value for line in lines][-1] == "visit"
    assert [line.date for line in lines] == sorted(line.date or "" for line in lines)


def test_the_timeline_can_be_cut_by_day_kind_and_number(record: Record) -> None:
    assert len(record.timeline(span=Span(since=date(2025, 11, 6))).lines) == 1
    assert len(record.timeline(span=Span(kind="session")).lines) == 1
    found = record.timeline(span=Span(limit=1))
    assert (len(found.lines), found.left_out) == (1, 3)


def test_every_conflict_has_both_sides_with_their_quotes(record: Record) -> None:
    found = {(c.topic, tuple(side.text for side in c.sides[:1])): c for c in record.conflicts(["IND", "ISR"])}
    session = found["date", ("2025-11-04",)]
    assert [side.standing for side in session.sides] == ["preferred", "conflict"]
    assert session.sides[1].text == "2025-11-05"
    assert "Wednesday" in session.sides[1].citations[0].quote


@pytest.mark.parametrize(
    "verb",
    [
        ["sessions"],
        ["body", "Joint Working Group"],
        ["timeline"],
        ["conflicts"],
        ["agreements"],
        ["agreement", "Defence"],
    ],
)
def test_every_line_fits_eighty_columns(
    record: Record, capsys: pytest.CaptureFixture[str], monkeypatch: Any, verb: list[str]
) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    assert main([*verb, "--record", record.where]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines
    assert max(map(len, lines)) <= 80


def test_the_memorandum_is_signed_and_four_reports_say_so(record: Record) -> None:
    (pact,) = record.agreements(["IND", "ISR"], Asked(today=date(2026, 1, 1)))
    assert pact.title == "Memorandum of Understanding (MoU) on Defence Cooperation"
    assert (pact.life.state, pact.life.certain) == (State.SIGNED, True)
    assert {"defence-industry", "training"} <= set(pact.areas)
    (step,) = pact.life.steps
    assert (step.when and step.when.iso, step.reports, step.origins) == ("2025-11-04", 4, 3)


def test_an_agreement_is_silent_only_after_its_last_report(record: Record) -> None:
    asked = [Asked(silent=12, today=day) for day in (date(2026, 11, 7), date(2026, 11, 8))]
    assert [len(record.agreements(asked=one)) for one in asked] == [0, 1]


def test_before_it_was_signed_the_memorandum_was_only_planned(record: Record) -> None:
    (pact,) = record.agreements(asked=Asked(as_of=date(2025, 11, 1)))
    assert pact.life.state is State.UNKNOWN

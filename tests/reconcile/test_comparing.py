"""Which mentions are one event, anchor by anchor."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from accord.model.claims import EventMention
from accord.model.record import Verdict
from accord.reconcile import Reconciliation

Tell = Callable[..., EventMention]
Join = Callable[..., Reconciliation]

BODY = "Joint Working Group (JWG) on Defence Cooperation"
PAIR = ("Rajesh Kumar Singh/IND", "Israel Katz/ISR")


def count(join: Join, *mentions: EventMention, **more: object) -> int:
    return len(join(*mentions, **more).events)


def test_same_people_on_the_same_day(tell: Tell, join: Join) -> None:
    a = tell("a", people=PAIR, date="2025-11-04")
    b = tell("b", people=("Singh/IND", "Yisrael Katz/ISR"), date="2025-11-04")
    assert count(join, a, b) == 1


def test_other_people_on_the_same_day(tell: Tell, join: Join) -> None:
    a = tell("a", people=PAIR, date="2025-11-04")
    b = tell("b", people=("Rajesh Kumar Singh/IND", "Gideon Saar/ISR"), date="2025-11-04")
    assert count(join, a, b) == 2


def test_two_stated_days(tell: Tell, join: Join) -> None:
    assert (
        count(
            join, *(tell(d, people=PAIR, date=day) for d, day in [("a", "2025-11-04"), ("b", "2025-11-05")])
        )
        == 2
    )


def test_other_parties(tell: Tell, join: Join) -> None:
    a = tell("a", "session", body=BODY, ordinal=17)
    b = tell("b", "session", body=BODY, ordinal=17, parties="FRA IND")
    assert count(join, a, b) == 2


def test_a_number_joins_over_an_unknown_date(tell: Tell, join: Join) -> None:
    a = tell("a", "session", body=BODY, ordinal=17, date="2025-11-04")
    assert count(join, a, tell("b", "session", body="the JWG", ordinal=17)) == 1


def test_another_number_keeps_apart(tell: Tell, join: Join) -> None:
    made = [tell(d, "session", body=BODY, ordinal=n, date="2025-11-04") for d, n in (("a", 17), ("b", 16))]
    result = join(*made)
    assert len(result.events) == 2
    assert [j.verdict for j in result.judgements] == [Verdict.DIFFERENT]
    assert "number 17 is not number 16" in result.judgements[0].reasons


def test_another_body_keeps_apart(tell: Tell, join: Join) -> None:
    other = "Joint Working Group on Agriculture"
    a, b = (tell(d, "session", body=n, date="2025-11-04") for d, n in (("a", BODY), ("b", other)))
    assert count(join, a, b) == 2


def test_a_session_that_another_report_calls_a_meeting(tell: Tell, join: Join) -> None:
    a = tell("a", "session", body=BODY, ordinal=17, date="2025-11-04")
    assert count(join, a, tell("b", "meeting", body=BODY, date="2025-11-04")) == 1


def test_a_session_and_a_meeting_of_the_same_people_are_two(tell: Tell, join: Join) -> None:
    a = tell("a", "session", body=BODY, ordinal=17, date="2025-11-04", people=PAIR)
    assert count(join, a, tell("b", "meeting", date="2025-11-04", people=PAIR)) == 2


@pytest.mark.parametrize(
    ("title", "events"),
    [("MoU on Defence Cooperation", 1), ("the MoU", 1), ("MoU on Water Management", 2)],
)
def test_titles_of_agreements(tell: Tell, join: Join, title: str, events: int) -> None:
    full = tell(
        "a", "signing", agreement="Memorandum of Understanding on Defence Cooperation", date="2025-11-04"
    )
    assert count(join, full, tell("b", "signing", agreement=title, date="2025-11-04")) == events


def test_days_of_one_visit(tell: Tell, join: Join) -> None:
    a = tell("a", "visit", visitors=("Rajesh Kumar Singh/IND",), date="2025-11-06", place="Tel Aviv")
    b = tell("b", "visit", visitors=("Singh/IND",), date="2025-11-04", place="Israel", areas=("training",))
    c = tell("c", "visit", visitors=("Rajesh Kumar Singh/IND",), date="2025-11-04/2025-11-06")
    assert count(join, a, c) == 1
    assert count(join, b, c) == 1


def test_transfers_of_one_day_are_told_apart_by_what_is_given(tell: Tell, join: Join) -> None:
    day = {"date": "2025-11-04"}
    a = tell("a", "transfer", quote="A grant of $40 million for rural clinics was announced.", **day)
    b = tell("b", "transfer", quote="Officials announced the $40 million grant for clinics.", **day)
    c = tell("c", "transfer", quote="A loan of $25 million will repair the northern highway.", **day)
    assert sorted(len(e.mentions) for e in join(a, b, c).events) == [1, 2]


def test_one_document_never_joins_its_own(tell: Tell, join: Join) -> None:
    assert count(join, *(tell("a", n=n, people=PAIR, date="2025-11-04") for n in (0, 1))) == 2


def test_a_scheduled_meeting_and_its_report(tell: Tell, join: Join) -> None:
    a = tell("a", people=PAIR, date="2025-11-05", modality="scheduled")
    b = tell("b", people=PAIR, date="2025-11-04", modality="occurred")
    assert count(join, a, b, published={"a": date(2025, 11, 3)}) == 1


def test_a_meeting_that_is_planned_after_another_was_held(tell: Tell, join: Join) -> None:
    a = tell("a", people=PAIR, date="2025-11-30/2025-12-02", modality="scheduled")
    b = tell("b", people=PAIR, date="2025-12-01", modality="occurred")
    assert count(join, a, b, published={"a": date(2025, 11, 20), "b": date(2025, 12, 1)}) == 1
    assert count(join, a, b, published={"a": date(2025, 12, 5), "b": date(2025, 12, 1)}) == 2


def test_what_was_told_before_it_was_held_is_another(tell: Tell, join: Join) -> None:
    a, b = (
        tell(d, people=PAIR, date=day, modality="occurred", basis="dateline")
        for d, day in (("a", "2025-11-04"), ("b", "2025-11-06"))
    )
    assert count(join, a, b, published={"a": date(2025, 11, 4), "b": date(2025, 11, 6)}) == 2


def test_a_denied_meeting_is_the_same_meeting(tell: Tell, join: Join) -> None:
    a = tell("a", people=PAIR, date="2025-11-04", modality="denied")
    assert count(join, a, tell("b", people=PAIR, date="2025-11-04")) == 1


def test_an_undated_report_joins_the_only_candidate(tell: Tell, join: Join) -> None:
    assert count(join, tell("a", people=PAIR, date="2025-11-04"), tell("b", people=PAIR)) == 1


def test_an_undated_report_with_two_candidates_stays_apart(tell: Tell, join: Join) -> None:
    days = [tell("a", n=n, people=PAIR, date=day) for n, day in enumerate(["2025-11-01", "2025-11-04"])]
    result = join(*days, tell("b", people=PAIR))
    assert len(result.events) == 3
    assert {j.verdict for j in result.judgements} == {Verdict.UNSURE}


def test_an_undated_report_without_an_anchor_stays_apart(tell: Tell, join: Join) -> None:
    assert count(join, tell("a", people=PAIR, date="2025-11-04"), tell("b")) == 2


def test_an_undated_report_of_another_month_stays_apart(tell: Tell, join: Join) -> None:
    a = tell("a", people=PAIR, date="2025-06-04")
    assert count(join, a, tell("b", people=PAIR)) == 2


def test_a_visit_without_a_day_to_another_town_is_another_visit(tell: Tell, join: Join) -> None:
    a = tell("a", "visit", visitors=("Singh/IND",), date="2025-11-04", place="Tel Aviv", areas=("training",))
    b = tell("b", "visit", visitors=("Singh/IND",), place="Haifa", areas=("training",))
    assert count(join, a, b) == 2


@pytest.mark.parametrize(
    ("words", "events"), [("Peru joined the Ocean Accords.", 1), ("Peru ratified the Ocean Accords.", 2)]
)
def test_a_signing_that_another_report_tells_as_a_joining(
    tell: Tell, join: Join, words: str, events: int
) -> None:
    a = tell("a", "signing", agreement="Ocean Rescue Accords")
    b = tell("b", "agreement-change", agreement="the Ocean Rescue Accords", quote=words)
    assert count(join, a, b) == events


def test_what_two_reports_of_one_day_recall_and_one_dates(tell: Tell, join: Join) -> None:
    a = tell("a", people=PAIR, date="2016-05", place="Haifa")
    b = tell("b", people=PAIR, place="Haifa")
    assert count(join, a, b) == 1
    assert count(join, a, b, published={"b": date(2025, 12, 6)}) == 2

"""Promise against deed: what ties a deed to a promise, and what a promise is called without one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import permutations
from typing import Any

import pytest

from accord.derive import Account, Promise, Verdict, promises
from accord.model.claims import Agreement, Field, Modality, Participant
from accord.model.record import FieldValue, Status
from accord.ontology.derivation import derivation
from accord.ontology.identity import identity_words
from accord.resolve import Resolver

NAMES = Resolver(identity_words())
TODAY = date(2026, 1, 1)
PARTIES = "KEN PER"


def only(*accounts: Account) -> Promise:
    (found,) = promises(accounts, TODAY, NAMES, derivation().general)
    return found


@pytest.fixture
def plan(tell: Any) -> Any:
    """Return a function that makes a plan told in 2025."""

    def made(kind: str, quote: str = "They will do it.", **fields: Any) -> Account:
        return tell("Eplan", quote, kind, PARTIES, modality="scheduled", published="2025-01-01", **fields)

    return made


@pytest.fixture
def deed(tell: Any) -> Any:
    """Return a function that makes an act of June 2025."""

    def made(kind: str, quote: str = "They did it.", id: str = "Edeed", **fields: Any) -> Account:
        return tell(id, quote, kind, PARTIES, **{"date": "2025-06-01", **fields})

    return made


def test_a_plan_without_a_deed_is_open_and_overdue_past_its_day(plan: Any) -> None:
    assert only(plan("transfer", item="three patrol boats")).verdict is Verdict.OPEN
    found = only(plan("transfer", item="three patrol boats", date="2025-03-01"))
    assert (found.verdict, found.due) == (Verdict.OVERDUE, date(2025, 3, 1))


def test_the_same_item_delivered_later_keeps_a_plan(plan: Any, deed: Any) -> None:
    found = only(plan("transfer", item="three patrol boats"), deed("transfer", item="the three patrol boats"))
    assert found.verdict is Verdict.KEPT
    assert found.deeds[0].citations[0].quote == "They did it."


def test_an_earlier_delivery_keeps_no_later_plan(plan: Any, deed: Any) -> None:
    before = deed("transfer", item="three patrol boats", date="2024-06-01")
    assert only(plan("transfer", item="three patrol boats"), before).verdict is Verdict.OPEN


def test_what_two_items_have_in_common_with_all_others_ties_nothing(plan: Any, deed: Any) -> None:
    found = only(
        plan("project", item="new joint energy project"), deed("project", item="many new energy projects")
    )
    assert (found.verdict, found.deeds) == (Verdict.OPEN, ())


def test_an_act_in_the_same_area_is_named_and_keeps_nothing(tell: Any, deed: Any) -> None:
    pledge = tell(
        "Eplan", "They pledged to trade more.", "commitment", PARTIES, date="2025-01-01", area=["trade"]
    )
    found = only(pledge, deed("transfer", area=["trade"], item="copper ore"))
    assert (found.verdict, found.related, found.deeds) == (Verdict.OPEN, ("Edeed",), ())


def test_a_signing_of_the_same_agreement_keeps_the_plan_to_sign(plan: Any, deed: Any) -> None:
    pact = Agreement("Memorandum on Fishing Ports", "mou")
    assert only(plan("signing", agreement=pact), deed("signing", agreement=pact)).verdict is Verdict.KEPT
    assert (
        only(plan("signing", agreement=pact), deed("agreement-change", agreement=pact)).verdict
        is Verdict.PARTLY
    )


def test_a_pledge_is_kept_in_part_when_the_body_that_it_names_meets(tell: Any, deed: Any) -> None:
    quote = "They agreed to set up a Blue Harbour Fishing Council."
    pledge = tell("Eplan", quote, "commitment", PARTIES, date="2025-01-01")
    found = only(pledge, deed("session", body="Blue Harbour Fishing Council"))
    assert (found.verdict, found.reason) == (
        Verdict.PARTLY,
        "the body that it names: Blue Harbour Fishing Council",
    )


def test_a_visit_is_kept_by_its_visitor_about_its_day(plan: Any, deed: Any) -> None:
    who = {"participant": Participant("Ana Rojas", "visitor", "PER", "Minister")}
    other = {"participant": Participant("Luis Vega", "visitor", "PER", "Minister")}
    planned = plan("visit", date="2025-05-20", **who)
    assert only(planned, deed("visit", **who)).verdict is Verdict.KEPT
    assert only(planned, deed("visit", **other)).verdict is Verdict.OVERDUE
    assert only(planned, deed("visit", **who, date="2025-12-01")).verdict is Verdict.OVERDUE


def test_another_session_of_the_body_is_not_the_one_that_was_planned(plan: Any, deed: Any) -> None:
    planned = plan("session", body="Joint Ports Commission", ordinal=4)
    assert only(planned, deed("session", body="Joint Ports Commission", ordinal=4)).verdict is Verdict.KEPT
    assert only(planned, deed("session", body="Joint Ports Commission", ordinal=5)).verdict is Verdict.OPEN


def test_one_event_told_as_a_plan_and_then_as_done_is_kept(deed: Any) -> None:
    account = deed("visit")
    before = FieldValue(
        Field.MODALITY, Modality.SCHEDULED, Status.COMPATIBLE, "planned before it took place", ()
    )
    event = replace(account.event, values=(*account.event.values, before))
    assert only(replace(account, event=event)).reason == "told as a plan, and then as done"


def test_what_was_never_planned_or_pledged_is_no_promise(deed: Any) -> None:
    assert promises([deed("meeting")], TODAY, NAMES) == ()


def test_a_sum_announced_today_is_not_due_today(plan: Any) -> None:
    assert only(plan("transfer", item="a loan", date="2025-01-01")).due is None


def test_the_order_of_events_does_not_matter(plan: Any, deed: Any) -> None:
    every = [
        plan("transfer", item="patrol boats"),
        deed("transfer", item="patrol boats"),
        deed("visit", id="E3"),
    ]
    assert len({promises(order, TODAY, NAMES) for order in permutations(every)}) == 1

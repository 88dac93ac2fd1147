"""Agreements: the ledger with states as of a day, and one with its steps."""

from __future__ import annotations

from functools import partial
from http import HTTPStatus
from typing import Annotated

from fastapi import Query

from accord.derive import Step
from accord.library import Asked, Pact, months_named, state_line, state_named, step_line
from accord.model.states import State
from accord.web import addresses
from accord.web.asking import Day, PageNumber, Parties, Text, cut, paging
from accord.web.desk import AtDesk
from accord.web.faults import Moved
from accord.web.sheets import sheet
from accord.web.twins import Page, Twins

twins = Twins()

Silence = Annotated[Text, Query(description="Months or years without news, such as 12m or 2y")]


@twins.view("/agreements", "Agreements with their states as of a day", tuple[Pact, ...])
def agreements(
    desk: AtDesk,
    *,
    parties: Parties = None,
    state: Text = None,
    silent: Silence = None,
    as_of: Day = None,
    page: PageNumber = 1,
) -> Page:
    """The ledger: where each agreement stands, by which step, its areas, and when it was last heard of."""
    codes = desk.record.parties(parties) if parties else ()
    asked = Asked(state_named(state), months_named(silent), as_of)
    found = desk.record.agreements(codes, asked)
    question = {"parties": "-".join(codes), "state": asked.state, "silent": silent, "as_of": as_of}
    table = sheet(
        "agreement title titles type parties areas state as_of state_line certain last_event last_told events",
        found,
        _row,
    )
    context = {
        "pacts": cut(found, page),
        "paging": paging(page, len(found)),
        "codes": codes,
        "asked": asked,
        "silent": silent,
        "states": list(State),
        "state_line": state_line,
        "areas": desk.record.speech().area,
    }
    return Page(
        "agreements.html", "Agreements", addresses.asked("/agreements", question), found, table, context
    )


def _row(pact: Pact) -> list[object]:
    return [
        pact.id,
        pact.title,
        pact.titles,
        pact.type,
        pact.parties,
        pact.areas,
        pact.life.state,
        pact.life.as_of,
        state_line(pact),
        pact.life.certain,
        pact.last_event,
        pact.last_told,
        pact.events,
    ]


@twins.view("/agreements/{id}", "One agreement with its steps", Pact)
def agreement(desk: AtDesk, id: str, as_of: Day = None) -> Page:
    """An agreement by its id, or by words of its title: its state as of a day, and every step with its words."""
    found = desk.record.agreement(id, Asked(as_of=as_of))
    if len(found) == 1 and found[0].id != id:
        raise Moved(addresses.asked(addresses.agreement(found[0].id), {"as_of": as_of}), HTTPStatus.SEE_OTHER)
    one = found[0]
    columns = "agreement step state date told modality word event n_reports n_origins"
    table = sheet(columns, one.life.steps, partial(_step, one))
    context = {
        "pact": one,
        "others": found[1:],
        "line": state_line(one),
        "step_line": step_line,
        "areas": desk.record.speech().area,
    }
    path = addresses.asked(addresses.agreement(one.id), {"as_of": as_of})
    data = {"@type": "Legislation", "name": one.title, "legislationType": one.type}
    return Page("agreement.html", one.title, path, one, table, context, data)


def _step(pact: Pact, step: Step) -> list[object]:
    return [
        pact.title,
        step.label,
        step.state,
        step.when,
        step.by,
        step.modality,
        step.word,
        step.event,
        step.reports,
        step.origins,
    ]

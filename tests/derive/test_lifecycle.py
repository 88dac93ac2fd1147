"""An agreement's life: steps read from words, state as of a day, plans, contradictions."""

from __future__ import annotations

from datetime import date
from itertools import permutations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.derive import Account, Lifecycle, Step, lifecycle, step_of, steps
from accord.model.claims import Agreement, Modality
from accord.model.record import EventId
from accord.model.states import State
from accord.ontology.derivation import derivation

WORDS = derivation()
TODAY = date(2026, 1, 1)
TREATY = Agreement("Fisheries Treaty", "treaty")


@pytest.fixture
def told(tell: Any) -> Any:
    """Return a function that makes an event from one sentence; the word in stars is the one that tells it."""

    def made(sentence: str, rule: str, day: str | None = None, **fields: Any) -> Account:
        before, word, after = sentence.split("*")
        if day:
            fields["date"] = day
        kind = rule.split("/")[0]
        account = tell(
            f"E{rule}{day}", before + word + after, kind, "KEN PER", rule=rule, agreement=TREATY, **fields
        )
        return _trigger(account, len(before), word)

    return made


def _trigger(account: Account, start: int, word: str) -> Account:
    """Let the claim of the modality cite the word, as the reader does."""
    from dataclasses import replace

    from accord.model.claims import Evidence, Field
    from accord.model.spans import Span

    (mention,) = account.mentions
    (whole,) = mention.evidence
    at = (Evidence(Span(start, start + len(word)), word, whole.quote[:start], ""),)
    claims = tuple(replace(c, evidence=at) if c.field is Field.MODALITY else c for c in mention.claims)
    return replace(account, mentions=(replace(mention, claims=claims),))


def life(*accounts: Account, as_of: date = TODAY) -> Lifecycle:
    return lifecycle(steps(accounts, WORDS), as_of)


@pytest.mark.parametrize(
    ("sentence", "rule", "step"),
    [
        ("They *signed* the treaty.", "signing/sign", "signed"),
        ("They *initialled* the treaty.", "signing/sign", "initialled"),
        ("They *struck* a deal.", "signing/conclude", "agreed"),
        ("They *concluded* the treaty.", "signing/conclude", "concluded"),
        ("Parliament *ratified* the treaty.", "agreement-change/ratify", "ratified"),
        ("They *extended* the treaty.", "agreement-change/ratify", "extended"),
        ("They *suspended* the treaty.", "agreement-change/ratify", "suspended"),
        ("They *abrogated* the treaty.", "agreement-change/ratify", "ended"),
        ("The treaty *entered* into force.", "agreement-change/into-force", "in-force"),
        ("They opened *negotiations* on the treaty.", "agreement-change/negotiations", "talks-opened"),
        ("They concluded *negotiations* on the treaty.", "agreement-change/negotiations", "talks-concluded"),
        ("They broke off *talks* on the treaty.", "agreement-change/negotiations", "talks-halted"),
        ("They *severed* relations.", "agreement-change/relations", "ended"),
        ("They *established* relations.", "agreement-change/relations", "established"),
        ("*Relations* ended in 1971.", "agreement-change/relations-begin", "ended"),
        ("*Relations* began in 1971.", "agreement-change/relations-begin", "established"),
    ],
)
def test_the_word_of_the_report_tells_the_step(told: Any, sentence: str, rule: str, step: str) -> None:
    (mention,) = told(sentence, rule).mentions
    assert step_of(mention, WORDS.readings) == step


def test_a_signed_and_ratified_treaty_is_ratified_until_it_is_in_force(told: Any) -> None:
    signed = told("They *signed* it.", "signing/sign", "2019-01-01")
    ratified = told("They *ratified* it.", "agreement-change/ratify", "2020-01-01")
    force = told("It *entered* into force.", "agreement-change/into-force", "2021-01-01")
    days = {
        date(2018, 1, 1): "unknown",
        date(2019, 6, 1): "signed",
        date(2020, 6, 1): "ratified",
        TODAY: "in-force",
    }
    assert {day: life(signed, ratified, force, as_of=day).state.value for day in days} == days


def test_a_later_lower_step_takes_nothing_back(told: Any) -> None:
    force = told("It *entered* into force.", "agreement-change/into-force", "2019-01-01")
    reached = told("They *reached* a deal.", "signing/conclude", "2020-01-01")
    assert life(force, reached).state is State.IN_FORCE


def test_a_plan_alone_is_a_proposal_and_lies_ahead(told: Any) -> None:
    found = life(told("They will *sign* it.", "signing/sign", modality="scheduled", published="2025-01-01"))
    assert found.state is State.PROPOSED
    assert [step.label for step in found.ahead] == ["to be signed"]


def test_a_plan_that_was_carried_out_lies_no_longer_ahead(told: Any) -> None:
    plan = told("They will *sign* it.", "signing/sign", modality="scheduled", published="2025-01-01")
    done = told("They *signed* it.", "signing/sign", "2025-02-01")
    assert life(plan, done).ahead == ()


def test_talks_over_a_deal_are_negotiation(told: Any) -> None:
    found = life(told("They held talks on the *deal*.", "signing/sought", modality="proposed"))
    assert found.state is State.NEGOTIATING


def test_a_denied_step_makes_no_state(told: Any) -> None:
    found = life(told("It did not *ratify* it.", "agreement-change/ratify", modality="denied"))
    assert (found.state, found.by) == (State.UNKNOWN, None)


def test_ended_in_one_report_and_in_force_later_in_another_is_a_contradiction(told: Any) -> None:
    ended = told("They *ended* it.", "agreement-change/ratify", "2019-01-01")
    force = told("It *entered* into force.", "agreement-change/into-force", "2020-01-01")
    found = life(ended, force)
    assert [dispute.text for dispute in found.disputes] == [
        "ended in one report, in force later in another (2019-01-01, 2020-01-01)"
    ]
    assert not found.certain


def test_a_denial_told_later_contradicts_what_was_done(told: Any) -> None:
    done = told("They *ratified* it.", "agreement-change/ratify", "2019-01-01")
    denied = told(
        "They did not *ratify* it.", "agreement-change/ratify", modality="denied", published="2020-01-01"
    )
    assert "not ratified" in life(done, denied).disputes[0].text


def test_what_is_done_in_one_report_and_still_planned_in_a_later_one_contradicts(told: Any) -> None:
    left = told("It *left* the union.", "agreement-change/leave", "2016-06-23")
    plan = told("It will *leave* it.", "agreement-change/leave", modality="scheduled", published="2019-01-01")
    assert "still to come" in life(left, plan).disputes[0].text


def test_an_undated_step_counts_by_the_day_of_its_report(told: Any) -> None:
    signed = told("They *signed* it.", "signing/sign", "2019-01-01")
    ended = told("They have *ended* it.", "agreement-change/ratify", published="2020-05-01")
    assert life(signed, ended, as_of=date(2020, 4, 1)).state is State.SIGNED
    assert life(signed, ended).state is State.ENDED


def test_what_is_being_done_is_not_yet_done(told: Any) -> None:
    found = life(told("We are *expanding* the treaty.", "agreement-change/widen", published="2020-01-01"))
    assert (found.state, [step.under_way for step in found.ahead]) == (State.UNKNOWN, [True])


def test_an_aim_is_not_yet_done(told: Any) -> None:
    found = life(told("They work to *renew* the treaty.", "agreement-change/ratify", published="2020-01-01"))
    assert (found.state, len(found.ahead)) == (State.UNKNOWN, 1)


def test_no_steps_are_an_unknown_state() -> None:
    assert lifecycle((), TODAY).state is State.UNKNOWN


MADE = st.builds(
    lambda state, year, modality, n: Step(
        state.value, state.value, state, modality, "word", None, date(year, 1, 1), EventId(f"E{n}"), 1, 1, ()
    ),
    st.sampled_from(list(State)),
    st.integers(2010, 2025),
    st.sampled_from(list(Modality)),
    st.integers(0, 99),
)


@given(st.lists(MADE, max_size=4, unique_by=lambda step: step.event))
def test_the_order_in_which_steps_come_does_not_matter(made: list[Step]) -> None:
    assert len({lifecycle(order, TODAY) for order in permutations(made)}) <= 1

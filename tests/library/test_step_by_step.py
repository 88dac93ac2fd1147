"""Step by step, at once, in another order, rebuilt: one and the same record, with the real rules.

The histories are dense, so that events have rivals, chains of likely pairs and ties between reports; and they
hold all that decides where a mention is looked for: days, months, years, none, reports without a day of
publication, many parties, numbers and titles that name an event at all times, and reviewers' words.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from accord.errors import UsageError
from accord.export import plain
from accord.library import Record
from accord.model.documents import Document

if TYPE_CHECKING:
    from tests.conftest import Maker

BEGIN = date(2024, 5, 1)

KINDS = st.sampled_from(["meeting", "meeting", "signing", "session", "visit", "commitment"])
PARTIES = st.sampled_from(
    ["PER CHL", "PER CHL", "PER CHL", "BOL PER", "BOL CHL PER", "ARG BOL BRA CHL COL ECU PER"]
)
NEAR = st.integers(0, 9).map(lambda n: f" date={BEGIN + timedelta(n)}")
FAR = st.integers(0, 40).map(lambda n: f" date={BEGIN + timedelta(n * 11)}")
DAYS = st.one_of(
    st.just(""), NEAR, NEAR, FAR, st.sampled_from([" month=2024-05", " month=2024-07", " month=2025-01"])
)
WHO = st.sampled_from(
    ["", " who=Ana-Rojas/PER", " who=Ana-Rojas/PER+Luis-Soto/CHL", " who=Eva-Vidal/PER+Luis-Soto/CHL"]
)
MORE = st.sampled_from(
    ["", "", " ordinal=3", " ordinal=4", " title=Ports-Pact", " title=Mining-Treaty", " area=trade"]
)
WORDS = st.sampled_from(
    ["It was told.", "They spoke of copper and ports.", "They spoke of 5 million tons of copper."]
)
LINES = st.builds("{0} {1}{2}{3}{4}: {5}".format, KINDS, PARTIES, DAYS, WHO, MORE, WORDS)
PUBLISHED = st.one_of(st.just(None), st.integers(0, 12), st.integers(0, 12), st.integers(0, 450))
REPORTS = st.lists(
    st.tuples(st.lists(LINES, min_size=1, max_size=3, unique=True), PUBLISHED), min_size=3, max_size=12
)

STEPS = settings(
    max_examples=12,
    phases=[Phase.explicit, Phase.generate],  # each case opens two records: shrinking one takes minutes
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


def account_of(record: Record) -> list[Any]:
    """Return the events, what lies within what, and the origins, without the ids that chance gave."""
    events = [plain(event) | {"id": ""} for event in record.events()]
    told = {event.id: event.mentions for event in record.events()}
    with record._store.reading() as queries:
        origins = sorted((plain(origin) for origin in queries.origins()), key=str)
        parts = queries.containment.parts(told).values()
    held = sorted((told[p.part], told[p.whole], p.score, p.reasons) for p in parts)
    return [*sorted(events, key=str), *held, *origins]


def judgements_of(record: Record) -> list[Any]:
    """Return all that the rules say of pairs."""
    with record._store.reading() as queries:
        rows = queries.connection.exec_driver_sql(
            "SELECT left_mention, right_mention, verdict, score FROM judgements"
            " WHERE withdrawn_at IS NULL AND judge = 'rule' ORDER BY 1, 2, 3, 4"
        )
        return [tuple(row) for row in rows]


def report(make: Maker, number: int, lines: Sequence[str], day: int | None) -> Document:
    text = f"Report {number}.\n" + "\n".join(lines)
    published = None if day is None else str(BEGIN + timedelta(day))
    return make.document(f"{number}.txt", text, published=published, publisher=f"P{number % 5}")


def decide(record: Record, chance: random.Random) -> None:
    """Say of a few pairs of mentions what comes to mind; what contradicts an earlier word is refused."""
    mentions = sorted(mention for event in record.events() for mention in event.mentions)
    for _ in range(chance.choice([0, 0, 1, 3])):
        left, right = chance.sample(mentions, 2) if len(mentions) > 1 else ("", "")
        try:
            say = record.same if chance.random() < 0.5 else record.different
            say(left, right, by="ana")
        except UsageError:
            continue


@STEPS
@given(reports=REPORTS, batch=st.integers(1, 3), chance=st.randoms(use_true_random=False))
def test_step_by_step_gives_what_a_rebuild_and_any_other_order_give(
    open_record: Callable[..., Record], make: Maker, reports: Sequence[Any], batch: int, chance: Any
) -> None:
    documents = [report(make, number, *told) for number, told in enumerate(reports)]
    stepwise, at_once = open_record(batch=batch), open_record()
    stepwise.add(documents)
    at_once.add(chance.sample(documents, len(documents)))
    before, said = account_of(stepwise), judgements_of(stepwise)
    ids = {event.id for event in stepwise.events()}
    changes = stepwise.rebuild()
    assert (changes.new, changes.changed, changes.merged, changes.gone) == ((), (), (), ())
    assert {event.id for event in stepwise.events()} == ids
    assert judgements_of(stepwise) == said == judgements_of(at_once)
    assert account_of(stepwise) == before == account_of(at_once)


@STEPS
@given(reports=REPORTS, batch=st.integers(1, 3), chance=st.randoms(use_true_random=False))
def test_what_reviewers_say_between_the_steps_gives_what_a_rebuild_gives(
    open_record: Callable[..., Record], make: Maker, reports: Sequence[Any], batch: int, chance: Any
) -> None:
    stepwise = open_record(batch=batch)
    documents = [report(make, number, *told) for number, told in enumerate(reports)]
    half = len(documents) // 2
    stepwise.add(documents[:half])
    decide(stepwise, chance)
    stepwise.add(documents[half:])
    decide(stepwise, chance)
    standing = [decision.id for decision in stepwise.decisions() if decision.withdrawn_at is None]
    if standing and chance.random() < 0.5:
        stepwise.undo(chance.choice(standing), by="ben")
    before, said = account_of(stepwise), judgements_of(stepwise)
    changes = stepwise.rebuild()
    assert (changes.new, changes.changed, changes.merged, changes.gone) == ((), (), (), ())
    assert judgements_of(stepwise) == said
    assert account_of(stepwise) == before

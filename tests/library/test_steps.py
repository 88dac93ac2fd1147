"""Any sequence of adding, merging, splitting and undoing leaves a sound record, and undoing all leaves no trace."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import TYPE_CHECKING, Any

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from accord.errors import NotFoundError, UsageError
from accord.library import Record
from accord.model.record import Event, Verdict
from tests.library.test_step_by_step import REPORTS, account_of, report

if TYPE_CHECKING:
    from tests.conftest import Maker

FIRST = datetime(2025, 1, 1, tzinfo=UTC)
Step = tuple[str, int, int]
STEPS = st.lists(
    st.tuples(
        st.sampled_from(["add", "merge", "split", "same", "different", "undo"]),
        st.integers(0, 9),
        st.integers(0, 9),
    ),
    max_size=8,
)
LEFT_OUT = {
    "decide/one-event",
    "decide/one-mention",
    "decide/nothing-left",
    "decide/contradicts",
    "decide/no-decision",
}
CASES = settings(
    max_examples=6,
    phases=[Phase.explicit, Phase.generate],  # each case opens records: shrinking one takes minutes
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


def take(record: Record, step: Step, waiting: list[Any]) -> None:
    """Take a step; one that cannot be taken in this record is left out."""
    what, i, j = step
    events = sorted(record.events(), key=lambda event: event.mentions)
    mentions = sorted(mention for event in events for mention in event.mentions)
    try:
        if what == "add" and waiting:
            record.add([waiting.pop()])
        elif what == "merge" and events:
            record.merge(events[i % len(events)].id, events[j % len(events)].id, by="ana", replace=True)
        elif what == "split" and events:
            event = events[i % len(events)]
            record.split(event.id, [event.mentions[j % len(event.mentions)]], by="ana", replace=True)
        elif what in set(Verdict) and mentions:
            say = record.same if what == "same" else record.different
            say(mentions[i % len(mentions)], mentions[j % len(mentions)], by="ben", replace=True)
        elif what == "undo":
            standing = [decision.id for decision in record.decisions() if not decision.withdrawn_at]
            record.undo(standing[i % len(standing)] if standing else 0, by="ben")
    except (UsageError, NotFoundError) as error:
        if error.code not in LEFT_OUT:
            raise


def walk(record: Record, documents: Sequence[Any], steps: Sequence[Step]) -> Iterator[None]:
    """Add one report, take all steps, add the rest."""
    waiting = list(documents)
    record.add([waiting.pop()])
    yield
    for step in steps:
        take(record, step, waiting)
        yield
    record.add(waiting)
    yield


@CASES
@given(reports=REPORTS, steps=STEPS)
def test_every_step_leaves_what_a_rebuild_gives_and_can_be_shown_again(
    open_record: Callable[..., Record], make: Maker, reports: Sequence[Any], steps: Sequence[Step]
) -> None:
    documents = [report(make, number, *told) for number, told in enumerate(reports)]
    ticks = count()
    record = open_record(clock=lambda: FIRST + timedelta(seconds=next(ticks)))
    seen: list[tuple[str, tuple[Event, ...]]] = []
    for _ in walk(record, documents, steps):
        last = max(run.finished_at or "" for run in record.runs())
        seen.append((last, record.events()))
    faults = [(c.name, c.faults) for c in record.verify(rebuild=True).checks if c.faults]
    assert faults == []
    changes = record.rebuild()
    assert (changes.new, changes.changed, changes.merged, changes.gone, changes.revived) == (
        (),
        (),
        (),
        (),
        (),
    )
    with record._store.reading() as queries:
        for moment, events in seen:
            assert queries.history.as_of(moment, []) == events


@CASES
@given(reports=REPORTS, steps=STEPS)
def test_undoing_everything_is_never_having_decided(
    open_record: Callable[..., Record], make: Maker, reports: Sequence[Any], steps: Sequence[Step]
) -> None:
    documents = [report(make, number, *told) for number, told in enumerate(reports)]
    record, never = open_record(), open_record()
    for _ in walk(record, documents, steps):
        pass
    while standing := [decision.id for decision in record.decisions() if not decision.withdrawn_at]:
        record.undo(standing[-1], by="ana")
    never.add(documents)
    assert account_of(record) == account_of(never)


def without_words(record: Record) -> list[Any]:
    """Return the account without reviewers' words: of two that say the same of one pair, the later one stands."""
    found = account_of(record)
    for part in found:
        if isinstance(part, dict) and "judgements" in part:
            part["judgements"] = [word for word in part["judgements"] if word["by"] == "rule"]
    return sorted(found, key=str)


@CASES
@given(reports=REPORTS, steps=STEPS, chance=st.randoms())
def test_the_order_of_reports_and_words_does_not_matter(
    open_record: Callable[..., Record],
    make: Maker,
    reports: Sequence[Any],
    steps: Sequence[Step],
    chance: Any,
) -> None:
    documents = [report(make, number, *told) for number, told in enumerate(reports)]
    record, other = open_record(), open_record()
    for _ in walk(record, documents, steps):
        pass
    other.add(chance.sample(documents, len(documents)))
    with record._store.reading() as queries:
        mentions = [mention for event in record.events() for mention in event.mentions]
        said = [item.judgement for item in queries.decisions.standing(mentions)]
    for word in chance.sample(said, len(said)):
        say = other.same if word.verdict is Verdict.SAME else other.different
        say(word.left, word.right, by=word.by)
    assert without_words(record) == without_words(other)

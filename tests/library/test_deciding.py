"""Reviewers decide: their word beats a rule's, can be withdrawn, and leaves everything as it was."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from accord.errors import NotFoundError, UsageError
from accord.library import Record

if TYPE_CHECKING:
    from tests.conftest import Maker

LINES = {
    "a.txt": "signing PER CHL date=2024-05-02 title=ports: Peru and Chile signed.",
    "b.txt": "signing PER CHL date=2024-05-02 title=ports: It was signed.",
    "c.txt": "signing PER CHL date=2024-06-20 title=mines: They signed on mines.",
    "d.txt": "meeting PER BOL date=2024-07-01: Ministers met.",
}


@pytest.fixture
def told(record: Record, make: Maker) -> Record:
    """Return a record of three events: E1 told by a and b, E2 by c, E3 by d."""
    record.add([make.document(id, f"{id} {line}") for id, line in LINES.items()])
    return record


def groups(record: Record) -> dict[str, set[str]]:
    return {event.id: set(event.documents) for event in record.events()}


def mention(record: Record, report: str) -> str:
    return next(m for e in record.events() for m in e.mentions if m.startswith(report))


def everything(record: Record) -> list[Any]:
    return list(record.events())


def test_a_merge_makes_one_event_under_the_first_id_and_its_undoing_gives_both_back(told: Record) -> None:
    before, (e1, e2, e3) = everything(told), groups(told)
    done = told.merge(e2, e1, by="ana", reason="one ceremony")
    assert groups(told) == {e2: {"a.txt", "b.txt", "c.txt"}, e3: {"d.txt"}}
    assert done.changes.merged == ((e1, e2),)
    assert told.event(e1).id == e2
    undone = told.undo(done.decision.id, by="ben")
    assert undone.changes.revived == (e1,)
    assert everything(told) == before
    assert told.decisions()[0].withdrawn_by == "ben"


def test_a_split_takes_a_report_out_and_its_undoing_puts_it_back(told: Record) -> None:
    before, (e1, e2, e3) = everything(told), groups(told)
    done = told.split(e1, ["a.txt"], by="ana")
    (new,) = done.changes.new
    assert groups(told) == {e1: {"b.txt"}, new: {"a.txt"}, e2: {"c.txt"}, e3: {"d.txt"}}
    told.undo(done.decision.id, by="ana")
    assert everything(told) == before
    assert told.event(new).id == e1


def test_what_is_left_after_a_split_keeps_the_id_however_little_it_is(told: Record) -> None:
    e1, e2, _ = groups(told)
    merged = told.merge(e1, e2, by="ana")
    done = told.split(e1, ["a.txt", "b.txt"], by="ana", replace=True)
    assert [d.id for d in done.replaced] == [merged.decision.id]
    assert groups(told)[e1] == {"c.txt"}
    assert {"a.txt", "b.txt"} in groups(told).values()


def test_undoing_a_word_lets_what_it_replaced_stand_again(told: Record) -> None:
    e1, e2, _ = groups(told)
    merge = told.merge(e1, e2, by="ana")
    after_merge = groups(told)
    split = told.split(e1, ["c.txt"], by="ben", replace=True)
    undone = told.undo(split.decision.id, by="ben")
    assert groups(told) == after_merge
    (again,) = undone.restored
    assert (again.by, again.what, again.about) == ("ana", "merge", merge.decision.about)
    told.undo(again.id, by="ana")
    assert set(groups(told)) >= {e1, e2}


def test_decisions_survive_a_rebuild_and_new_reports(told: Record, make: Maker) -> None:
    e1, e2, _ = groups(told)
    told.merge(e1, e2, by="ana")
    told.split(e1, ["b.txt"], by="ana", replace=True)
    before = groups(told)
    changes = told.rebuild()
    assert (changes.new, changes.changed, changes.merged, changes.gone) == ((), (), (), ())
    told.add([make.document("e.txt", "e.txt visit PER ECU date=2024-05-02: A visit.")])
    assert {id: group for id, group in groups(told).items() if group != {"e.txt"}} == before


def test_two_mentions_of_one_report_can_be_said_to_be_one(record: Record, make: Maker) -> None:
    lines = (
        "signing PER CHL date=2024-05-02 title=ports: One.\nsigning PER CHL date=2024-05-02 title=mines: Two."
    )
    record.add([make.document("a.txt", lines)])
    left, right = (event.mentions[0] for event in record.events())
    record.same(left, right, by="ana")
    (event,) = record.events()
    assert event.judgements[0].by == "ana"


def test_a_later_word_on_the_same_pair_replaces_the_earlier(told: Record) -> None:
    a, c = mention(told, "a.txt"), mention(told, "c.txt")
    first = told.same(a, c, by="ana")
    second = told.different(c, a, by="ben")
    assert [d.id for d in second.replaced] == [first.decision.id]
    assert len(groups(told)) == 3
    assert [d.withdrawn_at is None for d in told.decisions()] == [False, True]


def test_a_word_against_what_follows_from_others_is_refused_and_names_them(told: Record) -> None:
    a, c, d = (mention(told, report) for report in ("a.txt", "c.txt", "d.txt"))
    told.same(a, c, by="ana")
    told.same(c, d, by="ana")
    before = everything(told)
    with pytest.raises(UsageError, match=r"decisions 1 \(same .*; 2 \(same .*--replace.*decide/contradicts"):
        told.different(a, d, by="ben")
    assert everything(told) == before
    assert len(told.decisions()) == 2
    done = told.different(a, d, by="ben", replace=True)
    assert [decision.id for decision in done.replaced] == [1, 2]


def test_a_merge_against_a_split_is_refused_until_it_is_to_replace_it(told: Record) -> None:
    e1 = next(iter(groups(told)))
    (new,) = told.split(e1, ["a.txt"], by="ana").changes.new
    with pytest.raises(UsageError, match=r"decision 1 \(split E1"):
        told.merge(e1, new, by="ben")
    told.merge(e1, new, by="ben", replace=True)
    assert {"a.txt", "b.txt"} in groups(told).values()


@pytest.mark.parametrize("order", [(1, 2), (2, 1)])
def test_merges_can_be_undone_in_any_order(told: Record, order: tuple[int, int]) -> None:
    before, (e1, e2, e3) = everything(told), groups(told)
    told.merge(e1, e2, by="ana")
    told.merge(e1, e3, by="ana")  # says of all mentions of both that they are one, so of c too
    for decision in order:
        told.undo(decision, by="ana")
    assert everything(told) == before


def test_a_redirect_leads_where_its_mentions_went(told: Record) -> None:
    e1, e2, e3 = groups(told)
    told.merge(e2, e3, by="ana")
    told.merge(e1, e2, by="ana")
    assert told.event(e3).id == e1
    told.undo(2, by="ana")
    assert told.event(e3).id == e2


@pytest.mark.parametrize(
    ("ask", "code"),
    [
        (lambda r: r.merge("E1", "E1", by="ana"), "decide/one-event"),
        (lambda r: r.merge("E1", "E99", by="ana"), "record/not-found"),
        (lambda r: r.split("E1", ["a.txt", "b.txt"], by="ana"), "decide/nothing-left"),
        (lambda r: r.split("E1", ["c.txt"], by="ana"), "decide/not-inside"),
        (lambda r: r.same("x", "y", by="ana"), "record/not-found"),
        (lambda r: r.same("x", "x", by="ana"), "decide/one-mention"),
        (lambda r: r.merge("E1", "E2", by=" "), "decide/no-reviewer"),
        (lambda r: r.merge("E1", "E2", by="rule"), "decide/no-reviewer"),
        (lambda r: r.undo(7, by="ana"), "decide/no-decision"),
    ],
)
def test_what_cannot_be_decided_is_an_error_that_changes_nothing(told: Record, ask: Any, code: str) -> None:
    with pytest.raises((UsageError, NotFoundError)) as caught:
        ask(told)
    assert caught.value.code == code
    assert (told.decisions(), len(told.events())) == ((), 3)


def test_a_decision_is_undone_once(told: Record) -> None:
    told.merge("E1", "E2", by="ana")
    told.undo(1, by="ana")
    with pytest.raises(UsageError, match=r"withdrawn by ana.*decide/withdrawn"):
        told.undo(1, by="ana")


def test_pairs_that_may_be_one_are_shown_until_they_are_told_apart(record: Record, make: Maker) -> None:
    lines = {
        "a.txt": "meeting PER CHL date=2024-05-02: Envoys of Peru and Chile had a word on mining at dawn.",
        "b.txt": "meeting PER CHL date=2024-05-02: Chilean and Peruvian ministers dined late in the evening.",
        "c.txt": "meeting PER CHL date=2024-05-02 who=Ana-Rojas/PER: Ana Rojas, of Peru, was there.",
        "d.txt": "meeting PER CHL date=2024-05-02 who=Eva-Soto/PER: Eva Soto, of Peru, was there.",
    }
    record.add([make.document(id, f"{id}\n{line}") for id, line in lines.items()])
    found = record.unsure()
    assert found
    assert list(found) == sorted(found, key=lambda pair: -pair.score)
    assert {pair.left.event != pair.right.event for pair in found} == {True}
    first = found[0]
    record.different(first.left.mention, first.right.mention, by="ana")
    shown = {frozenset({p.left.event, p.right.event}) for p in record.unsure()}
    assert frozenset({first.left.event, first.right.event}) not in shown
    assert record.unsure(["BOL"]) == ()


def test_a_claim_stands_for_its_mention(told: Record) -> None:
    a, c = mention(told, "a.txt"), mention(told, "c.txt")
    assert [id for id, _ in told.same(f"{a}.1", f"{c}.2", by="ana").decision.about] == [a, c]
    with pytest.raises(UsageError, match="decide/one-mention"):
        told.same(f"{a}.1", f"{a}.2", by="ana")
    told.split("E1", [f"{c}.1"], by="ana", replace=True)
    assert {"c.txt"} in groups(told).values()

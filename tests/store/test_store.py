"""A record keeps what was written: values come back equal, ids stay, merges and losses leave a trace."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import select

from accord.errors import StoreError
from accord.model.claims import Agreement, EventMention, Field, Participant, Place
from accord.model.documents import DocumentId
from accord.model.ports import ALWAYS, Failure, Reading, Slot
from accord.store import tables
from accord.store.store import Store
from tests.store.conftest import revision

if TYPE_CHECKING:
    from tests.conftest import Maker
    from tests.store.conftest import Book

TEXT = "Ministers of Peru and Chile met in Lima. They signed a pact on ports. The 3rd Ports Committee sat."


@pytest.fixture
def report(make: Maker) -> Reading:
    document = make.document("one.txt", TEXT, published="2024-05-03", publisher="Daily")
    full: dict[str, Any] = {
        "date": "2024-05-02",
        "place": Place("Lima", "PER"),
        "participant": [Participant("Ana Rojas", "participant", "PER", "Minister")],
        "agreement": Agreement("pact on ports", "treaty"),
        "area": ["transport"],
    }
    return make.reading(
        document,
        make.mention(document, "They signed a pact on ports.", "signing", "PER CHL", **full),
        make.mention(document, "The 3rd Ports Committee sat.", "session", "PER CHL", ordinal=3),
    )


def test_what_was_written_comes_back_equal_after_reopening(book: Book, report: Reading) -> None:
    book.add(report)
    book.store.close()
    with Store.open(book.where).reading() as queries:
        assert queries.documents() == {"one.txt": report.document}
        assert queries.mentions_of(report.document.id) == report.mentions
        signing, session = queries.events(queries.event_ids(["CHL"]))
        assert signing.preferred(Field.PLACE) == Place("Lima", "PER")
        assert next(session.of(Field.ORDINAL)).supports[0].claim in report.mentions[1].claims


def test_events_are_found_by_all_their_parties_and_by_kind(book: Book, report: Reading) -> None:
    book.add(report)
    with book.store.reading() as queries:
        assert len(queries.event_ids(["PER", "CHL"])) == 2
        assert len(queries.event_ids(["PER", "CHL"], kind="session")) == 1
        assert queries.event_ids(["PER", "BOL"]) == []


def told_again(make: Maker, id: str, ordinal: int) -> Reading:
    document = make.document(id, f"In {id} it says that Peru and Chile held the Ports Committee.")
    mention = make.mention(document, "held the Ports Committee", "session", "PER CHL", ordinal=ordinal)
    return make.reading(document, mention)


def test_another_report_changes_the_event_and_not_its_id(book: Book, report: Reading, make: Maker) -> None:
    book.add(report)
    before = {event.kind: event.id for event in book.events()}
    changes = book.add(told_again(make, "two.txt", 3))
    after = {event.kind: event for event in book.events()}
    assert (changes.new, changes.changed) == ((), (before[after["session"].kind],))
    assert {kind: event.id for kind, event in after.items()} == before
    assert len(after["session"].documents) == 2
    assert len(after["session"].judgements) == 1


def test_a_merge_leads_from_the_lost_id_to_the_kept_one(book: Book, make: Maker) -> None:
    book.add(told_again(make, "a.txt", 1), told_again(make, "b.txt", 2))
    first, second = book.events()
    changes = book.add(told_again(make, "c.txt", 3), numbered=False)
    assert {old for old, _ in changes.merged} == {second.id}
    with book.store.reading() as queries:
        assert queries.follow(second.id) == first.id
        assert queries.find_events("a", 10) == []
        assert [event.id for event in queries.events(queries.event_ids())] == [first.id]


def test_redirects_lead_on_when_their_end_is_merged_too(book: Book, make: Maker) -> None:
    book.add(told_again(make, "a.txt", 1), told_again(make, "b.txt", 2))
    book.add(told_again(make, "c.txt", 3))
    ids = [event.id for event in book.events()]
    book.add(told_again(make, "d.txt", 4), numbered=False)
    with book.store.reading() as queries:
        assert {queries.follow(id) for id in ids} == {book.events()[0].id}


def test_an_event_without_mentions_leaves_a_tombstone(book: Book, report: Reading) -> None:
    book.add(report)
    ids = [event.id for event in book.events()]
    with book.store.writing() as writer:
        changes = writer.set_events(revision(writer.scope(writer.told(writer.everything())).mentions))
    with book.store.reading() as queries:
        assert set(changes.gone) == set(ids)
        assert "no report" in str(queries.tombstone(ids[0]))


def test_a_judgement_that_no_longer_stands_is_withdrawn_and_kept(book: Book, make: Maker) -> None:
    book.add(told_again(make, "a.txt", 1), told_again(make, "b.txt", 1))
    with book.store.writing() as writer:
        writer.set_events(revision(writer.scope(writer.told(writer.everything())).mentions))
    with book.store.reading() as queries:
        (row,) = queries.connection.execute(select(tables.judgements))
        assert row.withdrawn_at == "2025-11-07T12:00:00+00:00"


def talks(make: Maker, id: str, parties: str) -> Reading:
    document = make.document(id, f"{id}: it was said there that the parties held talks.")
    return make.reading(document, make.mention(document, "held talks", "meeting", parties))


def test_mentions_meet_by_key_and_day_and_long_slots_meet_short_ones(book: Book, make: Maker) -> None:
    readings = [talks(make, f"{letter}.txt", "PER CHL") for letter in "abcd"]
    book.add(*readings)
    a, b, c, d = (reading.mentions[0].id for reading in readings)
    held = {a: [slot("x", 1, 9)], b: [slot("x", 9, 30), slot("y", 1, 2)], c: [slot("x", 40, 50)], d: [ALL]}
    with book.store.writing() as writer:
        writer.near(held)
        assert writer.near({a: [slot("x", 1, 9)]}) == {a, b, d}
        assert writer.near({c: [slot("x", 31, 50)]}) == {c, d}
        assert writer.near({b: [slot("y", 2, 2)]}) == {b}
        assert writer.near({d: [ALL]}) == {a, c, d}


def slot(key: str, first: int, last: int) -> Slot:
    return Slot(key, date(2024, 1, 1) + timedelta(first), date(2024, 1, 1) + timedelta(last))


ALL = Slot("x", *ALWAYS)


def test_reports_that_may_be_reprints_are_alike_unless_they_lie_far_apart(book: Book, make: Maker) -> None:
    words = "the parties held talks and many more words that another paper printed again as it stood"
    for name, day in (("one", "2024-01-01"), ("two", "2024-02-01"), ("late", "2029-01-01"), ("when", None)):
        document = make.document(name, words, published=day)
        mention = make.mention(document, "the parties held talks", "meeting", "PER CHL")
        book.add(make.reading(document, mention))
    with book.store.writing() as writer:
        days = {DocumentId("one"): (date(2023, 1, 1), date(2025, 1, 1))}
        assert writer.alike(days) == {"one", "two", "when"}


def test_a_report_comes_back_as_it_is_related(book: Book, report: Reading) -> None:
    book.add(report)
    with book.store.writing() as writer:
        (found,) = writer.reports([report.document.id], [report.document.id])
    assert (found.sketch, found.published) == (report.sketch, report.document.published)
    assert [m.parties for m in found.mentions] == [m.parties for m in report.mentions]


def test_a_crash_inside_a_batch_leaves_the_batches_before_it(
    book: Book, report: Reading, make: Maker
) -> None:
    book.add(report)
    broken = make.reading(make.document("two.txt", "Text."), report.mentions[0])
    with pytest.raises(StoreError, match="store/failed"):
        book.add(broken)
    with book.store.reading() as queries:
        assert set(queries.documents()) == {"one.txt"}
        assert len(queries.event_ids()) == 2


def test_runs_and_failures_are_noted(book: Book) -> None:
    with book.store.writing() as writer:
        run = writer.begin_run("add", "0.1", "abc")
        writer.note_run(run, {"added": 1}, [Failure("x.txt", "read/not-utf8", "not UTF-8")])
        writer.note_run(run, {"added": 2}, [Failure("y.txt", "read/empty", "empty")], ended=True)
    with book.store.reading() as queries:
        assert [failure.document for failure in queries.runs.failures()] == ["x.txt", "y.txt"]
        row = queries.connection.execute(select(tables.runs)).one()
        assert (row.counts, row.finished_at) == ({"added": 2}, "2025-11-07T12:00:00+00:00")


def test_a_claim_of_a_mention_without_quotes_is_counted_apart(book: Book, report: Reading) -> None:
    book.add(report)
    with book.store.reading() as queries:
        assert queries.count("claims") == queries.quoted_claims() == _claims(report.mentions)


def _claims(mentions: tuple[EventMention, ...]) -> int:
    return sum(len(mention.claims) for mention in mentions)

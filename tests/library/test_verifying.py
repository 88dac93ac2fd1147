"""A sound record is told so; a record damaged in any way is told by the check and the id concerned."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text

from accord.errors import NotFoundError
from accord.library import Record, Verification

if TYPE_CHECKING:
    from tests.conftest import Maker

WORDS = (
    "It was told at length, in more than a few words, so that the report can be known by its runs of them."
)
LINES = {
    "a.txt": "signing PER CHL date=2024-05-02 title=ports: Peru and Chile signed.",
    "b.txt": "signing PER CHL date=2024-05-02 title=ports area=trade: It was signed.",
    "c.txt": "signing PER CHL date=2024-06-20 title=mines: They signed on mines.",
    "d.txt": "meeting PER BOL date=2024-07-01: Ministers met.",
}


@pytest.fixture
def told(record: Record, make: Maker) -> Record:
    """Return a record with three events, E1 told twice; E4 led to E1 after a split was undone."""
    record.add([make.document(id, f"{id} {line}\n{WORDS} {id}") for id, line in LINES.items()])
    record.split("E1", ["a.txt"], by="ana")
    record.undo(1, by="ana")
    record.same(mention(record, "E1"), mention(record, "E2"), by="ana")
    record.undo(2, by="ana")
    return record


def mention(record: Record, event: str) -> str:
    return record.event(event).mentions[0]


def faults(found: Verification) -> dict[str, list[str]]:
    return {check.name: [f.id for f in check.faults] for check in found.checks if check.faults}


def damage(record: Record, statement: str) -> None:
    with record._store.writing() as writer:
        writer.queries.connection.execute(text(statement))


def test_a_sound_record_is_sound_and_every_check_looked_at_something(told: Record) -> None:
    told.merge("E1", "E2", by="ana")
    steps: list[int] = []
    found = told.verify(steps.append, rebuild=True)
    assert faults(found) == {}
    assert found.sound
    assert steps == list(range(1, len(found.checks) + 1))
    assert {check.name for check in found.checks if not check.looked} <= {
        "tombstones",
        "contents",
        "metadata",
    }


def test_reports_have_bands_more_or_less_by_their_titles_and_are_sound(told: Record) -> None:
    damage(told, "INSERT INTO bands (band, document) VALUES (7, 'a.txt'), (8, 'a.txt')")
    assert told.verify().sound


DAMAGES = {
    "texts": ("UPDATE documents SET text = text || '!' WHERE id = 'a.txt'", "a.txt"),
    "quotes": ("UPDATE evidence SET quote = 'other' WHERE mention LIKE 'c.txt%' AND claim = -1", "c.txt"),
    "claims": ("UPDATE claims SET value = '{}' WHERE mention LIKE 'd.txt%' AND field = 'date'", "d.txt"),
    "mentions": ("DELETE FROM event_mentions WHERE mention LIKE 'a.txt%'", "a.txt"),
    "support": ("DELETE FROM origin_documents WHERE document = 'd.txt'", "E3"),
    "events": ("UPDATE events SET kind = 'visit' WHERE id = 'E3'", "E3"),
    "redirects": ("UPDATE redirects SET new = 'E99' WHERE old = 'E4'", "E4"),
    "tombstones": ("INSERT INTO tombstones VALUES ('E1', 'none', '2025')", "E1"),
    "judgements": ("UPDATE judgements SET right_mention = 'nothing' WHERE judge = 'rule'", "judgement"),
    "decisions": ("UPDATE judgements SET withdrawn_at = NULL WHERE decision = 2", "decision 2"),
    "origins": ("DELETE FROM origin_documents WHERE document = 'd.txt'", "d.txt"),
    "slots": ("DELETE FROM mention_slots WHERE mention LIKE 'd.txt%'", "d.txt"),
    "bands": ("DELETE FROM bands WHERE document = 'd.txt'", "d.txt"),
    "dates": ("UPDATE events SET first_day = '2030-01-01' WHERE id = 'E3'", "events"),
    "history": ("UPDATE changes SET before = NULL WHERE what = 'changed'", "change"),
}
"""What is done to the record, by the check that has to see it, and how the id of a fault begins."""


IN_A_FILE = pytest.mark.parametrize("places", ["sqlite"], indirect=True)
"""What is alike in every database is looked at in one."""


@IN_A_FILE
@pytest.mark.parametrize("name", DAMAGES)
def test_each_damage_is_seen(told: Record, name: str) -> None:
    statement, id = DAMAGES[name]
    damage(told, statement)
    found = faults(told.verify())
    assert name in found
    assert any(fault.startswith(id) for fault in found[name])


MORE = (
    ("quotes", "UPDATE evidence SET before = 'x' WHERE mention LIKE 'c.txt%' AND claim = -1"),
    ("quotes", "UPDATE evidence SET span_end = 100000 WHERE mention LIKE 'c.txt%' AND claim = -1"),
    ("claims", "DELETE FROM evidence WHERE mention LIKE 'c.txt%' AND claim = 0"),
    ("events", "DELETE FROM event_parties WHERE event = 'E3' AND party = 'PER'"),
    ("events", "UPDATE event_values SET reason = 'because' WHERE event = 'E3'"),
    ("redirects", "UPDATE redirects SET new = 'E4' WHERE old = 'E4'"),
    ("judgements", "UPDATE judgements SET decision = 77 WHERE judge = 'ana'"),
    ("history", "UPDATE changes SET run = 77 WHERE what = 'changed'"),
    ("dates", "UPDATE runs SET finished_at = '1999' WHERE id = 1"),
)


@IN_A_FILE
@pytest.mark.parametrize(("name", "statement"), MORE)
def test_other_damages_are_seen_too(told: Record, name: str, statement: str) -> None:
    damage(told, statement)
    assert name in faults(told.verify())


def test_words_that_cannot_be_searched_are_seen(told: Record) -> None:
    with told._store.writing() as writer:
        sqlite = writer.queries.connection.dialect.name == "sqlite"
    damage(told, "DELETE FROM events_fts" if sqlite else "DELETE FROM event_words")
    assert {k: set(v) for k, v in faults(told.verify()).items()} == {"search": {"E1", "E2", "E3"}}


def test_what_a_rebuild_would_give_otherwise_is_seen_without_being_written(told: Record) -> None:
    damage(told, "UPDATE event_mentions SET event = 'E2' WHERE mention LIKE 'a.txt%'")
    before = told.events()
    found = faults(told.verify(rebuild=True))
    assert {"E1", "E2"} <= set(found["same events"])
    assert told.events() == before


LOST = {
    "values": "DELETE FROM event_values WHERE event = 'E3'",
    "the only mention": "DELETE FROM event_mentions WHERE event = 'E3'",
}
REPAIRED = ("mentions", "support", "events", "redirects", "tombstones", "origins", "slots", *LOST)


@pytest.mark.parametrize("name", REPAIRED)
def test_what_is_derived_is_repaired_and_gives_what_was_there(told: Record, name: str) -> None:
    before = told.events()
    damage(told, DAMAGES[name][0] if name in DAMAGES else LOST[name])
    found = told.verify()
    assert not found.sound
    assert faults(told.repair(found)) == {}
    assert told.events() == before
    assert found.repairable


def test_a_report_is_never_repaired(told: Record) -> None:
    damage(told, DAMAGES["texts"][0])
    found = told.verify()
    assert not found.repairable
    assert "texts" in faults(told.repair(found))


def test_a_rebuild_works_out_events_whose_reports_kept_their_origins(told: Record) -> None:
    before = told.events()
    damage(told, "UPDATE events SET kind = 'visit', digest = '' WHERE id = 'E3'")
    assert told.rebuild().changed == ("E3",)
    assert told.events() == before


def test_an_event_of_which_nothing_is_left_is_buried(told: Record) -> None:
    before = {event.mentions for event in told.events()}
    damage(told, "DELETE FROM event_mentions WHERE event = 'E3'")
    damage(told, "DELETE FROM event_values WHERE event = 'E3'")
    assert faults(told.repair(told.verify())) == {}
    assert {event.mentions for event in told.events()} == before
    with pytest.raises(NotFoundError, match="record/gone"):
        told.event("E3")

"""How likely events are: kept with their mentions, highest for the event, and asked for; unknown in older records."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.config import Config

from accord.model.claims import EventMention
from accord.model.confidence import Confidence, Ground
from accord.model.documents import Document
from accord.model.ports import Reading
from accord.store import migrations, rows
from accord.store.choosing import EventFilter
from accord.store.database import connect, transaction
from accord.store.location import locate

if TYPE_CHECKING:
    from tests.conftest import Maker
    from tests.store.conftest import Book

TEXT = "Peru and Chile met in Lima. Peru and Bolivia signed a pact."
SURE = Confidence(0.9, (Ground("its parties are named", 1.25), Ground("it is a wish", -0.5)))


def told(make: Maker, document: Document, *weighed: Confidence | None) -> Reading:
    quotes = (("Peru and Chile met in Lima.", "meeting", "PER CHL"), (TEXT[28:], "signing", "PER BOL"))
    mentions: list[EventMention] = [
        replace(make.mention(document, *quote), confidence=one)
        for quote, one in zip(quotes, weighed, strict=True)
    ]
    return make.reading(document, *mentions)


@pytest.fixture
def report(make: Maker) -> Document:
    return make.document("one.txt", TEXT, published="2024-05-03")


def test_confidence_and_grounds_come_back(book: Book, make: Maker, report: Document) -> None:
    book.add(told(make, report, SURE, None))
    with book.store.reading() as queries:
        sure, unknown = queries.mentions_of(report.id)
    assert sure.confidence == SURE
    assert unknown.confidence is None


def test_lists_leave_out_what_is_less_likely_and_keep_what_nobody_weighed(
    book: Book, make: Maker, report: Document
) -> None:
    book.add(told(make, report, Confidence(0.4), None))
    with book.store.writing() as writer:  # the simplest account of the tests sets no confidence of events
        writer.queries.connection.execute(
            sa.text("UPDATE events SET confidence = 0.4 WHERE kind = 'meeting'")
        )
    with book.store.reading() as queries:
        for least, kinds in ((None, 2), (0.0, 2), (0.4, 2), (0.41, 1)):
            assert len(queries.choosing.events(EventFilter(min_confidence=least))) == kinds
            assert len(queries.event_days(since=None, until=None, min_confidence=least)) == kinds
            assert len(queries.outlines(["PER"], least)) == kinds
        (meeting,) = queries.events(queries.event_ids(kind="meeting"))
        assert meeting.confidence == 0.4
        assert queries.headed([meeting.id])[meeting.id].confidence == 0.4


def test_confidence_is_part_of_an_events_fingerprint(book: Book, make: Maker, report: Document) -> None:
    book.add(told(make, report, None, None))
    (event, _) = book.events()
    assert rows.digest(event, []) != rows.digest(replace(event, confidence=0.5), [])


def test_a_record_of_the_step_before_gets_the_columns_empty(tmp_path: Path) -> None:
    engine = sa.create_engine(f"sqlite:///{tmp_path / 'old.sqlite'}")
    config = Config()
    config.set_main_option("script_location", str(Path(migrations.__file__).parent))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0008")
        connection.execute(
            sa.text(
                "INSERT INTO events (id, kind, modality, documents, origins, digest, recorded_at, changed_at)"
                " VALUES ('E1', 'visit', 'occurred', '[]', '[]', 'x', '2025-01-01', '2025-01-01')"
            )
        )
    engine.dispose()
    with transaction(connect(locate(tmp_path / "old.sqlite")), writes=False) as connection:
        assert connection.execute(sa.text("SELECT id, confidence FROM events")).all() == [("E1", None)]
        assert connection.execute(sa.text("SELECT grounds FROM mentions")).all() == []

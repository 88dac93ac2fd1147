"""Pages say how likely an event is to be right and why, mark what is doubtful, and can leave it out."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from sqlalchemy import update
from starlette.testclient import TestClient

from accord.errors import UsageError
from accord.library import EventFilter, Record, samples
from accord.store import tables
from accord.web import create_app
from tests.web.conftest import browser


@pytest.fixture(scope="module")
def doubted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[TestClient, str]]:
    """Return who asks the samples' record, in which one event is thought doubtful, and that event's id."""
    with Record.open(tmp_path_factory.mktemp("doubt") / "record.sqlite") as record:
        record.add(samples())
        doubtful = record.explore().lines[0].event
        with record._store.writing() as writer:
            table = tables.events
            writer.queries.connection.execute(
                update(table).where(table.c.id == doubtful).values(confidence=0.31)
            )
        yield browser(create_app(record)), doubtful


def test_an_event_says_how_likely_it_is_and_why(client: TestClient, samples_record: Record) -> None:
    event = samples_record.explore().lines[0]
    page = client.get(f"/e/{event.event}").text
    assert re.search(r"Confidence <strong>0\.\d\d, \w+", page)
    assert "For it: " in page
    told = client.get(f"/e/{event.event}.json").json()
    assert told["reasons"]["confidence"]["value"] == event.confidence


def test_a_doubtful_event_is_marked_in_lists_and_dossiers(doubted: tuple[TestClient, str]) -> None:
    asking, _ = doubted
    for address in ("/explore", "/d/IND-ISR"):
        assert asking.get(address).text.count(">doubtful</span>") == 1


def test_the_timeline_and_its_table_mark_it(doubted: tuple[TestClient, str]) -> None:
    asking, event = doubted
    marks = asking.get("/pictures/timeline.json").json()["marks"]
    assert [mark["event"] for mark in marks if mark["doubtful"]] == [event]
    assert asking.get("/pictures/timeline").text.count("occurred, doubtful") == 1


def test_the_filter_leaves_it_out(doubted: tuple[TestClient, str]) -> None:
    asking, event = doubted
    every, likely = (
        {line["event"] for line in asking.get(f"/explore.json{question}").json()["lines"]}
        for question in ("", "?min_confidence=0.4")
    )
    assert every - likely == {event}
    assert asking.get("/d/IND-ISR.json?min_confidence=0.4").json()["total"] == len(likely)
    page = asking.get("/explore?min_confidence=0.5").text
    assert '<option value="0.5" selected>' in page
    assert "e.confidence &gt;= 0.5" in page


def test_what_is_no_probability_is_refused(client: TestClient, samples_record: Record) -> None:
    assert client.get("/explore?min_confidence=7").status_code == 400
    assert client.get("/explore?min_confidence=").status_code == 200
    with pytest.raises(UsageError, match="no confidence 7"):
        samples_record.explore(EventFilter(min_confidence=7))


def test_a_report_says_it_of_each_of_its_accounts(client: TestClient, samples_record: Record) -> None:
    event = samples_record.explore().lines[0]
    report = samples_record.event_file(event.event).reasons.sources[0].document
    page = client.get(f"/r/{report}").text
    accounts = samples_record.report_file(report).accounts
    assert page.count("Confidence <strong>") == len(accounts) > 0

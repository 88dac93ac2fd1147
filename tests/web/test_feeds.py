"""What can be followed: feeds of changed events, calendars of sessions due."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest
from icalendar import Calendar
from starlette.testclient import TestClient

from accord.library import Record
from accord.web import create_app
from tests.web.conftest import browser

ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.mark.parametrize("path", ["/explore.atom", "/d/IND-ISR.atom", "/explore.atom?parties=IND&kind=visit"])
def test_a_feed_has_its_events_with_ids_and_days_of_change(client: TestClient, path: str) -> None:
    found = client.get(path)
    feed = ElementTree.fromstring(found.text)
    entries = feed.findall(f"{ATOM}entry")
    assert found.headers["content-type"].startswith("application/atom+xml")
    assert len(entries) == (1 if "visit" in path else 4)
    for entry in entries:
        assert (entry.findtext(f"{ATOM}id") or "").startswith("urn:accord:event:E")
        assert entry.findtext(f"{ATOM}updated")
        link = entry.find(f"{ATOM}link")
        assert link is not None
        assert client.get(link.attrib["href"].removeprefix("http://localhost")).status_code == 200
    itself = feed.find(f"{ATOM}link[@rel='self']")
    assert itself is not None
    assert client.get(itself.attrib["href"].removeprefix("http://localhost")).status_code == 200


def test_a_feed_that_was_asked_wrong_is_told(client: TestClient) -> None:
    assert client.get("/explore.atom?kind=vist").status_code == 400
    assert client.get("/d/ATLANTIS.atom").status_code == 404


def test_a_calendar_of_nothing_is_a_calendar(client: TestClient) -> None:
    found = client.get("/d/IND-ISR.ics")
    assert found.headers["content-type"].startswith("text/calendar")
    assert not Calendar.from_ical(found.content).events


def test_a_session_that_is_due_stands_in_the_calendar(tmp_path: Path) -> None:
    with Record.open(tmp_path / "record.sqlite") as record:
        yearly(record)
        client = browser(create_app(record))
        (body,) = record.bodies()
        due = body.series.expected
        assert due is not None
        for path in ("/bodies.ics", f"/bodies/{body.id}.ics", "/d/IND-ISR.ics"):
            (entry,) = Calendar.from_ical(client.get(path).content).events
            assert entry.start == due.first
            assert date.fromordinal(entry.end.toordinal() - 1) == due.last
            assert body.name in entry["summary"]


def yearly(record: Record) -> None:
    """Have a record hold five sessions of one body, a year apart."""
    from accord.library import pasted

    for number, year in enumerate(range(2018, 2023), 11):
        text = (
            f"Title: Defence talks in Delhi\nPublished: {year}-03-05\nPublisher: Test Post\n\n"
            "NEW DELHI, March 5 (Test) - "
            f"India and Israel held the {number}th meeting of the Joint Working Group on Defence Cooperation in New"
            f" Delhi on March 4, {year}.\n"
        )
        record.add([pasted(text)])

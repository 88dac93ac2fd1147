"""A pasted report: looked at before it is added, and only by a form of this server's own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from accord.library import Record, samples
from accord.web import Options, create_app
from tests.web.conftest import browser

TEXT = """Title: Singh in Tel Aviv
Published: 2025-11-08
Publisher: Test Post

TEL AVIV, Nov 8 - Indian Defence Secretary Rajesh Kumar Singh co-chaired the 17th Joint Working Group on Defence \
Cooperation in Tel Aviv on November 3.

The defence ministers of Peru and Chile met in Lima on Monday.
"""


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    with Record.open(tmp_path / "record.sqlite") as record:
        record.add(samples())
        yield record


def token(client: TestClient) -> str:
    found = re.search(r'name="token" value="([^"]+)"', client.get("/paste").text)
    assert found
    return found[1]


def test_the_preview_says_what_would_change_and_saves_nothing(record: Record) -> None:
    client = browser(create_app(record))
    before = (record.mark(), record.summary(), record.verify(rebuild=True))
    page = client.post("/paste", data={"text": TEXT, "token": token(client)})
    told = client.post("/preview.json", json={"text": TEXT}).json()
    assert page.status_code == 200
    assert "1 new event, change 1 event" in page.text
    assert (told["new"], told["changed"], told["held"]) == (1, 1, None)
    changes = [change for event in told["difference"]["events"] for change in event["changes"]]
    (fight,) = (change for change in changes if change["effect"] == "contradicts")
    assert (fight["value"], fight["beside"]) == (
        "2025-11-03",
        "2025-11-04",
    )  # the preferred day, not another rival
    assert "It contradicts the record" in page.text
    assert (record.mark(), record.summary(), record.verify(rebuild=True)) == before


def test_what_is_added_is_as_the_preview_said(record: Record) -> None:
    client = browser(create_app(record))
    told = client.post("/preview.json", json={"text": TEXT}).json()
    found = client.post("/paste/add", data={"text": TEXT, "token": token(client)})
    assert found.status_code == 303
    page = client.get(f"{found.headers['location']}.json").json()
    assert page["document"]["id"] == told["file"]["document"]["id"]
    assert len(page["accounts"]) == len(told["file"]["accounts"])
    assert record.summary().events == 4 + told["new"]
    again = client.post("/preview.json", json={"text": TEXT}).json()
    assert (again["held"], again["new"]) == (page["document"]["id"], 0)


@pytest.mark.parametrize(
    ("form", "headers", "code"),
    [
        ({"text": TEXT, "token": "guess"}, {}, "web/old-form"),
        ({"text": TEXT}, {}, "web/old-form"),
        ({"text": TEXT, "token": None}, {"origin": "http://evil.example"}, "web/other-site"),
        ({"text": TEXT, "token": None}, {"origin": "null"}, "web/other-site"),
        ({"text": TEXT, "token": None}, {"sec-fetch-site": "cross-site"}, "web/other-site"),
        ({"text": TEXT, "token": None}, {"sec-fetch-site": "same-site"}, "web/other-site"),
    ],
)
def test_a_form_of_another_site_adds_nothing(
    record: Record, form: dict[str, str | None], headers: dict[str, str], code: str
) -> None:
    client = browser(create_app(record))
    data = {name: token(client) if value is None else value for name, value in form.items()}
    found = client.post("/paste/add", data=data, headers=headers)
    assert (found.status_code, code in found.text) == (403, True)
    assert record.summary().reports == 4


def test_a_program_of_another_site_may_not_even_look(record: Record) -> None:
    client = browser(create_app(record))
    found = client.post("/preview.json", json={"text": TEXT}, headers={"origin": "http://evil.example"})
    assert (found.status_code, found.json()["code"]) == (403, "web/other-site")
    plain = client.post("/preview.json", content='{"text": "x"}', headers={"content-type": "text/plain"})
    assert plain.status_code == 400


def test_a_server_that_is_only_read_adds_nothing(record: Record) -> None:
    client = browser(create_app(record, Options(read_only=True)))
    page = client.post("/paste", data={"text": TEXT, "token": token(client)})
    assert "cannot be added here" in page.text
    assert "/paste/add" not in page.text
    found = client.post("/paste/add", data={"text": TEXT, "token": token(client)})
    assert (found.status_code, record.summary().reports) == (403, 4)


@pytest.mark.parametrize(
    ("form", "status", "code"),
    [
        ({"text": "  \n "}, 422, "read/empty"),
        ({"text": TEXT, "published": "soon"}, 422, "read/bad-date"),
        ({"text": "a\0b"}, 422, "read/binary"),
    ],
)
def test_what_cannot_be_read_is_told(record: Record, form: dict[str, str], status: int, code: str) -> None:
    client = browser(create_app(record))
    found = client.post("/paste", data={**form, "token": token(client)})
    assert (found.status_code, code in found.text) == (status, True)


def test_too_much_is_refused_before_it_is_read(record: Record) -> None:
    client = browser(create_app(record))
    found = client.post("/paste", data={"text": "x" * 5_000_000, "token": token(client)})
    assert found.status_code == 413


def test_of_a_report_that_is_held_no_change_is_told(record: Record) -> None:
    client = browser(create_app(record))
    text = "The defence ministers of Peru and Chile met in Lima on Monday.\n"
    client.post("/paste/add", data={"text": text, "token": token(client)})
    page = client.post("/paste", data={"text": text, "token": token(client)}).text
    assert "would change nothing" in page
    assert "only this report tells of it" not in page
    assert "What it would change" not in page

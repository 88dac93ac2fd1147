"""Pictures: an address each, a table that says the same, and what the module that draws them relies on."""

from __future__ import annotations

import csv
import html
import io
import re

import pytest
from starlette.testclient import TestClient

from accord.export import plain
from accord.library import EventFilter, Record
from accord.web import create_app
from tests.web.conftest import browser

PICTURES = (
    "timeline",
    "timeline?by=party",
    "months",
    "network",
    "map",
    "matrix",
    "matrix?by=dyad",
    "origins",
)


@pytest.mark.parametrize("picture", PICTURES)
def test_a_picture_is_a_page_with_a_table_and_twins(client: TestClient, picture: str) -> None:
    page = client.get(f"/pictures/{picture}")
    assert page.status_code == 200
    figure = re.search(r'<figure [^>]*data-src="([^"]+)"', page.text)
    assert figure
    assert client.get(html.unescape(figure[1])).headers["content-type"] == "application/json"
    table = client.get(html.unescape(figure[1]).replace(".json", ".csv")).text
    rows = list(csv.reader(io.StringIO(table)))
    assert page.text.count("<tr>") == len(rows) > 1


def test_the_data_are_the_answer_of_the_library(client: TestClient, samples_record: Record) -> None:
    assert client.get("/pictures/timeline.json?parties=IND-ISR").json() == plain(
        samples_record.chart(EventFilter(("IND", "ISR")))
    )


def test_a_ladder_and_a_strip_are_asked_for_by_id(client: TestClient, samples_record: Record) -> None:
    body, pact = samples_record.bodies()[0], samples_record.agreements()[0]
    assert "17th" in client.get(f"/pictures/ladder?id={body.id}").text
    assert "signed" in client.get(f"/pictures/strip?id={pact.id}").text


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("timeline?parties=NOWHERE", 404),
        ("timeline?kind=dance", 400),
        ("ladder?id=none", 404),
        ("matrix?by=x", 400),
    ],
)
def test_bad_questions_are_answered_with_their_status(client: TestClient, path: str, status: int) -> None:
    assert client.get(f"/pictures/{path}").status_code == status


def test_an_empty_record_says_so_in_place_of_a_table(empty_record: Record) -> None:
    page = browser(create_app(empty_record)).get("/pictures/timeline")
    assert "holds no events here" in page.text
    assert "<table" not in page.text

"""Ids that end like the name of a twin: `/r/ID` leads to them, and their twins are where the page says."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from accord.library import Record, pasted
from accord.model.documents import Document, DocumentId
from accord.web import create_app
from tests.web.conftest import browser

TEXT = "The defence ministers of Peru and Chile met in Lima on 3 November 2025.\n"


def _named(id: str) -> Document:
    return replace(pasted(f"{TEXT}Id: {id}."), id=DocumentId(id))


@pytest.mark.parametrize("ending", ["html", "json", "csv"])
def test_a_report_is_found_by_its_whole_id(empty_record: Record, ending: str) -> None:
    record = empty_record
    record.add([_named(f"news.{ending}")])
    client = browser(create_app(record))
    page = client.get(f"/r/news.{ending}")
    assert (page.status_code, page.headers["content-type"]) == (200, "text/html; charset=utf-8")
    (link,) = re.findall(r'rel="canonical" href="([^"]+)"', page.text)
    assert client.get(link).text == page.text
    (twin,) = re.findall(r'type="application/json" href="([^"]+)"', page.text)
    assert client.get(twin).json()["document"]["id"] == f"news.{ending}"


def test_a_twin_is_had_where_no_report_is_called_so(empty_record: Record) -> None:
    empty_record.add([_named("news"), _named("news.html")])
    client = browser(create_app(empty_record))
    assert client.get("/r/news.json").json()["document"]["id"] == "news"
    assert client.get("/r/news.html.csv").headers["content-type"] == "text/csv; charset=utf-8"
    assert '<code dir="auto">news.html</code>' in client.get("/r/news.html").text


@pytest.mark.parametrize("ending", ["", ".html", ".json"])
def test_what_is_not_held_is_told_with_what_to_do(empty_record: Record, ending: str) -> None:
    empty_record.add([_named("news.html")])
    found = browser(create_app(empty_record)).get(f"/r/newspaper{ending}")
    assert (found.status_code, "news.html" in found.text) == (404, True)

"""What a report's page tells of the report beside its text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from accord.library import Record, documents
from accord.web import addresses, create_app
from accord.web.knowing import facts, followed
from tests.web.conftest import browser

PAGE = """<!doctype html><html lang="en"><head><title>Ministers meet in Lima</title>
<link rel="canonical" href="https://example.org/lima">
<meta property="article:published_time" content="2025-11-06T10:00:00Z">
<meta name="author" content="A. Writer">
<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2025-11-07T09:00:00Z"}</script>
</head><body><article><h1>Ministers meet in Lima</h1>
<p>The defence ministers of Peru and Chile met in Lima on Monday.</p></article></body></html>"""


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    file = tmp_path / "lima.html"
    file.write_text(PAGE, encoding="utf-8")
    with Record.open(tmp_path / "record.sqlite") as record:
        record.add(documents([file]))
        yield record


@pytest.fixture
def page(record: Record) -> str:
    client: TestClient = browser(create_app(record))
    return client.get(addresses.report(record.reports().lines[0].source.document)).text


def test_facts_have_their_basis_and_rivals_are_told(record: Record) -> None:
    found = record.report_file(record.reports().lines[0].source.document)
    told = {fact.name: fact for fact in facts(found.known)}
    assert [said.value for said in told["Author"].values] == ["A. Writer"]
    assert told["Author"].basis == "the page's meta tags"
    assert told["Published"].values[0].value.startswith("2025-11-07")
    assert [said.value[:10] for said in told["Published"].rivals] == ["2025-11-06"]


def test_the_page_shows_them(page: str) -> None:
    assert re.search(r"<dt>Author</dt><dd><span dir=.auto.>A. Writer</span>", page)
    assert '<span class="mark conflict">differs</span>' in page
    assert "<dt>Read from</dt><dd>text/html</dd>" in page
    assert '<a href="https://example.org/lima" rel="nofollow noopener noreferrer"' in page


@pytest.mark.parametrize(
    ("address", "may"),
    [
        ("https://example.org/a", True),
        ("http://example.org", True),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("//example.org", False),
        ("https://", False),
        ("http://[broken", False),
    ],
)
def test_only_addresses_of_the_web_are_links(address: str, may: bool) -> None:
    assert followed(address) is may

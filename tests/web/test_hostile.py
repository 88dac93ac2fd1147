"""What reports hold can at worst be shown: markup is text, in every page, table and feed."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from accord.library import Record
from accord.model.documents import Document, DocumentId
from accord.web import addresses, create_app
from tests.web.conftest import browser

ATTACK = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'</title></script>&lt;b&gt;{{ 7*7 }}"


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[TestClient, str]]:
    """Return a browser at a record of one hostile report, and the report's id."""
    import hashlib

    text = (
        f"{ATTACK}\n\nIndian Defence Secretary Rajesh {ATTACK} Singh met Israeli Defence Minister Israel Katz in Tel"
        f" Aviv on Tuesday.\n\nThe two countries signed a Memorandum of Understanding on {ATTACK} Defence Cooperation."
        "\n\nIndian Defence Secretary Rajesh Kumar Singh met Israeli Defence Minister Israel Katz in Tel Aviv.\n"
    )
    id = '=cmd|"<b>x</b>/../.json'
    document = Document(
        DocumentId(id),
        text,
        hashlib.sha256(text.encode()).hexdigest(),
        ATTACK,
        None,
        ATTACK,
        "javascript:alert(3)",
    )
    with Record.open(tmp_path_factory.mktemp("hostile") / "record.sqlite") as record:
        record.add([document])
        yield browser(create_app(record)), id


def pages(client: TestClient, id: str) -> list[str]:
    lines = client.get("/explore.json").json()["lines"]
    assert lines
    events = [addresses.event(line["event"]) for line in lines]
    found = [
        "/",
        "/d/IND-ISR",
        "/reports",
        "/actors",
        "/agreements",
        "/conflicts",
        "/explore",
        "/search?q=script",
    ]
    return [*found, *events, addresses.report(id), addresses.asked("/diff", {"a": id})]


def test_no_page_has_markup_of_a_report(hostile: tuple[TestClient, str]) -> None:
    client, id = hostile
    for path in pages(client, id):
        page = client.get(path)
        assert page.status_code == 200, path
        inside = re.sub(r"&[a-z]+;|&#\d+;", "", page.text)
        assert not re.search(r"<script>|<img|onerror=alert\(2\)>(?!<)|<b>x", inside), path
        assert not re.search(r'(href|src|action)="\s*javascript:', page.text), path
        assert "49" not in re.findall(r"\{\{ 7\*7 \}\}|>49<", page.text), path


def test_linked_data_cannot_end_its_element(hostile: tuple[TestClient, str]) -> None:
    client, id = hostile
    page = client.get(addresses.report(id)).text
    data = re.search(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    assert data
    assert "<" not in data[1]


def test_the_whole_text_stands_on_its_page(hostile: tuple[TestClient, str]) -> None:
    from html import unescape

    client, id = hostile
    page = unescape(re.sub(r"<[^>]*>", "", client.get(addresses.report(id)).text))
    assert ATTACK in page


def test_no_cell_is_a_formula(hostile: tuple[TestClient, str]) -> None:
    client, _ = hostile
    for path in ("/reports.csv", "/explore.csv", "/d/IND-ISR.csv"):
        for row in csv.reader(io.StringIO(client.get(path).text)):
            assert not any(cell.startswith(("=", "+", "@")) for cell in row), path


def test_the_feed_is_well_formed(hostile: tuple[TestClient, str]) -> None:
    from xml.etree import ElementTree

    client, _ = hostile
    feed = ElementTree.fromstring(client.get("/explore.atom").text)
    assert feed.findall("{http://www.w3.org/2005/Atom}entry")

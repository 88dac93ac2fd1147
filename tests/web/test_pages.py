"""Every page: there, whole, with twins that say the same, on a full and on an empty record."""

from __future__ import annotations

import csv
import io
import json
import re
from html.parser import HTMLParser

import pytest
from starlette.testclient import TestClient

from accord.export import plain
from accord.library import EventFilter, Record
from accord.web import addresses, create_app
from tests.web.conftest import browser

LISTS = (
    "/",
    "/bodies",
    "/agreements",
    "/agreements?state=signed&silent=&as_of=2026-01-01",
    "/areas",
    "/areas?by=dyad&parties=IND-ISR",
    "/actors",
    "/actors?sort=party",
    "/conflicts",
    "/reports",
    "/reports?publisher=Sample+Wire&since=2025-11-01&until=&q=",
    "/search",
    "/search?q=joint+working",
    "/explore",
    "/explore?parties=IND-ISR&kind=session&since=2025-01-01&until=2025-12-31&q=group&differing=true",
    "/d/IND-ISR",
    "/d/IND",
    "/about",
    "/api",
)


FORMS = {"/d": 400, "/diff": 400}
"""Addresses of forms that want an answer."""


class Links(HTMLParser):
    """Collects what a page leads to, its headings and the ids in it."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: list[str] = []
        self.tags: list[str] = []
        self.left: list[str] = []  # addresses outside, which tell nobody where the reader came from

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        self.tags.append(tag)
        if found.get("rel") == "nofollow noopener noreferrer":
            self.left.append(str(found["href"]))
            return
        self.links += [str(found[name]) for name in ("href", "src", "action") if found.get(name)]
        self.ids += [str(found["id"])] if found.get("id") else []
        assert "style" not in found
        assert not any(name.startswith("on") for name in found)


def links(text: str) -> Links:
    found = Links()
    found.feed(text)
    return found


def things(record: Record) -> list[str]:
    """Return the paths of one of each thing that the record holds."""
    event = next(line.event for line in record.explore(EventFilter(kind="session")).lines)
    report = record.event_file(event).reasons.sources[0].document
    return [
        addresses.event(event),
        addresses.report(report),
        addresses.asked("/diff", {"a": report}),
        addresses.body(record.bodies()[0].id),
        addresses.agreement(record.agreements()[0].id),
        addresses.actor(record.actors()[0].id),
    ]


@pytest.fixture(scope="module")
def paths(samples_record: Record) -> list[str]:
    return [*LISTS, *things(samples_record)]


def test_every_page_has_a_title_a_heading_and_a_canonical_address(
    client: TestClient, paths: list[str]
) -> None:
    for path in paths:
        page = client.get(path)
        assert (path, page.status_code) == (path, 200)
        assert page.text.count("<h1") == 1, path
        assert re.search(r"<title>.+ · Accord</title>", page.text), path
        canonical = re.search(r'<link rel="canonical" href="([^"]+)">', page.text)
        assert canonical, path
        assert client.get(canonical[1].replace("&amp;", "&")).status_code == 200, path


def test_every_page_has_its_twins(client: TestClient, paths: list[str]) -> None:
    for path in paths:
        told = client.get(addresses.twin(path, "json"))
        assert (path, told.status_code, told.headers["content-type"]) == (path, 200, "application/json")
        json.loads(told.text)
        table = client.get(addresses.twin(path, "csv"))
        assert (path, table.status_code) == (path, 200)
        rows = list(csv.reader(io.StringIO(table.text)))
        assert {len(row) for row in rows} == {len(rows[0])}, path


def test_every_link_of_every_page_leads_somewhere(client: TestClient, paths: list[str]) -> None:
    asked: dict[str, int] = {}
    for path in paths:
        page = links(client.get(path).text)
        assert len(page.ids) == len(set(page.ids)), path
        for link in page.links:
            address, _, place = link.partition("#")
            assert not link.startswith(("http:", "https:", "//", "javascript:", "data:")), (path, link)
            if not address:
                assert place in {*page.ids, "main"}, (path, link)
            elif address not in asked and not address.startswith(("/paste", "/d?")):
                asked[address] = client.get(address).status_code
    assert {address: status for address, status in asked.items() if status not in {200, 303}} == FORMS


def test_places_that_other_pages_lead_to_are_in_the_reports_page(client: TestClient) -> None:
    page = links(client.get("/d/IND-ISR").text)
    quoted = [link.split("#") for link in page.links if "#char=" in link]
    assert quoted
    for address, place in quoted:
        assert place in links(client.get(address).text).ids, (address, place)


def test_the_json_twins_are_the_answers_of_the_library(client: TestClient, samples_record: Record) -> None:
    record = samples_record
    event = record.explore().lines[0].event
    report = record.event_file(event).reasons.sources[0].document
    told = {
        "/bodies.json": record.bodies(),
        "/agreements.json": record.agreements(),
        "/areas.json": record.squares(),
        "/actors.json": record.actors(),
        "/conflicts.json": record.conflicts(),
        "/explore.json": record.explore(),
        "/reports.json": record.reports(),
        "/search.json?q=joint&limit=5": record.search("joint", 5),
        f"/e/{event}.json": record.event_file(event),
        f"/r/{report}.json": record.report_file(report),
    }
    for path, answer in told.items():
        assert client.get(path).json() == plain(answer), path


@pytest.mark.parametrize("path", [path for path in LISTS if path != "/search?q=joint+working"])
def test_an_empty_record_has_all_pages(empty_record: Record, path: str) -> None:
    asked = browser(create_app(empty_record))
    for form in (path, addresses.twin(path, "json"), addresses.twin(path, "csv")):
        assert (form, asked.get(form).status_code) == (form, 200)


def test_an_empty_record_says_what_to_do(empty_record: Record) -> None:
    page = browser(create_app(empty_record)).get("/").text
    assert "An empty record" in page
    assert "accord add" in page
    assert '<textarea id="paste"' in page


def test_head_is_answered_without_a_body(client: TestClient) -> None:
    found = client.head("/d/IND-ISR")
    assert (found.status_code, found.content) == (200, b"")


@pytest.mark.parametrize(
    ("path", "status", "code"),
    [
        ("/e/Enonsense", 404, "record/not-found"),
        ("/r/no-such.txt", 404, "record/not-found"),
        ("/bodies/nobody", 404, "record/no-body"),
        ("/agreements/nothing", 404, "record/no-agreement"),
        ("/actors/nobody", 404, "identity/unknown"),
        ("/explore?kind=vist", 400, "event/unknown-kind"),
        ("/explore?area=cyber", 400, "area/unknown"),
        ("/explore?since=soon", 400, "web/bad-filter"),
        ("/explore?parties=ATLANTIS", 404, "party/unknown"),
        ("/agreements?state=dead", 400, "agreement/unknown-state"),
        ("/agreements?silent=long", 400, "agreement/bad-stretch"),
        ("/actors?sort=dog", 400, "actor/unknown-sort"),
        ("/search?q=" + "long+" * 200, 400, "web/bad-filter"),
        ("/search?q=%22%22", 400, "search/no-words"),
        ("/explore?page=0", 400, "web/bad-filter"),
        ("/diff", 400, "web/bad-filter"),
    ],
)
def test_what_is_wrong_is_told_on_a_page_and_to_programs(
    client: TestClient, path: str, status: int, code: str
) -> None:
    page, told = client.get(path), client.get(addresses.twin(path, "json"))
    assert (page.status_code, told.status_code) == (status, status)
    assert told.json()["code"] == code
    assert code in page.text
    assert "What to do:" in page.text


def test_the_nearest_are_named(client: TestClient) -> None:
    assert "visit" in client.get("/explore.json?kind=vist").json()["hint"]
    assert "Rajesh Kumar Singh" in client.get("/actors/Rajesch Kumar Singh.json").json()["hint"]


def test_an_id_that_leads_elsewhere_is_followed(client: TestClient, samples_record: Record) -> None:
    body = samples_record.bodies()[0]
    found = client.get(addresses.body(body.name))
    assert (found.status_code, found.headers["location"]) == (303, addresses.body(body.id))


def test_the_api_is_described(client: TestClient) -> None:
    described = client.get("/openapi.json").json()
    paths = described["paths"]
    assert {"/d/{parties}.json", "/e/{id}.csv", "/explore.json", "/preview.json"} <= paths.keys()
    assert not any(path.endswith(".html") for path in paths)
    assert all(told["get"].get("summary") for told in paths.values() if "get" in told)


def test_names_that_are_nearly_right_are_named_too(client: TestClient) -> None:
    body = client.get("/bodies/Joyntt Werking Groop on Defence Kooperation.json").json()
    assert "Joint Working Group on Defence Cooperation" in body["hint"]
    pact = client.get("/agreements/Memorandum of Understanding (MoU) on Defense Coperation.json").json()
    assert "Memorandum of Understanding" in pact["hint"]


def test_the_api_says_of_what_its_answers_are_made(client: TestClient, paths: list[str]) -> None:
    described = client.get("/openapi.json").json()
    parts = described["components"]["schemas"]
    whole = {
        "/d/{parties}.json": "/d/IND-ISR.json",
        "/explore.json": "/explore.json",
        "/record.json": "/record.json",
    }
    for path, asked in whole.items():
        answer = described["paths"][path]["get"]["responses"]["200"]["content"]["application/json"]["schema"]
        said = parts[answer["$ref"].rpartition("/")[2]]
        assert said["description"]
        assert set(said["properties"]) == set(client.get(asked).json()), path
    told = [path for path, way in described["paths"].items() if path.endswith(".json") and "get" in way]
    named = [p for p in told if "schema" in str(described["paths"][p]["get"]["responses"]["200"])]
    assert len(named) > len(told) * 3 / 4

"""The dossier: stable addresses, and twins that hold the same."""

from __future__ import annotations

import csv
import io

import pytest
from starlette.testclient import TestClient

from accord.export import plain
from accord.library import Record


def test_the_json_twin_is_the_answer_of_the_library(client: TestClient, samples_record: Record) -> None:
    assert client.get("/d/IND-ISR.json").json() == plain(samples_record.dossier(["IND", "ISR"], limit=40))


def test_the_csv_twin_has_a_row_for_each_event(client: TestClient) -> None:
    told = client.get("/d/IND-ISR.json").json()
    rows = list(csv.DictReader(io.StringIO(client.get("/d/IND-ISR.csv").text)))
    assert [row["event"] for row in rows] == [entry["event"] for entry in told["entries"]]
    assert [int(row["n_origins"]) for row in rows] == [entry["origins"] for entry in told["entries"]]


def test_every_statement_of_the_page_has_its_footnotes(client: TestClient) -> None:
    page, told = client.get("/d/IND-ISR").text, client.get("/d/IND-ISR.json").json()
    assert told["state"]
    for number in {note for said in told["state"] for note in said["notes"]}:
        assert f'href="#n{number}"' in page
        assert f'id="n{number}"' in page


@pytest.mark.parametrize("path", ["/d/ISR-IND", "/d/India-Israel", "/d/ind-isr", "/d/IND,ISR.html"])
def test_other_ways_to_name_the_parties_have_the_same_canonical_address(
    client: TestClient, path: str
) -> None:
    page = client.get(path)
    assert page.status_code == 200
    assert '<link rel="canonical" href="/d/IND-ISR">' in page.text


def test_a_code_may_have_hyphens_of_its_own(client: TestClient) -> None:
    assert client.get("/d/IND-PARIS-CLUB.json").json()["parties"] == ["IND", "PARIS-CLUB"]


def test_the_form_of_the_front_page_leads_to_the_dossier(client: TestClient) -> None:
    found = client.get("/d", params={"a": "India", "b": "Israel"})
    assert (found.status_code, found.headers["location"]) == (303, "/d/IND-ISR")


def test_a_dossier_of_nothing_says_so(client: TestClient) -> None:
    assert "holds nothing between these parties" in client.get("/d/PER-FIN").text


def test_a_dossier_goes_on_page_by_page(client: TestClient) -> None:
    whole = client.get("/d/IND-ISR.json").json()
    pages = [client.get(f"/d/IND-ISR.json?limit=1&page={n + 1}").json() for n in range(whole["total"])]
    told = [entry["event"] for page in reversed(pages) for entry in page["entries"]]
    assert sorted(told) == sorted(entry["event"] for entry in whole["entries"])
    assert [bool(page["state"]) for page in pages] == [True] + [False] * (whole["total"] - 1)


def test_the_pages_of_a_dossier_lead_to_one_another(client: TestClient) -> None:
    first, second = (client.get(path).text for path in ("/d/IND-ISR?limit=1", "/d/IND-ISR?limit=1&page=2"))
    assert 'rel="next" href="/d/IND-ISR?limit=1&amp;page=2"' in first
    assert 'rel="prev" href="/d/IND-ISR?limit=1"' in second
    assert "page 2 of" in second
    assert "There are only" in client.get("/d/IND-ISR?page=99").text


def test_areas_stand_in_words_on_pages_and_as_codes_in_files(client: TestClient) -> None:
    page, told = client.get("/d/IND-ISR").text, client.get("/d/IND-ISR.json").json()
    codes = {d["text"] for entry in told["entries"] for d in entry["details"] if d["field"] == "area"}
    assert "defence-industry" in codes
    assert ">defence-industry<" not in page
    assert "defence industry" in page


def test_the_first_page_leads_to_what_can_be_followed_and_taken(client: TestClient) -> None:
    page = client.get("/d/IND-ISR").text
    for address in ("/d/IND-ISR.atom", "/d/IND-ISR.ics", "/d/IND-ISR.json", "/d/IND-ISR.csv"):
        assert f'href="{address}"' in page
        assert client.get(address).status_code == 200
    assert 'class="aside"' not in client.get("/d/IND-ISR?limit=1&page=2").text

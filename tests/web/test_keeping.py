"""Answers are kept as long as the record stays as it is."""

from __future__ import annotations

import gzip
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx2
from starlette.testclient import TestClient

from accord.library import Record, pasted, samples
from accord.web import create_app
from tests.web.conftest import browser, served


def test_what_did_not_change_is_not_sent_again(client: TestClient) -> None:
    etag = client.get("/d/IND-ISR").headers["etag"]
    again = client.get("/d/IND-ISR", headers={"if-none-match": etag})
    assert (again.status_code, again.content) == (304, b"")
    assert client.get("/d/IND", headers={"if-none-match": etag}).status_code == 200


def test_a_record_that_changed_has_other_answers(tmp_path: Path) -> None:
    first, *others = samples()
    with Record.open(tmp_path / "record.sqlite") as record, Record.open(tmp_path / "record.sqlite") as other:
        asked = browser(create_app(record))
        other.add([first])
        before = asked.get("/record.json")
        other.add(others)
        after = asked.get("/record.json", headers={"if-none-match": before.headers["etag"]})
    assert before.json()["reports"] == 1
    assert after.json()["reports"] == 4


def test_answers_are_packed_for_those_who_can_unpack_them(client: TestClient) -> None:
    plain = client.get("/d/IND-ISR", headers={"accept-encoding": "identity"})
    with client.stream("GET", "/d/IND-ISR", headers={"accept-encoding": "gzip"}) as packed:
        raw = b"".join(packed.iter_raw())
    assert "content-encoding" not in plain.headers
    assert gzip.decompress(raw) == plain.content
    assert len(raw) < len(plain.content) / 2


def test_many_readers_at_once_are_told_the_same(samples_record: Record) -> None:
    paths = ("/d/IND-ISR.json", "/explore.json", "/areas.json", "/e/nothing.json")
    found: list[bytes] = []
    with served(samples_record) as base, ThreadPoolExecutor(8) as readers:
        found += readers.map(lambda path: httpx2.get(base + path).content, paths * 8)
    assert len(found) == 32
    assert len(set(found)) == len(paths)
    assert not any(b"web/unexpected" in body for body in found)


def test_a_page_of_many_parties_of_an_address_is_kept_by_its_host(client: TestClient) -> None:
    one = client.get("/explore", headers={"host": "localhost:1"}).text
    other = client.get("/explore", headers={"host": "localhost:2"}).text
    assert "http://localhost:1/explore.csv" in one
    assert "http://localhost:2/explore.csv" in other


def test_what_was_pasted_is_not_stored(client: TestClient) -> None:
    assert client.get("/paste").headers["cache-control"] == "no-store"
    assert pasted("A text.").id.startswith("pasted-")
